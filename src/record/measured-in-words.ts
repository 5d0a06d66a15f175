import { type MeasureName, measureWord } from './measure-tables.ts';

/** A value with what stands beside it. */
interface Value {
  readonly value?: number | null | undefined;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly n?: number | undefined;
  readonly why?: string | undefined;
}

/** A value of a measure: `0.83 (n = 120)`, `1.9 (1.7 to 2.1)`, `yes`, `no value: no common votes`. */
export function measuredValueInWords(measure: MeasureName, { value, low, high, n, why }: Value): string {
  if (value === undefined || value === null) return `no value: ${why ?? 'no reason is given'}`;
  const words = measuredNumber(measure, value);
  const more = [
    ...(low !== undefined && high !== undefined
      ? [`${measuredNumber(measure, low)} to ${measuredNumber(measure, high)}`]
      : []),
    ...(n === undefined ? [] : [`n = ${n}`]),
  ];
  return more.length > 0 ? `${words} (${more.join(', ')})` : words;
}

/** The number alone, yes or no where it is that: of at most three decimals, and never 0 where it is not, but of three figures. */
export function measuredNumber(measure: MeasureName, value: number): string {
  if (measureWord(measure).isYesNo) return value === 1 ? 'yes' : 'no';
  return smallNumber(value) ?? String(Math.round(value * 1000) / 1000).replace('-', '−');
}

/** A number of which three decimals would tell less than three figures, in three figures; undefined of others. */
export function smallNumber(value: number): string | undefined {
  const size = Math.abs(value);
  return size >= 0.0995 || size === 0 ? undefined : Number(value.toPrecision(3)).toString().replace('-', '−');
}

/** A data set by its name and version: `un-votes, version 2021`. */
export const dataSetInWords = (set: string, version: string | undefined): string =>
  version === undefined ? set : `${set}, version ${version}`;
