import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forgottenOnly, isMoved, type Level, opposed } from '../../src/argue/forgetting.ts';
import { judgeCase } from '../../src/argue/judge-case.ts';
import { caseOf } from '../case-of.ts';

const gift = '{ id: gift, date: 1955-12-17, by: [A, B], type: "070", title: x, evidence: "@one" }';

async function judged(tests: readonly string[], events: readonly string[] = [gift], more = '') {
  const claims = tests.map((test, i) => `{ id: c${i}, says: x, by: "@one", test: ${JSON.stringify(test)} }`);
  const record = await caseOf(
    `coverage: [{ between: [A, B], period: 1940/1990 }, { between: [A, C], period: 1940/1990 }]
events: [${events.join(', ')}]
${more}
claims: [${claims.join(', ')}]`,
  );
  return judgeCase(record, { worlds: 20, alone: true }).claims;
}

const verdicts = async (...of: Parameters<typeof judged>) =>
  Object.fromEntries((await judged(...of)).map(({ test, verdict }) => [test, verdict]));
const allOf = (tests: readonly string[], verdict: string) =>
  Object.fromEntries(tests.map((test) => [test, verdict]));

describe('forgetting', () => {
  const faded = [
    'relation(A, B) on 1956-06-30 < relation(A, B) on 1956-05-15',
    'relation(A, B) on 1956-06-30 > relation(B, A) on 1956-05-15',
    'relation(A, B) on 1956-06-30 = relation(A, B) on 1956-05-15',
    'relation(A, B) on 1956-05-15 - relation(A, B) on 1956-06-30 > 0.01',
    'relation(A, B) on 1957 < 0.9 * relation(A, B) on 1956-05-15',
    'relation(A, B) on 1957 / relation(A, B) on 1956-05-15 < 0.9',
    'mean(relation(A, B) in 1957) < mean(relation(A, B) in 1956)',
    'highest(relation(A, B) in 1957) - lowest(relation(A, B) in 1957) > 0.1',
    'mean(relation(A, B) in 1957) < relation(A, B) on 1955-12-17',
    'change(relation(A, B) from 1955-12-17 to 1957) < 0',
    'trend(relation(A, B) in 1957) < 0',
    'correlation(relation(A, B), relation(A, C)) in 1957 > 0',
    'relation(A, B) on 1955-12-17 > 3 and relation(A, B) on 1958-12-17 < 3',
    'relation(A, B) on 1958 < 3 and exists(gift) and relation(A, B) on 1956 > 3',
    'not (relation(A, B) on 1956-06-30 < relation(A, B) on 1956-05-15)',
    'relation(A, B) on 1955-12-17 > 3 and not (relation(A, B) on 1958-12-17 >= 3)',
    'not (relation(A, B) on 1955-12-17 <= 3) and relation(A, B) on 1958-12-17 < 3',
    'not (relation(A, B) on 1955-12-17 <= 3 or relation(A, B) on 1958-12-17 > 3)',
    'relation(A, B) on 1955-12-17 <= 3 or relation(A, B) on 1958-12-17 > 3',
    'relation(A, B) on 1955-12-17 > 3 and 3 > relation(A, B) on 1958-12-17',
    '3 < relation(A, B) on 1955-12-17 and not (3 <= relation(A, B) on 1958-12-17)',
  ];

  it('is no change, in whatever form it is asked', async () => {
    const events = [
      gift,
      '{ id: other, date: 1957-06-01, by: A, to: C, type: "042", title: x, evidence: "@one" }',
    ];
    expect(await verdicts(faded, events)).toEqual(allOf(faded, 'untestable'));
    const [claim] = await judged(faded.slice(0, 1));
    expect(claim!.missing).toEqual(['A–B: nothing that weighs happened between; older acts only faded']);
  });

  it('goes on past an act that weighs nothing, of which it is not said that nothing happened', async () => {
    const statement =
      '{ id: statement, date: 1956-06-01, by: A, to: B, type: "010", weight: 0, title: x, evidence: "@one" }';
    const [claim] = await judged(faded.slice(0, 1), [gift, statement]);
    expect(claim!.verdict).toBe('untestable');
    expect(claim!.missing).toEqual(['A–B: nothing that weighs happened between; older acts only faded']);
  });

  it('is told from what an act or a spell between changed, from levels by themselves, and from other pairs', async () => {
    const act =
      '{ id: insult, date: 1956-06-01, by: A, to: B, type: "111", weight: -1, title: x, evidence: "@one" }';
    const changed = [
      'relation(A, B) on 1956-06-30 < relation(A, B) on 1956-05-15',
      'change(relation(A, B) from 1956-05-15 to 1956-06-30) < 0',
      'mean(relation(A, B) in 1957) < relation(A, B) on 1956-05-15',
      'trend(relation(A, B) in 1956) < 0',
    ];
    expect(await verdicts(changed, [gift, act])).toEqual(allOf(changed, 'holds'));
    const level = [
      'mean(relation(A, B) in 1957) > 0',
      'relation(A, B) on 1957 > relation(A, C) on 1957',
      'relation(A, B) on 1956 > 1 and relation(A, B) on 1957 > 1',
      'relation(A, B) on 1956 > 1 and not (relation(A, B) on 1957 <= 1)',
      '1 < relation(A, B) on 1956 and not (1 >= relation(A, B) on 1957)',
      'relation(A, B) on 1955-12-16 < 3 and not (3 > relation(A, B) on 1955-12-17)',
      'relation(A, B) on 1956-05-15 = relation(A, B) on 1956-05-15',
      'relation(A, B) on 1955-12-16 < relation(A, B) on 1955-12-17',
      'contact(A, B) on 1956-06-30 < contact(A, B) on 1956-05-15 or exists(gift)',
    ];
    expect(await verdicts(level)).toEqual(allOf(level, 'holds'));
    const spell =
      'spells: [{ id: aid, kind: patronage, by: A, of: B, start: 1956-06-01, weight: 2, evidence: "@one" }]';
    expect(
      await verdicts(['relation(A, B) on 1956-06-30 > relation(A, B) on 1956-05-15'], [gift], spell),
    ).toEqual({ 'relation(A, B) on 1956-06-30 > relation(A, B) on 1956-05-15': 'holds' });
  });

  const slight = '{ id: slight, date: 1954-09-30, by: [A, B], type: "1121", title: x, evidence: "@one" }';
  const clash = '{ id: clash, date: 1954-06-23, by: [A, B], type: "190", title: x, evidence: "@one" }';

  it('does not turn what was done into its opposite', async () => {
    const worse = [
      'change(relation(A, B)) from 1954-09-02 to 1955-05-01 < 0',
      'change(relation(A, B)) from 1954-09-02 to 1955-05-01 > -2',
      'change(relation(A, B)) from 1954-09-29 to 1954-09-30 = -2',
      'relation(A, B) on 1955-05-01 < 0',
      'contact(A, B) on 1954-09-30 >= contact(A, B) on 1954-09-29',
      'trend(relation(A, B)) from 1954-09-29 to 1954-10-05 < 0',
    ];
    expect(await verdicts(worse, [clash, slight])).toEqual(allOf(worse, 'holds'));
    const outweighed = [
      'relation(A, B) on 1955-05-01 > relation(A, B) on 1954-09-02',
      'relation(A, B) on 1954-09-02 - relation(A, B) on 1955-05-01 < 0',
      'relation(A, B) on 1954-09-02 < -7 and relation(A, B) on 1955-05-01 > -7',
      'trend(relation(A, B)) from 1954-09-02 to 1955-05-01 > 0',
    ];
    const claims = await judged(outweighed, [clash, slight]);
    expect(claims.map(({ verdict, missing }) => [verdict, missing])).toEqual(
      outweighed.map(() => ['untestable', ['A–B: what faded outweighs what was done']]),
    );
  });

  it('says of phases, trends and correlations how many acts carry them', async () => {
    const warmer = '{ id: aid, date: 1956-03-01, by: [A, B], type: "071", title: x, evidence: "@one" }';
    const events = [
      gift,
      warmer,
      '{ id: other, date: 1956-06-01, by: A, to: C, type: "042", title: x, evidence: "@one" }',
    ];
    const claims = await judged(
      [
        'size(rapprochement(A, B) from 1955 to 1957) > 1',
        'trend(relation(A, B) from 1956-02-25 to 1956-03-05) > 5',
        'correlation(relation(A, B), relation(A, C)) from 1955 to 1957 < 1',
      ],
      events,
    );
    const counts = claims.map(({ parts }) => parts[0]!.left!.rows?.median);
    expect(counts).toEqual([2, 1, 3]);
  });
});

describe('isMoved', () => {
  it('agrees with looking at every day', () => {
    const days = fc
      .array(fc.integer({ min: 0, max: 30 }), { maxLength: 6 })
      .map((list) => list.sort((a, b) => a - b));
    fc.assert(
      fc.property(days, days, fc.nat(30), fc.nat(30), (acts, steps, a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const series = {
          days: Float64Array.from(acts),
          jumps: new Float64Array(acts.length),
          halfLife: Infinity,
          steps: { days: steps, changes: steps.map(() => 1) },
        };
        let isFound = false;
        for (let day = from + 1; day <= to; day++) isFound ||= acts.includes(day) || steps.includes(day);
        expect(isMoved(series, from, to)).toBe(isFound);
        const held = (day: number) => ({ series: () => series, from: day, to: day });
        const level = (day: number): Level => ({ of: 'x', name: 'x', sign: 1, held: held(day) });
        const why = forgottenOnly([level(from), ...opposed([level(to)])])?.();
        expect(why === undefined).toBe(isFound || from === to);
        expect(forgottenOnly([level(from), level(to)])).toBeUndefined();
      }),
    );
  });
});
