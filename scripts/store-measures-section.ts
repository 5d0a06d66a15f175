import { measureTable } from '../src/dataset/measures/measure-table.ts';
import { markdownTable } from './markdown-table.ts';

/** The measures that the store gives: of whom each is, from which formats, in which variants. */
export function storeMeasuresSection(): string {
  const rows = measureTable.map(({ name, says, of, unit, variants, formats }) => {
    const ways = variants.map((variant) => {
      const only = variant.formats ? ` (${variant.formats.join(', ')})` : '';
      const needs = variant.needs ? ` (needs ${variant.needs.join(', ')} too)` : '';
      return `\`${variant.name}\`: ${variant.says}${only}${needs}`;
    });
    const from = formats.map((format) => `\`${format}\``).join(' ');
    return [`\`${name}\``, says, `${of}; ${unit}`, ways.join('; '), from];
  });
  return markdownTable(
    ['measure', 'what it tells', 'of; unit', 'variants, the usual one first', 'from'],
    rows,
  );
}
