import { DEFINED, type InstrumentMention } from './instrument-mentions.ts';
import { formKey, knownNames } from './known-names.ts';
import { stateOfCompound, stateOfPeople } from './peoples.ts';
import type { StateActors } from './state-actors.ts';

const BETWEEN = /^ (?:was signed |signed |concluded |was concluded )?(?:between|with|by) /u;
const STOP =
  /[.;:()“”"–—]|, (?!(?:and )?(?:the )?\p{Lu})| - | (?:in|on|to \p{Ll}+|alongside|committed|agreed|pledged|promised|which|that|who|after|before|when|while|against) /u;
const LONGEST_PHRASE = 120;

const peoples = new Map([...stateOfPeople].map(([word, state]) => [word.toLowerCase(), state]));

function stateOfPart(word: string): string | undefined {
  const small = word.toLowerCase();
  const known = knownNames.get(formKey(word));
  return (
    stateOfCompound.get(small) ?? peoples.get(small) ?? (known?.kind === 'state' ? known.group : undefined)
  );
}

/** Whether a word of a treaty’s name, in small letters, says who made it. */
export function isPartyWord(word: string): boolean {
  return (
    stateOfPart(word) !== undefined || stateOfPart(word.charAt(0).toUpperCase() + word.slice(1)) !== undefined
  );
}

/** The states that its own name tells: the Sino-Soviet treaty. */
export function partiesInTitle(title: string, states: StateActors): string[] {
  const lead = title.split(/ (?:of|on|for|concerning) /u)[0]!;
  const words = lead.split(/[^\p{L}.]+/u);
  const found: string[] = [];
  for (let i = 0; i < words.length; ) {
    const two = stateOfPart(words.slice(i, i + 2).join(' '));
    const state = two ?? stateOfPart(words[i]!);
    if (state !== undefined) found.push(states.named(state));
    i += two === undefined ? 1 : 2;
  }
  return distinct(found);
}

/**
 * The parties that the sentence gives: after `between`, `with`, `signed by`; before the verb of its signing; and of `pacts in the
 * west with Germany - the Pact, 1939 -` the state before the dash. What stands elsewhere in the sentence is no party.
 */
export function partiesInSentence(
  { from, to, sentence, date, verb }: InstrumentMention,
  text: string,
  states: (from: number, to: number) => readonly string[],
): string[] {
  const tail = text.slice(to, Math.min(sentence.to, to + LONGEST_PHRASE));
  const opening = BETWEEN.exec(tail) ?? ledTo(tail);
  const phrase = opening ? tail.slice(opening[0].length).search(STOP) : -1;
  const end = opening ? (phrase < 0 ? to + tail.length : to + opening[0].length + phrase) : to;
  const told = opening ? states(to, end) : [];
  if (verb && date) {
    const start =
      date.span.to <= verb.from
        ? Math.max(date.span.to, lastStop(text, sentence.from, verb.from))
        : sentence.from;
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

/** What leads to the parties behind the name: what it was, or `the signing of … in 1949, in which the United Kingdom, Canada … committed`. */
function ledTo(tail: string): RegExpExecArray | null {
  const defined = DEFINED.exec(tail);
  return defined && /(?:between|among|involving|with|by)$/u.test(defined[0])
    ? defined
    : /^ (?:(?:in|of|on) [^,.;]{4,20}, )?in which (?=(?:the )?\p{Lu})/u.exec(tail);
}

function lastStop(text: string, from: number, to: number): number {
  return Math.max(from, from + Math.max(...[';', ':'].map((stop) => text.slice(from, to).lastIndexOf(stop))));
}

const distinct = (ids: readonly string[]): string[] => [...new Set(ids)];
