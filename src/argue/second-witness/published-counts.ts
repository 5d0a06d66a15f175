import { slopeError } from '../../measure/change/slope-error.ts';
import { fisherTest } from '../../measure/leverage/exact-tests.ts';
import { meansTest, pairedMeansTest } from '../../measure/leverage/mean-tests.ts';
import type { CaseRecord, Row } from '../../record/case-record.ts';
import { whyUnsound } from '../../record/history/check-measured.ts';
import { measureWord } from '../../record/measure-tables.ts';
import { measuredFor } from '../../record/measured.ts';
import { chancesLimit } from '../chances-limit.ts';
import type { ExactTest, Part, Side, YearLeftOut } from '../judge-report.ts';
import { nodesIn } from '../language/nodes-in.ts';
import type { Typed } from '../language/typed.ts';
import { type QuestionIn, questionsIn } from '../published/questions-in.ts';
import { type YearsTaken, yearsTaken } from '../published/years-taken.ts';
import { type Answer, comparisons, decidersOf, mostly } from './deciders.ts';

/**
 * The comparisons of published data with what their values rest on: `n` of each side, of a trend its standard error, beside a comparison of
 * two agreements of two years the exact test of two shares, beside one of two means over years the permutation test of means, and whether
 * the intervals of two estimates overlap.
 */
export function withCounts(parts: readonly Part[], test: Typed, record: CaseRecord): Part[] {
  const all = comparisons(test);
  return parts.map((part, place) => {
    const { node } = all[place]!;
    if (node.is !== 'compare' || !part.left || !part.right) return part;
    const [one, other] = sidesOf(node.left, node.right);
    const tested = isOfOrder(node.operator)
      ? (exactOf(one, other, record) ?? meansOf(one, other, record))
      : undefined;
    const [exact, intervals] = [part.exact ?? tested, intervalsOf(node.left, node.right, record)];
    return {
      ...part,
      left: { ...part.left, ...counted(node.left, record), ...leftOutOf(node.left, record) },
      right: { ...part.right, ...counted(node.right, record), ...leftOutOf(node.right, record) },
      ...(exact ? { exact } : {}),
      ...(intervals ? { intervals } : {}),
    };
  });
}

/** Whether the answer of a test would be open if its comparisons that chance alone could make were unknown. */
export function isWithinChance(test: Typed, parts: readonly Part[]): boolean {
  const firm = parts.map(({ share, exact }): Answer => {
    return exact && exact.p.high >= chancesLimit ? undefined : mostly(share);
  });
  const isDecided = (answers: readonly Answer[]) => decidersOf(test, answers)[0]?.speaks !== undefined;
  return isDecided(parts.map(({ share }) => mostly(share))) && !isDecided(firm);
}

const isOfOrder = (operator: string): boolean => ['<', '<=', '>', '>='].includes(operator);

/** The two that a comparison holds against each other; of `X - Y < 0` they are X and Y, as of `X < Y`. */
function sidesOf(left: Typed, right: Typed): readonly [Typed, Typed] {
  const isNought = (side: Typed) => side.is === 'number' && side.value === 0;
  if (isNought(right) && isDifference(left)) return [left.left, left.right];
  return isNought(left) && isDifference(right) ? [right.right, right.left] : [left, right];
}

const isDifference = (side: Typed): side is Extract<Typed, { readonly is: 'arithmetic' }> =>
  side.is === 'arithmetic' && side.operator === '-';

/** On how much the values of one measure rest, of the years that a side asks; nothing where it asks of several measures, or that is not told. */
function counted(side: Typed, record: CaseRecord): Pick<Side, 'n' | 'slope'> {
  const [asked, other] = questionsIn(side, record);
  if (!asked || other) return {};
  const { values = [], years = [] } = yearlyOf(side, 'trend', record) ?? {};
  const error = slopeError(values, years);
  const slope = error === undefined ? {} : { slope: { error, years: years.length } };
  const counts = rowsOf(asked, record).flatMap(({ n, value }) =>
    n === undefined || value === undefined ? [] : n,
  );
  if (counts.length === 0) return slope;
  return { n: { least: Math.min(...counts), most: Math.max(...counts), years: counts.length }, ...slope };
}

/** The years that what sums up published data leaves out, since there was nothing to measure in them, each with why. */
function leftOutOf(side: Typed, record: CaseRecord): Pick<Side, 'leftOut'> {
  const found = new Map<string, YearLeftOut>();
  for (const node of nodesIn(side))
    if (node.is === 'call' && node.arguments.some(({ type }) => type === 'yearly'))
      for (const asked of questionsIn(node, record)) {
        const { taken, leftOut } = takenOf(node.signature.name, asked, record);
        for (const year of taken.length === 0 ? [] : leftOut) {
          const { why = '' } = measuredFor(record.rows, { ...asked, year })[0]!;
          found.set(`${year} ${why}`, { year, why });
        }
      }
  return found.size === 0 ? {} : { leftOut: [...found.values()].sort((a, b) => a.year - b.year) };
}

/** The years of a question that a summary takes, and those that it leaves out. */
function takenOf(summary: string, { from, to, ...asked }: QuestionIn, { rows }: CaseRecord): YearsTaken {
  const years = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  return yearsTaken(summary, years, (year) => {
    const [row, other] = measuredFor(rows, { ...asked, year });
    return row?.occasion === 'no' && !other && whyUnsound(row, rows) === undefined;
  });
}

function rowsOf({ from, to, ...asked }: QuestionIn, { rows }: CaseRecord): Row<'measured'>[] {
  const years = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  return years.flatMap((year) => measuredFor(rows, { ...asked, year }));
}

interface Agreed {
  readonly set: string;
  readonly year: number;
  readonly fitting: number;
  readonly of: number;
}

/** So far a share may be from a whole number of votes, by the digits that were published. */
const MOST_OFF = 0.25;

/** The votes that an agreement of one year counts; nothing of other sides. */
function agreedIn(side: Typed, record: CaseRecord): Agreed | undefined {
  const [asked] = questionsIn(side, record);
  if (
    side.is !== 'call' ||
    asked?.call !== side ||
    asked.measure !== 'agreement' ||
    asked.variant !== 'simple'
  )
    return undefined;
  const [row, other] = rowsOf(asked, record);
  if (asked.from !== asked.to || other || !row?.n || row.value === undefined) return undefined;
  const fitting = Math.round(row.value * row.n);
  return Math.abs(row.value * row.n - fitting) > MOST_OFF
    ? undefined
    : { set: asked.set, year: row.year, fitting, of: row.n };
}

/** Of two years alone: within one the two sides have roll calls in common. */
function exactOf(left: Typed, right: Typed, record: CaseRecord): ExactTest | undefined {
  const [one, other] = [agreedIn(left, record), agreedIn(right, record)];
  if (!one || !other || one.year === other.year || one.set !== other.set) return undefined;
  const p = fisherTest({ left: one, right: other });
  if (p === undefined) return undefined;
  return { by: 'fisher', p: { median: p, low: p, high: p }, below: p < chancesLimit ? 1 : 0 };
}

interface Yearly {
  /** What is measured of whom: values of another measure, variant or set are no others of the same kind. */
  readonly what: string;
  readonly whom: string;
  readonly years: readonly number[];
  readonly values: readonly number[];
}

/** The values that a side sums up, year by year, where it is that summary of one measure and every year that it takes has one sound value. */
function yearlyOf(side: Typed, summary: 'mean' | 'trend', record: CaseRecord): Yearly | undefined {
  if (side.is !== 'call' || side.signature.name !== summary) return undefined;
  const [asked, other] = questionsIn(side, record);
  if (!asked || other || asked.isOfEach || asked.call !== side.arguments[0]) return undefined;
  if (measureWord(asked.measure).ofOwnScale?.includes(asked.variant)) return undefined;
  const { taken: years } = takenOf(summary, asked, record);
  const rows = years.flatMap((year) => measuredFor(record.rows, { ...asked, year }));
  const values = rows.flatMap((row) =>
    row.value === undefined || whyUnsound(row, record.rows) !== undefined ? [] : row.value,
  );
  const { set, measure, variant, actors } = asked;
  const [what, whom] = [[set, measure, variant], [...actors].sort()].map((each) => JSON.stringify(each));
  const isWhole = rows.length === years.length && values.length === years.length;
  return isWhole ? { what: what!, whom: whom!, years, values } : undefined;
}

/** Of two means of one measure over the same years the paired test, over years that are all others the unpaired one; of years that are partly the same there is none. */
function meansOf(left: Typed, right: Typed, record: CaseRecord): ExactTest | undefined {
  const [one, other] = [yearlyOf(left, 'mean', record), yearlyOf(right, 'mean', record)];
  if (!one || !other || one.what !== other.what) return undefined;
  const isShared = (year: number) => other.years.includes(year);
  const isPaired = one.years.length === other.years.length && one.years.every(isShared);
  if (!isPaired && one.years.some(isShared)) return undefined;
  // the same values on both sides are not two
  const isSame = one.whom === other.whom && one.values.every((value, i) => value === other.values[i]);
  if (isPaired && isSame) return undefined;
  const found = (isPaired ? pairedMeansTest : meansTest)(one.values, other.values);
  if (!found) return undefined;
  const { p, isExact } = found;
  return {
    by: isPaired ? 'paired-means' : 'means',
    p: { median: p, low: p, high: p },
    below: p < chancesLimit ? 1 : 0,
    ...(isExact ? {} : { isDrawn: true }),
  };
}

/** The ends between which a side lies: of an estimate of one year its interval, of a number that is written itself. */
function endsOf(
  side: Typed,
  record: CaseRecord,
): { low: number; high: number; isGuess: boolean } | undefined {
  if (side.is === 'number') return { low: side.value, high: side.value, isGuess: false };
  const [asked, another] = questionsIn(side, record);
  if (side.is !== 'call' || asked?.call !== side || another || asked.from !== asked.to) return undefined;
  const [row, other] = rowsOf(asked, record);
  if (!row || other || whyUnsound(row, record.rows) !== undefined) return undefined;
  const { value, low, high } = row;
  return value === undefined || low === undefined || high === undefined
    ? undefined
    : { low, high, isGuess: true };
}

function intervalsOf(left: Typed, right: Typed, record: CaseRecord): Part['intervals'] {
  const [one, other] = [endsOf(left, record), endsOf(right, record)];
  if (!one || !other || !(one.isGuess || other.isGuess)) return undefined;
  if (one.low > other.high || other.low > one.high) return 'apart';
  return one.isGuess && other.isGuess ? 'overlap' : 'within';
}
