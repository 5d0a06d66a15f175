import { groupBy } from '../../base/group-by.ts';
import { onceForEach } from '../../base/once-for-each.ts';
import { type Problem, problem } from '../../base/problems/problems.ts';
import { suggest } from '../../base/suggest.ts';
import type { CaseRecord, Row } from '../case-record.ts';
import { fieldAt } from '../dates/dated-moments.ts';
import {
  boundsOf,
  hasFormat,
  isKnownFormat,
  type MeasureWord,
  measureWord,
  variantsOf,
} from '../measure-tables.ts';
import { askedByRow, formatOfSet, measuredInWords, measuredTwice } from '../measured.ts';
import { place } from '../rows/case-ids.ts';

type Measured = Row<'measured'>;
type Rows = Pick<CaseRecord['rows'], 'dataSets' | 'measured'>;
type Range = { [K in 'isYesNo' | 'low' | 'high' | 'whole']?: MeasureWord[K] | undefined };

/** On how much a value rests is at most this: more votes, allies or ties there have not been. */
const mostN = 1e9;

/**
 * What cannot be in the rows of published data: a measure that the format of the set does not give (`measured-format`), one of two that
 * names one (`measured-actors`), a variant that it does not have (`measured-variant`), a value and a reason for none, or neither
 * (`measured-value`), another version of the set than the case states (`measured-version`), a value, interval or number of votes that the measure cannot come to (`measured-range`), one value twice
 * (`measured-repeated`).
 */
export function checkMeasured({ rows }: CaseRecord): Problem[] {
  const own = toldOnce([...faultsByRow(rows).values()].flat());
  const repeated = measuredTwice(rows).flatMap(([first, ...others]) =>
    others.map((row) => {
      const parameters = { what: measuredInWords(askedByRow(row, rows)), first: place(first!.at) };
      return problem('measured-repeated', row.at, parameters);
    }),
  );
  return [...own, ...otherVersions(rows), ...repeated];
}

/** Rows of another version of a data set than the one that the case states, told once for each, at the first of them. */
function otherVersions({ dataSets, measured }: Rows): Problem[] {
  return dataSets.flatMap(({ id, version }) => {
    const rows = measured.filter((row) => row.set === id && row.version !== undefined);
    const other = version === undefined ? [] : rows.filter((row) => row.version!.trim() !== version.trim());
    return [...groupBy(other, (row) => row.version!)].map(([written, [first, ...more]]) => {
      const parameters = { set: id, version: version!, written, more: more.length };
      return problem('measured-version', fieldAt(first!, 'version'), parameters);
    });
  });
}

/** That a data set has not a measure is told at its first row, with how many more have it: one slip, in `format` or in `set`, makes all of them. */
function toldOnce(problems: readonly Problem[]): Problem[] {
  const isOfMany = ({ code }: Problem) => code === 'measured-format';
  const many = groupBy(problems.filter(isOfMany), ({ message }) => message);
  const first = [...many].map(([, [one, ...more]]): Problem => {
    const rows = more.length === 1 ? '1 more row' : `${more.length} more rows`;
    return more.length === 0 ? one! : { ...one!, message: `${one!.message}, here and in ${rows}` };
  });
  return [...problems.filter((each) => !isOfMany(each)), ...first];
}

/** Why what a row gives is not to be relied on until it is mended; undefined of a sound one. */
export const whyUnsound = (row: Measured, rows: Rows): string | undefined =>
  faultsByRow(rows).get(row)?.[0]?.message;

const faultsByRow = onceForEach((rows: Rows): ReadonlyMap<Measured, readonly Problem[]> => {
  const found = new Map<Measured, readonly Problem[]>();
  for (const row of rows.measured) {
    const format = formatOfSet(rows, row.set);
    const other = otherFormat(row, format);
    const faults = [...other, ...actors(row), ...(other.length > 0 ? [] : variant(row, format))];
    faults.push(...valueOrWhy(row), ...outside(row, format));
    if (faults.length > 0) found.set(row, faults);
  }
  return found;
});

function otherFormat(row: Measured, format: string | undefined): Problem[] {
  const { set, measure } = row;
  if (!isKnownFormat(format) || hasFormat(measure, format)) return [];
  const parameters = { set, measure, format, formats: Object.keys(measureWord(measure).formats) };
  return [problem('measured-format', fieldAt(row, 'measure'), parameters)];
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
  const { measure, value, why, occasion } = row;
  if (value !== undefined && why === undefined && occasion === 'no')
    return [problem('measured-value', fieldAt(row, 'occasion'), { measure, isBoth: true, by: 'occasion' })];
  if ((value === undefined) !== (why === undefined)) return [];
  const isBoth = value !== undefined;
  return [problem('measured-value', fieldAt(row, isBoth ? 'why' : 'measure'), { measure, isBoth })];
}

function outside(row: Measured, format: string | undefined): Problem[] {
  const { measure, variant, value, low, high, n, why } = row;
  const word = { ...measureWord(measure), ...boundsOf(measure, variant, format) };
  const report = (field: 'value' | 'low' | 'high' | 'n', expected: string) => [
    problem('measured-range', fieldAt(row, field), { measure, field, value: String(row[field]), expected }),
  ];
  if (value !== undefined && !isWithin(value, word)) return report('value', valuesInWords(word));
  const given = (['low', 'high'] as const).filter((field) => row[field] !== undefined);
  const [end] = given;
  if (end && value === undefined && why !== undefined && !word.isBounded)
    return report(end, 'no interval where there is no value');
  if (end && given.length < 2) return report(end, 'both ends of the interval, `low` and `high`, or neither');
  const beyond = given.find((field) => !isWithin(row[field]!, { ...word, whole: undefined }));
  if (beyond) return report(beyond, valuesInWords({ ...word, whole: undefined }));
  if (low !== undefined && high !== undefined && low > high)
    return report('low', `no more than the upper end, ${high}`);
  if (value !== undefined && low !== undefined && high !== undefined && (value < low || value > high))
    return report('value', `a number within its interval, from ${low} to ${high}`);
  if (n !== undefined && ((n === 0 && value !== undefined) || n > mostN))
    return report(
      'n',
      n === 0
        ? 'a whole number, 1 or more, where there is a value'
        : 'a whole number of votes, allies or ties',
    );
  return [];
}

const isWithin = (value: number, { isYesNo, low = -Infinity, high = Infinity, whole }: Range): boolean =>
  isYesNo ? value === 0 || value === 1 : value >= low && value <= high && (!whole || Number.isInteger(value));

function valuesInWords({ isYesNo, low, high, whole }: Range): string {
  if (isYesNo) return '1 for yes or 0 for no';
  const noun = whole ? 'a whole number' : 'a number';
  if (low === undefined) return high === undefined ? noun : `${noun}, at most ${high}`;
  return high === undefined ? `${noun}, ${low} or more` : `${noun} from ${low} to ${high}`;
}
