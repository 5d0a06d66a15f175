import type { DraftBlock, DraftRun } from './draft.ts';

const year = /(?:^|\D)(?:1[4-9]|20)\d\d(?!\d)|n\.\s?d\.|forthcoming|o\.\s?J\./i;
const start =
  /^\s*(?:\[?\d{1,3}[\].)]\s+)?(?:[—–_-]{2,}[.,]?\s|[\p{Lu}][\p{L}\p{M}’'.-]*(?: [\p{L}][\p{L}\p{M}’'.-]*){0,3}, |\p{Lu}[\p{L}\p{M}’'-]+ \p{Lu}{1,3}[.,]? )/u;
/** A body or a site and its year: `Statista. 2020.`, `HUMAN RIGHTS WATCH. (2005)`, `Högbladh Stina, 2019,` */
const datedStart =
  /^\s*(?:\[?\d{1,3}[\].)]\s*)?\p{Lu}[\p{L}\p{M}’'.&-]*(?: [\p{L}&][\p{L}\p{M}’'.&-]*){0,6}[.,]? \(?(?:1[4-9]|20)\d\d[a-z]?\)?[.,:]/u;
const entryEnd = /(?:[.>)\d/”"’\]]|(?:https?:\/\/|www\.|doi:)\S+)\s*$/u;

interface Line {
  readonly runs: DraftRun[];
  text: string;
}

function linesOf(runs: readonly DraftRun[]): Line[] {
  const lines: Line[] = [];
  for (const run of runs) {
    const last = lines.at(-1);
    if (!last || run.opensLine) lines.push({ runs: [run], text: run.text });
    else {
      last.runs.push(run);
      last.text += run.text;
    }
  }
  return lines;
}

/**
 * The entries of a block that holds several, one under the other without an empty line: a new one begins where a line begins
 * with a name, the line before ends an entry, and both then have a year.
 */
export function splitEntries(block: DraftBlock): DraftBlock[] {
  const lines = linesOf(block.runs);
  if (lines.length < 2 || block.entry === 'whole') return [block];
  const numbered = byNumber(lines);
  if (numbered) return numbered.map((those) => ({ ...block, runs: those.flatMap(({ runs }) => runs) }));
  const pieces: { runs: DraftRun[]; text: string }[] = [];
  for (const [at, { runs, text }] of lines.entries()) {
    const opens =
      at > 0 &&
      (start.test(text.slice(0, 200)) || datedStart.test(text.slice(0, 200))) &&
      entryEnd.test(lines[at - 1]!.text.slice(-200));
    const last = pieces.at(-1);
    if (!last || opens) pieces.push({ runs: [...runs], text });
    else {
      last.runs.push(...runs);
      last.text += ` ${text}`;
    }
  }
  const entries: typeof pieces = [];
  for (const piece of pieces) {
    const last = entries.at(-1);
    if (last && !(year.test(last.text) && year.test(piece.text))) {
      last.runs.push(...piece.runs);
      last.text += ` ${piece.text}`;
    } else entries.push(piece);
  }
  return entries.map(({ runs }) => ({ ...block, runs }));
}

const numberAtHead = /^\s*\[(\d{1,3})\]:?\s/u;

/** Lines of a numbered list by their entries, where the numbers in brackets at the heads of lines go up one by one. */
function byNumber(lines: readonly Line[]): Line[][] | undefined {
  const entries: Line[][] = [];
  let last: number | undefined;
  for (const line of lines) {
    const number = numberAtHead.exec(line.text)?.[1];
    if (number !== undefined && (last === undefined || Number(number) === last + 1)) {
      last = Number(number);
      entries.push([line]);
    } else if (entries.length > 0) entries.at(-1)!.push(line);
    else return undefined;
  }
  return entries.length > 1 ? entries : undefined;
}
