import { measureNames, measureWord } from '../src/record/measure-tables.ts';
import { markdownTable } from './markdown-table.ts';

const whose = ['the system', 'one', 'two'] as const;

/** The measures of published data that tests can ask: of how many each is, and its variants by the format of the data set. */
export function measuresSection(): string {
  const rows = measureNames.map((name) => {
    const { of, formats, says } = measureWord(name);
    const variants = Object.entries(formats).map(
      ([format, names]) => `${format}: ${names.map((each) => `\`${each}\``).join(', ')}`,
    );
    return [`\`${name}\``, says, whose[of], variants.join('; ')];
  });
  return markdownTable(
    ['measure', 'what it tells', 'of', 'formats of the data set, with the variants, the usual one first'],
    rows,
  );
}
