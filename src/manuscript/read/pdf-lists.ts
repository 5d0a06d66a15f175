import type { PlacedLine } from './pdf-type.ts';

/**
 * How a list of references shows where an entry begins: by numbers that count on, by bullets, by lines that hang (every line but an
 * entry's first is set in), by first lines that are set in, or by the space between entries.
 */
type ListLayout = 'numbered' | 'bulleted' | 'hanging' | 'indented' | 'spaced';

/**
 * What a line of a list does. `whole`: an entry begins with it that goes on to the next such line. `opening`: an entry begins with it, and
 * others may follow within. `perhaps`: it may open an entry. `behind`: it stands behind the list, and is set as no entry is.
 */
export type ListRole = 'whole' | 'opening' | 'perhaps' | 'goes-on' | 'behind';

/** A line of a list, with how it stands in its column. */
interface ListLine {
  readonly line: PlacedLine;
  readonly isSetIn: boolean;
  /** The line before it, in its column or in the one before. */
  readonly before: PlacedLine | undefined;
  /** The line before it may be the last of an entry. */
  readonly isAfterEnd: boolean;
}

const entryEnd = /[.)>\]\d/”"’»?!*]\s*$|(?:https?:\/\/|www\.|doi\S*|10\.\d{4,})\S*\s*$/u;
const entryHead = /^[\s"“‘„«'(•*—–_-]*(?:\p{Lu}|\p{Lo}|\d|\p{Ll}[\p{Ll}’']{0,3}[ ’'])|^\s*[—–_-]{2}/u;
const number = /^\s*[[(]?(\d{1,3})(?:[\].)]:?|:)(?:\s|$)/u;
const year = /(?<!\d)(?:1[4-9]|20)\d\d(?!\d)|n\.\s?d\.|forthcoming|in press|o\.\s?J\./iu;
const bullet = /^\s*[•▪‣◦●■]/u;
/** Of the size of the type: what is set in less than this stands at the margin, and what stands further in is no line of a list. */
const setInBy = 0.35;
/** Lines whose margins differ by less, in points, have one. */
const sameMargin = 2;
/** A gap so many times the usual one parts entries. */
const partedBy = 1.2;
/** Fewer lines, entries, numbers prove nothing. */
const leastLines = 4;
const leastEntries = 3;
/** A stretch of fewer lines may be too short to show how the list is set. */
const shortStretch = 18;
/** So many entries without a year one after the other are none. */
const mostYearless = 5;

/** The lines of each column in turn. */
function columnsOf(lines: readonly PlacedLine[]): PlacedLine[][] {
  const columns: PlacedLine[][] = [];
  for (const line of lines)
    if (line.gap === undefined || columns.length === 0) columns.push([line]);
    else columns.at(-1)!.push(line);
  return columns;
}

/** How far the lines of a list that are set in mostly are. */
function usualIndent(columns: readonly PlacedLine[][]): number | undefined {
  const counts = new Map<number, number>();
  for (const column of columns) {
    const margin = Math.min(...column.map(({ x0 }) => x0));
    for (const { x0, size } of column) {
      const indent = Math.round(x0 - margin);
      if (indent >= setInBy * size) counts.set(indent, (counts.get(indent) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/**
 * The left margin of each column: where its leftmost line begins. A column in which an entry of the one before only ends has no line at
 * its margin; then the margins of the others tell.
 */
function marginsOf(columns: readonly PlacedLine[][]): number[] {
  const indent = usualIndent(columns);
  const lefts = columns.map((column) => Math.min(...column.map(({ x0 }) => x0)));
  const isShort = (at: number) => {
    const xs = columns[at]!.map(({ x0 }) => x0);
    return Math.max(...xs) - Math.min(...xs) < sameMargin;
  };
  return lefts.map((left, at) => {
    if (indent === undefined || !isShort(at)) return left;
    const others = lefts.filter((_, other) => other !== at && !isShort(other));
    const isKnown = (x: number) => others.some((other) => Math.abs(other - x) < sameMargin);
    return !isKnown(left) && isKnown(left - indent) ? left - indent : left;
  });
}

function listLines(lines: readonly PlacedLine[]): ListLine[] {
  const columns = columnsOf(lines);
  const margins = marginsOf(columns);
  let before: PlacedLine | undefined;
  return columns.flatMap((column, at) =>
    column.map((line): ListLine => {
      const placed = {
        line,
        isSetIn: line.x0 - margins[at]! > setInBy * line.size,
        before,
        isAfterEnd: before !== undefined && entryEnd.test(before.text),
      };
      before = line;
      return placed;
    }),
  );
}

/** Lines that open with a number which is the next one. */
function numberedLines(lines: readonly ListLine[]): ListLine[] {
  const found: ListLine[] = [];
  let last: number | undefined;
  for (const line of lines) {
    const label = number.exec(line.line.text)?.[1];
    if (label === undefined || (last === undefined ? Number(label) > 3 : Number(label) !== last + 1))
      continue;
    last = Number(label);
    found.push(line);
  }
  return found;
}

/** The usual distance between the lines of an entry: what few gaps are smaller than. */
function usualGap(lines: readonly ListLine[]): number {
  const gaps = lines.flatMap(({ line: { gap } }) => gap ?? []).sort((a, b) => a - b);
  return gaps[Math.floor(0.2 * gaps.length)] ?? 0;
}

function share<T>(all: readonly T[], test: (one: T) => boolean): number {
  return all.length === 0 ? 0 : all.filter(test).length / all.length;
}

function layoutOf(lines: readonly ListLine[]): ListLayout | undefined {
  if (lines.length < leastLines) return undefined;
  const followers = lines.filter(({ before }) => before !== undefined);
  const atMargin = followers.filter(({ isSetIn }) => !isSetIn);
  const setIn = followers.filter(({ isSetIn }) => isSetIn);
  const numbers = numberedLines(lines);
  const leftmost = lines.filter((one) => !one.isSetIn);
  if (numbers.length >= leastEntries && numbers.length >= 0.6 * leftmost.length) return 'numbered';
  if (leftmost.length >= leastEntries && share(leftmost, ({ line }) => bullet.test(line.text)) > 0.6)
    return 'bulleted';
  const [marginEnds, setInEnds] = [atMargin, setIn].map((those) => share(those, (one) => one.isAfterEnd));
  if (atMargin.length >= leastEntries - 1 && setIn.length >= leastEntries - 1) {
    if (marginEnds! > 0.6 && marginEnds! > setInEnds! + 0.25) return 'hanging';
    if (setInEnds! > 0.8 && setInEnds! > marginEnds! + 0.4 && setIn.length < lines.length / 2)
      return 'indented';
  }
  const gap = usualGap(lines);
  const parted = followers.filter(({ line }) => (line.gap ?? 0) > partedBy * gap);
  const isParted = parted.length >= leastEntries && parted.length * 20 >= lines.length;
  return isParted && share(parted, (one) => one.isAfterEnd) > 0.75 ? 'spaced' : undefined;
}

function roleOf({ line, isSetIn, before, isAfterEnd }: ListLine, layout: ListLayout, gap: number): ListRole {
  const mayOpen = isAfterEnd || entryHead.test(line.text);
  if (layout === 'spaced') {
    if (before === undefined || line.gap === undefined)
      return before && isAfterEnd && mayOpen ? 'perhaps' : before ? 'goes-on' : 'opening';
    return line.gap > partedBy * gap ? 'opening' : 'goes-on';
  }
  if (layout === 'bulleted') return bullet.test(line.text) ? 'whole' : 'goes-on';
  return before === undefined || (isSetIn === (layout === 'indented') && mayOpen) ? 'whole' : 'goes-on';
}

/**
 * What stands behind the last entry and is set as no entry is: from a gap on, lines at the margin that go on with one another, such as
 * the words on an author.
 */
function breachOf(lines: readonly ListLine[], layout: ListLayout, gap: number): number {
  if (layout !== 'hanging') return lines.length;
  const isBreach = ({ isSetIn, isAfterEnd }: ListLine) => !isSetIn && !isAfterEnd;
  for (let at = Math.max(1, lines.length - 60); at < lines.length - 1; at += 1) {
    const { line, isSetIn } = lines[at]!;
    const rest = lines.slice(at + 1);
    const margin = rest.filter((one) => !one.isSetIn);
    const isApart = line.gap === undefined || line.gap > partedBy * gap;
    if (!isSetIn && isApart && isBreach(rest[0]!) && share(margin, isBreach) >= 0.5) return at;
  }
  return lines.length;
}

/** The lines on which entries begin, and whether each entry has a year. */
function headsOf(lines: readonly ListLine[], roles: readonly ListRole[]) {
  const heads = roles.flatMap((role, at) => (role === 'goes-on' || role === 'behind' ? [] : [at]));
  const hasYear = heads.map((from, at) => {
    const text = lines.slice(from, heads[at + 1]).map(({ line }) => line.text);
    return year.test(text.join(' '));
  });
  return { heads, hasYear };
}

/** Where a list whose entries have years goes over into something that has none: tables, figures, an appendix. */
function yearlessOf(lines: readonly ListLine[], roles: readonly ListRole[]): number {
  const { heads, hasYear } = headsOf(lines, roles);
  if (share(hasYear, Boolean) < 0.2 && hasYear.length > 0) return lines.length;
  let withYear = 0;
  let best = lines.length;
  for (let at = heads.length - 1; at > 0; at -= 1) {
    const of = heads.length - at;
    if (hasYear[at]) withYear += 1;
    else if (of >= mostYearless && withYear <= 0.2 * of && share(hasYear.slice(0, at), Boolean) > 0.7)
      best = heads[at]!;
  }
  return best;
}

function rolesOf(placed: readonly ListLine[], layout: ListLayout): ListRole[] {
  const gap = usualGap(placed);
  const numbered = new Set(layout === 'numbered' ? numberedLines(placed) : []);
  const roles = placed.map((one): ListRole => {
    if (layout !== 'numbered') return roleOf(one, layout, gap);
    return numbered.has(one) ? 'whole' : 'goes-on';
  });
  const end = Math.min(breachOf(placed, layout, gap), yearlessOf(placed, roles));
  return roles.map((role, at) => (at < end ? role : 'behind'));
}

/**
 * What the lines of lists do, as the layout of each shows; a line of a list that shows nothing is left out, and only its words can tell.
 * A stretch that is too short to show anything is read as the main one; one whose entries have no years where those of the main one have
 * them is no list: an appendix behind it.
 */
export function listRoles(stretches: readonly PlacedLine[][]): Map<PlacedLine, ListRole> {
  const placed = stretches.map(listLines);
  const layouts = placed.map(layoutOf);
  const own = placed.map((lines, at) => (layouts[at] ? rolesOf(lines, layouts[at]) : []));
  const dated = own.map((roles, at) => share(headsOf(placed[at]!, roles).hasYear, Boolean));
  const weight = (at: number) => own[at]!.length * (dated[at]! + 0.01);
  const main = own.reduce((best, _, at) => (weight(at) > weight(best) ? at : best), 0);
  return new Map(
    placed.flatMap((lines, at) => {
      const isShort = !layouts[at] && lines.length < shortStretch && layouts[main];
      const roles = isShort ? rolesOf(lines, layouts[main]!) : own[at]!;
      const isOther =
        dated[main]! > 0.7 && at !== main && share(headsOf(lines, roles).hasYear, Boolean) < 0.5;
      return isOther ? [] : roles.map((role, i): [PlacedLine, ListRole] => [lines[i]!.line, role]);
    }),
  );
}
