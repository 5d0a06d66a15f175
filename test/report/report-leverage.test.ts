import { describe, expect, it } from 'vitest';
import { reportLeverage } from '../../src/report/report-leverage.ts';
import { caseOf } from '../case-of.ts';

const always = (value: number) => ({ median: value, low: value, high: value });
const year = { years: 1, months: 0, days: 0 };
const act = (id: string, date: string, by: string, to: string, type: string, more = '') =>
  `  - { id: ${id}, date: ${date}, by: ${by}, to: ${to}, type: "${type}", channel: public, title: An act${more}, evidence: "@one" }\n`;
const asks = ', asks: { what: aid, of: B, strength: demand }';

const yaml = `
actors:
  - { id: envoy, kind: person, name: The envoy, memberOf: [{ of: B }] }
spells:
  - { id: c-of-b, kind: recognition, by: C, of: B, start: 1901, evidence: "@one" }
events:
${act('d1', '1950-01-01', 'A', 'B', '022', asks)}${act('d2', '1951-06-01', 'A', 'B', '022', asks)}${act('card', '1951-03-01', 'A', 'C', '040', ', audience: B, card: c-card')}${act('d3', '1953-06-01', 'A', 'B', '022', asks)}${act('d4', '1955-06-01', 'A', 'B', '022', asks)}${act('promise', '1955-03-01', 'envoy', 'A', '0332')}${act('r', '1956-01-01', 'B', 'A', '012', ', answers: { d1: refused, d2: granted, d3: delayed }')}`;

describe('reportLeverage(record, { client, patron, within })', () => {
  it('has each demand with what came before it, and the rates that can be counted by hand', async () => {
    const report = reportLeverage(await caseOf(yaml), { client: 'A', patron: 'B', within: year, worlds: 10 });
    expect(report.demands.map(({ id, answers, before }) => [id, answers[0]!.is, before.length])).toEqual([
      ['d1', 'refused', 0],
      ['d2', 'granted', 1],
      ['d3', 'delayed', 0],
      // the patron's own envoy recognises nobody, and is no rival for that
      ['d4', 'none', 0],
    ]);
    expect(report.demands[1]!.before[0]).toMatchObject({
      id: 'card',
      kind: 'card',
      what: 'c-card',
      share: 1,
    });
    expect(report.rates).toEqual({
      after: { n: always(1), rate: always(1) },
      others: { n: always(1), rate: always(0) },
      unsure: { n: always(0) },
      all: { n: always(2), rate: always(0.5) },
    });
    expect(report.difference).toEqual({ least: always(1), most: always(1), share: 1 });
    expect(report.p).toEqual(always(0.5));
  });

  it('has nothing of two between whom nothing was demanded', async () => {
    const report = reportLeverage(await caseOf(yaml), { client: 'C', patron: 'B', within: year, worlds: 10 });
    expect(report.demands).toEqual([]);
    expect(report).not.toHaveProperty('difference');
    expect(report.rates.all).toEqual({ n: always(0) });
  });
});
