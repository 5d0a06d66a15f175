import { type Manuscript, textOf } from '../manuscript.ts';
import { type EntryParts, readingsOf } from '../readings/reading.ts';
import type { PersonName, Reference, ReferencePart } from './apparatus.ts';
import { oneEntry } from './one-entry.ts';

/** Entries of the list, those that the readings name with the authors, the year, the title that they give. */
export function putPartsRight(references: readonly Reference[], manuscript: Manuscript): Reference[] {
  const put = [...references];
  for (const reading of readingsOf(manuscript.readings, 'entry')) {
    const at = oneEntry(reading.words, references, manuscript, reading);
    if (at === undefined) continue;
    manuscript.readings!.outcome.set(reading, 'used');
    put[at] = withParts(put[at]!, reading, textOf(manuscript, put[at]!.span));
  }
  return put;
}

function withParts(before: Reference, parts: EntryParts, text: string): Reference {
  const { authors, year, title, container, pages } = parts;
  const dated = /^(\d+)([a-z]?)$/u.exec(year ?? '');
  const entry = dated ? dateOf(before, Number(dated[1]), dated[2]!) : before;
  const given = { ...(title && { title }), ...(container && { container }), ...(pages && { pages }) };
  return {
    ...(authors ? namedBy(entry, authors) : entry),
    ...given,
    at: { ...entry.at, ...placesOf({ ...given, ...(year && { year }) }, text) },
    isPutRight: true,
  };
}

function dateOf({ undated: _, suffix: __, ...entry }: Reference, year: number, suffix: string): Reference {
  return { ...entry, year, ...(suffix && { suffix }) };
}

/** One name without a comma is an institution, or a person of one name: both stand under it as a whole. */
function namedBy({ heading: _, ...entry }: Reference, names: readonly string[]): Reference {
  const named = { ...entry, hasEtAl: false, isRepeated: false };
  const [only] = names;
  if (names.length === 1 && !only!.includes(',')) return { ...named, authors: [], heading: only! };
  const authors = names.map((name): PersonName => {
    const [family = name, given] = name.split(/,\s*/u);
    return { family, ...(given && { given }), order: 'family-first' };
  });
  return { ...named, authors };
}

function placesOf(parts: { readonly [part in ReferencePart]?: string }, text: string): Reference['at'] {
  const found = Object.entries(parts).flatMap(([part, value]) => {
    const from = text.indexOf(value);
    return from < 0 ? [] : [[part, { from, to: from + value.length }] as const];
  });
  return Object.fromEntries(found);
}
