import { mergeLines, type PdfLine } from './pdf-lines.ts';

/** A column of a page, or what stands over its whole width: lines from top to bottom, with the edges of its text. */
export interface PdfColumn {
  readonly lines: readonly PdfLine[];
  readonly left: number;
  readonly right: number;
}

/** A page has two columns when at least so many of its lines stand on each side of a gap that few lines cross. */
const leastShareOfSide = 0.2;
const mostCrossing = 0.2;
const leastLinesOfSide = 4;

/** Where a gap between two columns lies, if the page has any. */
function gutterOf(lines: readonly PdfLine[]): number | undefined {
  const long = lines.filter(({ text }) => text.trim().length > 8);
  if (long.length < 2 * leastLinesOfSide) return undefined;
  const left = Math.min(...long.map(({ x0 }) => x0));
  const right = Math.max(...long.map(({ x1 }) => x1));
  let best: { x: number; crossing: number } | undefined;
  for (let share = 0.35; share <= 0.65; share += 0.01) {
    const x = left + share * (right - left);
    const before = long.filter(({ x1 }) => x1 <= x + 1).length;
    const after = long.filter(({ x0 }) => x0 >= x - 1).length;
    const crossing = long.length - before - after;
    const least = Math.max(leastLinesOfSide, leastShareOfSide * long.length);
    if (before < least || after < least || crossing > mostCrossing * long.length) continue;
    if (!best || crossing < best.crossing) best = { x, crossing };
  }
  return best?.x;
}

function top({ y, size }: PdfLine): number {
  return y + 0.7 * size;
}

/** Lines from top to bottom, with those on one level made one. */
function inOrder(lines: readonly PdfLine[]): PdfLine[] {
  const sorted = [...lines].sort((a, b) => b.y - a.y || a.x0 - b.x0);
  const merged: PdfLine[] = [];
  for (const line of sorted) {
    const last = merged.at(-1);
    const isLevel = last && Math.abs(last.y - line.y) < 0.35 * Math.min(last.size, line.size);
    if (!isLevel) merged.push(line);
    else merged[merged.length - 1] = last.x0 <= line.x0 ? mergeLines(last, line) : mergeLines(line, last);
  }
  return merged;
}

/** A capital that is set over several lines goes before the line that it begins. */
function takeInitials(lines: readonly PdfLine[]): PdfLine[] {
  const kept: PdfLine[] = [];
  const initials = lines.filter(({ text, size }) => /^["“‘]?\p{Lu}$/u.test(text.trim()) && size > 0);
  for (const line of lines) {
    const initial = initials.find(
      (one) =>
        one !== line &&
        one.size > 1.8 * line.size &&
        line.x0 > one.x0 &&
        line.x0 - one.x1 < 2 * line.size &&
        Math.abs(top(line) - top(one)) < line.size,
    );
    if (initial) {
      initials.splice(initials.indexOf(initial), 1);
      const [piece] = initial.pieces;
      kept.push({
        ...line,
        pieces: [{ ...piece!, text: initial.text.trim(), size: line.size, font: line.font }, ...line.pieces],
        text: initial.text.trim() + line.text,
        x0: initial.x0,
      });
    } else kept.push(line);
  }
  const used = new Set(lines.filter(({ text, size }) => /^["“‘]?\p{Lu}$/u.test(text.trim()) && size > 0));
  for (const left of initials) used.delete(left);
  return kept.filter((line) => !used.has(line));
}

function edge(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** Left: where most lines begin, or, where most are set in, the leftmost that some begin at. Right: where the longest end. */
function columnOf(lines: readonly PdfLine[]): PdfColumn {
  return {
    lines,
    left: edge(
      lines.map(({ x0 }) => x0),
      0.1,
    ),
    right: edge(
      lines.map(({ x1 }) => x1),
      0.9,
    ),
  };
}

/** A gap so many times the usual one parts a column from what stands above or below it over the whole width. */
const parting = 1.4;

/** The usual distance between the lines of a column. */
function usualGap(lines: readonly PdfLine[]): number {
  return edge(
    lines.slice(1).map(({ y }, index) => lines[index]!.y - y),
    0.5,
  );
}

/**
 * Lines on the left that stand above or below the right column, parted by a gap: short lines over the whole width, such as
 * headings. A left column may be longer than the right one; then no gap parts its lines.
 */
function partWhole(left: readonly PdfLine[], right: readonly PdfLine[]): { above: number; below: number } {
  const gap = parting * usualGap(left);
  const highest = right[0]!.y + 0.5 * right[0]!.size;
  const lowest = right.at(-1)!.y - 0.5 * right.at(-1)!.size;
  let above = 0;
  let below = left.length;
  for (const [index, { y }] of left.entries()) {
    const next = left[index + 1];
    if (!next || y - next.y <= gap) continue;
    if (y > highest) above = index + 1;
    if (next.y < lowest) {
      below = index + 1;
      break;
    }
  }
  return { above, below: Math.max(above, below) };
}

/** The columns between two lines that go over the whole width. */
function bandColumns(
  left: readonly PdfLine[],
  right: readonly PdfLine[],
  edges: readonly PdfColumn[],
): PdfColumn[] {
  if (right.length === 0) return left.length > 0 ? [columnOf(left)] : [];
  const { above, below } = partWhole(left, right);
  const column = (lines: readonly PdfLine[], of: PdfColumn | undefined) =>
    of ? { ...of, lines } : columnOf(lines);
  return [
    column(left.slice(0, above), undefined),
    column(left.slice(above, below), edges[0]),
    column(right, edges[1]),
    column(left.slice(below), undefined),
  ].filter(({ lines }) => lines.length > 0);
}

/** The lines of a page in the order in which they are read: what stands over both columns parts what is above from what is below it. */
export function pdfColumns(fragments: readonly PdfLine[]): PdfColumn[] {
  const lines = takeInitials(fragments);
  const gutter = gutterOf(lines);
  if (gutter === undefined) {
    const all = inOrder(lines);
    return all.length > 0 ? [columnOf(all)] : [];
  }
  const sideOf = ({ x0, x1 }: PdfLine) => (x1 <= gutter + 1 ? 'left' : x0 >= gutter - 1 ? 'right' : 'whole');
  const [whole, left, right] = (['whole', 'left', 'right'] as const).map((side) =>
    inOrder(lines.filter((line) => sideOf(line) === side)),
  ) as [PdfLine[], PdfLine[], PdfLine[]];
  const edges = [columnOf(left), columnOf(right)];
  const columns: PdfColumn[] = [];
  let above = Number.POSITIVE_INFINITY;
  for (const line of [...whole, undefined]) {
    const below = line?.y ?? Number.NEGATIVE_INFINITY;
    const inBand = ({ y }: PdfLine) => y < above && y >= below;
    columns.push(...bandColumns(left.filter(inBand), right.filter(inBand), edges));
    if (line) columns.push(columnOf([line]));
    above = below;
  }
  return mergeWhole(columns, edges);
}

/** What goes over the whole width and follows on itself as one column, with the edges that its lines have together. */
function mergeWhole(columns: readonly PdfColumn[], [left, right]: readonly PdfColumn[]): PdfColumn[] {
  const merged: PdfColumn[] = [];
  const isNarrow = (column: PdfColumn) =>
    (column.left === left!.left && column.right === left!.right) ||
    (column.left === right!.left && column.right === right!.right);
  for (const column of columns) {
    const last = merged.at(-1);
    if (last && !isNarrow(last) && !isNarrow(column))
      merged[merged.length - 1] = columnOf([...last.lines, ...column.lines]);
    else merged.push(column);
  }
  return merged;
}
