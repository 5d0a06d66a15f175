import type { CaseRecord } from '../../record/case-record.ts';
import type { Part, SideValue } from '../judge-report.ts';
import type { Names } from '../language/names.ts';
import type { Typed } from '../language/typed.ts';
import { partsOf } from '../parts-of.ts';
import type { Hearing } from '../sitting.ts';
import { shareOf } from '../verdict.ts';
import { yearsOf } from './ask-years.ts';
import { type Answer, comparisons, decidersOf, mostly, speaking } from './deciders.ts';
import type { YearAnswer } from './second-report.ts';

/** A comparison as it is put to one year. */
export interface YearQuestion {
  readonly year: number;
  readonly place: number;
  readonly isTurned: boolean;
  readonly node: Typed;
}

/** What the comparisons of a test ask of single years; none of those that cannot be asked so. */
export function yearQuestions(test: Typed, record: CaseRecord): YearQuestion[] {
  return comparisons(test).flatMap(({ node, isTurned }, place) =>
    yearsOf(node, record).alone.map((asked) => ({ ...asked, place, isTurned })),
  );
}

/**
 * What a test answers of each year as a whole, told by the comparisons that decide there. A comparison that asks of other years alone is no
 * part of a year; of one that cannot be asked of a year alone nothing is known there, and what the others came to then speaks for nobody.
 */
export function decidingAnswers(
  test: Typed,
  answers: readonly YearAnswer[],
  record: CaseRecord,
): YearAnswer[] {
  const all = comparisons(test).map(({ node, isTurned }) => ({ isTurned, ...yearsOf(node, record) }));
  const years = [...new Set(answers.map(({ year }) => year))].sort((a, b) => a - b);
  return years.flatMap((year) => {
    const ofYear = answers.filter((each) => each.year === year);
    const by = decidersOf(
      test,
      all.map(({ isTurned, years: asked }, place): Answer => {
        if (asked.length > 0 && !asked.includes(year)) return 'left-out';
        const speaks = ofYear.find((each) => each.place === place)?.speaks;
        return speaks && (speaks === 'for') !== isTurned;
      }),
    );
    const deciding = ofYear.filter(({ place }) => by.some((each) => each.place === place));
    return deciding.length > 0 ? deciding : ofYear.map(({ speaks: _, ...each }) => each);
  });
}

/** What a year answered: what its sides came to, and on how many rows of the record or how many votes, allies or ties they rest. */
export function yearAnswer(
  { year, place, isTurned, node }: YearQuestion,
  { tree, tally, trace }: Hearing,
  names: Names,
): YearAnswer {
  const share = shareOf(tally);
  const truth = mostly(share);
  const [part] = partsOf(tree, '', names);
  const { measured, missing } = trace.result();
  const values = part ? valuesOf(node, part, truth) : [];
  const counts =
    measured.length > 0
      ? values.map((_, i) => (measured.length === values.length ? (measured[i]!.n ?? null) : null))
      : rowsOf(node, part);
  return {
    ...{ year, place },
    ...speaking(isEmpty(node, counts) ? undefined : truth, isTurned),
    share,
    values,
    counts,
    ...boundOf(node),
    ...(truth === undefined && missing.length > 0 ? { missing } : {}),
  };
}

/** Whether a comparison sets what no row of the record tells against what none tells either. */
const isEmpty = (node: Typed, counts: readonly (number | null)[]): boolean =>
  node.is === 'compare' && counts.length > 1 && counts.every((each) => each === 0);

function boundOf(node: Typed): Pick<YearAnswer, 'bound'> {
  if (node.is !== 'compare') return {};
  const written = [node.left, node.right].find(({ is }) => is === 'number');
  return written?.is === 'number' ? { bound: written.value } : {};
}

const isWritten = ({ is }: Typed): boolean => is === 'number' || is === 'date' || is === 'duration';

function valuesOf(node: Typed, part: Part, truth: boolean | undefined): (SideValue | null)[] {
  if (node.is !== 'compare' || !part.left || !part.right)
    return [truth === undefined ? null : { is: 'word', value: truth ? 'yes' : 'no' }];
  const sides = [
    ...(isWritten(node.left) ? [] : [part.left]),
    ...(isWritten(node.right) ? [] : [part.right]),
  ];
  return sides.map(({ median = null }) => median);
}

function rowsOf(node: Typed, part: Part | undefined): (number | null)[] {
  if (!part) return [];
  if (node.is !== 'compare') return [part.rows?.median ?? null];
  const sides = [
    ...(isWritten(node.left) ? [] : [part.left]),
    ...(isWritten(node.right) ? [] : [part.right]),
  ];
  return sides.map((side) => side?.rows?.median ?? null);
}
