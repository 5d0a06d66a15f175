import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeCase } from '../../src/argue/judge-case.ts';
import { dayOf } from '../../src/base/calendar.ts';
import { defaultReading } from '../../src/record/readings.ts';
import { reportDate } from '../../src/report/report-date.ts';
import { reportSeries } from '../../src/report/report-series.ts';
import { everySource, weighFacts } from '../../src/system/belief.ts';
import { buildSystem } from '../../src/system/facts.ts';
import { chanceKeys, drawWorld, heldOn, makeDraw, makeWorld, settleWorld } from '../../src/system/world.ts';
import { caseOf, readingOf } from '../case-of.ts';

const gone = `
actors:
  - { id: GONE, kind: state, name: Gone, span: 1910/1945-06-30 }
  - { id: HEIR, kind: state, name: Heir, span: 1945-07-01/.., follows: GONE }
  - { id: OPEN, kind: state, name: Open, span: 1910/.. }
  - { id: LOST, kind: state, name: Lost, span: 1910/ }
  - { id: VAGUE, kind: state, name: Vague, span: 1910/1944-01 }
  - { id: old, kind: person, name: Old, span: 1880/1950-05-05, memberOf: [{ of: A, start: 1930-01-01, role: prime minister }] }
coverage:
  - { between: [A, B, C, GONE, HEIR, OPEN, LOST, VAGUE], period: 1900/2000 }
  - { kind: recognition, period: 1900/2000 }
  - { kind: membership, period: 1900/2000 }
spells:
  - { id: rec-gone, kind: recognition, by: A, of: GONE, start: 1920-01-01, evidence: "@one" }
  - { id: rec-by-gone, kind: recognition, by: GONE, of: A, start: 1920-01-01, evidence: "@one" }
  - { id: rec-vague, kind: recognition, by: A, of: VAGUE, start: 1920-01-01, evidence: "@one" }
  - { id: rec-open, kind: recognition, by: A, of: OPEN, start: 1920-01-01, evidence: "@one" }
  - { id: rec-lost, kind: recognition, by: A, of: LOST, start: 1920-01-01, evidence: "@one" }
  - { id: war-3, kind: war, between: [A, B, GONE], start: 1940-01-01, evidence: "@one" }
  - { id: port-gone, kind: possession, by: GONE, object: port, start: 1920-01-01, evidence: "@one" }
instruments:
  - { id: pact-2, title: Pact of two, kind: pact, parties: [A, GONE], signed: 1930-01-01, obligations: defence, evidence: "@one" }
  - { id: pact-3, title: Pact of three, kind: pact, parties: [A, B, GONE], signed: 1930-01-01, obligations: defence, evidence: "@one" }
  - { id: pact-heir, title: Pact taken over, kind: pact, parties: [A, GONE, HEIR], signed: 1930-01-01, obligations: defence, evidence: "@one" }
events:
  - { id: on-last-day, date: 1945-06-30, by: A, to: GONE, type: "057", title: On its last day, evidence: "@one" }
  - { id: vague, date: 1944-01-16, by: A, to: VAGUE, type: "057", title: Perhaps after its end, evidence: "@one" }
`;
const dead = `
  - { id: next-day, date: 1945-07-01, by: A, to: GONE, type: "057", title: On the day after, evidence: "@one" }
  - { id: by-dead, date: 1945-07-01, by: GONE, to: A, type: "057", title: By it, evidence: "@one" }
  - { id: some-dead, date: 1950-01-01, by: A, to: [B, GONE], type: "057", title: To two of whom one is gone, evidence: "@one" }
  - { id: to-old, date: 1960-01-01, by: B, to: old, type: "057", title: To a dead man, evidence: "@one" }
`;

async function judged(tests: readonly string[], more = '') {
  const claims = tests.map(
    (test, i) => `  - { id: claim-${i}, says: x, by: "@one", test: ${JSON.stringify(test)} }`,
  );
  const { record } = await readingOf(`${gone}${more}\nclaims:\n${claims.join('\n')}`);
  const report = judgeCase(record, { worlds: 200 });
  expect(report.problems).toEqual([]);
  return Object.fromEntries(report.claims.map(({ test, verdict }) => [test, verdict]));
}

describe('what ends, ends', () => {
  it('counts nothing of one that is gone, or not yet there: it is no zero of a living pair', async () => {
    const tests = {
      'count(events(A, GONE) in 1946) = 0': 'untestable',
      'not exists(contacts(A, GONE) in 1946)': 'untestable',
      'count(events(by = GONE) in 1946) = 0': 'untestable',
      'count(instruments(A, GONE) in 1946) = 0': 'untestable',
      'not exists(events(A, HEIR) in 1944)': 'untestable',
      'relation(A, GONE) on 1946 = 0': 'untestable',
      'relation(A, HEIR) on 1944 = 0': 'untestable',
      'contact(A, HEIR) on 1944 = 0': 'untestable',
      // a window in which it may still have been there
      'not exists(events(A, GONE) from 1945-06-30 to 1950)': 'fails',
      'count(events(A, VAGUE) from 1944-01-20 to 1950) = 0': 'holds',
      'count(events(A, HEIR) from 1940 to 1950) = 0': 'holds',
      // what stands is another matter: it has ended
      'recognises(GONE, A) on 1946': 'fails',
      'not exists(recognitions(by = GONE) in 1946)': 'holds',
    };
    expect(await judged(Object.keys(tests))).toEqual(tests);
  });

  it('reportSeries has neither value nor count where one is gone', async () => {
    const record = await caseOf(gone);
    const report = reportSeries(record, 'A', 'GONE', { step: 'year', reading: defaultReading(record) });
    const of = (year: number) => report.rows.find(({ from }) => from === dayOf(year, 1, 1))!;
    expect([of(1944).range?.median, of(1944).acts]).toEqual([expect.any(Number), 0]);
    // at the end of that year it is gone, and an act of its last day counts
    expect([of(1945).range, of(1945).contact, of(1945).acts]).toEqual([undefined, undefined, 1]);
    expect([of(1946).range, of(1946).acts, of(1905).range, of(1905).acts]).toEqual(Array(4).fill(undefined));
    expect(report.missing).toEqual([
      '"GONE" began in 1910, and nothing is known of one that is not yet there',
      '"GONE" ended on 30 June 1945, and nothing is known of one that is gone',
    ]);
  });

  it('recognitions, treaties, possessions, posts and relations end with a party', async () => {
    const tests = {
      'recognises(A, GONE) on 1945-06-30': 'holds',
      'recognises(A, GONE) on 1945-07-01': 'fails',
      'recognises(GONE, A) on 1950-01-01': 'fails',
      'count(recognitions(of = GONE) on 1950-01-01) = 0': 'holds',
      'inForce(pact-2) on 1945-06-30': 'holds',
      'inForce(pact-2) on 1945-07-01': 'fails',
      'holds(GONE, port) on 1950-01-01': 'untestable',
      'member(old, A) on 1950-05-05': 'holds',
      'member(old, A) on 1950-05-06': 'fails',
      'relation(A, GONE) on 1950-01-01 > -100': 'untestable',
      'count(spells(kind = war, by = GONE) in 1950) = 0': 'untestable',
    };
    const found = await judged(Object.keys(tests));
    expect(found).toEqual({
      ...tests,
      'holds(GONE, port) on 1950-01-01': found['holds(GONE, port) on 1950-01-01'],
      'count(spells(kind = war, by = GONE) in 1950) = 0':
        found['count(spells(kind = war, by = GONE) in 1950) = 0'],
    });
    expect(found['holds(GONE, port) on 1950-01-01']).not.toBe('holds');
  });

  it('what several are in goes on among the others', async () => {
    const tests = {
      'ally(A, B) on 1950-01-01': 'holds',
      'inForce(pact-3) on 1950-01-01': 'holds',
      'ally(A, GONE) on 1940-01-01': 'holds',
      'ally(A, GONE) on 1950-01-01': 'fails',
      'relation(A, B) on 1950-01-01 < -4': 'holds',
    };
    expect(await judged(Object.keys(tests))).toEqual(tests);
  });

  it('a successor that stands beside its predecessor takes over from its own first day', async () => {
    const tests = {
      'ally(A, HEIR) on 1940-01-01': 'fails',
      'ally(A, HEIR) on 1945-07-01': 'holds',
      'inForce(pact-heir) on 1950-01-01': 'holds',
    };
    expect(await judged(Object.keys(tests))).toEqual(tests);
  });

  it('an end that is open or unknown ends nothing', async () => {
    const tests = { 'recognises(A, OPEN) on 1990': 'holds', 'recognises(A, LOST) on 1990': 'holds' };
    expect(await judged(Object.keys(tests))).toEqual(tests);
  });

  it('an act that certainly comes after an end is not whole: it counts neither as done nor as undone', async () => {
    const tests = {
      'exists(on-last-day)': 'holds',
      'exists(next-day)': 'untestable',
      'exists(by-dead)': 'untestable',
      'exists(some-dead)': 'untestable',
      'exists(to-old)': 'untestable',
      'count(events(A, GONE)) = 1': 'untestable',
      'count(events(A, C) in 1930) = 0': 'holds',
    };
    expect(await judged(Object.keys(tests), dead)).toEqual(tests);
  });

  it('an uncertain end is drawn, and each world cut by its own', async () => {
    const record = await caseOf(gone);
    const system = buildSystem(record);
    const belief = weighFacts(system, everySource);
    const draw = makeDraw(system);
    const world = makeWorld(system, belief, draw);
    const { end } = system.lives.get('VAGUE')!;
    const ends = new Set<number>();
    for (let k = 0; k < 200; k++) {
      drawWorld(system, chanceKeys(system, [belief]), 1, k, draw);
      settleWorld(world, belief, draw);
      const last = world.days[end!]!;
      ends.add(last);
      const recognition = system.factById.get('rec-vague')!;
      expect(heldOn(world, recognition, last)).toBe(true);
      expect(heldOn(world, recognition, last + 1)).toBe(false);
      const act = system.factById.get('vague')!;
      // a day on which it may have lived: the act is affirmed, the end is drawn
      expect(world.present[act.index]).toBe(1);
    }
    expect(ends.size).toBeGreaterThan(20);
  });

  it('a date lists nothing of those who are gone', async () => {
    const record = await caseOf(gone);
    const options = { reading: defaultReading(record), worlds: 20 };
    const later = reportDate(record, dayOf(1950, 1, 1), options);
    const before = reportDate(record, dayOf(1940, 6, 1), options);
    const ids = (report: typeof later) =>
      [...report.recognition.map(({ fact }) => fact), ...report.instruments.map(({ id }) => id)].sort();
    expect(ids(before)).toEqual([
      'pact-2',
      'pact-3',
      'pact-heir',
      'rec-by-gone',
      'rec-gone',
      'rec-lost',
      'rec-open',
      'rec-vague',
    ]);
    expect(ids(later)).toEqual(['pact-3', 'pact-heir', 'rec-lost', 'rec-open']);
    expect(later.instruments.find(({ id }) => id === 'pact-3')?.parties).toEqual(['A', 'B']);
    expect(later.instruments.find(({ id }) => id === 'pact-heir')?.parties).toEqual(['A', 'HEIR']);
    expect(later.possessions).toEqual([]);
    expect(later.relations.some(({ a, b }) => a === 'GONE' || b === 'GONE')).toBe(false);
  });

  /** Slow oracle: a row is so on a day when it held itself and enough of its parties were still there. */
  it('the last day of a row agrees with asking for each day who is left', async () => {
    const party = fc.constantFrom('A', 'P', 'Q', 'R');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 3, maxLength: 3 }),
        fc.uniqueArray(party, { minLength: 2, maxLength: 4 }),
        fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
        async (ends, parties, own) => {
          const day = (n: number) => `1950-01-${String(n).padStart(2, '0')}`;
          const actors = ['P', 'Q', 'R'].map(
            (id, i) => `  - { id: ${id}, kind: state, name: ${id}, span: 1900/${day(ends[i]!)} }`,
          );
          const { record } = await readingOf(
            `actors:\n${actors.join('\n')}\nspells:\n  - { id: war, kind: war, between: [${parties.join(', ')}], start: 1940-01-01${own === undefined ? '' : `, end: ${day(own)}`}, evidence: "@one" }\n`,
          );
          const system = buildSystem(record);
          const belief = weighFacts(system, everySource);
          const draw = makeDraw(system);
          const world = makeWorld(system, belief, draw);
          drawWorld(system, chanceKeys(system, [belief]), 1, 0, draw);
          settleWorld(world, belief, draw);
          const lastDay: Record<string, number> = { A: 99, P: ends[0]!, Q: ends[1]!, R: ends[2]! };
          for (let n = 1; n <= 14; n++) {
            const left = parties.filter((id) => lastDay[id]! >= n).length;
            const expected = (own === undefined || own >= n) && left >= 2;
            expect(heldOn(world, system.factById.get('war')!, dayOf(1950, 1, n))).toBe(expected);
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});
