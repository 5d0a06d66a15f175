import { parseEdtf } from '../../base/edtf/edtf.ts';
import { type Position, type Problem, problem } from '../../base/problems/problems.ts';
import { suggest } from '../../base/suggest.ts';
import { isMap, isScalar, isSeq } from '../../record/files/yaml-parser.ts';
import type { EntryParts, Reading } from './reading.ts';

/** The fields of a reading, by the one that says what it is; the first is needed, the others as they say. */
const fields = {
  list: [],
  split: [],
  join: [],
  entry: ['authors', 'year', 'title', 'container', 'pages'],
  citation: ['in', 'is'],
  date: ['in', 'is'],
} as const satisfies Readonly<Record<Reading['is'], readonly string[]>>;

const examples: Readonly<Record<Reading['is'], string>> = {
  list: '`- list: Works consulted`',
  split: '`- split: "Weber, M. (1922)"`, the words that the second entry begins with',
  join: '`- join: "Cambridge: Polity"`, the words that its rest begins with',
  entry:
    '`- entry: "Weber 1922"`, words of the entry, and `authors:`, `year:`, `title:`, `container:` or `pages:` under it',
  citation: '`- citation: "Weber 1922"` and `is:`, words of the entry, or `is: nothing`',
  date: '`- date: "early in 1969"` and `is:`, the date as in a case (1969-01/1969-03), or `is: nothing`',
};

/** Reads the entries of `readings:`. One that is not understood is reported and has no effect. */
export function readReadings(
  items: readonly unknown[],
  position: (item: unknown) => Position,
): { readings: Reading[]; problems: Problem[] } {
  const readings: Reading[] = [];
  const problems: Problem[] = [];
  for (const item of items) {
    const at = position(item);
    const read = readingOf(item, at);
    if ('is' in read) readings.push(read);
    else problems.push(problem('reading-field', at, read));
  }
  return { readings, problems };
}

function readingOf(item: unknown, at: Position): Reading | { message: string; hint: string } {
  const names = isMap(item) ? item.items.map(({ key }) => textOf(key)) : [];
  const is = (Object.keys(fields) as Reading['is'][]).find((kind) => names.includes(kind));
  if (is === undefined) {
    const guess = names.map((name) => suggest(name, Object.keys(fields))).find(Boolean);
    const message = 'it does not say what it puts right';
    return {
      message,
      hint: guess
        ? `did you mean \`${guess}:\`?`
        : `write ${examples.list}, or split, join, entry, citation, date`,
    };
  }
  const hint = `write ${examples[is]}`;
  const odd = names.find((name) => name !== is && !(fields[is] as readonly string[]).includes(name));
  if (odd !== undefined) return { message: `\`${odd}\` is nothing that a reading of \`${is}\` has`, hint };
  const words = fieldText(item, is);
  if (words === '') return { message: `\`${is}\` has no words`, hint };
  if (is === 'entry')
    return entryReading(item, words, at) ?? { message: 'it gives no part of the entry', hint };
  if (is !== 'citation' && is !== 'date') return { is, words, at };
  const says = fieldText(item, 'is');
  if (says === '') return { message: '`is` is missing', hint };
  const within = fieldText(item, 'in');
  const place = { words, at, ...(within !== '' && { within }) };
  if (says === 'nothing') return { is, ...place };
  if (is === 'citation') return { is, ...place, entry: says };
  const read = parseEdtf(says);
  return read.ok ? { is, ...place, edtf: says } : { message: read.message, hint: read.hint };
}

function entryReading(item: unknown, words: string, at: Position): Reading | undefined {
  const listed = isMap(item) ? item.get('authors', true) : undefined;
  const authors = isSeq(listed) ? listed.items.map(textOf) : [textOf(listed)];
  const named = authors.filter((name) => name !== '');
  const parts: EntryParts = {
    ...(named.length > 0 && { authors: named }),
    ...Object.fromEntries(
      (['year', 'title', 'container', 'pages'] as const)
        .map((part) => [part, fieldText(item, part)] as const)
        .filter(([, value]) => value !== ''),
    ),
  };
  if (Object.keys(parts).length === 0) return undefined;
  if (parts.year !== undefined && !/^\d{3,4}[a-z]?$/u.test(parts.year)) return undefined;
  return { is: 'entry', words, at, ...parts };
}

function fieldText(item: unknown, field: string): string {
  return isMap(item) ? textOf(item.get(field, true)) : '';
}

function textOf(node: unknown): string {
  return isScalar(node) && typeof node.value === 'string' ? node.value.replace(/\s+/gu, ' ').trim() : '';
}
