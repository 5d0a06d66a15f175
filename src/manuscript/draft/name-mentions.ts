import { IMPERATIVES } from './imperatives.ts';
import { formKey, type KnownName, knownNames, longestKnown } from './known-names.ts';
import { NO_ACTORS, NO_NAMES, ORGANISATION, PART_OF, PLACE, ROLES, TITLES } from './name-kinds.ts';
import { isAdjective, isLetters, type NameWord, nameWords } from './name-words.ts';
import { stateOfPeople } from './peoples.ts';
import type { RunningBlock } from './running-text.ts';

/** A place where the text names somebody or something. */
export interface NameMention {
  readonly block: number;
  readonly from: number;
  readonly to: number;
  /** As it stands, without a genitive ’s. */
  readonly form: string;
  readonly known?: KnownName;
  readonly isGenitive: boolean;
  /** It opens its sentence with one word, whose capital says nothing. */
  readonly isOpening: boolean;
  readonly hasTitle: boolean;
  /** Up to forty letters of its own sentence before it, and after it. */
  readonly before: string;
  readonly after: string;
}

const LINKS = /^(?:of|de|van|von|der|den|al|bin|ibn|el|di|da|du|la|le)$/u;
const LONGEST_NAME = 7;
const ASIDE = 40;

/** Every name in the text, in order. Cost: the number of words. */
export function nameMentions(blocks: readonly RunningBlock[]): NameMention[] {
  const read = blocks.map((block) => ({ block, words: nameWords(block.text, block.sentences) }));
  const small = new Set(
    read.flatMap(({ words }) => words.filter(({ isCapital }) => !isCapital).map(({ text }) => text)),
  );
  return read.flatMap(({ block, words }) => mentionsIn(block, words, small));
}

function mentionsIn(
  block: RunningBlock,
  words: readonly NameWord[],
  small: ReadonlySet<string>,
): NameMention[] {
  const found: NameMention[] = [];
  for (let i = 0; i < words.length; ) {
    if (!words[i]!.isCapital) {
      i++;
      continue;
    }
    const run = runAt(words, i);
    for (const { from, count, known } of namesOf(words.slice(i, i + run), small)) {
      const first = words[i + from]!;
      const last = words[i + from + count - 1]!;
      const form = block.text.slice(first.from, last.to);
      const lead = words[i + from - 1];
      found.push({
        block: block.block,
        from: first.from,
        to: last.to,
        form,
        ...(known === undefined ? {} : { known }),
        isGenitive: last.isGenitive,
        isOpening: first.opensSentence && count === 1 && !isLetters(form),
        hasTitle:
          lead !== undefined &&
          first.joins &&
          (TITLES.has(capital(lead.text)) || isOfOffice(words, i + from - 1)),
        before: asideBefore(block, first.from),
        after: block.text.slice(last.to, last.to + ASIDE),
      });
    }
    i += run;
  }
  return found;
}

/** `Secretary of the Navy`, whose last word it is. */
function isOfOffice(words: readonly NameWord[], at: number): boolean {
  const before = words[at - 1]?.text === 'the' ? at - 2 : at - 1;
  return (
    DEPARTMENTS.test(words[at]!.text) &&
    words[before]?.text === 'of' &&
    TITLES.has(words[before - 1]?.text ?? '')
  );
}

/** How many words from the first on may be one name: capitals, and `of` and its like between two of them. */
function runAt(words: readonly NameWord[], start: number): number {
  let count = 1;
  while (count < LONGEST_NAME) {
    const next = words[start + count];
    if (!next?.joins) break;
    if (next.isCapital) {
      count++;
      continue;
    }
    const [second, third] = [words[start + count + 1], words[start + count + 2]];
    if (!LINKS.test(next.text) || !second?.joins) break;
    if (second.isCapital) count += 2;
    else if (next.text === 'of' && second.text === 'the' && third?.joins && third.isCapital) count += 3;
    else break;
  }
  return Math.min(count, LONGEST_NAME + 2);
}

interface Part {
  readonly from: number;
  readonly count: number;
  readonly known?: KnownName;
}

/** The names in a run of capitals: known ones where they stand, and what else may be a name. */
function namesOf(run: readonly NameWord[], small: ReadonlySet<string>): Part[] {
  const inner = partOfState(run);
  if (inner) {
    const behind = inner.from + inner.count;
    const rest = namesOf(run.slice(behind), small).map((part) => ({ ...part, from: part.from + behind }));
    return [...namesOf(run.slice(0, inner.from), small), inner, ...rest];
  }
  const office = officeOf(run);
  if (office > 0)
    return namesOf(run.slice(office), small).map((part) => ({ ...part, from: part.from + office }));
  const whole = trimmed(run, 0, run.length, small);
  if (!whole) return [];
  const text = textOf(run, whole);
  if (knownOf(run, whole.from, whole.count))
    return [{ ...whole, known: knownOf(run, whole.from, whole.count)! }];
  if (NO_ACTORS.has(run[whole.from + whole.count - 1]!.text)) return placesIn(run, whole);
  const state = stateOfGovernment(run, withoutOffice(run, whole));
  if (state) return state;
  if (ORGANISATION.test(text) || PLACE.test(text))
    // First Sea Lord
    return TITLES.has(run[whole.from + whole.count - 1]!.text) ? [] : [whole];
  return split(run, whole, small);
}

/** How many words are an office that goes on with `of`: Chairman of the Central Committee, President of Mexico. */
function officeOf(run: readonly NameWord[]): number {
  const at = run.findIndex(({ text }) => text === 'of');
  if (at < 1 || !run.slice(0, at).every(({ text }) => TITLES.has(text) || ROLES.has(text))) return 0;
  const behind = run[at + 1]?.text === 'the' ? at + 2 : at + 1;
  return DEPARTMENTS.test(run[behind]?.text ?? '') && behind + 1 < run.length ? behind + 1 : behind;
}

/** Secretary of the Navy, and who it was. */
const DEPARTMENTS = /^(?:State|War|Navy|Treasury|Defen[cs]e|Interior|Commerce|Agriculture|Labor|Foreign)$/u;

/** `U.S. Government`, `British Army`: no body of its own, but the state. Nothing where only its people names it. */
function stateOfGovernment(run: readonly NameWord[], { from, count }: Part): Part[] | undefined {
  const last = run[from + count - 1]!.text;
  if (count < 2 || !GOVERNMENT.test(last)) return undefined;
  const known = knownOf(run, from, count - 1);
  if (known?.kind === 'state') return [{ from, count: count - 1, known }];
  return stateOfPeople.has(textOf(run, { from, count: count - 1 }).replace(' ', '-')) ? [] : undefined;
}

/** `U.S. Navy Officer`: the body, without who serves it. */
function withoutOffice(run: readonly NameWord[], { from, count }: Part): Part {
  let kept = count;
  while (kept > 2 && /^(?:Officers?|Officials?|Secretary)$/u.test(run[from + kept - 1]!.text)) kept--;
  return { from, count: kept };
}

const GOVERNMENT =
  /^(?:Governments?|Army|Navy|Congress|Senate|Parliament|Administration|Marines|Legislature|Forces|Embassy|Legation|Cabinet|Armed)$/u;

/** British Honduras, East Pakistan, Northern Italy: no state, but a place of its own name, where no state is called so. */
function partOfState(run: readonly NameWord[]): Part | undefined {
  for (let i = 0; i + 1 < run.length; i++) {
    if (!PART_OF.has(run[i]!.text) || longestAt(run, i, run.length) > 1) continue;
    const n = longestAt(run, i + 1, run.length);
    const known = n > 0 ? knownOf(run, i + 1, n) : undefined;
    if (known?.kind !== 'state' || run[i + n + 1]?.isCapital) continue;
    return { from: i, count: n + 1, known: { group: textOf(run, { from: i, count: n + 1 }), kind: 'place' } };
  }
  return undefined;
}

/** Cuts a run at the names in it that are known; a given name before a known person’s is that person’s. */
function split(run: readonly NameWord[], { from, count }: Part, small: ReadonlySet<string>): Part[] {
  const parts: Part[] = [];
  const end = from + count;
  let open = from;
  const close = (to: number) => {
    const part = trimmed(run, open, to, small);
    if (part) parts.push(part);
  };
  for (let i = from; i < end; ) {
    const n = longestAt(run, i, end);
    const known = n > 0 ? knownOf(run, i, n) : undefined;
    if (!known) {
      i++;
      continue;
    }
    const given = trimmed(run, open, i, small);
    const isGiven = known.kind === 'person' && given !== undefined && given.from + given.count === i;
    if (!isGiven) close(i);
    const isHis = isGiven && isGivenName(run[given.from]!.text, known.group);
    parts.push(
      isGiven
        ? { from: given.from, count: given.count + n, ...(isHis ? { known } : {}) }
        : { from: i, count: n, known },
    );
    i += n;
    open = i;
  }
  close(end);
  return parts;
}

/** Whether a given name, or its initial, may be that of a known person; of one who is known by his surname alone, any. */
function isGivenName(given: string, full: string): boolean {
  const names = full.split(' ').slice(0, -1);
  const bare = given.replace(/\.$/u, '');
  return (
    names.length === 0 || names.some((name) => (bare.length === 1 ? name.startsWith(bare) : name === given))
  );
}

/** Known places in the name of a conference or a war: Yalta. States there do nothing. */
function placesIn(run: readonly NameWord[], { from, count }: Part): Part[] {
  const n = longestAt(run, from, from + count);
  const known = n > 0 ? knownOf(run, from, n) : undefined;
  return known?.kind === 'place' ? [{ from, count: n, known }] : [];
}

function longestAt(run: readonly NameWord[], at: number, end: number): number {
  for (let n = Math.min(longestKnown, end - at); n > 0; n--) if (knownOf(run, at, n)) return n;
  return 0;
}

function knownOf(run: readonly NameWord[], from: number, count: number): KnownName | undefined {
  return knownNames.get(formKey(textOf(run, { from, count })));
}

const textOf = (run: readonly NameWord[], { from, count }: Part): string =>
  run
    .slice(from, from + count)
    .map(({ text }) => text)
    .join(' ');

/** Without what only begins a sentence, says whose it is, or is an office; nothing where nothing is left. */
function trimmed(
  run: readonly NameWord[],
  from: number,
  to: number,
  small: ReadonlySet<string>,
): Part | undefined {
  const isKnown = (part: string) => knownNames.has(formKey(part));
  let [first, end] = [from, to];
  while (first < end) {
    const { text, opensSentence } = run[first]!;
    const isNone =
      NO_NAMES.has(text) ||
      !run[first]!.isCapital ||
      (opensSentence && IMPERATIVES.has(text)) ||
      (opensSentence && small.has(text.toLowerCase()) && !isKnown(text));
    if (!isNone) break;
    if (knownOf(run, first, Math.min(2, end - first)) && end - first > 1) break;
    first++;
  }
  while (end > first && (NO_NAMES.has(run[end - 1]!.text) || !run[end - 1]!.isCapital)) end--;
  if (longestAt(run, first, end) > 0) return { from: first, count: end - first };
  const text = textOf(run, { from: first, count: end - first });
  const isBody = ORGANISATION.test(text) || PLACE.test(text);
  if (!isBody) first = pastOffice(run, first, end, isKnown);
  const isNone = (word: NameWord) =>
    isAdjective(word.text, isKnown) ||
    ROLES.has(word.text) ||
    TITLES.has(word.text) ||
    NO_NAMES.has(word.text);
  if (run.slice(first, end).every((word) => !word.isCapital || isNone(word))) return undefined;
  const only = run[first]!;
  if (
    end - first === 1 &&
    (small.has(only.text.toLowerCase()) || /(?:ism|ist|ists|ian|ians|ese)$/u.test(only.text))
  )
    return undefined;
  if (end - first === 1 && [...only.text].length < 2) return undefined;
  return { from: first, count: end - first };
}

/** Past peoples and offices before a name: Soviet Defence Minister Andrei Grechko; of `Minister of Defence` nothing is left. */
function pastOffice(
  run: readonly NameWord[],
  from: number,
  end: number,
  isKnown: (part: string) => boolean,
): number {
  let first = from;
  while (first < end) {
    const { text } = run[first]!;
    if (!(isAdjective(text, isKnown) || ROLES.has(text) || TITLES.has(text))) break;
    first++;
    if (first < end && run[first]!.text === 'of') return end;
  }
  return first;
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).replace(/\.$/u, '');

function asideBefore({ text, sentences }: RunningBlock, at: number): string {
  const start = sentences.findLast(({ from }) => from <= at)?.from ?? 0;
  return text.slice(Math.max(start, at - ASIDE), at);
}
