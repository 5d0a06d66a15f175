import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { width } from '../../src/base/text-width.ts';
import { textTable } from '../../src/publish/text-table.ts';

describe('textTable', () => {
  it('textTable(columns, rows) aligns by the width of Chinese and Cyrillic letters', () => {
    const rows = [
      ['珍宝岛', '2'],
      ['Даманский', '15'],
      ['Zhenbao', '100'],
    ];
    expect(textTable([{ head: 'Island' }, { head: 'Day', align: 'right' }], rows, { width: 80 })).toEqual([
      'Island     Day',
      '─────────  ───',
      '珍宝岛       2',
      'Даманский   15',
      'Zhenbao    100',
    ]);
  });

  it('textTable(columns, rows) wraps the widest column first, and never a fixed one', () => {
    const rows = [
      ['before-us-prc', 'It came before the rapprochement between the United States and the PRC.'],
    ];
    expect(textTable([{ fixed: true }, {}], rows, { width: 41 })).toEqual([
      'before-us-prc  It came before the',
      '               rapprochement between the',
      '               United States and the PRC.',
    ]);
  });

  it('textTable(columns, rows) leaves out a column without head and cells', () => {
    expect(textTable([{ head: 'A' }, {}, { head: 'B' }], [['1', '', '2']], { width: 80 })).toEqual([
      'A  B',
      '─  ─',
      '1  2',
    ]);
  });

  it('textTable(any cells) never goes beyond the page', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.constant('苏台关系与一个中国问题的历史'),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, cell), { maxLength: 5 }),
        fc.integer({ min: 30, max: 100 }),
        (rows, page) => {
          const lines = textTable(
            [{ head: 'One' }, { head: 'Two', align: 'right' }, { head: 'Three' }],
            rows,
            { width: page },
          );
          for (const line of lines) expect(width(line)).toBeLessThanOrEqual(page);
        },
      ),
    );
  });
});
