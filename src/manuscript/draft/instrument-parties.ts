import type { InstrumentMention } from './instrument-mentions.ts';
import type { NameCandidate } from './name-candidates.ts';
import { PARTY_WORDS } from './name-kinds.ts';
import type { NamesIn } from './names-in.ts';

const BETWEEN = /^ (?:was signed |signed |concluded |was concluded )?(?:between|with|by) /u;
const STOP = /[.,;:()“”"–—]| - | (?:in|on|which|that|who|after|before|when|while|against) /u;
const LONGEST_PHRASE = 120;

/** The states that its own name tells: the Sino-Soviet treaty. */
export function partiesInTitle(title: string, states: readonly NameCandidate[]): string[] {
  const words = title.toLowerCase().split(/[^\p{L}]+/u);
  return distinct(
    words.flatMap((word) => {
      const cow = PARTY_WORDS.get(word);
      return cow === undefined ? [] : states.filter((state) => state.cow === cow).map(({ id }) => id);
    }),
  );
}

/**
 * The parties that the sentence gives: after `between`, `with`, `signed by`; before the verb of its signing; and of `pacts in the
 * west with Germany - the Pact, 1939 -` the state before the dash. What stands elsewhere in the sentence is no party.
 */
export function partiesInSentence(
  { block, from, to, sentence, date, verb }: InstrumentMention,
  text: string,
  names: NamesIn,
): string[] {
  const states = (a: number, b: number) =>
    names(block, a, b).flatMap(({ candidate }) => (candidate.kind === 'state' ? [candidate.id] : []));
  const tail = text.slice(to, Math.min(sentence.to, to + LONGEST_PHRASE));
  const opening = BETWEEN.exec(tail);
  const phrase = opening ? tail.slice(opening[0].length).search(STOP) : -1;
  const end = opening ? (phrase < 0 ? to + tail.length : to + opening[0].length + phrase) : to;
  const told = opening ? states(to, end) : [];
  if (verb && date) {
    const start = Math.max(date.span.to, lastStop(text, sentence.from, verb.from));
    return distinct([...states(start, verb.from), ...told]);
  }
  if (told.length > 0) return distinct(told);
  const dash = / [-–—] (?:the |The )?$/u.exec(text.slice(Math.max(sentence.from, from - 8), from));
  if (!dash) return [];
  const before = Math.max(sentence.from, from - 8) + dash.index;
  const clause = text.slice(Math.max(sentence.from, before - LONGEST_PHRASE), before);
  const at = /^.*(?<!\p{L})(?:with|between) /u.exec(clause);
  return at && !STOP.test(clause.slice(at[0].length))
    ? distinct(states(before - clause.length + at[0].length - 1, before))
    : [];
}

function lastStop(text: string, from: number, to: number): number {
  return Math.max(
    from,
    from + Math.max(...[';', ':', ','].map((stop) => text.slice(from, to).lastIndexOf(stop))),
  );
}

const distinct = (ids: readonly string[]): string[] => [...new Set(ids)];
