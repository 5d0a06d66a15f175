import { own } from '../../base/own.ts';
import { ACT_VERB_LINES, IRREGULAR } from './act-verb-lines.ts';

/** What a verb says of an act: its kind, and where whom it is done to stands. */
export interface ActVerb {
  /** As it is in the table: `broke off`. */
  readonly verb: string;
  /** The CAMEO code of the act; none where the verb alone does not tell. */
  readonly type?: string;
  /** Where the sufferer stands: `object`, or after one of these words, the first that is there. */
  readonly to: readonly string[];
  /** Of a verb whose subject suffers: the words after which he stands who acts. */
  readonly by: readonly string[];
  /** No participle: began, took. */
  readonly isPastOnly?: boolean;
  /** What holds from then on, where it is that: a spell of this kind is perhaps the better row. */
  readonly spell?: string;
}

const PHRASE =
  /^(?<verbs>[^[,]+?)(?: \[(?<follows>.+)\])?, (?<type>\d+|-), (?<to>[^=]+?)(?: = (?<spell>\w+))?$/u;

interface Entry extends ActVerb {
  readonly follows?: RegExp;
}

/** The forms of a verb after `to`, of which one is right: `sign` and `signe` of signed. */
function basesOf(past: string): string[] {
  const irregular = own(IRREGULAR, past);
  if (irregular !== undefined) return [irregular];
  if (past.endsWith('ied')) return [`${past.slice(0, -3)}y`];
  const stem = past.replace(/ed$/u, '');
  return [stem, `${stem}e`, ...(/([b-df-hj-np-tv-z])\1$/u.test(stem) ? [stem.slice(0, -1)] : [])];
}

function gerundOf(past: string): string {
  const [base = past] = basesOf(past);
  return `${/[^aeiou]e$/u.test(base) ? base.slice(0, -1) : base}ing`;
}

const [pasts, gerunds, bases] = [0, 1, 2].map(() => new Map<string, Entry[]>()) as [
  Map<string, Entry[]>,
  Map<string, Entry[]>,
  Map<string, Entry[]>,
];
const put = (map: Map<string, Entry[]>, form: string, entry: Entry) =>
  map.set(form, [...(map.get(form) ?? []), entry]);
for (const line of ACT_VERB_LINES.trim().split('\n')) {
  const { verbs = '', follows, type = '', to = '', spell } = PHRASE.exec(line)?.groups ?? {};
  const places = to.split(' ');
  for (const word of verbs.split(' ')) {
    const [past = '', participle = past] = word.split('/');
    const entry: Entry = {
      verb: past,
      ...(type === '-' ? {} : { type }),
      to: places.filter((place) => place !== '-' && !place.startsWith('<')),
      by: places.filter((place) => place.startsWith('<')).map((place) => place.slice(1)),
      ...(spell === undefined ? {} : { spell }),
      ...(follows === undefined ? {} : { follows: new RegExp(`^ (?:${follows})(?!\\p{L})`, 'u') }),
    };
    put(pasts, past, past === participle ? entry : { ...entry, isPastOnly: true });
    if (participle !== past) put(pasts, participle, entry);
    put(gerunds, gerundOf(past), entry);
    for (const base of basesOf(past)) put(bases, base, entry);
  }
}

/** In what form a verb stands: `signed`; `signing`; `sign`. */
export type VerbForm = 'past' | 'gerund' | 'base';

/** Whether a word is the past form of a verb of the table, and no participle of another. */
export function isPastForm(word: string): boolean {
  return pasts.has(word) && !word.endsWith('ed');
}

/** The verb of the table that a word is, given what follows it; undefined when the table has none. */
export function actVerb(word: string, after: string, form: VerbForm): ActVerb | undefined {
  const entries = { past: pasts, gerund: gerunds, base: bases }[form].get(word);
  const found = entries?.find(({ follows }) => follows === undefined || follows.test(after));
  if (!found) return undefined;
  const phrase = found.follows?.exec(after)?.[0] ?? '';
  const { follows: _, ...verb } = found;
  return {
    ...verb,
    verb: /^ (?:off|out|war|relations|peace|to war)/u.exec(phrase)
      ? `${word}${/^ \p{L}+(?: relations)?/u.exec(phrase)![0]}`
      : word,
  };
}
