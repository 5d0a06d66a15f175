import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/base/calendar.ts';
import { publishedJson } from '../../src/publish/published-json.ts';
import { publishedNameInWords, publishedValuesInWords } from '../../src/publish/words/published-words.ts';
import { defaultReading } from '../../src/record/readings.ts';
import { publishedIn } from '../../src/report/published.ts';
import { reportDate } from '../../src/report/report-date.ts';
import { reportSeries } from '../../src/report/report-series.ts';
import { caseOf, readingOf } from '../case-of.ts';

const record = await caseOf(`
dataSets:
  - { id: un-votes, title: Roll calls, version: "7" }
  - { id: nmc, title: Capabilities }
measured:
  - { set: un-votes, measure: agreement, of: B, with: A, year: 1952, value: 0.5, n: 8 }
  - { set: un-votes, measure: agreement, of: A, with: B, year: 1951, value: 0.25, n: 12 }
  - { set: un-votes, measure: agreement, variant: voeten, of: A, with: B, year: 1951, n: 0, why: no common votes }
  - { set: un-votes, measure: agreement, of: A, with: C, year: 1951, value: 1 }
  - { set: nmc, measure: capability, of: A, year: 1951, value: 0.125 }
  - { set: nmc, measure: poles, year: 1951, value: 2 }
`);
const within = (from: number, to: number) => ({ start: dayOf(from, 3, 1), end: dayOf(to, 3, 1) });

describe('publishedIn(record, days)', () => {
  it('is all that the case holds of the years, by set, measure, variant and actors, in order of years', () => {
    const found = publishedIn(record, within(1951, 1952));
    expect(found.map((each) => publishedNameInWords(each))).toEqual([
      'agreement (simple) of A and B',
      'agreement (voeten) of A and B',
      'agreement (simple) of A and C',
      'capability (cinc) of A',
      'poles (modelski-thompson)',
    ]);
    expect(found[0]!.points).toEqual([
      { year: 1951, value: 0.25, n: 12 },
      { year: 1952, value: 0.5, n: 8 },
    ]);
    expect(publishedIn(record, within(1953, 1960))).toEqual([]);
    expect(publishedIn(record, within(1940, 1950))).toEqual([]);
    const yearsOf = (year: number) =>
      publishedIn(record, within(year, year)).flatMap(({ points }) => points.map((point) => point.year));
    expect(yearsOf(1951)).toEqual([1951, 1951, 1951, 1951, 1951]);
    expect(yearsOf(1952)).toEqual([1952]);
  });

  it('of a pair is what is of the two or of one of them', () => {
    const found = publishedIn(record, within(1951, 1951), ['B', 'A']);
    expect(found.map((each) => publishedNameInWords(each))).toEqual([
      'agreement (simple) of A and B',
      'agreement (voeten) of A and B',
      'capability (cinc) of A',
    ]);
  });

  it('goes with what is told of a date, and of a pair', () => {
    const reading = defaultReading(record);
    const on = reportDate(record, dayOf(1952, 7, 1), { reading, worlds: 5 });
    expect(publishedJson(on.published)).toEqual([
      {
        ...{ set: 'un-votes', version: '7', measure: 'agreement', variant: 'simple', of: 'A', with: 'B' },
        ...{ year: 1952, value: 0.5, n: 8 },
      },
    ]);
    const series = reportSeries(record, 'C', 'A', { reading, worlds: 5 });
    expect(series.published.map((each) => publishedNameInWords(each))).toEqual([
      'agreement (simple) of A and C',
      'capability (cinc) of A',
    ]);
  });
});

describe('publishedValuesInWords(series)', () => {
  const of = (
    points: readonly { year: number; value: number | null; why?: string }[],
    measure: 'rivals' | 'agreement',
  ) => publishedValuesInWords({ set: 's', measure, variant: 'any', actors: [], points });

  it('tells years on end with one value as one, and of many numbers the lowest and the highest', () => {
    expect(of([], 'rivals')).toBe('');
    expect(of([{ year: 1951, value: null, why: 'it is not told' }], 'rivals')).toBe(
      '1951: no value: it is not told',
    );
    const rivals = [1951, 1952, 1953, 1955].map((year) => ({ year, value: Number(year > 1951) }));
    expect(of(rivals, 'rivals')).toBe('1951 no; 1952 to 1953 yes; 1955 yes');
    const many = Array.from({ length: 9 }, (_, i) => ({
      year: 1950 + i,
      value: i === 4 ? null : i / 10,
      why: 'x',
    }));
    expect(of(many, 'agreement')).toBe(
      '1950 to 1958, lowest 0 in 1950, highest 0.8 in 1958; 1 of 9 years without a value',
    );
  });

  it('tells no ends where no year has a value', () => {
    const none = Array.from({ length: 9 }, (_, i) => ({ year: 1950 + i, value: null, why: `reason ${i}` }));
    expect(of(none, 'agreement')).toBe('1950 to 1958: no year has a value');
  });
});

describe('reportDate(as seen by an actor), of published data', () => {
  it('leaves out what nobody had then, and says so with the year where the record states it', async () => {
    const { record } = await readingOf(`
sources:
  - { id: voeten, title: Roll calls, issued: 2013 }
  - { id: lists, title: Lists, issued: "1900" }
dataSets:
  - { id: un-votes, title: Roll calls, source: [voeten] }
  - { id: tss-rivalries, title: Rivalries, source: lists }
  - { id: nmc, title: Capabilities }
measured:
  - { set: un-votes, measure: agreement, of: A, with: B, year: 1951, value: 0.25, n: 12 }
  - { set: tss-rivalries, measure: rivals, of: A, with: B, year: 1951, value: 1 }
  - { set: nmc, measure: poles, year: 1951, value: 2 }
`);
    const on = (asSeenBy?: string) => {
      const how = { reading: defaultReading(record), worlds: 5, ...(asSeenBy ? { asSeenBy } : {}) };
      const { published, missing } = reportDate(record, dayOf(1951, 6, 1), how);
      return [published.map(({ set }) => set), missing.filter((each) => each.startsWith('published data'))];
    };
    expect(on()).toEqual([['un-votes', 'tss-rivalries', 'nmc'], []]);
    expect(on('A')).toEqual([
      [],
      ['published data are left out that nobody had then: un-votes (published in 2013), tss-rivalries, nmc'],
    ]);
  });
});
