import { describe, expect, it } from 'vitest';
import { judgeCase } from '../../src/argue/judge-case.ts';
import { defaultReading } from '../../src/record/readings.ts';
import { reportDate } from '../../src/report/report-date.ts';
import { caseOf } from '../case-of.ts';

const rows = `
events:
  - { id: raid, date: 1950, by: A, to: B, type: "190", title: A raid, evidence: "@one; @two, denies" }
  - { id: aid, date: 1951~, by: A, to: B, type: "070", title: Aid, evidence: "@one", confidence: likely }
claims:
  - { id: early, says: It was early, by: "@one", test: "exists(raid) and raid before 1950-06" }
`;

describe('seeds', () => {
  it('two runs with one seed are equal, and nothing asks the machine for chance or the time', async () => {
    const { random } = Math;
    const { now } = Date;
    const ask = (what: string) => () => {
      throw new Error(`${what} was asked`);
    };
    const record = await caseOf(rows);
    const options = { seed: 7, worlds: 100, reading: defaultReading(record) };
    const run = () => JSON.stringify([judgeCase(record, options), reportDate(record, -6000, options)]);
    try {
      Math.random = ask('Math.random');
      Date.now = ask('Date.now');
      expect(run()).toBe(run());
    } finally {
      Math.random = random;
      Date.now = now;
    }
  });

  it('more worlds leave the first ones as they were: shares of 100 and of 200 worlds overlap', async () => {
    const record = await caseOf(rows);
    const trues = (worlds: number) =>
      Math.round(judgeCase(record, { seed: 7, worlds }).claims[0]!.share.true * worlds);
    const [first, both] = [trues(100), trues(200)];
    expect(both - first).toBeGreaterThanOrEqual(0);
    expect(both - first).toBeLessThanOrEqual(100);
  });
});
