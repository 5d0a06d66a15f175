import type { CaseRecord } from '../../record/case-record.ts';
import type { LintInput } from '../check.ts';
import { meets } from '../dates/intervals.ts';
import { caseDates } from '../dates/known-dates.ts';
import { namedIn, nameIndex } from '../dates/named-events.ts';
import type { Span } from '../manuscript.ts';
import { meaningfulWords } from '../numbers/meaningful-words.ts';
import { type SentencesAbout, SURELY } from '../numbers/sentences-about.ts';
import { spanIndex } from '../span-index.ts';
import type { TiedSpan } from './tie.ts';

/** A title of fewer words names too much: “Trade agreement”. */
const LEAST_WORDS = 3;
/** A sentence that dates a fact as the case does needs this share of its title's words; one without a date needs most of them. */
const DATED = 0.55;

/**
 * The sentences that tell a fact of the case: by the words of its title, where no date of the sentence speaks against it, or by a name that it has (the
 * Shanghai Communiqué).
 */
export function factTies(input: LintInput, record: CaseRecord, about: SentencesAbout): TiedSpan[] {
  const dated = spanIndex(input.dates);
  const byWords = [...record.rows.events, ...record.rows.instruments].flatMap(({ id, title }) => {
    const days = id === undefined ? undefined : record.bounds.get(id);
    const words = meaningfulWords(title, record);
    if (id === undefined || words.size < LEAST_WORDS) return [];
    return about(words).flatMap(({ span, score }): TiedSpan[] => {
      const dates = input.dates.filter((date) => isWithin(date.span, span));
      const agrees = days !== undefined && dates.some((date) => meets(days.first, date));
      const isTold = agrees ? score >= DATED : !dated.meets(span) && score >= SURELY;
      return isTold ? [{ span, tie: { is: 'fact', id } }] : [];
    });
  });
  return [...byWords, ...byName(input, record)];
}

const isWithin = (inner: Span, outer: Span): boolean =>
  inner.block === outer.block && inner.from >= outer.from && inner.to <= outer.to;

/** The words of a title in any order are looked for above, with their dates; here is what has a name. */
function byName({ manuscript }: LintInput, record: CaseRecord): TiedSpan[] {
  const index = nameIndex(caseDates(record));
  return manuscript.blocks.flatMap(({ part, text, sentences }, block) =>
    part === 'body' || part === 'front'
      ? sentences.flatMap(({ from, to }) =>
          namedIn(text.slice(from, to), index, from)
            .filter(({ isLoose }) => !isLoose)
            .map(
              ({ known }): TiedSpan => ({
                span: { block, from, to },
                tie: { is: 'fact', id: known.id },
              }),
            ),
        )
      : [],
  );
}
