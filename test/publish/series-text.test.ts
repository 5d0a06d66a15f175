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
      seriesText({ ...sampleSeries, rows, phases: [], contactPhases: [] }, { all: true }, page),
    ).not.toContain('█');
  });
});

describe('seriesCsv', () => {
  it('seriesCsv(report) leaves unknown values empty and numbers numbers', () => {
    const lines = seriesCsv(sampleSeries).split('\n');
    expect(lines[0]).toBe('a,b,from,to,value,low,high,acts,contact,contactLow,contactHigh');
    expect(lines[1]).toBe('USSR,ROC,1969-01-01,1969-01-28,,,,1,,,');
    expect(lines.at(-2)).toBe('USSR,ROC,1969-12-01,1969-12-28,-1,-2,0.5,0,6,6,7');
    expect(lines.at(-1)).toBe('');
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
