import { describe, expect, it } from 'vitest';
import { judgeCase } from '../../src/argue/judge-case.ts';
import { caseOf } from '../case-of.ts';

const day = (year: number, month: number, date: number) =>
  `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
const signal = (n: number, date: string) =>
  `  - { id: s${n}, date: ${date}, by: A, to: C, type: "040", channel: public, title: Card, card: c-card, audience: B, evidence: "@one" }\n`;
const act = (id: string, date: string, weight: number, more = '') =>
  `  - { id: ${id}, date: ${date}, by: B, to: A, type: "050", weight: ${weight}, channel: public, title: Act${more}, evidence: "@one" }\n`;

async function judged(test: string, events: string) {
  const yaml = `coverage: [{ between: [A, B, C], period: 1950/1965 }]
events:
${events}claims:
  - { id: c, says: x, by: "@one", test: ${JSON.stringify(test)} }`;
  const report = judgeCase(await caseOf(yaml), { worlds: 20 });
  expect(report.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return report.claims[0]!;
}

const rows = 'cards(by = A, to = C)';
const around = (years: readonly number[]) =>
  years
    .map(
      (year, n) =>
        signal(n, day(year, 6, 1)) + act(`a${n}`, day(year, 6, 11), 3) + act(`b${n}`, day(year, 5, 1), -1),
    )
    .join('');

describe('response()', () => {
  it.each([
    [`response(${rows}, B, A, P90D) from 1950 to 1965 = 4`, 'holds'],
    [`response(${rows}, B, A, P20D) from 1950 to 1965 = 3`, 'holds'],
    [`response(${rows}, B, A, P5D) from 1950 to 1965 = 0`, 'holds'],
    [`response(${rows}, A, B, P90D) from 1950 to 1965 = 0`, 'holds'],
    [`response(${rows}, B, A, P90D) in 1951 = 4`, 'holds'],
    // no signal has ninety days before it in the window
    [`response(${rows}, B, A, P90D) from 1951-05 to 1951-12 > 0`, 'untestable'],
    [`response(cards(by = B, to = C), B, A, P90D) from 1950 to 1965 > 0`, 'untestable'],
    [`response(${rows}, B, A, P90D) from 1950 to 1970 > 0`, 'untestable'],
    [`response(${rows} in 1951, B, A, P90D) from 1950 to 1965 = 4`, 'holds'],
    [`response(${rows}, B, A, P1Y) from 1950 to 1965 = 4`, 'holds'],
  ])('%s: %s', async (test, verdict) => {
    expect((await judged(test, around([1951, 1953]))).verdict).toBe(verdict);
  });

  it.each([
    ['1951-06-01', 3],
    ['1951-06-01 after s1', 8],
    ['1951-06-01 before s1', -2],
  ])('an act of the day of the signal, %s: %s', async (date, change) => {
    const events = signal(1, '1951-06-01') + act('x', '1951-06-05', 3) + act('same', JSON.stringify(date), 5);
    const test = `response(${rows}, B, A, P30D) from 1950 to 1960 + 100 = ${100 + change}`;
    expect((await judged(test, events)).verdict).toBe('holds');
  });

  it('leaves out a signal whose date is vaguer than the time that is compared', async () => {
    const events =
      signal(1, '1951-06-01') + signal(2, '1953') + act('x', '1951-06-05', 6) + act('y', '1953-06-05', 1);
    expect((await judged(`response(${rows}, B, A, P30D) from 1950 to 1960 = 6`, events)).verdict).toBe(
      'holds',
    );
    const { missing } = await judged(
      `response(${rows}, B, A, P30D) from 1950 to 1960 = 6`,
      signal(1, '1951-06'),
    );
    expect(missing).toEqual([]);
    const vague = await judged(`response(${rows}, B, A, P20D) from 1950 to 1960 = 6`, signal(1, '1951-06'));
    expect(vague.missing).toEqual([
      'no signal has a date within 20 days and as many days before and after it in the window',
    ]);
  });

  it('is unknown where an act near a signal has no type: it may weigh anything, and not nothing', async () => {
    const untyped = (date: string) =>
      `  - { id: u, date: ${date}, by: B, to: A, channel: public, title: Act, evidence: "@one" }\n`;
    const test = `response(${rows}, B, A, P20D) from 1950 to 1965 = 3`;
    const near = await judged(test, around([1951]) + untyped('1951-06-05'));
    expect(near.verdict).toBe('untestable');
    expect(near.missing).toEqual(['"u" has no type: what it weighs is not known']);
    expect((await judged(test, around([1951]) + untyped('1952-06-05'))).verdict).toBe('holds');
    // the signals could have stood anywhere in the window
    const years = [1950, 1952, 1954, 1956, 1958, 1960, 1962].map((year) => year + 1);
    const moved = `moved(${rows}, B, A, P20D) from 1950 to 1965`;
    const told = (await judged(moved, around(years))).verdict;
    expect(told).not.toBe('untestable');
    expect((await judged(moved, around(years) + untyped('1952-06-05'))).verdict).toBe('untestable');
  });

  it('shows the signals and the acts near them as evidence', async () => {
    const { evidence, aloud } = await judged(
      `response(${rows}, B, A, P20D) from 1950 to 1965 = 3`,
      around([1951]),
    );
    const facts = evidence.filter(({ table }) => table === 'events').map(({ fact }) => fact);
    expect(facts).toEqual(['s0', 'a0']);
    expect(aloud).toContain(
      'the change of what Boeotia did towards Arcadia over 20 days after against before',
    );
  });
});

describe('moved()', () => {
  const many = around([1951, 1952, 1953, 1954, 1955, 1956, 1957]);

  it.each([
    [`moved(${rows}, B, A, P30D) from 1950 to 1958`, many, 'holds'],
    [`moved(${rows}, B, A, P1D) from 1950 to 1958`, many, 'fails'],
    [`moved(${rows}, B, A, P30D) from 1950 to 1958`, around([1951, 1953]), 'untestable'],
    [`moved(${rows}, B, A, P30D) from 1950 to 1958`, around([1951, 1952, 1953, 1954, 1955]), 'untestable'],
    [`moved(${rows}, A, B, P30D) from 1950 to 1958`, many, 'untestable'],
  ])('%s', async (test, events, verdict) => {
    expect((await judged(test, events)).verdict).toBe(verdict);
  });

  it('says that so few signals show nothing, and of how many of them stand apart', async () => {
    const test = `moved(${rows}, B, A, P30D) from 1950 to 1958`;
    expect((await judged(test, around([1951, 1953]))).missing).toEqual([
      '2 datable signals: nothing can be shown',
    ]);
    const close = [1, 8, 15, 22, 29].map((date, n) => signal(10 + n, day(1955, 3, date))).join('');
    expect((await judged(test, around([1951, 1953]) + close)).missing).toEqual([
      '7 datable signals, of which 3 stand apart: nothing can be shown',
    ]);
    expect((await judged(test, signal(1, '1953-03-01'))).missing).toEqual([
      '1 datable signal: nothing can be shown',
    ]);
  });
});
