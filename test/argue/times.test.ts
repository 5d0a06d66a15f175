import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeCase } from '../../src/argue/judge-case.ts';
import { calculateNumbers, compareNumbers, type Numeric } from '../../src/argue/number-range.ts';
import { caseOf } from '../case-of.ts';

/** The verdicts of some tests on a case where acts of A towards B stand for several, in even worlds. */
async function judged(tests: readonly string[], times: readonly string[], worlds = 400) {
  const acts = times.map(
    (each, i) =>
      `  - { id: act-${i}, date: 1950-01-${10 + i}, by: A, to: B, type: "040", weight: 2, channel: ${i === 0 ? 'secret' : 'public'}, title: Act, times: ${each}, evidence: "@one, p. ${i}" }`,
  );
  const claims = tests.map(
    (test, i) => `  - { id: claim-${i}, says: x, by: "@one", test: ${JSON.stringify(test)} }`,
  );
  const record = await caseOf(
    `coverage:\n  - { between: [A, B], period: 1900/2000 }\nevents:\n${acts.join('\n')}\nclaims:\n${claims.join('\n')}`,
  );
  return judgeCase(record, { worlds }).claims;
}

async function verdicts(tests: readonly string[], times: readonly string[]) {
  return Object.fromEntries((await judged(tests, times)).map(({ test, verdict }) => [test, verdict]));
}

describe('times', () => {
  it('count, total and share take a row for as many acts as it stands for', async () => {
    expect(
      await verdicts(
        [
          'count(events(A, B)) = 10',
          'total(events(A, B), weight) = 20',
          'share(events(A, B), channel = secret) = 0.6',
          'total(events(A, B), times) = 10',
          'act-0.times = 6',
          'act-1.times + act-0.times = 10',
          'relation(A, B) on 1950-01-11 > 9.9',
        ],
        ['6', '4'],
      ),
    ).toEqual({
      'count(events(A, B)) = 10': 'holds',
      'total(events(A, B), weight) = 20': 'holds',
      'share(events(A, B), channel = secret) = 0.6': 'holds',
      'total(events(A, B), times) = 10': 'holds',
      'act-0.times = 6': 'holds',
      'act-1.times + act-0.times = 10': 'holds',
      'relation(A, B) on 1950-01-11 > 9.9': 'holds',
    });
  });

  it('a relation is the same of one row of six acts and of six rows', async () => {
    const test = 'relation(A, B) on 1951-01-01 > 0';
    const [one] = await judged([test], ['6']);
    const [six] = await judged([test], ['1', '1', '1', '1', '1', '1']);
    expect((one!.parts[0]!.left!.median as { value: number }).value).toBeCloseTo(
      (six!.parts[0]!.left!.median as { value: number }).value,
      1,
    );
  });

  it('what is at least so many decides what it can, and is unknown elsewhere', async () => {
    expect(
      await verdicts(
        [
          'count(events(A, B)) > 3',
          'count(events(A, B)) >= 7',
          'count(events(A, B)) > 7',
          'count(events(A, B)) = 5',
          'count(events(A, B)) = 7',
          'count(events(A, B)) < 7',
          'count(events(A, B)) / 7 >= 1',
          '3 - count(events(A, B)) < 0',
          'share(events(A, B), channel = secret) >= 0.5',
          'share(events(A, B), channel = secret) > 0.9',
          'exists(events(A, B))',
          'act-0.times >= 6',
          'act-0.times = 6',
          'act-0.times < 6',
          'total(events(A, B), times) >= 7',
          'total(events(A, B), times) = 7',
          'first(events(A, B)).times > 7',
        ],
        ['6..', '1'],
      ),
    ).toEqual({
      'count(events(A, B)) > 3': 'holds',
      'count(events(A, B)) >= 7': 'holds',
      'count(events(A, B)) > 7': 'untestable',
      'count(events(A, B)) = 5': 'fails',
      'count(events(A, B)) = 7': 'untestable',
      'count(events(A, B)) < 7': 'fails',
      'count(events(A, B)) / 7 >= 1': 'holds',
      '3 - count(events(A, B)) < 0': 'holds',
      'share(events(A, B), channel = secret) >= 0.5': 'holds',
      'share(events(A, B), channel = secret) > 0.9': 'untestable',
      'exists(events(A, B))': 'holds',
      'act-0.times >= 6': 'holds',
      'act-0.times = 6': 'untestable',
      'act-0.times < 6': 'fails',
      'total(events(A, B), times) >= 7': 'holds',
      'total(events(A, B), times) = 7': 'untestable',
      'first(events(A, B)).times > 7': 'untestable',
    });
  });

  it('an unknown number is at least one', async () => {
    expect(await verdicts(['count(events(A, B)) >= 1', 'count(events(A, B)) >= 2'], ['unknown'])).toEqual({
      'count(events(A, B)) >= 1': 'holds',
      'count(events(A, B)) >= 2': 'untestable',
    });
    const [claim] = await judged(['count(events(A, B)) >= 2'], ['unknown']);
    expect(claim!.missing).toEqual([
      'how many acts some of the rows stand for is not known, and it turns on that',
    ]);
    expect(claim!.parts[0]!.left!.median).toEqual({ is: 'number', value: 1, most: null });
    expect(claim!.evidence[0]!.date).toBe('10 January 1950, an unknown number of times');
  });

  it('a range is drawn evenly, the same number for whatever asks in a world', async () => {
    const [count, same] = await judged(
      ['count(events(A, B)) >= 7', 'count(events(A, B)) * 2 = total(events(A, B), weight)'],
      ['3/10'],
      4000,
    );
    expect(count!.share.true).toBeCloseTo(0.5, 1);
    expect(count!.parts[0]!.left).toMatchObject({ low: { value: 3 }, high: { value: 10 } });
    expect(same!.verdict).toBe('holds');
  });
});

describe('numbers of which only bounds are known', () => {
  const numbers = fc.tuple(fc.integer({ min: -6, max: 6 }), fc.integer({ min: 0, max: 5 }));
  const within = ([least, more]: readonly [number, number]) =>
    Array.from({ length: more + 1 }, (_, i) => least + i);
  const range = ([least, more]: readonly [number, number]): Numeric =>
    more === 0 ? least : { least, most: least + more };

  it('compareNumbers(operator, a, b) agrees with trying every number there may be', () => {
    const apply = {
      '=': (a: number, b: number) => a === b,
      '!=': (a: number, b: number) => a !== b,
      '<': (a: number, b: number) => a < b,
      '<=': (a: number, b: number) => a <= b,
      '>': (a: number, b: number) => a > b,
      '>=': (a: number, b: number) => a >= b,
    };
    fc.assert(
      fc.property(
        numbers,
        numbers,
        fc.constantFrom(...(Object.keys(apply) as (keyof typeof apply)[])),
        (a, b, operator) => {
          const answers = new Set(within(a).flatMap((x) => within(b).map((y) => apply[operator](x, y))));
          expect(compareNumbers(operator, range(a), range(b))).toBe(
            answers.size === 1 ? [...answers][0] : undefined,
          );
        },
      ),
    );
  });

  it('calculateNumbers(operator, a, b) has every number that there may be between its bounds, and reaches both', () => {
    const apply = {
      '+': (a: number, b: number) => a + b,
      '-': (a: number, b: number) => a - b,
      '*': (a: number, b: number) => a * b,
      '/': (a: number, b: number) => a / b,
    };
    fc.assert(
      fc.property(
        numbers,
        numbers,
        fc.constantFrom(...(Object.keys(apply) as (keyof typeof apply)[])),
        (a, b, operator) => {
          const value = calculateNumbers(operator, range(a), range(b));
          if (operator === '/' && within(b).includes(0)) {
            expect(value).toBeUndefined();
            return;
          }
          const all = within(a).flatMap((x) => within(b).map((y) => apply[operator](x, y)));
          const { least, most } = typeof value === 'number' ? { least: value, most: value } : value!;
          expect(least).toBeCloseTo(Math.min(...all), 12);
          expect(most).toBeCloseTo(Math.max(...all), 12);
        },
      ),
    );
  });

  it('an open end stays open through what can be reckoned of it', () => {
    const open = { least: 6, most: Infinity };
    expect(calculateNumbers('*', open, 0)).toBe(0);
    expect(calculateNumbers('*', open, -1)).toEqual({ least: -Infinity, most: -6 });
    expect(calculateNumbers('/', 12, open)).toEqual({ least: 0, most: 2 });
    expect(compareNumbers('<', open, open)).toBeUndefined();
  });
});
