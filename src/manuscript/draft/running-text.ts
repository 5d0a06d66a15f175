import type { LintInput } from '../check.ts';
import type { Block } from '../manuscript.ts';
import { spanIndex } from '../span-index.ts';
import { isInstruction, NO_NARRATIVE } from './imperatives.ts';

type Stretch = { readonly from: number; readonly to: number };

/** A paragraph of the text, as names are looked for in it: what is cited, and addresses, are blanked out, letter for letter. */
export interface RunningBlock {
  readonly block: number;
  readonly text: string;
  readonly sentences: readonly { readonly from: number; readonly to: number }[];
}

const ADDRESS = /\bhttps?:\/\/\S+|\bwww\.\S+/gu;
/** Stands for what was blanked out: no letter, no space, no mark. */
const BLANK = '\u2022';

/** The paragraphs that tell something: without headings, notes, front matter, the list, captions, exercises and lists of links. */
export function runningText({ manuscript, apparatus }: LintInput): RunningBlock[] {
  const cited = spanIndex(apparatus.citations);
  let isNarrative = true;
  let isAim = false;
  return manuscript.blocks.flatMap((one, block) => {
    const { part, kind, text, sentences } = one;
    if (kind === 'heading') {
      isNarrative = !NO_NARRATIVE.test(text.trim());
      isAim = AIMS.test(text.trim());
    }
    // a chapter goes on behind the list of its aims, without a heading
    if (isAim && kind === 'paragraph' && sentences.length > 1) isNarrative = true;
    if (part !== 'body' || kind === 'heading' || kind === 'caption' || !isNarrative || isAside(one))
      return [];
    const bare = blank(text, cited.of(block)).replace(ADDRESS, (found) => BLANK.repeat(found.length));
    const told = sentences
      .flatMap((sentence) => atNumbers(text, sentence))
      .filter(({ from, to }) => !isInstruction(text.slice(from, to)));
    return told.length === 0 ? [] : [{ block, sentences: told, text: bare }];
  });
}

const AIMS = /^(?:learning|chapter) (?:objectives?|outcomes?)/iu;
const CAPTION =
  /^(?:Figure|Fig\.|Table|Map|Plate|Photo(?:graph)?|Image|Illustration|Caption|Credit|Source)s?\b ?[\d.:–-]*[:.]? /u;
const IS_PROSE = /[.!?…]["”’')\]]*(?:\[?\d{1,3}\]?|[¹²³⁰⁴-⁹]+)*\s*$/u;

/** A caption, also one that is only set in italics; an item of a list that is no sentence; a line of links. */
function isAside({ kind, text, italics = [] }: Block): boolean {
  const bare = text.trim();
  if (CAPTION.test(bare)) return true;
  const slanted = italics.reduce((sum, { from, to }) => sum + to - from, 0);
  if (slanted > bare.length * 0.9) return true;
  if (kind === 'table-row') return true;
  return kind === 'list-item' && !IS_PROSE.test(bare);
}

const NOTE_NUMBER = /[.!?]["”’)]*(?:\[\d{1,3}\]|[¹²³⁰⁴-⁹]+|(?<!\d[.!?]["”’)]*)\d{1,3})\s+(?=["“‘(]?\p{Lu})/gu;

/** A sentence, parted where the number of a note stands between two: “… the canal.12 On 5 November …”. */
function atNumbers(text: string, { from, to }: Stretch): Stretch[] {
  const parts: Stretch[] = [];
  let start = from;
  for (const match of text.slice(from, to).matchAll(NOTE_NUMBER)) {
    const end = from + match.index + match[0].length;
    parts.push({ from: start, to: end });
    start = end;
  }
  return [...parts, { from: start, to }];
}

/** The text with some of its stretches blanked out; as long as it was. */
export function blank(
  text: string,
  spans: readonly { readonly from: number; readonly to: number }[],
): string {
  let kept = '';
  let at = 0;
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    if (to <= at) continue;
    kept += text.slice(at, Math.max(at, from)) + BLANK.repeat(to - Math.max(at, from));
    at = to;
  }
  return kept + text.slice(at);
}
