import { type Manuscript, textOf } from '../manuscript.ts';
import { comparable, type Reading } from '../readings/reading.ts';
import type { Reference } from './apparatus.ts';

/** The one entry that has some words, of the list before those of notes; several are noted down as what becomes of the reading. */
export function oneEntry(
  words: string,
  references: readonly Reference[],
  manuscript: Manuscript,
  reading: Reading,
): number | undefined {
  const wanted = comparable(words);
  const found = [...references.keys()].filter((i) =>
    comparable(textOf(manuscript, references[i]!.span)).includes(wanted),
  );
  const listed = found.filter((i) => references[i]!.listed);
  const fitting = listed.length > 0 ? listed : found;
  if (fitting.length > 1) manuscript.readings!.outcome.set(reading, 'several');
  return fitting.length === 1 ? fitting[0] : undefined;
}
