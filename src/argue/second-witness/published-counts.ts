import { fisherTest } from '../../measure/leverage/exact-tests.ts';
import type { CaseRecord, Row } from '../../record/case-record.ts';
import { measuredFor } from '../../record/measured.ts';
import { chancesLimit } from '../chances-limit.ts';
import type { ExactTest, Part, PublishedCount } from '../judge-report.ts';
import type { Typed } from '../language/typed.ts';
import { type QuestionIn, questionsIn } from '../published/questions-in.ts';
import { type Answer, comparisons, decidersOf, mostly } from './deciders.ts';

/**
 * The comparisons of published data with what their values rest on: `n` of each side, and beside a comparison of two agreements of two years
 * the exact test of two shares.
 */
export function withCounts(parts: readonly Part[], test: Typed, record: CaseRecord): Part[] {
  const all = comparisons(test);
  return parts.map((part, place) => {
    const { node } = all[place]!;
    if (node.is !== 'compare' || !part.left || !part.right) return part;
    const exact =
      part.exact ?? (isOfOrder(node.operator) ? exactOf(node.left, node.right, record) : undefined);
    return {
      ...part,
      left: { ...part.left, ...counted(node.left, record) },
      right: { ...part.right, ...counted(node.right, record) },
      ...(exact ? { exact } : {}),
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

/** On how much the values of one measure rest, of the years that a side asks; nothing where it asks of several measures, or that is not told. */
function counted(side: Typed, record: CaseRecord): { readonly n?: PublishedCount } {
  const [asked, other] = questionsIn(side, record);
  if (!asked || other) return {};
  const counts = rowsOf(asked, record).flatMap(({ n, value }) =>
    n === undefined || value === undefined ? [] : n,
  );
  if (counts.length === 0) return {};
  return { n: { least: Math.min(...counts), most: Math.max(...counts), years: counts.length } };
}

function rowsOf({ from, to, ...asked }: QuestionIn, { rows }: CaseRecord): Row<'measured'>[] {
  const years = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  return years.flatMap((year) => measuredFor(rows, { ...asked, year }));
}

interface Agreed {
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
    : { year: row.year, fitting, of: row.n };
}

/** Of two years alone: within one the two sides have roll calls in common. */
function exactOf(left: Typed, right: Typed, record: CaseRecord): ExactTest | undefined {
  const [one, other] = [agreedIn(left, record), agreedIn(right, record)];
  if (!one || !other || one.year === other.year) return undefined;
  const p = fisherTest({ left: one, right: other });
  if (p === undefined) return undefined;
  return { by: 'fisher', p: { median: p, low: p, high: p }, below: p < chancesLimit ? 1 : 0 };
}
