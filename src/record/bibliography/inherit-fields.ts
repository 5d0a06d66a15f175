import { own } from '../../base/own.ts';
import type { BibtexField } from './bibtex-entry.ts';
import { bibtexTypes } from './bibtex-types.ts';

/** An entry as its file has it: its fields by name. */
export interface WrittenEntry {
  readonly type: string;
  readonly key: string;
  readonly fields: ReadonlyMap<string, BibtexField>;
}

/** Links are followed so deep, and so many for one entry: more than any library has, and an end to those that branch without one. */
const [DEEPEST, MOST_STEPS] = [20, 200];

/** Hears of a field that names an entry which is not there. */
export type MissLink = (field: BibtexField, key: string) => void;

/** What belongs to an entry alone, whoever refers to it. */
const ownFields =
  /^(?:ids|crossref|xref|xdata|entryset|entrysubtype|execute|label|options|presort|related\w*|sort\w+|short\w*|file|keywords|abstract|annotation|annote|note|doi|url|urldate|eprint\w*|pages|timestamp|owner|groups|date-\w+|bdsk\S*)$/;
const dated = /^(?:date|year|month|day)$/;
const multiVolume = /^mv/;

/**
 * The fields of an entry, with those that it takes from others: all that `xdata` names; of its `crossref` what a part has from its whole, the whole's title as `booktitle`,
 * `maintitle` or `journaltitle`; and where and when that first appeared of which it is a reprint or translation.
 *
 * Takes: `find`, which gives an entry of the file by its key.
 */
export function inheritFields(
  entry: WrittenEntry,
  find: (key: string) => WrittenEntry | undefined,
  miss: MissLink,
  above: ReadonlySet<string> = new Set(),
  steps = { left: MOST_STEPS },
): ReadonlyMap<string, BibtexField> {
  const fields = new Map(entry.fields);
  const seen = new Set([...above, entry.key]);
  const linked = (name: string): { field: BibtexField; entries: WrittenEntry[] } | undefined => {
    const field = entry.fields.get(name);
    if (!field) return undefined;
    const entries = keysIn(field).flatMap((key) => {
      const found = find(key);
      if (!found) miss(field, key);
      return found && !seen.has(found.key) && seen.size <= DEEPEST && steps.left-- > 0 ? [found] : [];
    });
    return { field, entries };
  };
  const silent = () => {};
  for (const data of linked('xdata')?.entries ?? [])
    for (const [name, field] of inheritFields(data, find, silent, seen, steps))
      if (!fields.has(name) && name !== 'xdata') fields.set(name, field);
  for (const parent of linked('crossref')?.entries ?? []) {
    const given = inheritFields(parent, find, silent, seen, steps);
    const hasDate = [...fields.keys()].some((name) => dated.test(name));
    for (const [name, field] of given) {
      if (ownFields.test(name) || (hasDate && dated.test(name))) continue;
      const to = nameInPart(name, entry.type, parent.type);
      if (to !== undefined && !fields.has(to)) fields.set(to, field);
    }
  }
  for (const first of linked('related')?.entries ?? [])
    for (const [from, to] of firstAppearance(textOf(entry.fields.get('relatedtype')))) {
      const field = first.fields.get(from);
      if (field && !fields.has(to)) fields.set(to, field);
    }
  linked('xref');
  return fields;
}

/** What a field of a whole is called in its part; undefined of what a part does not have from it. */
function nameInPart(name: string, part: string, whole: string): string | undefined {
  const isPart = own(bibtexTypes, part)?.isPart === true;
  if (name === 'author') return isPart ? 'bookauthor' : 'author';
  if (!/^(?:title|subtitle|titleaddon)$/.test(name)) return name;
  if (part === 'article' || part === 'suppperiodical') return `journal${name}`;
  if (multiVolume.test(whole) && part !== whole) return `main${name}`;
  return isPart ? `book${name}` : undefined;
}

const original: readonly (readonly [from: string, to: string])[] = [
  ['date', 'origdate'],
  ['year', 'origdate'],
  ['publisher', 'origpublisher'],
  ['location', 'origlocation'],
  ['address', 'origlocation'],
];

function firstAppearance(relation: string): readonly (readonly [string, string])[] {
  if (/^(?:reprintof|reprintfrom|origpubin)$/.test(relation)) return original;
  return /^(?:translationof|translatedfrom)$/.test(relation) ? [...original, ['title', 'origtitle']] : [];
}

const textOf = (field: BibtexField | undefined): string =>
  (field?.pieces ?? [])
    .map(({ text }) => text)
    .join('')
    .trim();

const keysIn = (field: BibtexField): string[] =>
  textOf(field)
    .split(/\s*,\s*/)
    .filter((key) => key !== '');
