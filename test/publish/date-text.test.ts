import { describe, expect, it } from 'vitest';
import { width } from '../../src/base/text-width.ts';
import { dateJson } from '../../src/publish/date-json.ts';
import { dateText } from '../../src/publish/date-text.ts';
import { expectGolden } from '../golden-file.ts';
import { sampleDate } from './sample-date.ts';

describe('dateText', () => {
  it('dateText(report, title, page) prints the system on a date', () => {
    const text = dateText(sampleDate, 'Soviet-Taiwanese relations', { width: 80, colour: false });
    expectGolden('text/on.txt', text);
    expect(Math.max(...text.split('\n').map(width))).toBeLessThanOrEqual(80);
  });

  it('dateText(no blocs) says why', () => {
    const report = { ...sampleDate, blocs: [], blocsNote: 'more than 20 actors: not enumerated' };
    expect(dateText(report, 'x', { width: 80, colour: false })).toContain(
      'Blocs\n\n  No bloc: more than 20 actors',
    );
  });
});

describe('dateJson', () => {
  it('dateJson(report) has the names of the format, dates in ISO', () => {
    const json = dateJson(sampleDate);
    expect(json).toMatchObject({ date: '1969-06-01', account: 'all', asSeenBy: 'USA' });
    expect(json.relations[0]).toEqual({
      a: 'USSR',
      b: 'ROC',
      value: 1.24,
      low: 0.4,
      high: 2,
      contact: 3.5,
      contactLow: 3,
      contactHigh: 4,
    });
    expect(json.recognition[0]).toMatchObject({ by: 'USSR', of: 'PRC', since: '1949-10-02' });
    expect(json.triangles[0]).toEqual({
      of: ['USA', 'USSR', 'PRC'],
      type: 'romantic',
      pivot: 'USA',
      share: 0.93,
    });
  });

  it('dateJson(a tie from before the record) writes `..`', () => {
    const seats = [{ by: 'ROC', of: 'UN', since: Number.NEGATIVE_INFINITY, share: 1, fact: 'f' }];
    expect(dateJson({ ...sampleDate, seats }).seats[0]?.since).toBe('..');
  });
});
