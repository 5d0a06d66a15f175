import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BrokenRow, CsvCleaner } from '../../../src/dataset/read/csv-cleaner.ts';

interface Cleaned {
  rows: string[][];
  broken: BrokenRow[];
  recoded: string[];
}

function clean(
  bytes: Uint8Array,
  columns: number,
  { piece = bytes.length || 1, hasQuotes = true, delimiter = ',' } = {},
): Cleaned {
  const broken: BrokenRow[] = [];
  const recoded: string[] = [];
  const cleaner = new CsvCleaner({
    ...{ delimiter: delimiter.charCodeAt(0), columns, hasQuotes, line: 1 },
    onBroken: (row) => void broken.push(row),
    onRecoded: (line, value) => void recoded.push(`${line} ${value}`),
  });
  let text = '';
  for (let at = 0; at < bytes.length; at += piece)
    for (const block of cleaner.push(bytes.subarray(at, at + piece))) text += Buffer.from(block).toString();
  for (const block of cleaner.push(new Uint8Array(0), true)) text += Buffer.from(block).toString();
  const rows = text
    .split('\n')
    .slice(0, -1)
    .map((row) => row.split('\u001f'));
  return { rows, broken, recoded };
}

const bytesOf = (text: string): Uint8Array => Buffer.from(text);

describe('CsvCleaner', () => {
  it('gives each row with the number of its line, whichever way lines end', () => {
    for (const end of ['\n', '\r\n', '\r'])
      expect(
        clean(bytesOf(`a,b${end}"x, ""y""",2${end}${end}c,d${end}`), 2).rows,
        JSON.stringify(end),
      ).toEqual([
        ['1', 'a', 'b'],
        ['2', 'x, "y"', '2'],
        ['4', 'c', 'd'],
      ]);
  });

  it('counts the lines within a cell, and writes them as spaces', () => {
    expect(clean(bytesOf('"a\nb",1\nc,2'), 2).rows).toEqual([
      ['1', 'a b', '1'],
      ['3', 'c', '2'],
    ]);
  });

  it('tells rows with too few or too many cells, and goes on after them', () => {
    const { rows, broken } = clean(bytesOf('a,b\nc\nd,e,f\ng,h\n'), 2);
    expect(rows.map(([line]) => line)).toEqual(['1', '4']);
    expect(broken.map(({ line, why, value }) => `${line} ${why}: ${value}`)).toEqual([
      '2 it has 1 cell, the header 2: c',
      '3 it has 3 cells, the header 2: d,e,f',
    ]);
  });

  it('leaves out the one line whose quote is not closed, or out of place', () => {
    const { rows, broken } = clean(bytesOf('a,b\n"c" d,e\nf,"g\nh,i\n'), 2);
    expect(rows).toEqual([
      ['1', 'a', 'b'],
      ['4', 'h', 'i'],
    ]);
    expect(broken.map(({ line, why }) => `${line} ${why}`)).toEqual([
      '2 it has a quote out of place',
      '3 it has a quote that is not closed',
    ]);
  });

  it('reads a row that is not UTF-8 as Windows-1252, and the others as they are', () => {
    const bytes = Buffer.concat([
      bytesOf('Türkiye,1\n'),
      Buffer.from('C\xf4te d\x92Ivoire,2\n', 'latin1'),
      bytesOf('中国,3\n'),
    ]);
    const { rows, recoded } = clean(bytes, 2);
    expect(rows.map(([, name]) => name)).toEqual(['Türkiye', 'Côte d’Ivoire', '中国']);
    expect(recoded).toEqual(['2 Côte d’Ivoire, 2']);
  });

  it('leaves out a line that does not end within a million bytes, once, and goes on after it', () => {
    const text = `a,1\n${'x'.repeat(2_500_000)}\nb,2\n"${'y'.repeat(2_000_000)}\nc,3\n`;
    const { rows, broken } = clean(bytesOf(text), 2, { piece: 300_000 });
    expect(rows).toEqual([
      ['1', 'a', '1'],
      ['3', 'b', '2'],
      ['5', 'c', '3'],
    ]);
    expect(broken.map(({ line, why }) => `${line} ${why}`)).toEqual([
      '2 its line is longer than a million bytes',
      '4 its line is longer than a million bytes',
    ]);
  });

  it('tells zero bytes and blank cells after the last column, a row at a time', () => {
    const { rows, recoded, broken } = clean(bytesOf('a\0b,1,,\nc,2,,d\n\0\0\0\n'), 2, { piece: 3 });
    expect(rows).toEqual([['1', 'a b', '1']]);
    expect(recoded).toEqual(['1 a\0b,1,,', '1 a␀b,1,,']);
    expect(broken.map(({ line }) => line)).toEqual([2]);
  });

  it('takes quotes for text where the format has none', () => {
    expect(clean(bytesOf('a\t"b\nc\td"\n'), 2, { hasQuotes: false, delimiter: '\t' }).rows).toEqual([
      ['1', 'a', '"b'],
      ['2', 'c', 'd"'],
    ]);
  });

  it('reads what csv-parse reads, however the bytes are cut into pieces', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', '\n', ' ', '中', '1'), maxLength: 6 });
    const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(
        table,
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        (cells, piece, end) => {
          const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
          const text = cells.map((row) => row.map(quoted).join(',')).join(end) + end;
          const expected = (parse(text, { record_delimiter: end }) as string[][]).map((row) =>
            row.map((each) => each.replaceAll('\n', ' ')),
          );
          const { rows, broken } = clean(bytesOf(text), 3, { piece });
          expect(rows.map(([, ...row]) => row)).toEqual(expected);
          expect(broken).toEqual([]);
        },
      ),
    );
  });
});
