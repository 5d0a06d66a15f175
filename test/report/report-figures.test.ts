import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/base/calendar.ts';
import { figuresCsv, figuresText } from '../../src/publish/figures-text.ts';
import { figuresOn } from '../../src/report/figures-on.ts';
import { reportFigures } from '../../src/report/report-figures.ts';
import { caseOf } from '../case-of.ts';

const record = await caseOf(`
figures:
  - { id: t51, what: trade, of: A, with: B, date: 1951, value: 90/110, unit: crowns, evidence: "@one" }
  - { id: t50, what: trade, of: A, with: B, date: 1950, value: 80, unit: crowns, evidence: "@one" }
  - { id: x, what: trade, of: A, with: B, date: 1952, value: 70, unit: crowns, alternatives: which, evidence: "@one" }
  - { id: y, what: trade, of: A, with: B, date: 1952, value: 60, unit: crowns, alternatives: which, evidence: "@two" }
  - { id: men, what: troops, of: B, date: 1951-06~, value: 5, unit: men, evidence: "@two" }
`);

describe('reportFigures', () => {
  it('reportFigures(record) gathers what is of one name, owner, partner and unit, in order', () => {
    const { series } = reportFigures(record, {});
    expect(series.map(({ what, points }) => [what, points.map(({ id }) => id)])).toEqual([
      ['trade', ['t50', 't51', 'x', 'y']],
      ['troops', ['men']],
    ]);
    const [, range, one, other] = series[0]!.points;
    expect(range!.value).toEqual({ low: 90, median: 100, high: 110 });
    expect(one!.share + other!.share).toBeCloseTo(1);
    expect(series[1]!.points[0]!.days).toEqual({ start: dayOf(1951, 5, 1), end: dayOf(1951, 7, 31) });
  });

  it('reportFigures(record, one name, one account) leaves out what nobody believes and what is of another', () => {
    const { series } = reportFigures(record, {
      what: 'trade',
      account: { id: 'only', says: 'One alone.', sources: ['one'] },
    });
    expect(series.map(({ points }) => points.map(({ id }) => id))).toEqual([['t50', 't51', 'x']]);
  });

  it('figuresOn(series, day) are those whose days hold it', () => {
    const on = figuresOn(reportFigures(record, {}).series, dayOf(1951, 6, 15));
    expect(on.map(({ points }) => points.map(({ id }) => id))).toEqual([['t51'], ['men']]);
    expect(figuresOn(reportFigures(record, {}).series, dayOf(1960, 1, 1))).toEqual([]);
  });

  it('figuresText(report) and figuresCsv(report) give each with its date, range and share', () => {
    const report = reportFigures(record, { seed: 1, worlds: 100 });
    const text = figuresText(report, 'A test', { width: 80, colour: false });
    expect(text).toContain('trade of A with B, in crowns');
    expect(text).toMatch(/1951\s+90 to 110\s+t51/);
    expect(figuresCsv(report).split('\n')[1]).toBe('t50,trade,A,B,1950,80,80,80,crowns,1');
    const none = figuresText({ ...report, series: [] }, 'A test', { width: 80, colour: false });
    expect(none).toContain('The record has none');
  });
});
