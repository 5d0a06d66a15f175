import type { Fact } from '../system/facts.ts';
import { timesIn } from '../system/times-in.ts';
import type { World } from '../system/world.ts';
import type { Rows } from './value.ts';

/** A number of which only bounds are known, both included; no upper one is +Infinity. */
export interface NumberRange {
  readonly least: number;
  readonly most: number;
  /** What keeps it from being known, where that is more than what the rows themselves say. */
  readonly why?: string;
}

/** A number of the claim language: what it is, or between which bounds it lies. */
export type Numeric = number | NumberRange;

/** The bounds of a number, which may be the same. */
export function boundsOf(value: Numeric): NumberRange {
  return typeof value === 'number' ? { least: value, most: value } : value;
}

/** The number, when its bounds are the same. */
export function numeric(least: number, most: number, why?: string): Numeric {
  if (least === most) return least;
  return why === undefined ? { least, most } : { least, most, why };
}

/** What keeps either of two numbers from being known, as far as they say. */
export function whyUnknown(a: Numeric, b: Numeric): string | undefined {
  return (typeof a === 'number' ? undefined : a.why) ?? (typeof b === 'number' ? undefined : b.why);
}

/** Whether a value is a count of which nothing is known: nothing was found, and any number may be lacking. */
export function isAnyCount(value: unknown): boolean {
  const { least, most, why } = (value ?? {}) as Partial<NumberRange>;
  return why !== undefined && least === 0 && most === Infinity;
}

/**
 * So far apart, as a part of the greater, are numbers that differ in 12 digits, as which a case holds what was measured. What was reckoned
 * differs by less from what it is: 0.1 + 0.2 from 0.3, a mean of years that are all alike from each of them.
 */
const rounding = 5e-13;

/** The difference of two numbers; none where it is what rounding made. Whole numbers are told apart exactly. */
function apart(a: number, b: number): number {
  const difference = a === b ? 0 : a - b;
  if (!Number.isFinite(difference) || (Number.isInteger(a) && Number.isInteger(b))) return difference;
  return Math.abs(difference) <= rounding * Math.max(Math.abs(a), Math.abs(b)) ? 0 : difference;
}

/** How two numbers that are known are compared, at the digits that are more than rounding. */
export const plainComparisons = {
  '=': (a: number, b: number) => apart(a, b) === 0,
  '!=': (a: number, b: number) => apart(a, b) !== 0,
  '<': (a: number, b: number) => apart(a, b) < 0,
  '<=': (a: number, b: number) => apart(a, b) <= 0,
  '>': (a: number, b: number) => apart(a, b) > 0,
  '>=': (a: number, b: number) => apart(a, b) >= 0,
};

/** Whether a comparison of numbers is true, false, or not decided by their bounds. */
export function compareNumbers(
  operator: '=' | '!=' | '<' | '<=' | '>' | '>=',
  a: Numeric,
  b: Numeric,
): boolean | undefined {
  if (typeof a === 'number' && typeof b === 'number') return plainComparisons[operator](a, b);
  const [left, right] = [boundsOf(a), boundsOf(b)];
  const isLess = plainComparisons['<'];
  switch (operator) {
    case '<':
      return isLess(left.most, right.least) ? true : !isLess(left.least, right.most) ? false : undefined;
    case '<=':
      return !isLess(right.least, left.most) ? true : isLess(right.most, left.least) ? false : undefined;
    case '>':
      return compareNumbers('<', b, a);
    case '>=':
      return compareNumbers('<=', b, a);
    case '!=':
    case '=': {
      const isApart = isLess(left.most, right.least) || isLess(right.most, left.least);
      const isOne = left.least === left.most && right.least === right.most;
      const answer = isApart ? false : isOne ? true : undefined;
      return operator === '=' || answer === undefined ? answer : !answer;
    }
  }
}

/** The sum, difference, product or quotient, within the bounds that those of its parts allow; undefined when divided by what may be zero. */
export function calculateNumbers(
  operator: '+' | '-' | '*' | '/',
  a: Numeric,
  b: Numeric,
): Numeric | undefined {
  if (typeof a === 'number' && typeof b === 'number') {
    if (operator === '/' && b === 0) return undefined;
    return operator === '+'
      ? apart(a, -b)
      : operator === '-'
        ? apart(a, b)
        : operator === '*'
          ? a * b
          : a / b;
  }
  const [left, right] = [boundsOf(a), boundsOf(b)];
  const why = whyUnknown(a, b);
  switch (operator) {
    case '+':
      return numeric(apart(left.least, -right.least), apart(left.most, -right.most), why);
    case '-':
      return numeric(apart(left.least, right.most), apart(left.most, right.least), why);
    case '*':
      return corners(left, right, why, (x, y) => (x === 0 || y === 0 ? 0 : x * y));
    case '/':
      if (right.least <= 0 && right.most >= 0) return undefined;
      return corners(left, right, why, (x, y) => (Number.isFinite(x) || Number.isFinite(y) ? x / y : 0));
  }
}

/** The least and the most of what the bounds of two numbers give; they lie at the corners, since it moves one way in each. */
function corners(
  a: NumberRange,
  b: NumberRange,
  why: string | undefined,
  of: (x: number, y: number) => number,
): Numeric {
  const values = [of(a.least, b.least), of(a.least, b.most), of(a.most, b.least), of(a.most, b.most)];
  return numeric(Math.min(...values), Math.max(...values), why);
}

/** How many acts a fact stands for in a world, as a value of the claim language. */
export function timesValue(fact: Fact, world: World): Numeric {
  const { least, most } = timesIn(fact, world);
  return numeric(least, most);
}

/** How many acts some facts stand for together; `lacking` says why there may be others, and `more` how many at most. */
export function countActs(
  facts: readonly Fact[],
  world: World,
  { lacking, more = Infinity }: Partial<Pick<Rows, 'lacking' | 'more'>> = {},
): Numeric {
  if (lacking !== undefined) {
    const { least, most } = boundsOf(countActs(facts, world));
    return numeric(least, most + more, lacking);
  }
  if (facts.every(({ times }) => times === undefined)) return facts.length;
  const [least, most] = boundsSum(facts.map((fact) => timesIn(fact, world)));
  return numeric(least, most);
}

/** The share of some acts among these and others, both of which may be of unknown number. */
export function shareOfActs(some: readonly Fact[], others: readonly Fact[], world: World): Numeric {
  const a = boundsOf(countActs(some, world));
  const b = boundsOf(countActs(others, world));
  const share = (x: number, y: number) => (x === 0 ? 0 : x === Infinity ? 1 : x / (x + y));
  // the share rises with the one and falls with the other
  return numeric(share(a.least, b.most), share(a.most, b.least));
}

/** The sum of a number over facts, each counted as often as it stands for an act. */
export function totalOfActs(
  values: readonly (readonly [fact: Fact, value: number])[],
  world: World,
): Numeric {
  const [least, most] = boundsSum(
    values.map(([fact, value]) => boundsOf(calculateNumbers('*', value, timesIn(fact, world))!)),
  );
  return numeric(least, most);
}

function boundsSum(of: readonly NumberRange[]): [number, number] {
  return [of.reduce((sum, { least }) => sum + least, 0), of.reduce((sum, { most }) => sum + most, 0)];
}
