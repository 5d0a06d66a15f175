import type { ActorMention } from './actor-mentions.ts';
import { AGENT_BEFORE } from './agent-nouns.ts';
import { isRow, PREPOSITIONS, type ReadSentence, within } from './clauses.ts';
import type { Predicate } from './predicates.ts';

/** Those to whom it is done: where the verb says that they stand, the first place where anybody is named. */
export function sufferersOf(
  sentence: ReadSentence,
  predicate: Predicate,
  places: readonly string[],
  by: readonly ActorMention[] = [],
): readonly ActorMention[] {
  const to = clauseEnd(sentence, predicate);
  const acting = new Set(by.flatMap(({ ids }) => ids));
  for (const place of places) {
    const there =
      place === 'object'
        ? objectOf(sentence, predicate.end, to)
        : afterWord(sentence, place, predicate.end, to);
    const found = there.filter(({ ids }) => ids.some((id) => !acting.has(id)));
    if (found.length > 0) return found;
  }
  return [];
}

/** Words behind which he may stand to whom it is done, though the table does not say so of the verb. */
const TOWARDS = new RegExp(
  String.raw`(?<!\p{L})(?<word>against|with|toward|towards|upon|on|to|into|from|between|in|of|at|over)(?: (?!(?:${PREPOSITIONS}|and|that|to)(?!\p{L}))[\p{L}’'.-]+,?){0,4} $`,
  'u',
);

/** `French North Africa`: no France. */
const isPartOf = ({ text }: ReadSentence, { to, isWhose }: ActorMention): boolean =>
  isWhose && /^ (?:North |South |East |West )?\p{Lu}\p{Ll}+(?!\p{L})/u.test(text.slice(to, to + 40));

/** Where the verb’s own words lead to nobody: whoever else is named in the clause, behind a word that may lead to him. */
export function targetOf(
  sentence: ReadSentence,
  predicate: Predicate,
  by: readonly ActorMention[],
): readonly ActorMention[] {
  const clause = clauseEnd(sentence, predicate);
  const aside = sentence.text.slice(predicate.end, clause).search(/, \p{Ll}+ing(?!\p{L})/u);
  const end = aside < 0 ? clause : predicate.end + aside;
  const acting = new Set(by.flatMap(({ ids }) => ids));
  const isOther = ({ ids }: ActorMention): boolean => ids.length > 0 && !ids.some((id) => acting.has(id));
  for (const mention of within(sentence, predicate.end, end)) {
    if (!isOther(mention) || mention.pointer !== undefined || isPartOf(sentence, mention)) continue;
    const lead = sentence.text.slice(predicate.end, mention.from);
    const word = TOWARDS.exec(lead)?.groups?.word;
    if (word === undefined || (mention.isCapital && /^(?:in|at|of|from)$/u.test(word))) continue;
    return rowOf(sentence, mention, end).filter(isOther);
  }
  return [];
}

/** The agent of a passive: after `by`. */
export function agentOf(sentence: ReadSentence, predicate: Predicate): readonly ActorMention[] {
  return afterWord(sentence, 'by', predicate.end, clauseEnd(sentence, predicate)).filter(
    ({ isWhose, isCapital }) => !isWhose || isCapital,
  );
}

/** Where what belongs to a predicate ends: at a stop, a subordinate word, the next verb’s own subject. */
export function clauseEnd(sentence: ReadSentence, predicate: Predicate): number {
  const rest = sentence.text.slice(predicate.end, sentence.to);
  const stop = rest.search(
    /[;:]\s|[—–]|(?<!\p{L})(?:which|who|whom|whose|when|while|where|whereas|because|although|though|if|unless|whether|whereby|after|before|until)(?!\p{L})|, (?:and|but) (?=[^,]{0,60}(?:ed|was|were|had|took|made|sent|went|left|broke|began)(?!\p{L}))/u,
  );
  const next = sentence.predicates.find(
    (one) => one.form !== 'noun' && one.form !== 'gerund' && one.form !== 'passive' && one.at > predicate.end,
  );
  const end = stop < 0 ? sentence.to : predicate.end + stop;
  return next && next.from < end ? next.from : end;
}

const PREPOSITION = new RegExp(String.raw`(?<!\p{L})(?:${PREPOSITIONS}|that|and|to)(?!\p{L})|,`, 'u');

/** Named in the noun phrase right behind the verb. */
function objectOf(sentence: ReadSentence, from: number, to: number): ActorMention[] {
  const [first] = within(sentence, from, to);
  if (!first) return [];
  const lead = sentence.text.slice(from, first.from);
  return PREPOSITION.test(lead) || isPartOf(sentence, first) ? [] : rowOf(sentence, first, to);
}

/** Those who are named first behind a word, up to a place. */
export function afterWord(sentence: ReadSentence, word: string, from: number, to: number): ActorMention[] {
  const form = new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'gu');
  for (const match of sentence.text.slice(from, to).matchAll(form)) {
    const start = from + match.index + word.length;
    const [first] = within(sentence, start, to);
    if (!first) return [];
    const lead = sentence.text
      .slice(start, first.from)
      .replace(
        / (?:government|governments|people|leaders?|representatives?|envoys?|coast|shores?|territory|north|south|east|west|city|port|capital|island|side|part|parts|independence|president|king|king and queen|forces) of /u,
        ' ',
      );
    if (PREPOSITION.test(lead) && !AGENT_BEFORE.test(` ${lead.trimStart()}`)) continue;
    return rowOf(sentence, first, to);
  }
  return [];
}

function rowOf(sentence: ReadSentence, whose: ActorMention, to: number): ActorMention[] {
  // its German ally Austria-Hungary
  const named = whose.isWhose ? within(sentence, whose.to, to)[0] : undefined;
  const isNamed =
    named !== undefined &&
    /^(?:(?:[’']s)? (?:ally|neighbou?r|rival|foe|partner|protectorate|satellite|colony|client) |[’']s )$/u.test(
      sentence.text.slice(whose.to, named.from),
    );
  const first = isNamed ? named : whose;
  const all = [first];
  for (const next of within(sentence, first.to, to)) {
    const between = sentence.text.slice(all.at(-1)!.to, next.from);
    if (
      !/^(?:[’']s?)?(?: \p{Ll}+)?(?:,? and |, |,? as well as )(?:the |of the |of |with |to |from |against )*$/u.test(
        between,
      )
    )
      break;
    all.push(next);
  }
  return isRow(sentence, all) ? all : all.slice(0, -1);
}
