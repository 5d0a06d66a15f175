import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/base/calendar.ts';
import type { StudyFact } from '../../src/publish/study-data.ts';
import type { SeriesReport } from '../../src/report/date-report.ts';
import { whenInWords } from '../../src/web/parts/fact/fact-words.ts';
import { barShape, extentOfBar, signedPaths } from '../../src/web/views/timeline/bar-shape.ts';
import { contactRows, mostContact } from '../../src/web/views/timeline/curve-paths.ts';
import { phaseEnds, phasePaths, whisker } from '../../src/web/views/timeline/phase-paths.ts';
import { phaseInWords } from '../../src/web/views/timeline/phase-words.ts';
import { firstDay, spellBar } from '../../src/web/views/timeline/spell-bars.ts';
import { columns, tableRows } from '../../src/web/views/timeline/table-rows.ts';

const on = (year: number, month: number, day: number) => {
  const at = dayOf(year, month, day);
  return { earliest: at, latest: at };
};
const unknown = { earliest: null, latest: null };
const treaty = {
  ...{ id: 'treaty', table: 'instruments', kind: 'treaty', title: 'A treaty', date: '2 December 1954' },
  ...{
    by: ['A', 'B'],
    to: [],
    channel: 'public',
    tags: [],
    isContact: false,
    status: 'single',
    evidence: [],
  },
  ...{ first: on(1954, 12, 2), inForce: on(1955, 3, 3), end: unknown },
} as unknown as StudyFact;
const data = { period: { start: dayOf(1945, 1, 1), end: dayOf(1991, 12, 31) }, places: [] };
const span = { from: data.period.start, to: data.period.end + 1 };

describe('a treaty and its force', () => {
  it('spellBar(treaty) begins with its force and keeps its signature', () => {
    const bar = spellBar(treaty, data)!;
    expect(bar.start).toEqual([dayOf(1955, 3, 3), dayOf(1955, 3, 3)]);
    expect(bar.signed).toEqual([dayOf(1954, 12, 2), dayOf(1954, 12, 2)]);
    expect(firstDay(bar)).toBe(dayOf(1954, 12, 2));
    expect(whenInWords(treaty)).toBe('2 December 1954, in force 3 March 1955');
  });

  it('spellBar(treaty in force when signed, or of which nothing is said) has no signature of its own', () => {
    expect(spellBar({ ...treaty, inForce: treaty.first }, data)?.signed).toBeUndefined();
    const { inForce, ...rest } = treaty;
    expect(spellBar(rest, data)?.signed).toBeUndefined();
    expect(spellBar(rest, data)?.start[0]).toBe(inForce && dayOf(1954, 12, 2));
  });

  it('spellBar(what lies outside the period) is none', () => {
    const before = { ...treaty, first: on(1900, 1, 1), inForce: on(1900, 2, 1), end: on(1910, 1, 1) };
    expect(spellBar(before, data)).toBeUndefined();
  });

  it('signedPaths(shape) hatches from the signature to the force, within the bar', () => {
    const shape = barShape(spellBar(treaty, data)!, { from: dayOf(1954, 1, 1), to: dayOf(1956, 1, 1) }, 730);
    expect(extentOfBar(shape)[0]).toBeCloseTo(335, 0);
    const { hatch } = signedPaths(shape, 0, 14)!;
    const numbers = [...hatch.matchAll(/[ML](\S+?) (\S+?)(?=[ML]|$)/g)];
    expect(numbers.length).toBeGreaterThan(10);
    for (const [, x, y] of numbers) {
      expect(Number(x)).toBeGreaterThanOrEqual(shape.signed![0]);
      expect(Number(x)).toBeLessThanOrEqual(shape.start[1]);
      expect(Number(y)).toBeGreaterThanOrEqual(0);
      expect(Number(y)).toBeLessThanOrEqual(14);
    }
    expect(signedPaths({ ...shape, signed: undefined }, 0, 14)).toBeUndefined();
  });
});

describe('phases and their ranges', () => {
  const [low, median, high] = [dayOf(1969, 3, 2), dayOf(1969, 5, 4), dayOf(1970, 1, 1)];
  const peak = dayOf(1972, 2, 21);
  const phase: SeriesReport['phases'][number] = {
    ...{ kind: 'rapprochement', onset: median, peak, size: 9, share: 0.9 },
    onsetRange: { low, median, high },
    peakRange: { low: peak, median: peak, high: peak },
  };

  it('phaseInWords(phase) gives the range only where there is one', () => {
    expect(phaseInWords(phase, 1000)).toBe(
      'onset 4 May 1969 (95 %: 2 March 1969 to 1 January 1970), peak 21 February 1972, in 90\u00a0% of worlds',
    );
  });

  it('phaseEnds(phase) and whisker(range) stand where the days are', () => {
    const ends = phaseEnds(phase, span, 1000);
    expect(ends.onset[0]).toBeLessThan(ends.from);
    expect(ends.onset[1]).toBeGreaterThan(ends.from);
    expect(whisker(ends.onset, ends.from, 20)).toMatch(/^M\S+ 20H/);
    expect(whisker(ends.peak, ends.to, 20)).toBe('');
  });

  it('phasePaths(phases) gathers those of one look, those of few worlds first', () => {
    const many = [phase, phase, { ...phase, share: 0.2 }, { ...phase, kind: 'rupture' as const }];
    const looks = phasePaths(many, span, 1000, 0);
    expect(looks.map(({ look, peaks }) => [look, peaks.split('M').length - 1])).toEqual([
      ['good faint', 1],
      ['good strong', 2],
      ['bad strong', 1],
    ]);
  });

  it('tableRows(phases) gives the range of the onset and that of the peak, each in its columns', () => {
    const series = { phases: [phase], worlds: 1000 } as unknown as SeriesReport;
    const [row] = tableRows([{ pair: ['A', 'B'], events: [], series }], [], span);
    expect(row).toHaveLength(columns.indexOf('Kind') + 1);
    expect(columns.slice(1, 7).map((column, i) => [column, row![i + 1]])).toEqual([
      ['Earliest', '1969-03-02'],
      ['Latest', '1970-01-01'],
      ['In force, earliest', ''],
      ['In force, latest', ''],
      ['End, earliest', '1972-02-21'],
      ['End, latest', '1972-02-21'],
    ]);
  });

  it('tableRows(series) has phases of contact, and relation and contact at the end of each year that is covered', () => {
    const level = (value: number) => ({ median: value, low: value - 1, high: value + 1 });
    const row = (year: number, month: number, isCovered = true) => ({
      from: dayOf(year, month, 1),
      to: dayOf(year, month, 28),
      acts: 0,
      ...(isCovered ? { range: level(-5), contact: level(year - 1960) } : {}),
    });
    const series = {
      phases: [],
      contactPhases: [{ ...phase, kind: 'engagement' }],
      rows: [row(1969, 11), row(1969, 12), row(1970, 12, false), row(1971, 12)],
      worlds: 1000,
    } as unknown as SeriesReport;
    const rows = tableRows([{ pair: ['A', 'B'], events: [], series }], [], span);
    expect(rows.map((cells) => cells[columns.indexOf('What')])).toEqual([
      'engagement, in 90\u00a0% of worlds',
      'relation −5.0 (−6.0 to −4.0), contact 9.0 (8.0 to 10.0)',
      'relation −5.0 (−6.0 to −4.0), contact 11.0 (10.0 to 12.0)',
    ]);
    expect(mostContact(series)).toBe(11);
    expect(contactRows(series).map(({ range }) => range?.median)).toEqual([9, 9, undefined, 11]);
    expect(contactRows(series)).toBe(contactRows(series));
  });
});
