import { MONTH_PATTERN } from '../../base/months.ts';
import type { ActorMention } from './actor-mentions.ts';
import { AGENT_BEFORE } from './agent-nouns.ts';
import type { Predicate } from './predicates.ts';

/** A sentence with what is known of it. */
export interface ReadSentence {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly mentions: readonly ActorMention[];
  readonly predicates: readonly Predicate[];
}

const HARD = /[;:]\s|[—–]|\s-\s|[“”"]/gu;
const SUBORDINATE =
  /(?<!\p{L})(?:that|which|who|whom|when|whenever|while|where|whereas|because|although|though|if|unless|until|since|after|before|as|once|so|but|than|whether|how|why|whereby)(?!\p{L})/gu;
const RELATIVE = /^(?:which|who|whom)$/u;
/** Words that govern the name behind them. */
export const PREPOSITIONS =
  'of|in|against|with|to|from|over|at|by|for|than|between|among|on|onto|upon|into|under|toward|towards|about|like|including|within|without|through|throughout|across|along|near|off|outside|inside|beyond|despite|during|following|amid|concerning|regarding|via|per|after|before|since|until|as|because of|aboard|behind|above|below|around';
/** A preposition that governs the name behind it. */
export const GOVERNED = new RegExp(
  String.raw`(?<!\p{L})(?:${PREPOSITIONS})(?: (?:the|a|an|both|all|its|their|his|this|that|these|those|some|other|neighbou?ring|such|former|then|late|and|either|neither))*(?: (?:\p{Ll}+(?:ed|ing|al|an|ic|ive|ern|ous|ist|ful) ){0,2}(?:\p{Lu}[\p{L}.]*,? ){0,4}|(?: \p{Lu}[\p{L}.]*)* )$`,
  'u',
);
const JOINED =
  /^(?:,? and |, |,? as well as |,? or |,? but also |,? (?:along|together|in concert|jointly) with |,? alongside )(?:(?:representatives|delegates|envoys|officials) (?:of|from) )?(?:the |both |then |later |its |their )*(?:\p{Lu}[\p{L}.]* ){0,3}$/u;
const OPENER =
  /^(?:,? ?(?:the|an?|both|its|their|then|all|afterwards|also|finally|soon|now|too|instead|and|but|yet|so|even|only|meanwhile|thus|\p{Ll}+(?:al|an|ic|ive|ern|ous|ist|er|ed|ing)|\p{Lu}[\p{L}.’'-]*),? )*$/u;

/** A date that opens a clause: `On 3 January 1815 Austria …`. */
const OPEN_DATE = new RegExp(
  String.raw`^,? ?(?:[Oo]n|[Ii]n|[Bb]y|[Dd]uring|[Ss]ince|[Aa]s early as|[Ff]rom)(?: the)?(?: (?:early|late|mid|middle|end|beginning|spring|summer|autumn|fall|winter|of|year|night|morning|evening|\d{1,4}(?:st|nd|rd|th)?|${MONTH_PATTERN}|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday),?)+ `,
  'u',
);

/** Those who do what a predicate tells, and the place where they are named; none where the subject is no actor. */
export function subjectOf(sentence: ReadSentence, predicate: Predicate, depth = 0): readonly ActorMention[] {
  if (depth > 6) return [];
  const { text } = sentence;
  if (predicate.form === 'gerund') return subjectOfGerund(sentence, predicate, depth);
  const { start, word } = boundary(sentence, predicate.from);
  const inner = sentence.predicates.filter(
    (one) => one.form !== 'noun' && one.form !== 'gerund' && one.at >= start && one.end <= predicate.from,
  );
  const last = inner.at(-1);
  if (last) {
    const near = rightBefore(sentence, last.end, predicate.from);
    if (near.length > 0 && (TIME.test(word) || isReduced(text.slice(last.end, near[0]!.from)))) return near;
    const joint = text.slice(last.end, predicate.from);
    const cut = Math.max(
      joint.lastIndexOf(', '),
      ...[' and ', ' but ', ' or ', ' then '].map((one) => joint.lastIndexOf(one)),
    );
    // the comma closes the aside, whose verb is not this one’s: some who feared …, appointed
    if (RELATIVE.test(word) && joint.slice(Math.max(0, cut)) === ', ') return overAside(sentence, predicate);
    const own = cut < 0 ? [] : namedIn(sentence, last.end + cut, predicate.from);
    // A comma inside a row of names: the United States, Britain and France
    const row = cut < 0 ? [] : firstPhrase(sentence, last.end, predicate.from);
    if (row.length > 1) return row;
    if (own.length > 0) return own;
    return isBare(cut < 0 ? joint : joint.slice(cut)) || isBare(joint)
      ? subjectOf(sentence, last, depth + 1)
      : overAside(sentence, predicate);
  }
  if (RELATIVE.test(word) || (word === 'that' && isRelative(sentence, start))) {
    const own = namedIn(sentence, start, predicate.from);
    return own.length > 0 ? own : antecedent(sentence, start - word.length);
  }
  const own = firstPhrase(sentence, start, predicate.from);
  return own.length > 0 ? own : peopleBefore(sentence, predicate);
}

/** `with France continuing to oversee`; else what it goes with is done by whoever does the rest. */
function subjectOfGerund(
  sentence: ReadSentence,
  predicate: Predicate,
  depth: number,
): readonly ActorMention[] {
  const { text, from, mentions, predicates } = sentence;
  const near = mentions.findLast(({ to }) => to <= predicate.from);
  if (
    near &&
    !near.isWhose &&
    /^ $/u.test(text.slice(near.to, predicate.from)) &&
    /(?<!\p{L})with (?:the )?$/u.test(text.slice(from, near.from))
  )
    return [near];
  const finite = predicates.filter(({ form }) => form === 'active');
  const main =
    finite.findLast(({ end }) => end <= predicate.from) ?? finite.find(({ at }) => at > predicate.end);
  return main ? subjectOf(sentence, main, depth + 1) : [];
}

/** `Serbian nationalists murdered`: those of a people, where the verb tells an act; whether their state did is not told. */
function peopleBefore({ text, mentions }: ReadSentence, { verb, from }: Predicate): readonly ActorMention[] {
  const last = mentions.findLast(({ to }) => to <= from);
  return verb?.type !== undefined && last?.isWhose && OF_PEOPLE.test(text.slice(last.to, from)) ? [last] : [];
}

const OF_PEOPLE =
  /^ (?:\p{Ll}+ ){0,2}(?:nationalists?|rebels?|exiles|insurgents|revolutionar(?:y|ies)|guerrillas?|militants?|militias?|settlers|colonists|students?|assassins?|gunmen|volunteers|partisans|irregulars|raiders|terrorists?|voters|delegates?|envoys?) (?:\p{Ll}+ly |later |then |also )?$/u;

/** Words that open a clause which a comma ends: `when West Germany joined NATO, the Soviet Union formed …`. */
const TIME = /^(?:when|while|after|before|although|though|since|because|once|as|until)$/u;

/** `in a speech he gave`, `a meeting Britain proposed`: the clause tells which, without a word that opens it. */
const isReduced = (between: string): boolean =>
  /\p{Ll} (?:the )?$/u.test(between) &&
  !/^ (?:the )?$|(?<!\p{L})(?:and|but|or|that|when|to) (?:the )?$/u.test(between);

/** A short aside in brackets. */
export const BRACKETS = / \([^()]{1,80}\)/gu;

const ADVERBS_ONLY =
  /^(?: (?:\p{Ll}+ly|also|then|again|first|finally|later|still|soon|now|even|thus|already|once more|itself|themselves|himself|together))*,? $/u;

/** Those who are named right before a verb, where no preposition governs them. */
function rightBefore(sentence: ReadSentence, from: number, to: number): ActorMention[] {
  const last = within(sentence, from, to).at(-1);
  if (!last || last.isWhose || !ADVERBS_ONLY.test(sentence.text.slice(last.to, to).replace(BRACKETS, '')))
    return [];
  const all = rowBack(sentence, last);
  const { text } = sentence;
  const before = text.slice(Math.max(from - 1, all[0]!.from - 60), all[0]!.from);
  if (/, $/u.test(before) && text[last.to] === ',') return all;
  return GOVERNED.test(before) && !AGENT_BEFORE.test(before) ? [] : all;
}

/** Whether nothing but adverbs, a joint and a date stands between two verbs, so that they have one subject. */
function isBare(text: string): boolean {
  return /^(?:,? ?(?:and|but|or|then|later|also|again|finally|first|soon|even|thereby|thus|subsequently|\p{Ll}+ly|(?:in|on|by|during|from|for) [^,]{1,40})(?!\p{L})|,)*\s*$/u.test(
    text,
  );
}

/** The subject before an aside that a comma closes right before the verb: “Hindenburg, at the urging of some who feared …, appointed”. */
function overAside(sentence: ReadSentence, predicate: Predicate): readonly ActorMention[] {
  const { text, from, predicates } = sentence;
  if (!/, $/u.test(text.slice(from, predicate.from))) return [];
  let start = from;
  for (const match of text.slice(from, predicate.from).matchAll(HARD))
    start = from + match.index + match[0].length;
  const phrase = firstPhrase(sentence, start, predicate.from);
  const end = phrase.at(-1)?.to;
  const isBroken =
    end === undefined || predicates.some((one) => one.form !== 'noun' && one.at >= start && one.at < end);
  return isBroken || !/^,/u.test(text.slice(end)) ? [] : phrase;
}

/** Where the clause of a place begins, and the word that opens it. */
function boundary(
  { text, from }: ReadSentence,
  at: number,
): { readonly start: number; readonly word: string } {
  let [start, word] = [from, ''];
  // what stands in brackets opens no clause of what is around them
  const part = text.slice(from, at).replace(BRACKETS, (aside) => '_'.repeat(aside.length));
  for (const match of part.matchAll(HARD)) [start, word] = [from + match.index + match[0].length, ''];
  for (const match of part.matchAll(SUBORDINATE)) {
    const end = from + match.index + match[0].length;
    if (end <= start) continue;
    // `after the war, Britain`: a preposition, whose phrase a comma closes
    const rest = part.slice(match.index + match[0].length);
    if (PREPOSITIONAL.test(match[0]) && rest.includes(',') && !hasVerb(rest)) continue;
    [start, word] = [end, match[0]];
  }
  return { start, word };
}

const PREPOSITIONAL = /^(?:after|before|since|until|as|than|so|once)$/u;

const hasVerb = (text: string): boolean =>
  /(?<!\p{L})(?:\p{Ll}{2,}ed|was|were|had|has|is|are|began|came|went|left|made|took|broke|fell|became|met|sent|won|lost|fought|sought)(?!\p{L})/u.test(
    text,
  );

function isRelative({ text }: ReadSentence, start: number): boolean {
  return !/(?:ed|said|told|so|agreed|demand|fear|hope|belief|fact|idea|view|claim|clear|aware|convinced|insist|meant|thought|knew|saw|felt|note|statement|warning|declare|promise|policy|condition|sure|found|showed|argue|believe|out) that$/u.test(
    text.slice(Math.max(0, start - 24), start),
  );
}

/** Those who are named right before a relative word. */
function antecedent(sentence: ReadSentence, at: number): readonly ActorMention[] {
  const before = sentence.mentions.filter((one) => one.to <= at && !one.isWhose);
  const last = before.at(-1);
  if (!last || !/^,? ?$/u.test(sentence.text.slice(last.to, at))) return [];
  return rowBack(sentence, last);
}

function rowBack(sentence: ReadSentence, last: ActorMention): ActorMention[] {
  const row = [last];
  for (let i = sentence.mentions.indexOf(last) - 1; i >= 0; i--) {
    if (!JOINED.test(sentence.text.slice(sentence.mentions[i]!.to, row[0]!.from))) break;
    row.unshift(sentence.mentions[i]!);
  }
  return isRow(sentence, row) ? row : [last];
}

/** Whether those who stand side by side are a row: A and B, and not A, B. */
export function isRow({ text }: ReadSentence, all: readonly ActorMention[]): boolean {
  return all.length === 1 || !/^, (?:the )?$/u.test(text.slice(all.at(-2)!.to, all.at(-1)!.from));
}

/** The first noun phrase between two places, if it is of actors, with those who are joined to it. */
function firstPhrase(sentence: ReadSentence, from: number, to: number): ActorMention[] {
  const { text } = sentence;
  const cuts = [
    from,
    ...Array.from(
      text.slice(from, to).matchAll(/, (?:and |but |or )?/gu),
      (one) => from + one.index + one[0].length,
    ),
  ];
  for (const cut of cuts) {
    const [first] = within(sentence, cut, to);
    if (!first) continue;
    const lead = text.slice(cut, first.from).replace(OPEN_DATE, '');
    const isAgentOf = AGENT_BEFORE.test(text.slice(Math.max(from, first.from - 40), first.from));
    if (!OPENER.test(lead) && lead.trim() !== '' && !isAgentOf) continue;
    if (!isAgentOf && GOVERNED.test(text.slice(from, first.from)) && lead.trim() === '' && cut === from)
      continue;
    if (first.isWhose) {
      const next = within(sentence, cut, to)[1];
      if (
        next &&
        /^(?:[’']s)? (?:\p{L}+,? ){0,5}$/u.test(text.slice(first.to, next.from)) &&
        !GOVERNED.test(text.slice(first.to, next.from)) &&
        !next.isWhose
      )
        return row(sentence, next, to);
      return rightBefore(sentence, from, to);
    }
    return row(sentence, first, to);
  }
  return namedIn(sentence, from, to);
}

/** The first actor between two places whom no preposition governs. */
function namedIn(sentence: ReadSentence, from: number, to: number): ActorMention[] {
  const { text } = sentence;
  for (const mention of within(sentence, from, to)) {
    if (mention.isWhose || mention.isCapital) continue;
    const before = text.slice(Math.max(from - 1, mention.from - 60), mention.from);
    if ((GOVERNED.test(before) && !AGENT_BEFORE.test(before)) || /[([][^)\]]*$/u.test(before)) continue;
    if (/(?<!\p{L})(?:to \p{Ll}+|\p{Ll}+ing)(?: the| a| an| its| their| his)? $/u.test(before)) continue;
    return row(sentence, mention, to);
  }
  return [];
}

/** An actor and those who are joined to him: A, B and C. */
function row(sentence: ReadSentence, first: ActorMention, to: number): ActorMention[] {
  const all = [first];
  for (const next of within(sentence, first.to, to)) {
    const between = sentence.text.slice(all.at(-1)!.to, next.from);
    if (!JOINED.test(between.replace(/ \([^)]{0,40}\)/gu, ''))) {
      // an apposition: France’s premier, Édouard Daladier, agreed
      if (/^,? (?:[\p{L}.]+ ){0,4}$/u.test(between) && next.ids[0] === all.at(-1)!.ids[0]) {
        all.push(next);
        continue;
      }
      break;
    }
    all.push(next);
  }
  return all.filter((one, i) => !one.isWhose || i === 0);
}

/** The mentions between two places. */
export const within = ({ mentions }: ReadSentence, from: number, to: number): ActorMention[] =>
  mentions.filter((one) => one.from >= from && one.to <= to);
