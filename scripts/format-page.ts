import { commonFields } from '../src/record/field-parts.ts';
import type { Field, FieldKind, Fields } from '../src/record/fields.ts';
import { type TableName, tables } from '../src/record/tables.ts';

const intro = `# The case format

Every table of a case and every field of it. This page is made from the list that the checker and the JSON Schema read too
(\`npx tsx scripts/write-docs.ts\`); how a case is laid out, and what each kind of value may be, is in [record.md](record.md).

★ marks a field that must be there. "Several" means a list; one value may be written without brackets, and in a CSV file
the values are separated by \`;\`. A dot leads into a mapping: \`names.text\` is the \`text\` of one of the \`names\`.
`;

/** The page docs/format.md, from the tables. */
export function formatPage(): string {
  const names = Object.keys(tables) as TableName[];
  return [intro, ...names.map(tableSection), commonSection()].join('\n');
}

function tableSection(name: TableName): string {
  const { says, common, fields } = tables[name];
  const more = common ? '\nAnd [the fields of every row](#every-row).\n' : '';
  return `## ${name}\n\n${says}\n\n${fieldTable(fields)}${more}`;
}

function commonSection(): string {
  const without = (Object.keys(tables) as TableName[]).filter((name) => !tables[name].common);
  const names = without.map((name) => `\`${name}\``).join(', ');
  return `## Every row\n\nWhat a row of any table but ${names} may carry.\n\n${fieldTable(commonFields)}`;
}

function fieldTable(fields: Fields): string {
  return `| field | holds | says |\n|---|---|---|\n${fieldLines(fields, '').join('')}`;
}

function fieldLines(fields: Fields, path: string): string[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const full = `${path}${name}`;
    const line = `| \`${full}\`${field.required ? ' ★' : ''} | ${holds(field)} | ${field.says.replaceAll('|', '\\|')} |\n`;
    return field.kind.is === 'mapping' ? [line, ...fieldLines(field.kind.fields, `${full}.`)] : [line];
  });
}

function holds({ kind, list }: Field): string {
  const one = words(kind);
  return list ? `several: ${one}` : one;
}

function words(kind: FieldKind): string {
  switch (kind.is) {
    case 'id':
      return 'an id';
    case 'text':
      return 'text';
    case 'number':
      return numberWords(kind);
    case 'date':
      return 'a date';
    case 'span':
      return 'a date or interval';
    case 'duration':
      return 'a duration';
    case 'choice':
      return kind.of.map((word) => `\`${word}\``).join(', ');
    case 'reference':
      return `an id of ${kind.to.map((table) => `[${table}](#${table.toLowerCase()})`).join(' or ')}${kind.orText === 'text' ? ', or text' : kind.orText ? ', or a word' : ''}`;
    case 'evidence':
      return 'evidence';
    case 'confidence':
      return 'a confidence';
    case 'times':
      return 'a number, a range, `unknown`';
    case 'quantity':
      return 'a number or a range';
    case 'likelihood':
      return 'a probability, in words or a range';
    case 'levels':
      return 'text, or levels over time';
    case 'named': {
      const key =
        kind.key === 'text'
          ? 'names of your own'
          : kind.key === 'date'
            ? 'dates'
            : `ids of ${kind.key.to.map((table) => `[${table}](#${table.toLowerCase()})`).join(' or ')}`;
      return `${key}, each with ${kind.of === 'likelihood' ? 'a probability or decibels' : kind.of ? kind.of.map((word) => `\`${word}\``).join(', ') : 'a word'}`;
    }
    case 'mapping':
      return 'a mapping';
    case 'any':
      return 'anything';
  }
}

function numberWords({ low, high, whole }: FieldKind & { is: 'number' }): string {
  const what = whole ? 'a whole number' : 'a number';
  if (low === undefined) return what;
  // a bound that is the computer's own is not the author's concern
  return high === undefined || high >= 2 ** 53 - 1 ? `${what}, ${low} or more` : `${what}, ${low} to ${high}`;
}
