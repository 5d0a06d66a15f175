import { describe, expect, it } from 'vitest';
import { csvText } from '../../src/publish/csv-text.ts';

describe('csvText', () => {
  it('csvText(head, rows) quotes what needs it, and disarms formulas in texts, not in numbers', () => {
    const rows = [
      ['=1+1', -5, 'plain'],
      ['@key, p. 12', 0.5, 'says "no"'],
      ['-x', undefined, '第61回\n国会'],
    ];
    expect(csvText(['a', 'b', 'c'], rows)).toBe(
      'a,b,c\n\'=1+1,-5,plain\n"\'@key, p. 12",0.5,"says ""no"""\n\'-x,,"第61回\n国会"\n',
    );
  });
});
