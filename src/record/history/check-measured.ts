import { type Problem, problem } from '../../base/problems/problems.ts';
import { suggest } from '../../base/suggest.ts';
import type { CaseRecord, Row } from '../case-record.ts';
import { fieldAt } from '../dates/dated-moments.ts';
import { type MeasureWord, measureWord, variantsOf } from '../measure-tables.ts';
import { askedByRow, formatOfSet, measuredInWords, measuredTwice } from '../measured.ts';
import { place } from '../rows/case-ids.ts';

type Measured = Row<'measured'>;

/**
 * What cannot be in the rows of published data: a measure of two that names one (`measured-actors`), a variant that it does not have
 * (`measured-variant`), a value and a reason for none, or neither (`measured-value`), a value that the measure cannot come to
 * (`measured-range`), one value twice (`measured-repeated`).
 */
export function checkMeasured({ rows }: CaseRecord): Problem[] {
  const own = rows.measured.flatMap((row) => [
    ...actors(row),
    ...variant(row, formatOfSet(rows, row.set)),
    ...valueOrWhy(row),
    ...outside(row),
  ]);
  const repeated = measuredTwice(rows).flatMap(([first, ...others]) =>
    others.map((row) => {
      const parameters = { what: measuredInWords(askedByRow(row, rows)), first: place(first!.at) };
      return problem('measured-repeated', row.at, parameters);
    }),
  );
  return [...own, ...repeated];
}

function actors(row: Measured): Problem[] {
  const { measure, of, with: other } = row;
  const wants = measureWord(measure).of;
  const given = [of, other].filter((actor) => actor !== undefined).length;
  const slip =
    wants === 1 && given === 1 && of === undefined
      ? 'with'
      : wants === 2 && of === other
        ? 'twice'
        : undefined;
  if (given === wants && !slip) return [];
  const at = fieldAt(row, of === undefined && other !== undefined ? 'with' : given > 0 ? 'of' : 'measure');
  return [
    problem('measured-actors', at, { measure, wants, given, ...(given === wants && slip && { slip }) }),
  ];
}

function variant(row: Measured, format: string | undefined): Problem[] {
  const { measure, variant: value } = row;
  const variants = variantsOf(measure, format);
  if (value === undefined || variants.includes(value)) return [];
  const parameters = { value, measure, suggestion: suggest(value, variants), known: variants.join(', ') };
  return [problem('measured-variant', fieldAt(row, 'variant'), parameters)];
}

function valueOrWhy(row: Measured): Problem[] {
  const { measure, value, why } = row;
  if ((value === undefined) !== (why === undefined)) return [];
  const isBoth = value !== undefined;
  return [problem('measured-value', fieldAt(row, isBoth ? 'why' : 'measure'), { measure, isBoth })];
}

function outside(row: Measured): Problem[] {
  const { measure, value, low, high } = row;
  const word = measureWord(measure);
  const report = (field: 'value' | 'low' | 'high', expected: string) =>
    problem('measured-range', fieldAt(row, field), { measure, field, value: String(row[field]), expected });
  if (value !== undefined && !isWithin(value, word)) return [report('value', valuesInWords(word))];
  if (low !== undefined && high !== undefined && low > high)
    return [report('low', `no more than the upper end, ${high}`)];
  return [];
}

const isWithin = (
  value: number,
  { isYesNo, low = -Infinity, high = Infinity, whole }: MeasureWord,
): boolean =>
  isYesNo ? value === 0 || value === 1 : value >= low && value <= high && (!whole || Number.isInteger(value));

function valuesInWords({ isYesNo, low, high, whole }: MeasureWord): string {
  if (isYesNo) return '1 for yes or 0 for no';
  const noun = whole ? 'a whole number' : 'a number';
  if (low === undefined) return `${noun}, at most ${high}`;
  return high === undefined ? `${noun}, ${low} or more` : `${noun} from ${low} to ${high}`;
}
