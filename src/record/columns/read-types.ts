import { type Problem, problem } from '../../base/problems/problems.ts';
import { cameoName } from '../cameo.ts';
import type { Cell } from '../files/csv-cells.ts';
import { doubtful } from '../files/csv-sheet.ts';
import type { ColumnAnswer, FilledColumn } from './read-columns.ts';

/** Whether digits are no code, and would be one with the zero that a spreadsheet takes for nothing. */
const isCut = ({ text }: Cell): boolean =>
  /^\d+$/.test(text) && cameoName(text) === undefined && cameoName(`0${text}`) !== undefined;
/** Whether digits are one code as they stand, and another with a zero before them: 10 to 20. */
const isEither = ({ text }: Cell): boolean =>
  /^\d+$/.test(text) && cameoName(text) !== undefined && cameoName(`0${text}`) !== undefined;

/**
 * Finds CAMEO codes whose first zero a spreadsheet cut. Where no code of the column has its zero, `57` is 057, since 57 is no code; `20` is one, and so is 020: without a
 * sign of a cut it is read as it stands, with a note; beside codes that were cut its author has to say.
 */
export function readTypes({ column, cells }: FilledColumn): ColumnAnswer | undefined {
  if (cells.some(({ text }) => /^0\d/.test(text))) return undefined;
  const [cut, either] = [cells.filter(isCut), cells.filter(isEither)];
  const problems: Problem[] = [];
  if (cut[0]) {
    problems.push(
      problem('column-read', cut[0].at, {
        field: column.name,
        count: cut.length,
        what: ['a code without its first zero', 'codes without their first zero'],
        example: cut[0].text,
        read: `0${cut[0].text} (${cameoName(`0${cut[0].text}`)})`,
      }),
    );
  }
  const [first] = either;
  if (first)
    problems.push(
      cut.length > 0 ? either20(column.name, first, either.length) : maybeCut(column.name, first),
    );
  if (problems.length === 0) return undefined;
  return {
    problems,
    reading: (cell) => {
      if (cut.length === 0) return undefined;
      if (isCut(cell)) return { ...cell, text: `0${cell.text}` };
      return isEither(cell) ? doubtful : undefined;
    },
  };
}

const maybeCut = (field: string, { text, at }: Cell): Problem =>
  problem('column-zero', at, {
    field,
    value: text,
    meant: `0${text}`,
    name: cameoName(`0${text}`)!,
    taken: cameoName(text)!,
  });

const either20 = (field: string, { text, at }: Cell, count: number): Problem =>
  problem('column-doubt', at, {
    field,
    count,
    what: ['a code that may have lost its first zero', 'codes that may have lost their first zero'],
    example: text,
    hint: `other codes of the column have lost theirs: write 0${text} (${cameoName(`0${text}`)}) or, with every other code as 057, ${text} (${cameoName(text)})`,
  });
