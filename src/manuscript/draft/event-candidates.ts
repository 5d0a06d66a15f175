import type { LintInput } from '../check.ts';
import type { DateMention } from '../dates/date-mention.ts';
import { placeOf, type Span } from '../manuscript.ts';
import { type Acting, actingAt } from './acting.ts';
import type { InstrumentCandidate } from './instrument-candidates.ts';
import type { NamesIn } from './names-in.ts';
import type { RunningBlock } from './running-text.ts';

/** A dated statement of the manuscript, as an event to be looked at. */
export interface EventCandidate {
  readonly date: string;
  readonly isSpan: boolean;
  /** The clause that holds the date. */
  readonly title: string;
  readonly sentence: string;
  /** Ids of the actors, in the order of their names. */
  readonly actors: readonly string[];
  /** How the actors were found, in words. */
  readonly by: string;
  /** Indexes of the works that the sentence cites, and the pages cited. */
  readonly cites: readonly { readonly reference: number; readonly locator?: string }[];
  readonly heading?: string;
  readonly where: { readonly page?: number; readonly line: number };
}

const LONGEST_TITLE = 110;

/** Every dated statement in the text; decades and centuries date no act, and a sentence has one event a date. */
export function eventCandidates(
  input: LintInput,
  running: readonly RunningBlock[],
  namesIn: NamesIn,
  instruments: readonly InstrumentCandidate[],
): EventCandidate[] {
  const { manuscript, apparatus } = input;
  const datesOf = byBlock(input.dates.filter(isUsable));
  const citesOf = byBlock(apparatus.citations);
  const treaties = new Map(
    instruments.flatMap((one) => one.mentions.flatMap(({ date }) => (date ? [[date, one] as const] : []))),
  );
  const headings = headingsOf(input);
  return running.flatMap(({ block, text: bare, sentences }) =>
    sentences.flatMap(({ from, to }) => {
      const text = manuscript.blocks[block]!.text;
      const isIn = ({ span }: { readonly span: Span }) => span.from >= from && span.to <= to;
      const heading = headings.get(block);
      const inIt = (datesOf.get(block) ?? []).filter(isIn);
      return distinct(inIt).map((date) => ({
        date: date.isApproximate ? `${date.edtf}~` : date.edtf,
        isSpan: date.precision === 'span',
        title: clauseOf(text, date.span, from, to),
        sentence: text.slice(from, to).trim(),
        ...actorsOf(treaties.get(date), () => actingAt(date, bare, { from, to }, inIt, namesIn)),
        cites: citesIn((citesOf.get(block) ?? []).filter(isIn)),
        ...(heading === undefined ? {} : { heading }),
        where: placeOf(manuscript, date.span),
      }));
    }),
  );
}

function actorsOf(
  treaty: InstrumentCandidate | undefined,
  acting: () => Acting,
): Pick<EventCandidate, 'actors' | 'by'> {
  if (treaty && treaty.parties.length > 0)
    return {
      actors: treaty.parties,
      by: `the parties of the ${treaty.kind}, whose date this is: keep it there or here`,
    };
  const { actors, verb } = acting();
  if (verb !== undefined) return { actors, by: `the subject of “${verb}”` };
  if (actors.length === 0) return { actors, by: 'nobody is named' };
  return {
    actors,
    by: `${actors.length === 1 ? 'the one actor' : 'every actor'} that is named; who acted is not clear`,
  };
}

function headingsOf({ manuscript }: LintInput): Map<number, string> {
  const headings = new Map<number, string>();
  let heading: string | undefined;
  for (const [block, { kind, text }] of manuscript.blocks.entries()) {
    if (kind === 'heading') heading = text.trim() === '' ? undefined : text.trim();
    else if (heading !== undefined) headings.set(block, heading);
  }
  return headings;
}

function citesIn(citations: LintInput['apparatus']['citations']): EventCandidate['cites'] {
  const cites = citations.flatMap(({ reference, locator }) =>
    reference === undefined ? [] : [{ reference, ...(locator === undefined ? {} : { locator }) }],
  );
  return cites.filter(
    (cite, i) =>
      cites.findIndex(
        ({ reference, locator }) => reference === cite.reference && locator === cite.locator,
      ) === i,
  );
}

function byBlock<T extends { readonly span: Span }>(all: readonly T[]): Map<number, T[]> {
  const found = new Map<number, T[]>();
  for (const one of all) {
    const there = found.get(one.span.block);
    if (there) there.push(one);
    else found.set(one.span.block, [one]);
  }
  return found;
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
  const stops = ['; ', ': '].map((stop) => before.lastIndexOf(stop)).filter((at) => at >= 0);
  const start = stops.length === 0 ? from : from + Math.max(...stops) + 2;
  const stop = text.slice(span.to, to).search(/[;:]\s/u);
  const clause = text.slice(start, stop < 0 ? to : span.to + stop).replace(/[\s.;:,]+$/u, '');
  const letters = [...clause];
  if (letters.length <= LONGEST_TITLE) return clause.trim();
  const lead = [...text.slice(start, span.from)].length;
  const at = Math.max(0, Math.min(lead - LONGEST_TITLE / 2, letters.length - LONGEST_TITLE));
  const kept = letters.slice(at, at + LONGEST_TITLE).join('');
  const head = at === 0 ? kept : `… ${kept.slice(kept.indexOf(' ') + 1)}`;
  return at + LONGEST_TITLE >= letters.length ? head : `${head.replace(/ [^ ]*$/u, '')} …`;
}
