import type { Manuscript } from '../manuscript.ts';
import { NO_NAMES, ORGANISATION, PLACE, TITLES } from './name-kinds.ts';
import { STATES } from './states.ts';

/** A name that a manuscript uses, and what it may be the name of; `undecided` where the text does not tell. */
export interface NameCandidate {
  readonly id: string;
  readonly name: string;
  /** Other forms under which it stands in the text. */
  readonly others: readonly string[];
  readonly kind: 'state' | 'person' | 'organisation' | 'place' | 'undecided';
  readonly cow?: number;
  readonly times: number;
  /** Why it is held to be of its kind. */
  readonly why: string;
}

const WORD = String.raw`\p{Lu}[\p{L}’'-]*\p{Ll}[\p{L}-]*`;
const NAME = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?<title>${TITLES}) )?(?<name>${WORD}(?: (?:(?:of|de|van|von|der|al|bin|ibn) )?${WORD}){0,4})`,
  'gu',
);
/** A name must stand so often to be a candidate, unless a title or its words say what it is. */
const LEAST_TIMES = 2;

/** Names of states, persons, organisations and places in the text, the most frequent first. */
export function nameCandidates({ blocks }: Manuscript): NameCandidate[] {
  const texts = blocks
    .filter(({ part, kind }) => (part === 'body' || part === 'notes') && kind !== 'heading')
    .map(({ text }) => text);
  const states = stateCandidates(texts);
  const known = new Set(states.flatMap(({ name, others }) => [name, ...others]));
  const found = new Map<string, { times: number; hasTitle: boolean; inPlace: number }>();
  for (const text of texts)
    for (const match of text.matchAll(NAME)) {
      const name = withoutOpening(match.groups!.name!, isSentenceStart(text, match.index));
      if (name === '' || known.has(name) || known.has(name.replace(/^The /, ''))) continue;
      const there = found.get(name) ?? { times: 0, hasTitle: false, inPlace: 0 };
      const isIn = /\b(?:in|at|near|from|to) (?:the )?$/u.test(
        text.slice(Math.max(0, match.index - 10), match.index),
      );
      found.set(name, {
        times: there.times + 1,
        hasTitle: there.hasTitle || match.groups!.title !== undefined,
        inPlace: there.inPlace + (isIn ? 1 : 0),
      });
    }
  const persons = new Set(
    [...found].filter(([name, { hasTitle }]) => hasTitle || isFullName(name, found)).map(([name]) => name),
  );
  const others = [...found].flatMap(([name, { times, hasTitle, inPlace }]): NameCandidate[] => {
    const [kind, why] = kindOf(name, { hasTitle, inPlace, times, isPerson: persons.has(name) });
    if (kind === 'undecided' && times < LEAST_TIMES) return [];
    if ([...persons].some((person) => person !== name && person.endsWith(` ${name}`))) return [];
    const short = name.split(' ').at(-1)!;
    const alone = kind === 'person' && short !== name ? found.get(short) : undefined;
    return [
      { id: idOf(name), name, others: alone ? [short] : [], kind, times: times + (alone?.times ?? 0), why },
    ];
  });
  return unique([...states, ...others].sort((a, b) => b.times - a.times || (a.name < b.name ? -1 : 1)));
}

function stateCandidates(texts: readonly string[]): NameCandidate[] {
  return STATES.flatMap(([cow, name, ...others]) => {
    const used = [name, ...others]
      .map((form) => ({ form, times: count(texts, form) }))
      .filter(({ times }) => times > 0);
    if (used.length === 0) return [];
    const forms = used.map(({ form }) => form);
    return [
      {
        id: idOf(name),
        name,
        others: forms.filter((form) => form !== name),
        kind: 'state' as const,
        cow,
        times: used.reduce((sum, { times }) => sum + times, 0),
        why: 'the name of a state',
      },
    ];
  });
}

function count(texts: readonly string[], form: string): number {
  const pattern = new RegExp(`(?<![\\p{L}])${form.replaceAll('.', '\\.')}(?![\\p{L}])`, 'gu');
  return texts.reduce((sum, text) => sum + (text.match(pattern)?.length ?? 0), 0);
}

function isSentenceStart(text: string, at: number): boolean {
  return at === 0 || /[.!?:]["”’)]*\s+["“‘(]*$/u.test(text.slice(Math.max(0, at - 6), at));
}

/** Without the word that only begins a sentence: `However Stalin` is Stalin, `When` is nobody. */
function withoutOpening(name: string, isStart: boolean): string {
  const words = name.split(' ');
  while (words.length > 0 && NO_NAMES.has(words[0]!)) words.shift();
  if (isStart && words.length === 1 && name === words[0]) return '';
  while (words.length > 0 && (NO_NAMES.has(words.at(-1)!) || /^\p{Ll}/u.test(words.at(-1)!))) words.pop();
  return words.join(' ').replace(/[’']s?$/u, '');
}

/** Two or three words of which the last stands alone elsewhere: Victor Louis, and later Louis. */
function isFullName(name: string, found: ReadonlyMap<string, { times: number }>): boolean {
  const words = name.split(' ');
  if (
    words.length < 2 ||
    words.length > 3 ||
    ORGANISATION.test(name) ||
    PLACE.test(name) ||
    /\bof\b/u.test(name)
  )
    return false;
  return found.has(words.at(-1)!) && (found.get(words.at(-1)!)?.times ?? 0) >= 1;
}

interface Signs {
  readonly hasTitle: boolean;
  readonly inPlace: number;
  readonly times: number;
  readonly isPerson: boolean;
}

function kindOf(
  name: string,
  { hasTitle, inPlace, times, isPerson }: Signs,
): [NameCandidate['kind'], string] {
  if (ORGANISATION.test(name)) return ['organisation', 'its words name an organisation'];
  if (PLACE.test(name)) return ['place', 'its words name a place'];
  if (hasTitle) return ['person', 'a title stands before it'];
  if (isPerson) return ['person', 'its last word stands alone elsewhere'];
  if (inPlace >= 2 && inPlace * 2 > times) return ['place', '“in”, “at” or “to” stands before it'];
  return ['undecided', 'the text does not tell what it names'];
}

/** The name as an id. */
export function idOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

function unique(all: readonly NameCandidate[]): NameCandidate[] {
  const seen = new Set<string>();
  return all.filter(({ id }) => id !== '' && !seen.has(id) && seen.add(id));
}
