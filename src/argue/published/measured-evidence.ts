import { groupBy } from '../../base/group-by.ts';
import type { CaseRecord, Row } from '../../record/case-record.ts';
import { askedByRow } from '../../record/measured.ts';
import { dataSetInWords, measuredValueInWords } from '../../record/measured-in-words.ts';
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
  const { source: sources = [], version: stated } = rows.dataSets.find(({ id }) => id === set) ?? {};
  const version = group[0]!.version ?? stated;
  const values = group.map((row) => {
    const words = measuredValueInWords(measure, row);
    return group.length > 1 ? `${row.year} ${words}` : words;
  });
  const of = whose.length > 0 ? ` of ${whose.join(' and ')}` : '';
  return {
    fact: [set, measure, variant, ...whose].join(' '),
    table: 'measured',
    title: `${measure} (${variant})${of}, ${dataSetInWords(set, version)}: ${values.join('; ')}`,
    status: 'single',
    date: first === last ? String(first) : `${first} to ${last}`,
    share: 1,
    sources: sources.map((source) => ({ source, says: 'affirms', confidence: 1, seen: true })),
  };
}
