import { groupBy } from '../../base/group-by.ts';
import type { CaseRecord, Row } from '../../record/case-record.ts';
import { measureWord } from '../../record/measure-words.ts';
import { askedByRow } from '../../record/measured.ts';
import type { FactEvidence } from '../judge-report.ts';

type Measured = Row<'measured'>;

/**
 * What published data gave to a verdict: one line for each set, measure, variant and pair, with its values year by year, on how much
 * they rest, and the version of the set. The source is that of the data set.
 */
export function measuredEvidence({ rows }: CaseRecord, found: readonly Measured[]): FactEvidence[] {
  const groups = groupBy(found, (row) => {
    const { set, measure, variant, actors } = askedByRow(row, rows);
    return JSON.stringify([set, measure, variant, [...actors].sort()]);
  });
  return [...groups.values()].map((group) =>
    evidenceOf(
      rows,
      group.toSorted((a, b) => a.year - b.year),
    ),
  );
}

function evidenceOf(rows: CaseRecord['rows'], group: readonly Measured[]): FactEvidence {
  const { set, measure, variant, actors } = askedByRow(group[0]!, rows);
  const whose = [...actors].sort();
  const [first, last] = [group[0]!.year, group.at(-1)!.year];
  const sources = rows.dataSets.find(({ id }) => id === set)?.source ?? [];
  return {
    fact: [set, measure, variant, ...whose].join(' '),
    table: 'measured',
    title: `${measure} (${variant})${whose.length > 0 ? ` of ${whose.join(' and ')}` : ''}, ${dataSetInWords(rows, set)}: ${group
      .map((row) => (group.length > 1 ? `${row.year} ${valueInWords(row)}` : valueInWords(row)))
      .join('; ')}`,
    status: sources.length > 0 ? 'single' : 'missing',
    date: first === last ? String(first) : `${first} to ${last}`,
    share: 1,
    sources: sources.map((source) => ({ source, says: 'affirms', confidence: 1, seen: true })),
  };
}

/** A data set by its name and version: `un-votes, version 2021`. */
export function dataSetInWords({ dataSets }: CaseRecord['rows'], set: string): string {
  const version = dataSets.find(({ id }) => id === set)?.version;
  return version === undefined ? set : `${set}, version ${version}`;
}

/** What a row gives: `0.83 (n = 120)`, `1.9 (1.7 to 2.1)`, `yes`, `no value: no common votes`. */
export function valueInWords({ measure, value, low, high, n, why }: Measured): string {
  if (value === undefined) return `no value: ${why ?? 'no reason is given'}`;
  const words = measureWord(measure).isYesNo ? (value === 1 ? 'yes' : 'no') : number(value);
  const more = [
    ...(low !== undefined && high !== undefined ? [`${number(low)} to ${number(high)}`] : []),
    ...(n === undefined ? [] : [`n = ${n}`]),
  ];
  return more.length > 0 ? `${words} (${more.join(', ')})` : words;
}

/** At most three decimals. */
const number = (value: number): string => String(Math.round(value * 1000) / 1000).replace('-', '−');
