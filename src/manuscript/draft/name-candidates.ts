import { type CandidateKind, type Decided, decideKind } from './name-evidence.ts';
import { shipOf } from './name-kinds.ts';
import type { NameMention } from './name-mentions.ts';
import { isLetters } from './name-words.ts';
import type { RunningBlock } from './running-text.ts';
import type { TakeId } from './take-id.ts';

/** A name that a manuscript uses, and what it may be the name of; `undecided` where the text does not tell. */
export interface NameCandidate {
  readonly id: string;
  readonly name: string;
  /** Other forms under which it stands in the text. */
  readonly others: readonly string[];
  readonly kind: CandidateKind;
  readonly cow?: number;
  /** Several states have borne it, and the text does not tell which is meant. */
  readonly isShared?: boolean;
  readonly times: number;
  /** Why it is held to be of its kind. */
  readonly why: string;
  readonly mentions: readonly NameMention[];
}

interface Group {
  name: string;
  decided: Decided;
  cow?: number;
  readonly forms: Map<string, number>;
  readonly mentions: NameMention[];
}

/** A name of which nothing is told must stand so often to be worth a line. */
const LEAST_TIMES = 2;
const KNOWN_WHY = {
  state: 'the name of a state',
  person: 'a well-known person’s name',
  organisation: 'a well-known body’s name',
  place: 'a well-known place’s name',
} as const;

/** Names of states, persons, organisations and places, the most frequent first; each under all its forms. */
export function nameCandidates(
  mentions: readonly NameMention[],
  blocks: readonly RunningBlock[],
  takeId: TakeId,
): NameCandidate[] {
  const groups = groupsOf(mentions);
  for (const group of groups.values())
    if (!group.cow && group.decided[0] === 'undecided')
      group.decided = decideKind(group.name, group.mentions);
  foldLetters(groups, blocks);
  foldInitials(groups);
  foldShortNames(groups);
  foldBodies(groups);
  // what stands only where every word has a capital is no name
  for (const [key, group] of groups)
    if (!key.startsWith('known ') && isOpeningOnly(group)) groups.delete(key);
  findNeighbours(groups, blocks);
  return [...groups.values()]
    .filter(({ decided: [kind], mentions: all }) => kind !== 'undecided' || all.length >= LEAST_TIMES)
    .sort((a, b) => b.mentions.length - a.mentions.length || (a.name < b.name ? -1 : 1))
    .map(({ name, decided: [kind, why], cow, forms, mentions: all }) => ({
      id: takeId(name, 'name'),
      name,
      others: [...forms.keys()].filter((form) => form !== name),
      kind,
      ...(cow === undefined ? {} : { cow }),
      times: all.length,
      why,
      mentions: all,
    }));
}

/** One group a form, or a known name. */
function groupsOf(mentions: readonly NameMention[]): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const mention of mentions) {
    const { known, form } = mention;
    const key = known ? `known ${known.kind} ${known.group}` : form;
    const group: Group = groups.get(key) ?? {
      name: known?.kind === 'state' ? known.group : form,
      decided: known ? [known.kind, KNOWN_WHY[known.kind]] : ['undecided', ''],
      ...(known?.cow === undefined ? {} : { cow: known.cow }),
      forms: new Map(),
      mentions: [],
    };
    group.forms.set(form, (group.forms.get(form) ?? 0) + 1);
    group.mentions.push(mention);
    groups.set(key, group);
  }
  for (const group of groups.values())
    if (!group.forms.has(group.name) || group.decided[0] !== 'state') group.name = fullest(group.forms);
  return groups;
}

/** No letters where there is a name, then the form of most words, the more frequent of two, the first of those. */
function fullest(forms: ReadonlyMap<string, number>): string {
  return [...forms].sort(
    ([a, often], [b, oftenB]) =>
      Number(isLetters(a)) - Number(isLetters(b)) ||
      b.split(' ').length - a.split(' ').length ||
      oftenB - often,
  )[0]![0];
}

/** `Peoples Union (PU)`: the letters stand for the name before them. */
function foldLetters(groups: Map<string, Group>, blocks: readonly RunningBlock[]): void {
  const texts = new Map(blocks.map(({ block, text }) => [block, text]));
  const ends = new Map<string, [string, Group]>();
  for (const [key, group] of groups)
    for (const { block, to } of group.mentions) ends.set(`${block} ${to}`, [key, group]);
  for (const [key, group] of [...groups])
    for (const { block, from, to, form } of isLetters(group.name) || !key.startsWith('known ')
      ? group.mentions
      : []) {
      const text = texts.get(block)!;
      if (!isLetters(form) || text.slice(from - 2, from) !== ' (' || text[to] !== ')') continue;
      const [longKey, long] = ends.get(`${block} ${from - 2}`) ?? [];
      if (!long || longKey === undefined || long === group || !groups.has(longKey)) continue;
      if (key.startsWith('known ') && long.cow !== undefined) break;
      merge(groups, key, longKey);
      if (long.decided[0] === 'undecided') long.decided = ['organisation', `“(${form})” stands after it`];
      break;
    }
}

/** Santa Anna, of Antonio de Santa Anna. */
const BEHIND_PARTICLE = /(?:de|von|van|del|di|du) (\p{Lu}\p{L}+ \p{Lu}\p{L}+)$/u;

const isOpeningOnly = ({ mentions }: Group): boolean => mentions.every(({ isOpening }) => isOpening);

/** `Louis` after `Victor Louis`, where nobody else is called so; of several who are, the one named last before. */
function foldShortNames(groups: Map<string, Group>): void {
  const owners = new Map<string, Set<string>>();
  for (const [key, { name, decided }] of groups) {
    const words = name.split(' ');
    const isPerson = decided[0] === 'person' || decided[0] === 'undecided';
    const isShort = words.length < 2 || words.length > 5 || isLetters(words[0]!) || words.includes('of');
    if (shipOf(name) === undefined && (isShort || !isPerson)) continue;
    for (const short of new Set([words[0]!, words.at(-1)!, BEHIND_PARTICLE.exec(name)?.[1] ?? words[0]!])) {
      const there = owners.get(short) ?? new Set();
      owners.set(short, there.add(key));
    }
  }
  for (const [short, keys] of owners) {
    const shortKey = groups.has(short) ? short : knownBySurname(groups, short);
    const alone = shortKey === undefined ? undefined : groups.get(shortKey);
    if (!alone || keys.has(shortKey!)) continue;
    if (alone.decided[0] !== 'undecided' && alone.decided[0] !== 'person') continue;
    const full = [...keys]
      .map((key) => [key, groups.get(key)!] as const)
      .filter(([, group]) => isHis(group, alone, short));
    if (full.length === 0) continue;
    for (const [, group] of full)
      if (group.decided[0] === 'undecided') group.decided = ['person', `“${short}” stands alone elsewhere`];
    if (full.length === 1) merge(groups, shortKey!, full[0]![0]);
    else
      shareOut(
        groups,
        shortKey!,
        full.map(([, group]) => group),
      );
  }
}

function isHis({ name, decided }: Group, alone: Group, short: string): boolean {
  return name.endsWith(` ${short}`) || (decided[0] === 'person' && !isOpeningOnly(alone));
}

/** A statesman whom the text never names more fully than by this surname: it may be another’s. */
function knownBySurname(groups: ReadonlyMap<string, Group>, short: string): string | undefined {
  for (const [key, { forms }] of groups)
    if (key.startsWith('known person ') && forms.size === 1 && forms.has(short)) return key;
  return undefined;
}

/** Gives each mention of a surname that several bear to the one of them who was named last before it. */
function shareOut(groups: Map<string, Group>, short: string, full: readonly Group[]): void {
  const alone = groups.get(short)!;
  const isBefore = (a: NameMention, b: NameMention) =>
    a.block < b.block || (a.block === b.block && a.from < b.from);
  const own = new Map(full.map((group) => [group, [...group.mentions]] as const));
  const kept = alone.mentions.filter((mention) => {
    const last = full
      .map(
        (group) =>
          [
            group,
            own
              .get(group)!
              .filter((one) => isBefore(one, mention))
              .at(-1),
          ] as const,
      )
      .filter((pair): pair is readonly [Group, NameMention] => pair[1] !== undefined)
      .sort(([, a], [, b]) => (isBefore(a, b) ? 1 : -1))[0]?.[0];
    if (!last) return true;
    last.mentions.push(mention);
    last.forms.set(mention.form, (last.forms.get(mention.form) ?? 0) + 1);
    return false;
  });
  if (kept.length === 0) groups.delete(short);
  else alone.mentions.splice(0, alone.mentions.length, ...kept);
}

/** The League, where of the bodies that are well known one alone bears that word in its name: the League of Nations. */
function foldBodies(groups: Map<string, Group>): void {
  const bodies = [...groups].filter(([, { decided }]) => decided[0] === 'organisation');
  for (const [key, { name }] of bodies) {
    const full = bodies.filter(
      ([other, body]) =>
        other.startsWith('known ') && body.name !== name && body.name.split(' ').includes(name),
    );
    if (full.length === 1) merge(groups, key, full[0]![0]);
  }
}

/** `John Foster Dulles` and `John F. Dulles`: one surname, and given names that do not differ. */
function foldInitials(groups: Map<string, Group>): void {
  const bySurname = new Map<string, string[]>();
  for (const [key, { name, decided }] of groups) {
    const words = name.split(' ');
    if (words.length < 2 || (decided[0] !== 'person' && decided[0] !== 'undecided')) continue;
    const surname = words.at(-1)!;
    bySurname.set(surname, [...(bySurname.get(surname) ?? []), key]);
  }
  for (const keys of bySurname.values())
    for (let i = 0; i < keys.length; i++)
      for (let j = 0; j < keys.length; j++) {
        const [small, large] = [groups.get(keys[i]!), groups.get(keys[j]!)];
        if (!small || !large || i === j || !isShortened(small.name, large.name)) continue;
        if (small.decided[0] === 'person' && large.decided[0] === 'undecided') large.decided = small.decided;
        merge(groups, keys[i]!, keys[j]!);
      }
}

function isShortened(small: string, large: string): boolean {
  const [short, long] = [small, large].map((name) => name.split(' ').slice(0, -1)) as [string[], string[]];
  if (short.length > long.length || small === large) return false;
  const hasInitial = short.some((word) => /^\p{Lu}\.?$/u.test(word));
  if (short.length === long.length && !hasInitial) return false;
  if (short[0]!.charAt(0) !== long[0]!.charAt(0)) return false;
  return short.every((word, i) =>
    /^\p{Lu}\.?$/u.test(word)
      ? long.some((other) => other.startsWith(word.charAt(0)))
      : i > 0 || long[0] === word,
  );
}

function merge(groups: Map<string, Group>, from: string, into: string): void {
  const [one, other] = [groups.get(from)!, groups.get(into)!];
  for (const [form, times] of one.forms) other.forms.set(form, (other.forms.get(form) ?? 0) + times);
  other.mentions.push(...one.mentions);
  groups.delete(from);
}

const JOINT = /^(?:,? and |, )$/u;

/** A name beside a person’s, with `and` between, is a person’s, where nothing else is known of it. */
function findNeighbours(groups: Map<string, Group>, blocks: readonly RunningBlock[]): void {
  const texts = new Map(blocks.map(({ block, text }) => [block, text]));
  const all = [...groups.values()]
    .flatMap((group) => group.mentions.map((mention) => ({ group, mention })))
    .sort((a, b) => a.mention.block - b.mention.block || a.mention.from - b.mention.from);
  for (let i = 1; i < all.length; i++) {
    const [left, right] = [all[i - 1]!, all[i]!];
    if (left.mention.block !== right.mention.block) continue;
    const between = texts.get(left.mention.block)!.slice(left.mention.to, right.mention.from);
    if (between !== ' and ' && !(JOINT.test(between) && all[i + 1]?.group.decided[0] === 'person')) continue;
    for (const [one, other] of [
      [left.group, right.group],
      [right.group, left.group],
    ] as const)
      if (one.decided[0] === 'undecided' && other.decided[0] === 'person' && !isLetters(one.name))
        one.decided = ['person', `it stands beside “${other.name}”`];
  }
}
