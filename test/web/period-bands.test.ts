import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/base/calendar.ts';
import { studyPeriods } from '../../src/publish/study-periods.ts';
import { edgesOf, periodBands } from '../../src/web/views/timeline/period-bands.ts';
import { caseOf } from '../case-of.ts';

const record = await caseOf(`
periods:
  - { id: ours, title: Ours, by: "@one, p. 3", of: [A, B], cuts: [{ at: 1960, name: Split }, { at: 1950-01-01, name: Alliance }] }
  - { id: theirs, by: "@two", of: a theme, cuts: [{ at: 1970-01-01 }] }
`);
const span = { from: dayOf(1940, 1, 1), to: dayOf(1980, 1, 1) };
const [ours, theirs] = studyPeriods(record);

describe('studyPeriods', () => {
  it('studyPeriods(record) has the cuts of each in order, with whose it is', () => {
    expect(ours!.cuts.map(({ name, words }) => [name, words])).toEqual([
      ['Alliance', '1 January 1950'],
      ['Split', '1960'],
    ]);
    expect([ours!.title, ours!.by, theirs!.title]).toEqual(['Ours', 'One, p. 3', 'theirs']);
  });
});

describe('periodBands', () => {
  it('periodBands(division, span, width) begin at each cut, on a slope where its day is not certain', () => {
    const [alliance, split] = periodBands(ours!, span, 400);
    expect(alliance!.from[0]).toBe(alliance!.from[1]);
    expect(alliance!.from[0]).toBeCloseTo(100, 0);
    expect(split!.from[1] - split!.from[0]).toBeCloseTo(10, 0);
    expect(alliance!.to).toBeCloseTo(205, 0);
    expect(split!.to).toBe(400);
    expect(alliance!.says).toBe('from 1 January 1950 until 1960; Ours, One, p. 3');
    expect(split!.says).toBe('from 1960 to 31 December 2000; Ours, One, p. 3');
  });

  it('periodBands(division, span, width) leaves out what is out of view, and names one without a name by its date', () => {
    const early = { from: dayOf(1940, 1, 1), to: dayOf(1945, 1, 1) };
    expect(periodBands(ours!, early, 400)).toEqual([]);
    const late = { from: dayOf(1975, 1, 1), to: dayOf(1980, 1, 1) };
    expect(periodBands(ours!, late, 400).map(({ name }) => name)).toEqual(['Split']);
    const [band] = periodBands(theirs!, late, 400);
    expect(band!.name).toBe('from 1 January 1970');
    expect(edgesOf(band!, 400)).toEqual([0, 400]);
  });
});
