import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../../src/record/files/csv-cells.ts';
import { csvRecords } from '../../../src/record/files/csv-records.ts';
import { positionAt } from '../../../src/record/files/text-position.ts';
import { collector } from '../case-texts.ts';

function read(text: string) {
  const { report, told } = collector();
  const records = csvRecords({ path: 'f.csv', text }, ',', report);
  return { records, rows: records.map((record) => cellsOf(record, ',', 'f.csv')), told: told() };
}

const cell = fc
  .array(fc.constantFrom('a', 'b', '苏', ',', '"', '\n', ';', '1'), { maxLength: 6 })
  .map((signs) => signs.join(''));
const written = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 6 });

describe('csvRecords(text)', () => {
  it('reads sound CSV as csv-parse does', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const text = rows.map((row) => `${row.map(written).join(',')}\n`).join('');
        const oracle = (
          parse(text, { relax_column_count: true, record_delimiter: '\n' }) as string[][]
        ).filter((row) => row.some((value) => value.includes('"') || value.trim() !== ''));
        const { rows: ours, told } = read(text);
        expect(told).toEqual([]);
        // a record of quoted blanks is blank to us as well
        const texts = ours
          .map((row) => row.map(({ text: value }) => value))
          .filter((row) => row.some((value) => value !== ''));
        expect(texts).toEqual(
          oracle
            .map((row) => row.map((value) => value.trim()))
            .filter((row) => row.some((value) => value !== '')),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('places every letter of every cell where it stands in the text', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const text = rows.map((row) => `${row.map(written).join(',')}\n`).join('');
        const lines = text.split('\n');
        for (const { text: value, at } of read(text).rows.flat()) {
          // quotes are doubled in the file, which shifts what follows them
          const clear = value.split('"', 1)[0] ?? '';
          for (let i = 0; i < clear.length; i++) {
            if (clear[i] === '\n') continue;
            const place = positionAt(at, i);
            expect(lines[place.line - 1]?.[place.column - 1]).toBe(clear[i]);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('goes on after a quote that is never closed, and in good time', () => {
    const text = `a,b\n${'x,"y\n'.repeat(20_000)}`;
    const { told } = read(text);
    expect(told.length).toBeGreaterThan(9_000);
  });
});
