import { type Day, dayOf, yearMonthDay } from '../base/calendar.ts';
import type { DrawnPair, DrawnPoint, StudyDrawing } from './study-drawing.ts';

/** A shape of a drawing: an SVG element with its attributes, and what is written in it. */
export interface DrawnShape {
  readonly tag: 'path' | 'line' | 'text' | 'circle';
  readonly at: Readonly<Record<string, string | number>>;
  readonly text?: string;
}

/** A named fact in a drawing: its number in the list beside it, and where its badge stands. */
export interface DrawnAct {
  readonly id: string;
  readonly number: number;
  readonly x: number;
  readonly y: number;
}

/** The drawing of an argument on so many pixels. */
export interface DrawnArgument {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly DrawnShape[];
  readonly acts: readonly DrawnAct[];
  /** Where a point of a pair stands; its line of time from left to right. */
  readonly place: (pair: number, point: DrawnPoint) => { readonly x: number; readonly y: number };
  readonly line?: number;
}

/** What the drawing needs of a fact that is named in it. */
interface NamedFact {
  readonly title: string;
  readonly first: { readonly earliest: Day | null; readonly latest: Day | null };
  readonly by: readonly string[];
  readonly to: readonly string[];
}

export interface DrawnNames {
  readonly nameOf: (actor: string) => string;
  readonly factOf: (id: string) => NamedFact | undefined;
}

/** So high is a drawing without a lane, and what each lane adds, in px. */
const FEW = 128;
const LANE = 120;
const TOP = 38;
const BOTTOM = 24;
const HEAD = 20;
const BADGES = 24;
const GAP = 14;
const RADIUS = 8;
const APART = 2 * RADIUS + 2;
/** About so wide is a letter of a label, in px. */
const LETTER = 6.1;
const LINE = 14;

/**
 * The drawing that carries an argument: a lane for each pair, one scale for all of them, so that what moved little looks so; a fact as a line from
 * top to bottom; others as numbers above the lane of those who had most part in them.
 */
export function drawnArgument(
  drawing: StudyDrawing,
  names: DrawnNames,
  width: number,
  height = FEW + LANE * drawing.pairs.length,
): DrawnArgument {
  const { from, to, pairs } = drawing;
  const x = (day: Day): number => tenth(((day - from) / (to - from)) * width);
  const extents = pairs.map(extentOf);
  const room = height - TOP - BOTTOM - pairs.length * (HEAD + BADGES + GAP);
  const scale = room / extents.reduce((sum, [low, high]) => sum + high - low, 0);
  let top = TOP;
  const lanes = pairs.map((pair, i) => {
    const [low, high] = extents[i]!;
    const begin = top + HEAD + BADGES;
    top = begin + (high - low) * scale + GAP;
    return { pair, top: begin, y: (value: number) => tenth(begin + (high - value) * scale), end: top - GAP };
  });
  const acts = drawing.acts.flatMap((id, i) => {
    const fact = names.factOf(id);
    const day = fact && middleOf(fact, from, to);
    return fact && day !== undefined
      ? [{ id, number: i + 1, lane: laneOf(fact, pairs), day, fact, at: x(day) }]
      : [];
  });
  const placed = lanes.flatMap((lane, i) =>
    apart(
      acts.filter((act) => act.lane === i),
      width,
    ).map(({ act, x: left }) => ({ ...act, x: left, y: lane.top - BADGES / 2 - 2, lane })),
  );
  const lineFact = drawing.line === undefined ? undefined : names.factOf(drawing.line);
  const lineDay = lineFact && middleOf(lineFact, from, to);
  const shapes: DrawnShape[] = [
    ...yearShapes(drawing, x, width, height),
    ...(lineFact && lineDay !== undefined ? lineShapes(lineFact.title, x(lineDay), width, height) : []),
    ...lanes.flatMap((lane) => laneShapes(lane, x, width, names)),
    ...placed.flatMap(({ number, x: left, y, at, lane, day }) => [
      {
        tag: 'path' as const,
        at: {
          class: 'drawn-leader',
          d: `M${left} ${y + RADIUS}L${at} ${lane.top}V${onCurve(lane.pair, day, lane.y) ?? lane.end}`,
        },
      },
      { tag: 'circle' as const, at: { class: 'drawn-badge', cx: left, cy: y, r: RADIUS } },
      { tag: 'text' as const, at: { class: 'drawn-number', x: left, y: y + 4 }, text: String(number) },
    ]),
  ];
  return {
    ...{ width, height, shapes },
    acts: placed.map(({ id, number, x: left, y }) => ({ id, number, x: left, y })),
    place: (pair, { day, median }) => ({ x: x(day), y: lanes[pair]!.y(median) }),
    ...(lineDay === undefined ? {} : { line: x(lineDay) }),
  };
}

interface Lane {
  readonly pair: DrawnPair;
  readonly top: number;
  readonly end: number;
  readonly y: (value: number) => number;
}

/** The least and greatest value of a pair with its band, and 0. */
function extentOf({ runs }: DrawnPair): readonly [number, number] {
  const points = runs.flat();
  const low = Math.min(-0.5, ...points.map((point) => point.low));
  return [low, Math.max(0.5, ...points.map((point) => point.high))];
}

function laneShapes({ pair, top, y }: Lane, x: (day: Day) => number, width: number, names: DrawnNames) {
  const [a, b] = [names.nameOf(pair.a), names.nameOf(pair.b)];
  const name = `${a} – ${b}${pair.runs.length === 0 ? ': not covered by the record' : ''}`;
  const band = pair.runs.map((run) => {
    const over = run.map(({ day, high }) => `${x(day)} ${y(high)}`);
    const under = run.map(({ day, low }) => `${x(day)} ${y(low)}`).reverse();
    return `M${[...over, ...under].join('L')}z`;
  });
  const line = pair.runs.map((run) => `M${run.map(({ day, median }) => `${x(day)} ${y(median)}`).join('L')}`);
  const shapes: DrawnShape[] = [
    {
      tag: 'text',
      at: { class: 'drawn-pair', x: 0, y: top - BADGES - 7 },
      text: fits(name, width, LETTER * 1.2),
    },
    { tag: 'line', at: { class: 'drawn-zero', x1: 0, x2: width, y1: y(0), y2: y(0) } },
    { tag: 'text', at: { class: 'drawn-scale', x: 0, y: y(0) - 4 }, text: 'neutral' },
    { tag: 'path', at: { class: 'drawn-band', d: band.join('') } },
    { tag: 'path', at: { class: 'drawn-line', d: line.join('') } },
  ];
  return pair.runs.length > 0 ? shapes : shapes.slice(0, 1);
}

/** Years at the foot, as many as there is room for. */
function yearShapes(
  { from, to }: StudyDrawing,
  x: (day: Day) => number,
  width: number,
  height: number,
): DrawnShape[] {
  const [first, last] = [yearMonthDay(from).year, yearMonthDay(to).year];
  const every = [1, 2, 5, 10, 20, 50].find((n) => ((last - first + 1) / n) * 42 <= width) ?? 100;
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i).filter(
    (year) => year % every === 0,
  );
  return years.flatMap((year): DrawnShape[] => {
    const at = x(Math.max(from, dayOf(year, 1, 1)));
    if (at > width - 28) return [];
    return [
      { tag: 'line', at: { class: 'drawn-year', x1: at, x2: at, y1: TOP, y2: height - 14 } },
      { tag: 'text', at: { class: 'drawn-scale', x: at + 3, y: height - 4 }, text: String(year) },
    ];
  });
}

/** The line, and its name above it on the side that has more room. */
function lineShapes(title: string, x: number, width: number, height: number): DrawnShape[] {
  const isLeft = x > width / 2;
  const lines = wrapped(title, Math.max(12, Math.floor((isLeft ? x : width - x) / LETTER)));
  return [
    { tag: 'line', at: { class: 'drawn-event', x1: x, x2: x, y1: 4, y2: height - BOTTOM } },
    ...lines.slice(0, 2).map(
      (text, i): DrawnShape => ({
        tag: 'text',
        at: {
          class: 'drawn-event-name',
          x: x + (isLeft ? -6 : 6),
          y: 13 + i * LINE,
          'text-anchor': isLeft ? 'end' : 'start',
        },
        text: i === 1 && lines.length > 2 ? `${text} …` : text,
      }),
    ),
  ];
}

/** Badges in their order from left to right, so far apart that each can be read. */
function apart<A extends { readonly at: number }>(
  acts: readonly A[],
  width: number,
): { act: A; x: number }[] {
  const placed = [...acts].sort((one, other) => one.at - other.at).map((act) => ({ act, x: act.at }));
  for (const [i, each] of placed.entries())
    each.x = Math.max(each.x, RADIUS, i === 0 ? 0 : placed[i - 1]!.x + APART);
  for (let i = placed.length - 1; i >= 0; i--)
    placed[i]!.x = Math.min(
      placed[i]!.x,
      i === placed.length - 1 ? width - RADIUS : placed[i + 1]!.x - APART,
    );
  // about their middle, so that they lean to neither side
  const shift = placed.reduce((sum, { act, x }) => sum + act.at - x, 0) / Math.max(1, placed.length);
  const left = placed.every(({ x }) => x + shift >= RADIUS && x + shift <= width - RADIUS) ? shift : 0;
  return placed.map(({ act, x }) => ({ act, x: tenth(x + left) }));
}

/** The lane of the pair that had most part in a fact; the first of several. */
function laneOf({ by, to }: NamedFact, pairs: readonly DrawnPair[]): number {
  const shares = pairs.map(
    ({ a, b }) => [a, b].filter((actor) => by.includes(actor) || to.includes(actor)).length,
  );
  return shares.indexOf(Math.max(...shares));
}

function middleOf({ first: { earliest, latest } }: NamedFact, from: Day, to: Day): Day | undefined {
  const [low, high] = [earliest ?? latest, latest ?? earliest];
  if (low === null || high === null) return undefined;
  return Math.min(to, Math.max(from, Math.round((low + high) / 2)));
}

function onCurve({ runs }: DrawnPair, day: Day, y: (value: number) => number): number | undefined {
  const point = runs.flat().find((each) => each.day >= day);
  return point && y(point.median);
}

/** A text in lines of about so many letters. */
function wrapped(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const fits = (text: string, width: number, letter: number): string =>
  text.length * letter <= width ? text : `${text.slice(0, Math.floor(width / letter) - 2)} …`;

const tenth = (value: number): number => Math.round(value * 10) / 10;
