import { actVerb } from './act-verbs.ts';
import type { ActorMention } from './actor-mentions.ts';
import { type ReadSentence, subjectOf, within } from './clauses.ts';
import type { Predicate } from './predicates.ts';
import { afterWord, agentOf, clauseEnd, sufferersOf, targetOf } from './sufferers.ts';

/** An act with who did it and to whom, as far as the grammar tells. */
export interface ActSides {
  readonly predicate: Predicate;
  readonly by: readonly ActorMention[];
  readonly to: readonly ActorMention[];
}

/** Where the sufferer may stand of a verb that the table does not have. */
const ANYWHERE = ['object', 'with', 'to', 'against', 'toward', 'towards', 'from'];

/** Who does what a predicate tells, and to whom; undefined where it tells no act, or that of nobody. */
export function actSides(sentence: ReadSentence, predicate: Predicate): ActSides | undefined {
  if (predicate.noun) {
    const sides = nounSides(sentence, predicate);
    return sides.by.length > 0 ? { predicate, ...sides } : undefined;
  }
  if (predicate.verb && predicate.verb.by.length > 0) return suffered(sentence, predicate);
  if (predicate.form === 'passive') return passive(sentence, predicate);
  const by = subjectOf(sentence, predicate);
  if (by.length === 0) return moved(sentence, predicate);
  return predicate.isPlain ? undefined : { predicate, by, to: to(sentence, predicate, by) };
}

function to(
  sentence: ReadSentence,
  predicate: Predicate,
  by: readonly ActorMention[],
): readonly ActorMention[] {
  const places = predicate.verb?.to ?? ANYWHERE;
  for (const found of [
    () => sufferersOf(sentence, predicate, places, by),
    () => ofAim(sentence, predicate, by),
    () => ofWhere(sentence, predicate, by),
    () => targetOf(sentence, predicate, by),
  ]) {
    const there = found();
    if (there.length > 0) return there;
  }
  return [];
}

/** `The treaty was signed by`: who acts stands after `by`, or is said before to have made it; the subject is who suffers. */
function passive(sentence: ReadSentence, predicate: Predicate): ActSides | undefined {
  if (!predicate.verb) return undefined;
  const agent = agentOf(sentence, predicate);
  const by = agent.length > 0 ? agent : partiesBefore(sentence, predicate);
  const subject = subjectOf(sentence, predicate).filter((one) => !by.includes(one));
  const places = predicate.verb.to.filter((place) => place !== 'object');
  const isSuffered = subject.length > 0 && places.length < predicate.verb.to.length;
  return { predicate, by, to: isSuffered ? subject : sufferersOf(sentence, predicate, places) };
}

/** `an agreement between A and B, signed in 1951`. */
function partiesBefore(sentence: ReadSentence, predicate: Predicate): readonly ActorMention[] {
  if (predicate.verb?.type !== '057' && !MADE.test(predicate.word)) return [];
  const before = afterWord(sentence, 'between', sentence.from, predicate.from);
  return before.length > 1
    ? before
    : afterWord(sentence, 'between', predicate.end, clauseEnd(sentence, predicate));
}

const MADE = /^(?:created|established|formed|founded|negotiated|reached)$/u;

/** `Singapore fell to the Japanese`, `fighting broke out between A and B`. */
function suffered(sentence: ReadSentence, predicate: Predicate): ActSides {
  const end = clauseEnd(sentence, predicate);
  const by =
    predicate
      .verb!.by.map((word) => afterWord(sentence, word, predicate.end, end))
      .find((row) => row.length > 0) ?? [];
  const subject = subjectOf(sentence, predicate).filter((one) => !by.includes(one));
  return { predicate, by, to: subject };
}

/** `led the United States to begin`: who is moved to it acts. */
function moved(sentence: ReadSentence, predicate: Predicate): ActSides | undefined {
  if (!isMover(predicate)) return undefined;
  const by = sufferersOf(sentence, predicate, ['object']);
  const end = by.at(-1)?.to;
  const aim = end === undefined ? undefined : aimAfter(sentence, end, predicate);
  return aim && { predicate: aim, by, to: to(sentence, aim, by) };
}

/** Whether what follows its object is done by that object. */
export const isMover = ({ word, form }: Predicate): boolean => form === 'active' && MOVES.test(word);

const MOVES =
  /^(?:led|prompted|forced|caused|induced|persuaded|convinced|compelled|obliged|pushed|moved|encouraged|enabled|allowed|influenced|helped)$/u;

/** To whom it is done by what somebody agreed, offered or threatened to do. */
function ofAim(
  sentence: ReadSentence,
  predicate: Predicate,
  by: readonly ActorMention[],
): readonly ActorMention[] {
  const aim = aimAfter(sentence, predicate.end, predicate);
  const there = aim?.verb ? sufferersOf(sentence, aim, aim.verb.to, by) : [];
  if (there.length > 0) return there;
  const noun = sentence.predicates.find((one) => one.noun && one.at > predicate.end);
  const acting = new Set(by.flatMap(({ ids }) => ids));
  return noun && !/[,;]| that /u.test(sentence.text.slice(predicate.end, noun.at))
    ? nounSides(sentence, noun).to.filter(({ ids }) => ids.some((id) => !acting.has(id)))
    : [];
}

function aimAfter({ text, to }: ReadSentence, from: number, predicate: Predicate): Predicate | undefined {
  const match = /^[^,;:.]{0,40}? to (?:\p{Ll}+ly )?(?<word>\p{Ll}+)/u.exec(text.slice(from, to));
  if (!match) return undefined;
  const { word = '' } = match.groups!;
  const end = from + match[0].length;
  const verb = actVerb(word, text.slice(end, to), 'base');
  const { verb: _, isPlain: __, ...rest } = predicate;
  return {
    ...rest,
    at: end - word.length,
    from: end - word.length,
    end,
    word,
    ...(verb ? { verb } : {}),
    form: 'active',
  };
}

/** `Korea, where U.S. Marines had invaded`: the place before it. */
function ofWhere(
  sentence: ReadSentence,
  predicate: Predicate,
  by: readonly ActorMention[],
): readonly ActorMention[] {
  const first = by[0];
  const before = first && within(sentence, sentence.from, first.from).at(-1);
  return before &&
    !before.isWhose &&
    /^, where (?:the )?$/u.test(sentence.text.slice(before.to, first.from)) &&
    predicate.at > first.from
    ? [before]
    : [];
}

/** Who acts and who suffers by a noun: “the German invasion of Poland”, “the invasion of South Korea by North Korean forces”. */
export function nounSides(sentence: ReadSentence, predicate: Predicate): Pick<ActSides, 'by' | 'to'> {
  const { of, to: places, by: agents } = predicate.noun!;
  const whose = sentence.mentions.filter(
    (one) =>
      one.to <= predicate.at &&
      /^(?:[’']s?)?(?: (?!(?:and|or|of|in|on|to|by|for|with)(?!\p{L}))[\p{L}-]+){0,2} $/u.test(
        sentence.text.slice(one.to, predicate.at),
      ) &&
      (one.isWhose || one.ids.length > 0),
  );
  const owner = whose.filter(({ isWhose, pointer }) => isWhose && pointer === undefined).slice(-1);
  const end = clauseEnd(sentence, predicate);
  const agent =
    agents
      .map((word) =>
        word === 'by' ? agentOf(sentence, predicate) : afterWord(sentence, word, predicate.end, end),
      )
      .find((row) => row.length > 0) ?? [];
  const ofWhom = sufferersOf(sentence, predicate, ['of']);
  const isVictim = of === 'victim' && ofWhom.length === 0;
  const [told = []] = [agent, isVictim ? [] : owner, of === 'actor' ? ofWhom : []].filter(
    (row) => row.length > 0,
  );
  const rest = places.filter((place) => place !== 'of' || of !== 'actor');
  const to = isVictim ? owner : sufferersOf(sentence, predicate, rest);
  return { by: told, to: to.filter((one) => !told.includes(one)) };
}
