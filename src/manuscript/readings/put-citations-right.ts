import type { Citation, Reference } from '../citations/apparatus.ts';
import { type Manuscript, sentenceOf, textOf } from '../manuscript.ts';
import { oneEntry } from './one-entry.ts';
import { comparable, readingsOf } from './reading.ts';

/** Citations, those that the readings name tied to the entries that they say, or taken out where they cite nothing. */
export function putCitationsRight(
  citations: readonly Citation[],
  references: readonly Reference[],
  manuscript: Manuscript,
): Citation[] {
  const { readings } = manuscript;
  const wanted = readingsOf(readings, 'citation').flatMap((reading) => {
    const entry =
      reading.entry === undefined ? undefined : oneEntry(reading.entry, references, manuscript, reading);
    return reading.entry !== undefined && entry === undefined ? [] : [{ reading, entry }];
  });
  if (wanted.length === 0) return [...citations];
  return citations.flatMap((citation) => {
    const text = comparable(textOf(manuscript, citation.span));
    const sentence = comparable(textOf(manuscript, sentenceOf(manuscript, citation.span)));
    const found = wanted.find(
      ({ reading: { words, within } }) =>
        text.includes(comparable(words)) && (within === undefined || sentence.includes(comparable(within))),
    );
    if (!found) return [citation];
    if (found.entry === undefined || found.entry !== citation.reference)
      readings!.outcome.set(found.reading, 'used');
    return found.entry === undefined ? [] : [{ ...citation, reference: found.entry }];
  });
}
