import { describe, expect, it } from 'vitest';
import { width } from '../../src/base/text-width.ts';
import { leverageText } from '../../src/publish/leverage-text.ts';
import type { LeverageReport } from '../../src/report/report-leverage.ts';
import { expectGolden } from '../golden-file.ts';

const always = (value: number) => ({ median: value, low: value, high: value });
const report: LeverageReport = {
  ...{ client: 'ROC', patron: 'USA', within: 'P1Y', account: 'all', worlds: 1000, seed: 1 },
  demands: [
    {
      ...{ id: 'asks-aid', title: 'Taipei asks for aid', what: 'aid', share: 1, before: [] },
      date: { text: '1949-12-23', words: '23 December 1949' },
      answers: [{ is: 'refused', share: 1 }],
    },
    {
      ...{ id: 'asks-pact', title: 'Taipei asks for a treaty', what: 'a treaty of defence', share: 0.87 },
      date: { text: '1953-12', words: 'December 1953' },
      strength: 'plea',
      answers: [
        { is: 'granted', share: 0.8 },
        { is: 'none', share: 0.2 },
      ],
      before: [
        { id: 'letter', title: 'A letter', kind: 'card', what: 'soviet-card', share: 0.4, unsure: 0.1 },
        { id: 'credit', title: 'A credit', kind: 'offer', what: 'USSR', share: 0, unsure: 0.2 },
      ],
    },
    {
      ...{ id: 'asks-planes', title: 'Taipei asks for planes', what: 'planes', share: 1, before: [] },
      date: { text: '1962-03', words: 'March 1962' },
      answers: [{ is: 'delayed', share: 1 }],
      why: 'the record does not cover ROC–USA events in 1961',
    },
  ],
  rates: {
    after: { n: { median: 1, low: 0, high: 1 }, rate: always(1) },
    others: { n: always(1), rate: always(0) },
    unsure: { n: { median: 0, low: 0, high: 1 }, rate: always(0.5) },
    all: { n: always(2), rate: { median: 0.5, low: 0, high: 0.5 } },
  },
  difference: { least: { median: 0.5, low: 0.5, high: 1 }, most: always(1), share: 0.4 },
  p: always(0.5),
  lacking: 'the record does not cover ROC–USA events before 1949',
};
const page = { width: 80, colour: false };

describe('leverageText', () => {
  it('leverageText(report, title, page) shows each demand, what came before it, and both rates', () => {
    const text = leverageText(report, 'A study', page);
    expectGolden('text/leverage.txt', text);
    expect(Math.max(...text.split('\n').map(width))).toBeLessThanOrEqual(80);
  });

  it('leverageText(report, title, page) says why there is no difference', () => {
    const { difference: _, p: __, ...without } = report;
    const none = { n: always(0) };
    const says = (rates: Partial<LeverageReport['rates']>) =>
      leverageText({ ...without, rates: { ...report.rates, unsure: none, ...rates } }, 'A study', page)
        .replaceAll(/\s+/g, ' ')
        .match(/No difference can be told: ([^.]*)\./)?.[1];
    expect(says({ all: none })).toBe('no demand was granted, in part or whole, or refused');
    expect(says({ after: none })).toBe('no demand that was answered came after a card or an offer');
    expect(says({ others: none })).toBe('every demand that was answered came after a card or an offer');
    expect(says({ unsure: report.rates.unsure })).toContain('it is not known of enough demands');
  });
});
