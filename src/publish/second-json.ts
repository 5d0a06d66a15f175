import type { SecondWitness, YearAnswer } from '../argue/second-witness/second-report.ts';
import { partJson, valueJson } from './part-json.ts';

/** What published data say of a claim, as `judge --json` prints it; nothing where it names none. */
export function secondJson(of: SecondWitness | undefined) {
  if (!of) return undefined;
  const { parts, years, ...rest } = of;
  return {
    ...rest,
    parts: parts.map(partJson),
    years: { case: years.case.map(yearJson), data: years.data.map(yearJson) },
  };
}

function yearJson({ values, ...answer }: YearAnswer) {
  return { ...answer, values: values.map((value) => (value === null ? null : valueJson(value))) };
}
