import { describe, expect, it } from 'vitest';
import { dayOf, yearMonthDay } from '../../src/base/calendar.ts';
import { defaultReading } from '../../src/record/readings.ts';
import { reportSeries } from '../../src/report/report-series.ts';
import { caseOf } from '../case-of.ts';

const act = (id: string, date: string, weight: number, channel = 'public') =>
  `  - { id: ${id}, date: ${date}, by: A, to: B, type: "${weight > 0 ? '040' : '190'}", weight: ${weight}, channel: ${channel}, title: x, evidence: "@one" }`;

async function seriesOf(acts: readonly string[], period: string, over?: readonly [number, number]) {
  const head = `readings: { halfLife: [P1Y], amplitude: [4], shortest: [P1D], neutral: [1], weights: [gdelt] }\ncoverage: [{ between: [A, B], period: ${period} }]`;
  const record = await caseOf(`${head}\nevents:\n${acts.join('\n')}`);
  const [from, to] = over ?? [1950, 1970];
  return reportSeries(record, 'A', 'B', {
    ...{ reading: defaultReading(record), worlds: 5 },
    over: { start: dayOf(from, 1, 1), end: dayOf(to, 12, 31) },
  });
}

describe('reportSeries, by hand', () => {
  const edges = [
    act('first', '1951-01-01', 4),
    act('last', '1951-12-31', 8),
    act('next', '1952-01-01', -2),
    act('end', '1953-12-31', -4, 'secret'),
  ];

  it('counts an act of the first day of a step, and of the last, in that step alone', async () => {
    const { rows } = await seriesOf(edges, '1940/1990', [1950, 1954]);
    expect(rows.map(({ from, acts }) => [yearMonthDay(from).year, acts])).toEqual([
      ...[0, 2, 1, 1, 0].map((acts, i) => [1950 + i, acts]),
    ]);
  });

  it('tells the relation of the last day of a step, with what is done on it', async () => {
    const { rows } = await seriesOf(edges, '1940/1990', [1950, 1951]);
    // what one alone does is half in the relation of two; 364 days on, about half of the 4 is left, and the 8 are whole
    expect(rows[0]!.range!.median).toBe(0);
    expect(rows[1]!.range!.median).toBeCloseTo((8 + 4 * 0.5 ** (364 / 365.2425)) / 2, 2);
  });

  it('sums up ten years from their first day to their last', async () => {
    const { decades } = await seriesOf(edges, '1951/1953', [1951, 1953]);
    expect(decades).toHaveLength(1);
    const [all] = decades;
    expect([all!.acts, all!.contacts, all!.cooperation, all!.conflict]).toEqual([4, 2, 6, 3]);
  });

  it('changes with the first step of another level, and not before the record covers the two', async () => {
    const yearly = Array.from({ length: 16 }, (_, i) =>
      act(`a${i}`, `${1950 + i}-06-01`, (i < 8 ? -1 : 1) * (4 + (i % 2))),
    );
    const { changePoints } = await seriesOf(yearly, '1950/1965', [1950, 1965]);
    expect(changePoints).toEqual([dayOf(1958, 1, 1)]);
  });
});
