import { describe, expect, it } from 'vitest';
import { seriesCsv } from '../../src/publish/series-csv.ts';
import { seriesJson } from '../../src/publish/series-json.ts';
import { seriesText } from '../../src/publish/series-text.ts';
import { expectGolden } from '../golden-file.ts';
import { sampleSeries } from './sample-date.ts';

const page = { width: 80, colour: false };

describe('seriesText', () => {
  it('seriesText(report, …) prints curve, phases, change points and values', () => {
    expectGolden('text/series.txt', seriesText(sampleSeries, { all: true }, page));
  });

  it('seriesText(many rows) shows the last of each year, unless all are asked for', () => {
    const rows = Array.from({ length: 10 }, () => sampleSeries.rows).flat();
    const thin = seriesText({ ...sampleSeries, rows }, { all: false }, page);
    expect(thin).toContain('--step month or --csv gives all 120');
    expect(thin).not.toContain('worlds  Acts');
    expect(seriesText({ ...sampleSeries, rows }, { all: true }, page)).not.toContain('gives all');
  });

  it('seriesText(nothing known) has no curve', () => {
    const rows = sampleSeries.rows.map(({ from, to, acts }) => ({ from, to, acts }));
    expect(
      seriesText(
        { ...sampleSeries, rows, phases: [], contactPhases: [], published: [] },
        { all: true },
        page,
      ),
    ).not.toContain('█');
  });
});

describe('seriesCsv', () => {
  it('seriesCsv(report) leaves unknown values empty and numbers numbers', () => {
    const lines = seriesCsv({ ...sampleSeries, published: [] }).split('\n');
    expect(lines[0]).toBe('a,b,from,to,value,low,high,acts,contact,contactLow,contactHigh');
    expect(lines[1]).toBe('USSR,ROC,1969-01-01,1969-01-28,,,,1,,,');
    expect(lines.at(-2)).toBe('USSR,ROC,1969-12-01,1969-12-28,-1,-2,0.5,0,6,6,7');
    expect(lines.at(-1)).toBe('');
  });

  it('seriesCsv(report) has a column for each measure of published data, of the year in which a step ends', () => {
    const points = [
      { year: 1968, value: 0.5 },
      { year: 1969, value: 0.25, n: 4 },
    ];
    const [agreement] = sampleSeries.published;
    const point = { ...agreement!, measure: 'idealPoint' as const, actors: ['USSR'] };
    const published = [
      { ...agreement!, points },
      { ...point, points: [{ year: 1969, value: null, why: 'x' }] },
    ];
    const lines = seriesCsv({ ...sampleSeries, published }).split('\n');
    expect(lines[0]).toMatch(/contactHigh,un-votes agreement simple,un-votes idealPoint simple USSR$/);
    expect(lines[1]).toMatch(/^USSR,ROC,1969-01-01,.*,0\.25,$/);
  });
});

describe('seriesJson', () => {
  it('seriesJson(report) writes dates in ISO, and no value where the record does not reach', () => {
    const json = seriesJson(sampleSeries);
    expect(json.rows[0]).toEqual({
      from: '1969-01-01',
      to: '1969-01-28',
      value: undefined,
      low: undefined,
      high: undefined,
      acts: 1,
    });
    expect(json.phases[0]).toMatchObject({ kind: 'rapprochement', onset: '1968-09-03', end: '1971-03-07' });
    expect(json.changePoints).toEqual(['1969-05-01', '1969-10-01']);
  });
});
