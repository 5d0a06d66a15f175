import type { LintInput } from '../check.ts';
import type { DateMention } from '../dates/date-mention.ts';
import { placeOf, type Span } from '../manuscript.ts';
import type { NameCandidate } from './name-candidates.ts';

/** A dated statement of the manuscript, as an event to be looked at. */
export interface EventCandidate {
  readonly date: string;
  readonly isSpan: boolean;
  /** The clause that holds the date. */
  readonly title: string;
  readonly sentence: string;
  /** Ids of the actors that the sentence names, in the order of their names. */
  readonly actors: readonly string[];
  /** Indexes of the works that the sentence cites, and the pages cited. */
  readonly cites: readonly { readonly reference: number; readonly locator?: string }[];
  readonly heading?: string;
  readonly where: { readonly page?: number; readonly line: number };
}

const LONGEST_TITLE = 110;
const MOST_ACTORS = 4;

/** Every dated statement in the text; decades and centuries date no act, and a sentence has one event a date. */
export function eventCandidates(
  { manuscript, dates, apparatus }: LintInput,
  names: readonly NameCandidate[],
): EventCandidate[] {
  const actors = names.filter(({ kind }) => kind === 'state' || kind === 'organisation' || kind === 'person');
  let heading: string | undefined;
  return manuscript.blocks.flatMap(({ kind, part, text, sentences }, block) => {
    if (kind === 'heading') heading = text;
    if (part !== 'body' || kind === 'heading') return [];
    const under = heading;
    return sentences.flatMap(({ from, to }) => {
      const own = dates.filter(
        (date) => date.span.block === block && date.span.from >= from && date.span.to <= to && isUsable(date),
      );
      const sentence = text.slice(from, to).trim();
      return distinct(own).map((date) => ({
        date: date.isApproximate ? `${date.edtf}~` : date.edtf,
        isSpan: date.precision === 'span',
        title: clauseOf(text, { block, from: date.span.from, to: date.span.to }, from, to),
        sentence,
        actors: actorsIn(sentence, actors).slice(0, MOST_ACTORS),
        cites: apparatus.citations.flatMap(({ span, reference, locator }) =>
          reference !== undefined && span.block === block && span.from >= from && span.to <= to
            ? [{ reference, ...(locator === undefined ? {} : { locator }) }]
            : [],
        ),
        ...(under === undefined ? {} : { heading: under }),
        where: placeOf(manuscript, date.span),
      }));
    });
  });
}

function isUsable({ precision, isImpossible, isBackwards }: DateMention): boolean {
  return precision !== 'decade' && precision !== 'century' && !isImpossible && !isBackwards;
}

function distinct(dates: readonly DateMention[]): DateMention[] {
  return dates.filter((date, i) => dates.findIndex((other) => other.edtf === date.edtf) === i);
}

/** The part of the sentence between the stops around a date, cut to what a title can be. */
function clauseOf(text: string, span: Span, from: number, to: number): string {
  const before = text.slice(from, span.from);
  const after = text.slice(span.to, to);
  const start = Math.max(before.lastIndexOf('; '), before.lastIndexOf(': ')) + 1;
  const stop = after.search(/[;:]\s/u);
  const clause = text
    .slice(from + start, stop < 0 ? to : span.to + stop)
    .trim()
    .replace(/[.;:,]$/u, '');
  if (clause.length <= LONGEST_TITLE) return clause;
  const at = Math.max(
    0,
    Math.min(span.from - from - start - LONGEST_TITLE / 2, clause.length - LONGEST_TITLE),
  );
  const words = clause.slice(at, at + LONGEST_TITLE);
  const cut = at === 0 ? words : `… ${words.slice(words.indexOf(' ') + 1)}`;
  return at + LONGEST_TITLE >= clause.length ? cut : `${cut.slice(0, cut.lastIndexOf(' '))} …`;
}

/** The actors that a text names, those first that it names first. */
export function actorsIn(text: string, actors: readonly NameCandidate[]): string[] {
  return actors
    .map(({ id, name, others }) => ({
      id,
      at: Math.min(...[name, ...others].map((form) => indexOfWord(text, form))),
    }))
    .filter(({ at }) => Number.isFinite(at))
    .sort((a, b) => a.at - b.at)
    .map(({ id }) => id);
}

function indexOfWord(text: string, form: string): number {
  const at = text.search(
    new RegExp(`(?<![\\p{L}])${form.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}(?![\\p{L}])`, 'u'),
  );
  return at < 0 ? Infinity : at;
}
