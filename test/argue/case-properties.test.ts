import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeCase } from '../../src/argue/judge-case.ts';
import { caseJson, readCaseJson } from '../../src/record/case-json.ts';
import { readSpecs } from '../../src/record/read-case.ts';
import { recordOfSpecs } from '../../src/record/record-of-specs.ts';
import { caseFilesOf, readingOf } from '../case-of.ts';
import { caseText, type DrawnRow, drawnRows, faultyRow, testsOfCases } from './arbitrary-case.ts';

const worlds = 30;

describe('dropping what an account does not believe', () => {
  const verdicts = async (text: string) => {
    const { record } = await readingOf(text);
    const { claims, problems } = judgeCase(record, { worlds, account: 'only-two', alone: true });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    return claims;
  };
  const isBelieved = ({ evidence, table }: DrawnRow) =>
    evidence.includes('@two') || (table === 'coverage' && evidence === '');

  it('never turns unknown into false, nor changes an answer, whatever the rows leave open', async () => {
    await fc.assert(
      fc.asyncProperty(drawnRows, fc.array(faultyRow, { maxLength: 2 }), async (sound, faulty) => {
        const rows = [...sound, ...faulty];
        const whole = await verdicts(caseText(rows));
        const less = await verdicts(caseText(rows.filter(isBelieved), rows));
        for (const [i, { share, choices }] of whole.entries()) {
          expect(less[i]!.share, testsOfCases[i]![0]).toEqual(share);
          expect(less[i]!.choices?.others.map((other) => other.share)).toEqual(
            choices?.others.map((other) => other.share),
          );
        }
      }),
      { numRuns: 30, seed: 1945 },
    );
  });
});

/** Of a sound case only the rows travel, not their places: see `caseJson`. */
function withoutPlaces<T>(of: T): T {
  return JSON.parse(JSON.stringify(of, (key, value) => (/^(?:at|file|line)$/.test(key) ? undefined : value)));
}

describe('a record read back from its JSON', () => {
  it('has the same rows, the same rows left out, and the same verdicts', async () => {
    await fc.assert(
      fc.asyncProperty(drawnRows, fc.array(faultyRow, { maxLength: 2 }), async (sound, faulty) => {
        const specs = await readSpecs(caseFilesOf(caseText([...sound, ...faulty])));
        const { record, problems } = recordOfSpecs(specs);
        const back = readCaseJson(JSON.parse(JSON.stringify(caseJson(specs, problems))));
        expect(back.problems).toEqual(problems);
        expect(back.record.leftOut.length).toBe(record.leftOut.length);
        const [here, there] = [record, back.record].map((each) => judgeCase(each, { worlds }));
        expect(withoutPlaces(there!.claims)).toEqual(withoutPlaces(here!.claims));
        expect(there!.rules).toEqual(here!.rules);
      }),
      { numRuns: 15, seed: 1945 },
    );
  });
});

/** A truth to the minute; each of its acts and the start of its crisis is stated as exactly, or less so, as is drawn. */
describe('what is stated less exactly than it was', () => {
  const ids = ['a', 'b', 'c', 'd'] as const;
  const parties = ['by: A, to: B, type: "042"', 'by: B, to: A, type: "190"', 'by: A, to: C, type: "070"'];
  type Precision = 'time' | 'after' | 'day' | 'days' | 'range';
  const two = (n: number) => String(n).padStart(2, '0');
  const dayOf = (hour: number) => 5 + Math.floor(hour / 24);
  const dayText = (hour: number) => `1956-11-${two(dayOf(hour))}`;
  const stated = (hours: readonly number[], i: number, precision: Precision): string => {
    const hour = hours[i]!;
    const earlier = hours
      .slice(0, ids.length)
      .findIndex((other) => other < hour && dayOf(other) === dayOf(hour));
    if (precision === 'time') return `${dayText(hour)}T${two(hour % 24)}:00`;
    if (precision === 'after' && earlier >= 0) return `${dayText(hour)} after ${ids[earlier]}`;
    if (precision === 'days') return `[${dayText(hour - 24)},${dayText(hour)}]`;
    if (precision === 'range') return `[${dayText(hour - 24)}..${dayText(hour + 24)}]`;
    return dayText(hour);
  };
  const tests: readonly (readonly [string, string?])[] = [
    ['a before b'],
    ['a after b or c before d'],
    ['not (a before b and b before c)'],
    ['first(events(A, B)) = a'],
    ['last(events(A, B)).by = B'],
    ['a within crisis(quarrel)'],
    ['quarrel contains d'],
    ['count(events(A, B) from 1956-11-06 to 1956-11-07) >= 2'],
    ['count(events(A, B) from cut to 1956-11-09) = 1', '{ cut: [1956-11-06, 1956-11-07] }'],
    ['count(events(A, C) from a to c) > 0'],
    ['relation(A, B) on 1956-11-06 < relation(A, C) on 1956-11-06'],
    ['contact(A, B) on 1956-11-06 > 0'],
    ['onset(rupture(A, B) from 1956-11-01 to 1956-11-30) before c'],
    ['b - a > P1D'],
    ['count(events(A, B) in 1956) >= 3'],
  ];
  const shares = async (
    hours: readonly number[],
    precisions: readonly Precision[],
    times: readonly string[],
  ) => {
    const events = ids.map(
      (id, i) =>
        `  - { id: ${id}, date: "${stated(hours, i, precisions[i]!)}", ${parties[i % 3]}${times[i]}, title: x, channel: public, evidence: "@one" }`,
    );
    const start = stated(hours, 4, precisions[4]!).replace(/ after .*/, '');
    const claims = tests.map(
      ([test, choices], i) =>
        `  - { id: c${i}, says: x, by: "@one", test: ${JSON.stringify(test)}${choices ? `, choices: ${choices}` : ''} }`,
    );
    const { record, problems } = await readingOf(
      `coverage: [{ between: [A, B, C], period: 1956 }]\nreadings: { amplitude: 1, shortest: P1D }\nevents:\n${events.join('\n')}\nspells: [{ id: quarrel, kind: crisis, between: [A, B], start: "${start}", end: 1956-11-20, evidence: "@one" }]\nclaims:\n${claims.join('\n')}`,
    );
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    return judgeCase(record, { worlds: 200, alone: true }).claims.map(({ share }) => share);
  };

  it('is never given the contrary of the truth for certain, so that refining a date cannot lead there', async () => {
    const exactly = ids.map((): Precision => 'time').concat('time');
    const hours = fc.array(fc.constantFrom(6, 12, 30, 36, 42, 54, 78), { minLength: 5, maxLength: 5 });
    const precision = fc.constantFrom<Precision>('time', 'after', 'day', 'days', 'range');
    const precisions = fc.array(precision, { minLength: 5, maxLength: 5 });
    const times = fc.constantFrom(', times: 2/3', ', times: 2..', ', times: unknown', '', '');
    await fc.assert(
      fc.asyncProperty(hours, precisions, times, async (truth, drawn, number) => {
        const exact = await shares(
          truth,
          exactly,
          ids.map(() => ''),
        );
        const coarse = await shares(
          truth,
          drawn,
          ids.map((_, i) => (i === 0 ? number : '')),
        );
        for (const [i, was] of exact.entries()) {
          // more acts than one are counted, and weigh, otherwise than one
          if (number !== '' && /count|relation|contact|onset/.test(tests[i]![0])) continue;
          if (was.true === 1) expect(coarse[i]!.false, tests[i]![0]).toBeLessThan(1);
          if (was.false === 1) expect(coarse[i]!.true, tests[i]![0]).toBeLessThan(1);
        }
      }),
      { numRuns: 30, seed: 1945 },
    );
  });
});
