import { describe, expect, it } from 'vitest';
import { formatNamed } from '../../../src/dataset/formats/formats.ts';
import { measureNamed, measureTable, variantsOf } from '../../../src/dataset/measures/measure-table.ts';
import { measureNames, measureWord } from '../../../src/record/measure-tables.ts';

describe('the table of measures', () => {
  it('has every measure that a case can ask, with its variants by format, the usual one first', () => {
    for (const name of measureNames) {
      const measure = measureNamed(name);
      expect(measure?.name, name).toBe(name);
      for (const [format, variants] of Object.entries(measureWord(name).formats)) {
        const there = variantsOf(measure!, format).map((variant) => variant.name);
        expect(there, `${name} of ${format}`).toEqual(expect.arrayContaining([...variants]));
        expect(there[0], `${name} of ${format}`).toBe(variants[0]);
      }
      expect(Object.keys(measureWord(name).formats).sort()).toEqual([...measure!.formats].sort());
    }
  });

  it('names formats that there are, and each of them gives a variant', () => {
    for (const measure of measureTable)
      for (const format of measure.formats) {
        expect(formatNamed(format), format).toBeDefined();
        expect(variantsOf(measure, format).length, `${measure.name} of ${format}`).toBeGreaterThan(0);
      }
  });
});
