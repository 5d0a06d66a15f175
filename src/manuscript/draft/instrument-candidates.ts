import type { LintInput } from '../check.ts';
import { placeOf } from '../manuscript.ts';
import { actorMentions } from './actor-mentions.ts';
import type { InstrumentMention } from './instrument-mentions.ts';
import { isPartyWord, partiesInSentence, partiesInTitle } from './instrument-parties.ts';
import type { NamesIn } from './names-in.ts';
import type { RunningBlock } from './running-text.ts';
import type { StateActors } from './state-actors.ts';
import type { TakeId } from './take-id.ts';

/** A treaty or declaration that the text names: with its date and parties, as far as the text gives them. */
export interface InstrumentCandidate {
  readonly id: string;
  readonly title: string;
  /** Other forms of words under which it stands in the text. */
  readonly others: readonly string[];
  readonly kind: InstrumentMention['kind'];
  readonly date?: string;
  readonly parties: readonly string[];
  readonly sentence: string;
  /** Where in the manuscript, as a locator. */
  readonly where: string;
  readonly mentions: readonly InstrumentMention[];
}

/** What candidates are made of. */
export interface InstrumentGround {
  readonly input: LintInput;
  /** The text with the names of treaties blanked out. */
  readonly running: readonly RunningBlock[];
  readonly namesIn: NamesIn;
  readonly states: StateActors;
  readonly takeId: TakeId;
}

interface Told extends InstrumentMention {
  readonly parties: readonly string[];
  /** Words of its title that tell it from others, the states in it, its year. */
  readonly subject: ReadonlySet<string>;
  readonly states: ReadonlySet<string>;
  readonly year?: string;
}

const EMPTY = new Set([
  'the',
  'of',
  'and',
  'on',
  'for',
  'a',
  'concerning',
  'treaty',
  'convention',
  'protocol',
  'charter',
  'pact',
  'agreement',
]);
for (const word of ['accord', 'accords', 'communique', 'communiqué', 'declaration']) EMPTY.add(word);

/** Every instrument that the text names, once, under all its forms, with the date and the parties that the text gives it. */
export function instrumentCandidates(
  { input: { manuscript }, running, namesIn, states, takeId }: InstrumentGround,
  mentions: readonly InstrumentMention[],
): InstrumentCandidate[] {
  const texts = new Map(running.map(({ block, text }) => [block, text]));
  const told = mentions.map((one): Told => {
    const text = texts.get(one.block)!;
    const statesIn = (from: number, to: number) =>
      actorMentions(one.block, text, { from, to }, namesIn, states)
        .filter(({ isCapital }) => !isCapital)
        .flatMap(({ ids }) => ids);
    const titled = partiesInTitle(one.title, states);
    const told = partiesInSentence(one, text, statesIn);
    const parties = [...new Set([...titled, ...told])];
    const words = one.title
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter((word) => word !== '' && !EMPTY.has(word));
    const year = one.date?.edtf.slice(0, 4);
    return {
      ...one,
      parties: one.verb && told.length > 1 ? told : parties,
      subject: new Set(words.filter((word) => !isPartyWord(word))),
      states: new Set(words.filter((word) => isPartyWord(word))),
      ...(year === undefined ? {} : { year }),
    };
  });
  return grouped(told).flatMap((group) => {
    const candidate = candidateOf(group, manuscript, takeId);
    return candidate ? [candidate] : [];
  });
}

/** Dated mentions first, then what fits one of them and no other; each group is one instrument. */
function grouped(told: readonly Told[]): Told[][] {
  const groups: Told[][] = [];
  const rank = ({ year, subject, states }: Told) =>
    (year === undefined ? 2 : 0) + (subject.size + states.size === 0 ? 1 : 0);
  for (const one of [...told].sort((a, b) => rank(a) - rank(b))) {
    const fitting = groups.filter((group) => group.every((other) => fits(one, other)));
    if (fitting.length === 1) fitting[0]!.push(one);
    else if (fitting.length === 0) groups.push([one]);
  }
  return joined(groups);
}

/** The Sino-Soviet Treaty of 1950, and the 1950 Treaty of Friendship: one names only who, one only what, and no other is of that year. */
function joined(groups: readonly Told[][]): Told[][] {
  const kept = [...groups];
  for (const group of groups) {
    const [year, kind] = [yearOf(group), group[0]!.kind];
    if (year === undefined || !group.every(({ subject }) => subject.size === 0)) continue;
    const others = kept.filter(
      (other) => other !== group && yearOf(other) === year && other[0]!.kind === kind,
    );
    const other = others[0];
    if (
      others.length !== 1 ||
      !other?.every(({ states, parties }) => states.size === 0 && parties.length === 0)
    )
      continue;
    other.push(...group);
    kept.splice(kept.indexOf(group), 1);
  }
  return kept;
}

const yearOf = (group: readonly Told[]): string | undefined =>
  group.find(({ year }) => year !== undefined)?.year;

/** Whether two mentions may be of one instrument: no year against another, and the words of the shorter all in the longer. */
function fits(one: Told, other: Told): boolean {
  if (
    one.kind !== other.kind ||
    (one.year !== undefined && other.year !== undefined && one.year !== other.year)
  )
    return false;
  const sameYear = one.year !== undefined && one.year === other.year;
  return isWithin(one, other, sameYear) || isWithin(other, one, sameYear);
}

function isWithin(small: Told, large: Told, sameYear: boolean): boolean {
  if (small.subject.size + small.states.size === 0) return sameYear;
  return (
    [...small.subject].every((word) => large.subject.has(word)) &&
    [...small.states].every((word) => large.states.has(word))
  );
}

function candidateOf(
  group: readonly Told[],
  manuscript: LintInput['manuscript'],
  takeId: TakeId,
): InstrumentCandidate | undefined {
  const forms = [...new Map(group.map(({ title }) => [title.toLowerCase(), title])).values()].sort(
    (a, b) => b.length - a.length,
  );
  const short = forms.findLast((form) => form.includes(' ')) ?? forms[0]!;
  const dates = group.flatMap(({ date }) => (date ? [date.edtf] : []));
  const date = dates.toSorted((a, b) => b.length - a.length)[0];
  const best =
    group.find((one) => one.date?.edtf === date && one.parties.length > 0) ??
    group.find(({ parties }) => parties.length > 0) ??
    group[0]!;
  if (forms[0]!.split(' ').length < 2) return undefined;
  const parties = group.find((one) => one.verb && one.parties.length > 1)?.parties ?? best.parties;
  const { line, page } = placeOf(manuscript, best);
  return {
    id: takeId([short, date?.slice(0, 4)].filter(Boolean).join(' '), 'instrument'),
    title: forms[0]!,
    others: forms.slice(1).filter((form) => form.includes(' ')),
    kind: best.kind,
    ...(date === undefined ? {} : { date }),
    parties,
    sentence: manuscript.blocks[best.block]!.text.slice(best.sentence.from, best.sentence.to).trim(),
    where: page === undefined ? `line ${line}` : `page ${page}`,
    mentions: group,
  };
}
