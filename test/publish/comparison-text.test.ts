import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/base/calendar.ts';
import { width } from '../../src/base/text-width.ts';
import { compareTreaties } from '../../src/measure/treaties/treaty-comparison.ts';
import { comparisonJson } from '../../src/publish/comparison-json.ts';
import { comparisonText, provisionInWords, type ToldProvision } from '../../src/publish/comparison-text.ts';
import { expectGolden } from '../golden-file.ts';

const both = ['USSR', 'PRC'];
const older: ToldProvision[] = [
  {
    article: '3',
    topic: 'mutual-assistance-against-japan',
    obligation: 'assist',
    by: both,
    term: 'P30Y',
    text: 'Each gives the other all help in its power (互相援助).',
  },
  { article: '2', topic: 'peace-with-japan', obligation: 'abstain', by: both },
  { article: '7', topic: 'united-nations', obligation: 'reserve' },
];
const newer: ToldProvision[] = [
  { article: '1', topic: 'mutual-assistance-against-japan', obligation: 'assist', by: both },
  { article: '2', topic: 'peace-with-japan', obligation: 'conclude', by: both },
  { article: '4', topic: 'consultation', obligation: 'consult', to: ['Монголия'] },
];
const report = {
  older: {
    id: 'treaty-1945',
    title: 'Treaty of 1945',
    parties: both,
    signed: dayOf(1945, 8, 14),
    provisions: 3,
  },
  newer: { id: 'treaty-1950', title: 'Treaty of 1950', parties: both, provisions: 3 },
  comparison: compareTreaties(older, newer),
};

describe('comparisonText', () => {
  it('comparisonText(report, page) sets kept and changed side by side, dropped and new below', () => {
    const text = comparisonText(report, { width: 80, colour: false });
    expectGolden('text/compare.txt', text);
    expect(Math.max(...text.split('\n').map(width))).toBeLessThanOrEqual(80);
  });

  it('comparisonText(no provisions) says so', () => {
    const empty = {
      ...report,
      older: { ...report.older, provisions: 0 },
      comparison: compareTreaties<ToldProvision>([], newer),
    };
    expect(comparisonText(empty, { width: 80, colour: false })).toContain(
      'treaty-1945 has no provisions in the record',
    );
  });
});

describe('provisionInWords', () => {
  it('provisionInWords(provision) reads its term and its topic as words', () => {
    expect(
      provisionInWords({
        topic: 'no-war',
        obligation: 'abstain',
        article: 'Art. 5',
        term: 'P30Y',
      }).replaceAll('\u00a0', ' '),
    ).toBe('Art. 5: no war: abstain (30 years)');
  });
});

describe('comparisonJson', () => {
  it('comparisonJson(report) gives shares and provisions', () => {
    const json = comparisonJson(report);
    expect(json.older.signed).toBe('1945-08-14');
    expect(json.newer.signed).toBeUndefined();
    expect(json.shares.kept).toBeCloseTo(1 / 3);
    expect(json.dropped).toEqual([older[2]]);
  });
});
