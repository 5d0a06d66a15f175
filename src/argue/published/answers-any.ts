import type { RowSpec } from '../../record/files/spec.ts';
import { textOf } from '../../record/scenarios/rows-written.ts';
import type { QuestionIn } from './questions-in.ts';

/** Whether a row as it is written, of a data set or of what was measured, may be one that some questions look up. */
export function answersAny(row: RowSpec | undefined, questions: readonly QuestionIn[]): boolean {
  if (!row) return false;
  if (row.table === 'dataSets') return questions.some(({ set }) => set === textOf(row, 'id'));
  if (row.table !== 'measured') return false;
  const given = [textOf(row, 'of'), textOf(row, 'with')].filter((actor) => actor !== undefined);
  const year = Number(textOf(row, 'year'));
  return questions.some(
    ({ set, measure, actors, from, to }) =>
      set === textOf(row, 'set') &&
      measure === textOf(row, 'measure') &&
      actors.length === given.length &&
      given.every((actor) => actors.includes(actor)) &&
      from <= year &&
      year <= to,
  );
}
