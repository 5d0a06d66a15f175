import { describe, expect, it } from 'vitest';
import { judgeCase } from '../../../src/argue/judge-case.ts';
import { yearsWithin } from '../../../src/argue/published/whole-years.ts';
import { dayOf } from '../../../src/base/calendar.ts';
import { readCase } from '../../../src/record/read-case.ts';
import { caseFilesOf } from '../../case-of.ts';

const measured = [0.1, 0.2, 0.4, 0.8].map(
  (value, i) =>
    `  - { set: un-votes, measure: agreement, of: A, with: B, year: ${1951 + i}, value: ${value} }\n`,
);
const sets = 'dataSets: [{ id: un-votes, title: Roll calls }]\n';

/** The verdict of a test, in a case of some period, that has values of 1951 to 1954. */
async function verdictOf(test: string, period = '1900/2000') {
  const claims = `claims: [{ id: x, says: x, by: "@one", test: ${JSON.stringify(test)} }]`;
  const [header, ...files] = caseFilesOf(`${sets}measured:\n${measured.join('')}${claims}`);
  const text = `case: { id: test, title: A test, period: ${period}, seed: 1 }`;
  const { record } = await readCase([{ ...header!, text }, ...files]);
  const [claim] = judgeCase(record, { worlds: 5 }).claims;
  return claim!.verdict === 'untestable' ? claim!.missing[0] : claim!.verdict;
}

describe('yearsWithin(days)', () => {
  it('is from the first to the last year of which every day is there', () => {
    const of = (from: readonly [number, number, number], to: readonly [number, number, number]) =>
      yearsWithin({ start: dayOf(...from), end: dayOf(...to) });
    expect(of([1951, 1, 1], [1953, 12, 31])).toEqual([1951, 1953]);
    expect(of([1951, 1, 2], [1953, 12, 31])).toEqual([1952, 1953]);
    expect(of([1951, 1, 1], [1953, 12, 30])).toEqual([1951, 1952]);
    expect(of([1951, 1, 1], [1951, 12, 31])).toEqual([1951, 1951]);
  });
});

describe('a summary of published data', () => {
  it('that states no time is of the whole years of the case alone', async () => {
    const period = '1951-03-01/1954-12-30';
    expect(await verdictOf('lowest(agreement(A, B)) = 0.2', period)).toBe('holds');
    expect(await verdictOf('highest(agreement(A, B)) = 0.4', period)).toBe('holds');
    expect(await verdictOf('lowest(agreement(A, B)) = 0.1', '1951/1954')).toBe('holds');
    expect(await verdictOf('highest(agreement(A, B)) = 0.8', '1951/1954')).toBe('holds');
  });

  it('has no value of a time that ends a day too early or begins one too late', async () => {
    const over = (from: string, to: string) => verdictOf(`mean(agreement(A, B)) from ${from} to ${to} > 0`);
    expect(await over('1951-01-01', '1953-12-31')).toBe('holds');
    expect(await over('1951-01-01', '1953-12-30')).toMatch(/whole years.*from 1951 to 1953/);
    expect(await over('1951-01-02', '1953-12-31')).toMatch(/whole years.*from 1951 to 1953/);
  });
});
