import { type PdfType, type PlacedLine, setOffBy } from './pdf-type.ts';

/** A footnote as the foot of a page has it. */
export interface PdfNote {
  readonly page: number;
  readonly label: string;
  readonly lines: PlacedLine[];
}

const smallerBy = 0.93;
const plainLabel = /^\s*(\d{1,3}|\*{1,3}|[†‡§]{1,2})[.)]?(?=\s|["“‘(]|\p{Lu})/u;

/** The number or sign that a line of small type opens with. */
function labelOf({ pieces, text }: PlacedLine): { label: string; isRaised: boolean } | undefined {
  const [first] = pieces;
  const raised = first?.isRaised ? /^\s*(\d{1,3}|\*{1,3}|[†‡§]{1,2})\s*$/.exec(first.text)?.[1] : undefined;
  if (raised) return { label: raised, isRaised: true };
  const plain = plainLabel.exec(text)?.[1];
  return plain ? { label: plain, isRaised: false } : undefined;
}

/** Whether a line opens the note after the one that has the last label: the next number, or another sign. */
function opensNext(label: { label: string; isRaised: boolean }, last: string | undefined): boolean {
  if (last === undefined || label.isRaised) return true;
  return /^\d+$/.test(label.label) ? Number(label.label) === Number(last) + 1 : label.label !== last;
}

/** In a list of references, whose type is small as well: the first line that opens the note after the last one, set off from the list. */
function noteBelowList(region: readonly PlacedLine[], last: PdfNote | undefined): number {
  if (last === undefined || !/^\d+$/.test(last.label)) return -1;
  return region.findIndex((line, at) => {
    const label = labelOf(line)?.label;
    const isApart = line.gap !== undefined && line.gap > setOffBy * (region[at - 1]?.gap ?? line.size * 1.2);
    const isOtherType = line.size < (region[at - 1]?.size ?? 0) - 0.3;
    return label === String(Number(last.label) + 1) && (isApart || isOtherType);
  });
}

/**
 * Takes the footnotes off the foot of a column: lines in smaller type, from the first that opens with a number or a sign; where a list
 * of references stands, with the number after the last. Lines of small type before it go on with the last note of the page before, if
 * that broke off.
 */
export function takeFootnotes(
  lines: readonly PlacedLine[],
  { size }: PdfType,
  last: PdfNote | undefined,
  inList: boolean,
): { text: PlacedLine[]; notes: PdfNote[] } {
  let foot = lines.length;
  while (foot > 0 && lines[foot - 1]!.size <= smallerBy * size) foot -= 1;
  const region = lines.slice(foot);
  const first = inList
    ? noteBelowList(region, last)
    : region.findIndex((line) => labelOf(line) !== undefined);
  if (first < 0) return { text: [...lines], notes: [] };
  const before = inList ? [] : region.slice(0, first);
  const goesOn = last && before.length > 0 && !/[.!?]["”’)]*$/.test(last.lines.at(-1)!.text.trim());
  if (goesOn) last.lines.push(...before);
  const notes: PdfNote[] = [];
  for (const line of region.slice(first)) {
    const label = labelOf(line);
    const current = notes.at(-1);
    if (label && opensNext(label, current?.label))
      notes.push({ page: line.page, label: label.label, lines: [line] });
    else current!.lines.push(line);
  }
  return { text: goesOn ? lines.slice(0, foot) : lines.slice(0, foot + first), notes };
}
