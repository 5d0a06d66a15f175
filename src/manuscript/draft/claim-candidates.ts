import { yearMonthDay } from '../../base/calendar.ts';
import type { LintInput } from '../check.ts';
import { placeOf } from '../manuscript.ts';
import type { ActorMention } from './actor-mentions.ts';
import type { EventCandidate } from './event-candidates.ts';
import type { NarrativeDate } from './narrative-dates.ts';
import type { RunningBlock } from './running-text.ts';

/** A sentence that claims something, and the form of a test that may decide it. */
export interface ClaimCandidate {
  readonly sentence: string;
  readonly where: { readonly page?: number; readonly line: number };
  /** The word that makes it a claim. */
  readonly cue: string;
  /** A sound test, to be filled in. */
  readonly test: string;
  /** What is to be filled in or looked at. */
  readonly advice: string;
}

/** What a template is made of: actors of the case, years, and the events of the sentence, each by its place in the list. */
interface Parts {
  readonly a?: string;
  readonly b?: string;
  readonly years: string;
  readonly events: readonly number[];
}

interface Cue {
  readonly form: RegExp;
  readonly test: (parts: Parts) => string | undefined;
  readonly advice: string;
}

/** The id of the event at a place of the list of events. */
export const eventId = (at: number): string => `event-${String(at + 1).padStart(3, '0')}`;

const between = ({ a, b, years }: Parts): string | undefined =>
  a && b ? `events(${a}, ${b}) from ${years}` : a ? `events(by = ${a}) from ${years}` : undefined;
const order = ({ events: [one, other] }: Parts): string | undefined =>
  one === undefined || other === undefined ? undefined : `${eventId(one)} before ${eventId(other)}`;
const some = (parts: Parts): string | undefined => {
  const rows = between(parts);
  return rows && `exists(${rows})`;
};

/** Words that make a sentence a claim, in the order in which they are looked for, and what test would decide it. */
const CUES: readonly Cue[] = [
  {
    form: /(?<!\p{L})(?:the first (?=[^.]{0,80}recogni)|first to recogni[sz]e)/iu,
    test: ({ a, b, years }) =>
      a && b ? `first(recognitions(of = ${b}) from ${years}).by = ${a}` : undefined,
    advice: 'recognitions are spells: write them, those of the others too',
  },
  {
    form: /(?<!\p{L})(?:never|at no time|no (?:treaty|agreement|relations|contacts?)|refused ever)(?!\p{L})/iu,
    test: (parts) => {
      const rows = between(parts);
      return rows && `count(${rows}) = 0`;
    },
    advice:
      'name the kind of act (type = …) or ask for instruments, and say in a table coverage what the record holds in full',
  },
  {
    form: /(?<!\p{L})(?:because|led to|caused|resulted in|brought about|as a (?:direct )?result|prompted|provoked|triggered|in response to|owing to|due to|thanks to|forced)(?!\p{L})/iu,
    test: (parts) => order(parts) ?? some(parts),
    advice:
      'an order of two acts is the least that a cause asks for; weigh rival explanations in the table rivals',
  },
  {
    form: /(?<!\p{L})(?:more|fewer|less|greater|larger|oftener|most|increased|intensified|declined|grew) (?:than |frequent|often|and more)?/iu,
    test: ({ a, b, years }) =>
      a && b
        ? `count(events(${a}, ${b}) from ${years}) > count(events(${b}, ${a}) from ${years})`
        : undefined,
    advice: 'put the two things that are compared on the two sides',
  },
  {
    form: /(?<!\p{L})(?:improved|rapprochement|reconciliation|détente|thaw|warmed|normali[sz]ation)(?!\p{L})/iu,
    test: ({ a, b, years }) => (a && b ? `exists(rapprochement(${a}, ${b}) from ${years})` : undefined),
    advice: 'narrow the years',
  },
  {
    form: /(?<!\p{L})(?:deteriorated|worsened|estrange(?:d|ment)|ruptured?|rift|cooled|split)(?!\p{L})/iu,
    test: ({ a, b, years }) => (a && b ? `exists(rupture(${a}, ${b}) from ${years})` : undefined),
    advice: 'narrow the years',
  },
  {
    form: /(?<!\p{L})(?:the first|first time|for the first time|the earliest|the last|the only|always|every time|unprecedented)(?!\p{L})/iu,
    test: ({ a, b, years }) =>
      a && b
        ? `first(events(${a}, ${b}) from ${years}).by = ${a}`
        : a
          ? `exists(events(by = ${a}) from ${years})`
          : undefined,
    advice: 'name the kind of act (type = …) of which it was the first, the last or the only',
  },
];

const LONGEST = 400;

/** The sentences of the text that claim something, each with a form of a test that is sound as it stands. */
export function claimCandidates(
  { manuscript }: LintInput,
  running: readonly RunningBlock[],
  events: readonly EventCandidate[],
  dates: readonly NarrativeDate[],
  mentionsOf: (
    block: RunningBlock,
    sentence: { readonly from: number; readonly to: number },
  ) => readonly ActorMention[],
): ClaimCandidate[] {
  const usable = dates.filter(
    ({ isImpossible, isBackwards, precision }) => !isImpossible && !isBackwards && precision !== 'century',
  );
  const all = yearsOf(usable);
  const placed = new Map<string, number[]>();
  for (const [i, { sentence }] of events.entries())
    placed.set(sentence, [...(placed.get(sentence) ?? []), i]);
  return running.flatMap((one) =>
    one.sentences.flatMap(({ from, to }) => {
      const sentence = manuscript.blocks[one.block]!.text.slice(from, to).trim();
      if (sentence.length > LONGEST) return [];
      const fitting = CUES.filter(({ form }) => form.test(sentence));
      if (fitting.length === 0) return [];
      const ids = [...new Set(mentionsOf(one, { from, to }).flatMap((mention) => mention.ids))];
      const near = usable.filter(({ span }) => span.block === one.block);
      const parts: Parts = {
        ...(ids[0] === undefined ? {} : { a: ids[0] }),
        ...(ids[1] === undefined ? {} : { b: ids[1] }),
        years: yearsOf(near.length > 0 ? near : usable) ?? all ?? '1900 to 1999',
        events: placed.get(sentence) ?? [],
      };
      for (const { form, test, advice } of fitting) {
        const made = test(parts);
        if (made === undefined) continue;
        const cue = form.exec(sentence)![0].trim();
        return [
          { sentence, where: placeOf(manuscript, { block: one.block, from }), cue, test: made, advice },
        ];
      }
      return [];
    }),
  );
}

function yearsOf(dates: readonly NarrativeDate[]): string | undefined {
  if (dates.length === 0) return undefined;
  const years = dates.flatMap(({ earliest, latest }) => [
    yearMonthDay(earliest).year,
    yearMonthDay(latest).year,
  ]);
  const four = (year: number) => String(year).padStart(4, '0');
  return `${four(Math.min(...years))} to ${four(Math.max(...years))}`;
}
