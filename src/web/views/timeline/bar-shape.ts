import type { Day } from '../../../base/calendar.ts';
import { type Span, xOf } from './layout.ts';
import type { SpellBar } from './spell-bars.ts';

/** Where something begins or ends in a drawing, in px: at the earliest and at the latest. */
export type Between = readonly [number, number];

/** Where a bar stands in a drawing. */
export interface BarShape {
  readonly start: Between;
  readonly end: Between;
  /** Where a treaty was signed that came into force later. */
  readonly signed: Between | undefined;
  readonly isOpen: boolean;
  /** Where each level of a crisis begins, at the latest, and how high it is. */
  readonly levels: readonly { readonly from: number; readonly level: number }[];
}

/** So far beyond the edges of a drawing nothing is seen, in px. */
const beyond = 20;
/** The tip of a bar that has no end, in px. */
const tip = 6;

/** Where the ends of a bar stand, each from its earliest to its latest day, in a drawing so many px wide. */
export function barShape(
  { fact, start, end, signed, isOpen }: SpellBar,
  span: Span,
  width: number,
): BarShape {
  const at = (day: Day) => Math.max(-beyond, Math.min(width + beyond, xOf(day, span, width)));
  const begins: Between = [at(start[0]), at(start[1])];
  const ends = end.map((day) => Math.max(at(day + 1), begins[1] + 1.5)) as unknown as Between;
  const levels = (fact.levels ?? []).flatMap(({ latest, level }) =>
    latest === null ? [] : [{ from: Math.max(at(latest), begins[0]), level }],
  );
  return { start: begins, end: ends, signed: signed && [at(signed[0]), at(signed[1])], isOpen, levels };
}

/** From where to where a bar covers the drawing, its time between signature and force included. */
export function extentOfBar({ start, end, signed }: BarShape): Between {
  return [Math.min(start[0], signed?.[0] ?? start[0]), end[1]];
}

/**
 * The outline of a bar so many px high: it widens from its earliest to its latest beginning and narrows so to its end; one
 * without an end comes to a point.
 */
export function barOutline({ start, end, isOpen }: BarShape, y: number, height: number): string {
  const [top, middle, bottom] = [y, y + height / 2, y + height];
  const last = isOpen ? [Math.max(start[1], end[1] - tip), end[1]] : end;
  const head =
    start[0] === start[1]
      ? `M${start[0]} ${bottom}V${top}`
      : `M${start[1]} ${bottom}L${start[0]} ${middle}L${start[1]} ${top}`;
  const tail =
    last[0] === last[1] ? `H${last[0]}V${bottom}` : `H${last[0]}L${last[1]} ${middle}L${last[0]} ${bottom}`;
  return `${head}${tail}z`;
}

/** The levels of the scale of disputes; a level above fills the bar too. */
const highestUsual = 5;

/** The levels of a crisis as steps within its bar, from the bottom; undefined where none is recorded. */
export function stepsPath({ levels, end }: BarShape, y: number, height: number): string | undefined {
  const [first] = levels;
  if (!first) return undefined;
  const scale = Math.max(highestUsual, ...levels.map(({ level }) => level));
  const bottom = y + height;
  const steps = levels.map(({ from, level }) => `H${from}V${bottom - (height * level) / scale}`).join('');
  return `M${first.from} ${bottom}${steps}H${Math.max(end[0], levels.at(-1)!.from)}V${bottom}z`;
}

/** From one line of the hatching to the next, in px. */
const hatchStep = 5;

/** The time between signature and force: a tick at the signature, a bar over its days in doubt, and hatching up to the force. */
export function signedPaths(
  { start, signed }: BarShape,
  y: number,
  height: number,
): { readonly tick: string; readonly hatch: string; readonly frame: string } | undefined {
  if (!signed) return undefined;
  const [from, to] = [(signed[0] + signed[1]) / 2, start[1]];
  const bottom = y + height;
  let hatch = '';
  for (let x = from + hatchStep; x < to + height; x += hatchStep) {
    const [x1, x2] = [Math.max(from, x - height), Math.min(to, x)];
    hatch += `M${x1} ${y + (x - x1)}L${x2} ${y + (x - x2)}`;
  }
  const doubt = signed[1] - signed[0] > 2 ? `M${signed[0]} ${y + height / 2}H${signed[1]}` : '';
  return {
    tick: `M${from} ${y - 1}V${bottom + 1}${doubt}`,
    hatch,
    frame: `M${from} ${y}H${to}M${from} ${bottom}H${to}`,
  };
}
