import { own } from '../../base/own.ts';
import type { Check, LintInput } from '../check.ts';
import { type Finding, finding } from '../finding.ts';
import { foldName } from './fold-name.ts';

/** Notes called out of their order, numbers left out, and references to notes that are not there or name another work. */
export const checkNoteNumbers: Check = (input) => [
  ...callFindings(input),
  ...missingFindings(input),
  ...referenceFindings(input),
];

const numberOf = (label: string | undefined): number | undefined =>
  label !== undefined && /^\d{1,4}$/u.test(label) ? Number(label) : undefined;

/** The text calls note 3 before note 2: where a program numbers them anew the order mends itself, else not. */
function callFindings({ manuscript }: LintInput): Finding[] {
  const { blocks, format } = manuscript;
  const isAnew = blocks.filter(({ kind, label }) => kind === 'note' && label === '1').length > 1;
  let last: number | undefined;
  const seen = new Set<number>();
  return blocks.flatMap(({ part, calls = [] }, block) =>
    (part === 'notes' ? [] : [...calls])
      .sort((a, b) => a.at - b.at)
      .flatMap(({ at, note }): Finding[] => {
        const number = numberOf(blocks[note]?.label);
        if (number === undefined || seen.has(number)) return [];
        const before = last;
        last = number;
        seen.add(number);
        // A chapter may begin anew with 1.
        if (before === undefined || number > before || (number === 1 && isAnew)) return [];
        const confidence = format === 'txt' || format === 'pdf' ? 'likely' : 'look';
        const span = { block, from: Math.max(0, at - 1), to: at };
        return [
          finding('note-order', manuscript, span, confidence, {
            what: `note ${number} is called behind note ${before}`,
            why: 'the notes before it rise one by one',
            repair: 'number the notes in the order in which the text calls them',
          }),
        ];
      }),
  );
}

/** Notes 1, 2, 4: one is missing, where the others stand in a row. */
function missingFindings({ manuscript }: LintInput): Finding[] {
  const { blocks } = manuscript;
  const notes = blocks.flatMap(({ kind, label }, block) => {
    const number = kind === 'note' ? numberOf(label) : undefined;
    return number === undefined ? [] : [{ block, number }];
  });
  const steps = notes.slice(1).filter(({ number }, i) => number === notes[i]!.number + 1).length;
  if (notes.length < 3 || steps < (notes.length - 1) * 0.6) return [];
  const all = new Set(notes.map(({ number }) => number));
  return notes.slice(1).flatMap(({ block, number }, i): Finding[] => {
    const before = notes[i]!.number;
    if (number === before + 1 || number <= before || number - before > 3) return [];
    const gap = Array.from({ length: number - before - 1 }, (_, n) => before + 1 + n).filter(
      (n) => !all.has(n),
    );
    if (gap.length === 0) return [];
    return [
      finding(
        'note-order',
        manuscript,
        { block, from: 0, to: Math.min(20, blocks[block]!.text.length) },
        'look',
        {
          what: `note ${number} follows note ${before}`,
          why: `no note has the number ${gap.join(' or ')}`,
          repair: 'add the note that is missing, or number the notes anew',
        },
      ),
    ];
  });
}

/** Words for a direction among notes, and whether they point back. */
const ways: Readonly<Record<string, 'above' | 'below'>> = {
  above: 'above',
  supra: 'above',
  oben: 'above',
  'ci-dessus': 'above',
  below: 'below',
  infra: 'below',
  unten: 'below',
  'ci-dessous': 'below',
};
const WAY = Object.keys(ways).join('|');
/** `Gaddis, Cold War (see n. 7 above)`, `see note 12 below`, `supra note 3`, `Ostlund, Salz (wie Anm. 1)`, `voir ci-dessus, note 7`. */
const REFERS = new RegExp(
  String.raw`(?:(?<!\p{L})(?!(?:See|Cf|But|And|As|At|In|The|Also|Compare|Siehe|Vgl|Wie|Voir)\b)(\p{Lu}[\p{L}’'-]+)(?:, [^.;()]{3,60}?)?,? )?\(?(?:as |wie )?(?:see |cited |cf\. |siehe |vgl\. |voir |cité )?(?:in |at |à la )?(?:(${WAY}),? )?(?:n\.|nn?\.|fn\.?|note|footnote|Anm\.|Anmerkung|Fn\.|Fußnote) ?(\d{1,4})(?:,? (${WAY}))?\)?`,
  'gu',
);

function referenceFindings({ manuscript }: LintInput): Finding[] {
  const { blocks } = manuscript;
  const notes = new Map<number, number[]>();
  for (const [block, { kind, label }] of blocks.entries()) {
    const number = kind === 'note' ? numberOf(label) : undefined;
    if (number !== undefined) notes.set(number, [...(notes.get(number) ?? []), block]);
  }
  if (notes.size < 2) return [];
  const last = Math.max(...notes.keys());
  const folded = new Map<number, string>();
  const textOfNote = (block: number): string => {
    const text = folded.get(block) ?? foldName(blocks[block]!.text);
    folded.set(block, text);
    return text;
  };
  return blocks.flatMap(({ kind, part, text, label }, block) =>
    part !== 'notes' && part !== 'body'
      ? []
      : Array.from(text.matchAll(REFERS)).flatMap((match): Finding[] => {
          const [words, name, before, digits, behind] = match;
          const way = own(ways, before ?? behind ?? '');
          const number = Number(digits);
          const span = { block, from: match.index, to: match.index + words.length };
          const why = faultOf(number, notes, { kind, label, last, way, name }, textOfNote);
          if (!why) return [];
          const isSure = way !== undefined && notes.get(number) === undefined;
          return [
            finding('note-reference', manuscript, span, isSure ? 'likely' : 'look', {
              reference: words.replace(/[()]/gu, ''),
              why,
            }),
          ];
        }),
  );
}

interface Referring {
  readonly kind: string;
  readonly label: string | undefined;
  readonly last: number;
  readonly way: 'above' | 'below' | undefined;
  readonly name: string | undefined;
}

/** Note numbers of other books are referred to as well: without “above” or “below” only a note of the work’s own author is held. */
function faultOf(
  number: number,
  notes: ReadonlyMap<number, readonly number[]>,
  { kind, label, last, way, name }: Referring,
  textOfNote: (block: number) => string,
): string | undefined {
  const there = notes.get(number);
  if (way === undefined && name === undefined) return undefined;
  if (!there) return way === undefined ? undefined : `the notes go from 1 to ${last}`;
  const own = numberOf(label);
  if (kind === 'note' && own !== undefined && way === 'above' && number >= own)
    return `it stands in note ${own}, which is not behind note ${number}`;
  if (kind === 'note' && own !== undefined && way === 'below' && number <= own)
    return `it stands in note ${own}, which is not before note ${number}`;
  if (name === undefined || way === 'below' || kind !== 'note') return undefined;
  const wanted = foldName(name);
  const isNamedIn = (those: readonly number[]): boolean =>
    those.some((block) => textOfNote(block).includes(wanted));
  const others = [...notes].filter(([other]) => other !== own).flatMap(([, those]) => those);
  return !isNamedIn(there) && isNamedIn(others)
    ? `note ${number} does not name ${name}, and another note does`
    : undefined;
}
