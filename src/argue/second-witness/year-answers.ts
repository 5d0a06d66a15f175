import type { CaseRecord } from '../../record/case-record.ts';
import type { Part, SideValue } from '../judge-report.ts';
import type { Names } from '../language/names.ts';
import type { Typed } from '../language/typed.ts';
import { partsOf } from '../parts-of.ts';
import type { Hearing } from '../sitting.ts';
import { shareOf } from '../verdict.ts';
import { yearsOf } from './ask-years.ts';
import { comparisons, mostly, speaking } from './deciders.ts';
import type { Decider, YearAnswer } from './second-report.ts';

/** A deciding comparison as it is put to one year. */
export interface YearQuestion {
  readonly year: number;
  readonly place: number;
  readonly isTurned: boolean;
  readonly node: Typed;
}

/** What the deciding comparisons of a test ask of single years; none of those that cannot be asked so. */
export function yearQuestions(test: Typed, deciding: readonly Decider[], record: CaseRecord): YearQuestion[] {
  const all = comparisons(test);
  return deciding.flatMap(({ place }) => {
    const { node, isTurned } = all[place]!;
    return yearsOf(node, record).alone.map((asked) => ({ ...asked, place, isTurned }));
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
    ...speaking(truth, isTurned),
    share,
    values,
    counts,
    ...(truth === undefined && missing.length > 0 ? { missing } : {}),
  };
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
