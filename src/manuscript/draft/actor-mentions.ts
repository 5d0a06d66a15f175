import { isPastForm } from './act-verbs.ts';
import { AGENT_BEFORE, AGENT_BEHIND, BOTH, PRONOUN } from './agent-nouns.ts';
import { shipOf } from './name-kinds.ts';
import type { NamesIn } from './names-in.ts';
import { stateOfBody, stateOfCapital, stateOfPeople } from './peoples.ts';
import { PLAIN } from './predicates.ts';
import type { StateActors } from './state-actors.ts';

/** A place where the text speaks of somebody who can act. */
export interface ActorMention {
  readonly from: number;
  /** Past the noun by which a state acts: “Israeli forces”. */
  readonly to: number;
  /** Ids of the actors; none yet where it only points back. */
  readonly ids: readonly string[];
  /** The person who is named here, for whom the state that he acts for stands in `ids`. */
  readonly person?: string;
  /** It only tells whose something is: “Egypt’s border”, “the German invasion”. */
  readonly isWhose: boolean;
  /** It points to somebody named before: `they`, `the two sides`. */
  readonly pointer?: 'he' | 'they' | 'it' | 'both' | 'president';
  /** A capital stands for its state only where it acts or is acted towards. */
  readonly isCapital: boolean;
}

const PEOPLE = new RegExp(
  `(?<![\\p{L}-])(?:(?:(?<side>North|South|East|West)(?: |ern ))?(?<word>${[
    ...stateOfPeople.keys(),
    'Korean',
    'Koreans',
    'Vietnamese',
  ]
    .filter((word) => !word.includes('-') || word.startsWith('Austro'))
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replaceAll('.', '\\.'))
    .join('|')}))(?![\\p{L}-])`,
  'gu',
);
const namesOf = (table: ReadonlyMap<string, string>): RegExp =>
  new RegExp(
    `(?<![\\p{L}-])(?:${[...table.keys()]
      .sort((a, b) => b.length - a.length)
      .map((word) => word.replaceAll('.', '\\.'))
      .join('|')})(?![\\p{L}-])`,
    'gu',
  );
const [BODY, CAPITAL] = [namesOf(stateOfBody), namesOf(stateOfCapital)];
/** Words that are a people by themselves after `the`: the British, the Chinese. */
const ALONE = /(?:ish|ese|ch|Swiss|Thai|s)$/u;
/** A body that was named before, by one word of its name. */
const BODY_AGAIN =
  /(?<=(?<!\p{L})[Tt]he )(?:[Ss]ociety|[Ll]eague|[Cc]ompany|[Cc]ommission|[Cc]ouncil|[Cc]ommittee|[Oo]rgani[sz]ation|[Aa]gency|[Aa]ssociation|[Bb]rigade|[Bb]ank|[Ff]und|[Pp]arty)(?! of | \p{Lu})(?!\p{L})/gu;
/** `the North and South`, of a land with two states. */
const SIDE =
  /(?<!\p{L})(?:the |(?<=the (?:North|South|East|West) and ))(?<side>North|South|East|West)(?! \p{Lu})(?!-)(?!\p{L})/gu;
const NOUN_BEHIND =
  /^ (?!(?:and|or|but|in|on|at|to|of|by|for|with|from|into|against|that|who|which|were|was|are|is|had|have|has|did|do|would|could|also|then|again|first|as|held|\p{Ll}+(?:ed|ly))(?!\p{L}))\p{L}/u;

/** `the Japanese government`, and not `the Japanese sank`. */
function hasNounBehind(after: string): boolean {
  const [whole = '', word = ''] = /^ (\p{Ll}+)/u.exec(after) ?? [];
  const isVerb = word !== '' && (PLAIN.test(word) || isPastForm(word)) && !/^ (?:forces|troops)/u.test(whole);
  return NOUN_BEHIND.test(after) && !isVerb;
}

/** Everybody in a stretch of a block who can act or be acted towards, in order. Cost: the length of the stretch. */
export function actorMentions(
  block: number,
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
  namesIn: NamesIn,
  states: StateActors,
): ActorMention[] {
  const found: ActorMention[] = [];
  const isFree = (a: number, b: number) => found.every((one) => one.to <= a || one.from >= b);
  for (const { candidate, mention } of namesIn(block, from, to)) {
    if (candidate.kind === 'place' && stateOfCapital.has(mention.form)) continue;
    if (shipOf(candidate.name) === '') continue;
    if (candidate.kind === 'place' || (candidate.kind === 'undecided' && !/ /u.test(candidate.name)))
      continue;
    const person = candidate.kind === 'person' || candidate.kind === 'undecided' ? candidate.id : undefined;
    const body = stateOfName(mention.form, candidate.name);
    const state =
      person === undefined
        ? body === undefined
          ? undefined
          : states.named(body)
        : states.ofPerson(candidate.id);
    found.push({
      ...stretch(text, mention.from, mention.to, mention.isGenitive),
      from:
        mention.from -
        (OFFICE_BEFORE.exec(text.slice(Math.max(from, mention.from - 50), mention.from))?.[0].length ?? 0),
      ids: [state ?? candidate.id],
      ...(person === undefined ? {} : { person }),
      isCapital: false,
    });
  }
  const part = text.slice(from, to);
  const add = (at: number, word: string, state: string, isCapital: boolean) => {
    const [a, b] = [from + at, from + at + word.length];
    if (isFree(a, b))
      found.push({
        ...stretch(text, a, b, /^[’']s/u.test(text.slice(b))),
        ids: [states.named(state)],
        isCapital,
      });
  };
  for (const match of part.matchAll(BODY)) add(match.index, match[0], stateOfBody.get(match[0])!, false);
  for (const match of part.matchAll(PEOPLE)) addPeople(match);
  for (const match of part.matchAll(CAPITAL)) add(match.index, match[0], stateOfCapital.get(match[0])!, true);
  for (const match of part.matchAll(BODY_AGAIN)) {
    const body = states.bodyCalled(match[0]);
    const [a, b] = [from + match.index, from + match.index + match[0].length];
    if (body !== undefined && isFree(a, b))
      found.push({ from: a, to: b, ids: [body], isWhose: /^[’']s/u.test(text.slice(b)), isCapital: false });
  }
  for (const match of part.matchAll(SIDE)) {
    const state = states.onSide(match.groups!.side!);
    const [a, b] = [
      from + match.index + match[0].length - match.groups!.side!.length,
      from + match.index + match[0].length,
    ];
    if (state !== undefined && isFree(a, b))
      found.push({ from: a, to: b, ids: [state], isWhose: /^[’']s/u.test(text.slice(b)), isCapital: false });
  }
  for (const [form, read] of [
    [BOTH, () => 'both' as const],
    [PRONOUN, pointerOf],
  ] as const)
    for (const match of part.matchAll(form)) {
      const [a, b] = [from + match.index, from + match.index + match[0].length];
      const land = match.groups?.land;
      if (land !== undefined && isFree(a, b))
        found.push({ from: a, to: b, ids: states.bothOf(land), isWhose: false, isCapital: false });
      else if (isFree(a, b) && !/^ \p{Lu}/u.test(text.slice(b, b + 2)))
        found.push({ from: a, to: b, ids: [], pointer: read(match[0]), isWhose: false, isCapital: false });
    }
  return withJoined(
    text,
    apart(
      text,
      found.sort((a, b) => a.from - b.from),
    ),
  );

  function addPeople(match: RegExpExecArray): void {
    const { side, word = '' } = match.groups!;
    const [a, b] = [from + match.index, from + match.index + match[0].length];
    const state = stateOfPeople.get(side === undefined ? word : `${side}-${word}`) ?? stateOfPeople.get(word);
    const id = state === undefined ? states.ofSharedPeople(word) : states.named(state);
    if (id === undefined || !isFree(a, b)) return;
    const { to: end, isWhose } = stretch(text, a, b, true);
    const isAlone =
      isWhose &&
      ((/(?:ns|is|ts|es|ks|rs|ds|gs)$/u.test(word) &&
        !hasNounBehind(text.slice(b, b + 40)) &&
        !/^[’']/u.test(text.slice(b))) ||
        (ALONE.test(word) &&
          /(?<!\p{L})the $/iu.test(text.slice(Math.max(0, a - 4), a)) &&
          !hasNounBehind(text.slice(b, b + 40))));
    found.push({
      from: a,
      to: end,
      ids: [id],
      isWhose: isWhose && !isAlone,
      isCapital: false,
    });
  }
}

/** Of two that stand in one another, `Ho Chi Minh’s Viet Minh forces`, the first only tells whose the second is. */
function apart(text: string, all: readonly ActorMention[]): ActorMention[] {
  const isOuter = ({ from, to }: ActorMention) =>
    /(?:government|regime|cabinet|leadership)$/iu.test(text.slice(from, to));
  const found = all.filter((one, i) => !(i > 0 && isOuter(all[i - 1]!) && one.to <= all[i - 1]!.to));
  return found.map((one, i) => {
    const next = found[i + 1];
    return next && next.from < one.to ? { ...one, to: next.from - 1, isWhose: true } : one;
  });
}

/** `Spanish and American diplomats`: both act. */
function withJoined(text: string, found: readonly ActorMention[]): ActorMention[] {
  return found.map((one, i) => {
    const next = found[i + 1];
    const isJoined =
      one.isWhose &&
      next &&
      !next.isWhose &&
      next.pointer === undefined &&
      /^(?:,? and |, | or )$/u.test(text.slice(one.to, next.from));
    return isJoined && PEOPLE_BEFORE.test(text.slice(next.from, next.to)) ? { ...one, isWhose: false } : one;
  });
}

/** A people or a state with the noun by which it acts. */
const PEOPLE_BEFORE = /^\p{Lu}[\p{L}.]*(?:-\p{Lu}\p{L}+)? /u;

/** The state for which a body acts: the State Department, the British Foreign Office, a ship of its navy. */
function stateOfName(form: string, name: string): string | undefined {
  const known = stateOfBody.get(form) ?? (shipOf(name) || undefined);
  if (known !== undefined) return known;
  const [first = '', ...rest] = form.split(' ');
  const state = stateOfPeople.get(first);
  return state !== undefined && rest.length > 0 && (stateOfBody.has(rest.join(' ')) || OF_STATE.test(form))
    ? state
    : undefined;
}

/** What ends the name of a body that is a state’s. */
const OF_STATE =
  / (?:Department|Ministry|Office|Navy|Army|Fleet|Force|Command|Staff|Parliament|Congress|Senate|Assembly|Court|Treasury|Cabinet|Intelligence|Marines|Embassy|Legation|Government)$/u;

/** The office that stands before a name and belongs to it: Secretary of State William Seward. */
const OFFICE_BEFORE =
  /(?:(?:Acting|Deputy|Assistant|Under|Former|former) )*(?:(?:Secretary|Minister|Chief|Commissioner) of (?:State|War|Defen[cs]e|Staff|Foreign Affairs|the (?:Navy|Treasury|Interior|Army)) |Attorney General |(?:Prime|Foreign) Minister |Foreign Secretary )$/u;

function pointerOf(word: string): NonNullable<ActorMention['pointer']> {
  const small = word.toLowerCase();
  if (small === 'the president') return 'president';
  return /^the/u.test(small) ? 'they' : small === 'it' ? 'it' : 'he';
}

/** `the Wilson administration`: the noun stands right behind. */
const AT_ONCE = /^ \p{L}+$/u;

/** A name with the noun by which it acts; one that is a genitive, or stands before another noun, only tells whose that is. */
function stretch(
  text: string,
  from: number,
  to: number,
  isGenitive: boolean,
): Pick<ActorMention, 'from' | 'to' | 'isWhose'> {
  const behind = AGENT_BEHIND.exec(text.slice(to, to + 60));
  const isOver = behind?.[0].split(' ').some((word) => PLAIN.test(word) || isPastForm(word)) ?? false;
  const isAdjective = isGenitive || /\.$|^US$/u.test(text.slice(from, to));
  if (behind && !isOver && (isAdjective || AT_ONCE.test(behind[0])))
    return { from, to: to + behind[0].length, isWhose: false };
  const isOf = AGENT_BEFORE.test(text.slice(Math.max(0, from - 40), from));
  return { from, to, isWhose: isGenitive && !isOf };
}
