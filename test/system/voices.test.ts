import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeCase } from '../../src/argue/judge-case.ts';
import { speaksFor } from '../../src/record/offices.ts';
import { everySource, weighFacts } from '../../src/system/belief.ts';
import { dealing } from '../../src/system/dealings.ts';
import { buildSystem } from '../../src/system/facts.ts';
import { chanceKeys, drawWorld, makeDraw, makeWorld, settleWorld } from '../../src/system/world.ts';
import { caseOf } from '../case-of.ts';

const actors = `
  - { id: pineau, kind: person, name: Pineau, memberOf: { of: A, start: 1956-02-01, end: 1956-12-31, role: foreign minister } }
  - { id: lloyd, kind: person, name: Lloyd, memberOf: { of: B, start: 1955-12-20, end: 1960-07-27, role: Foreign Secretary } }
  - { id: clerk, kind: person, name: Clerk, memberOf: { of: A, start: 1950-01-01, role: deputy foreign minister } }
  - { id: envoy, kind: person, name: Envoy, memberOf: { of: quai, start: 1950-01-01, role: diplomat, speaksFor: yes } }
  - { id: quai, kind: organisation, name: Quai, memberOf: { of: A, start: 1900-01-01, speaksFor: yes } }
  - { id: hawks, kind: faction, name: Hawks, memberOf: { of: A, start: 1950-01-01, role: faction of the leadership } }
  - { id: silent, kind: person, name: Silent, memberOf: { of: A, start: 1950-01-01, role: prime minister, speaksFor: no } }
`;
const events = `
  - { id: secret-talk, date: 1956-10-24, by: [pineau, lloyd], type: "040", title: Talk, channel: secret, evidence: "@one" }
  - { id: too-late, date: 1957-01-01, by: pineau, to: B, type: "040", title: After his term, evidence: "@one" }
  - { id: to-lloyd, date: 1956-11-01, by: A, to: lloyd, type: "040", title: To the secretary, evidence: "@one" }
  - { id: both-named, date: 1956-11-02, by: [pineau, A], to: B, type: "040", title: Both named, evidence: "@one" }
  - { id: of-clerk, date: 1956-11-03, by: clerk, to: B, type: "040", title: By a deputy, evidence: "@one" }
  - { id: of-envoy, date: 1956-11-04, by: envoy, to: C, type: "040", title: By an envoy, evidence: "@one" }
  - { id: of-hawks, date: 1956-11-05, by: hawks, to: C, type: "040", title: By a faction, evidence: "@one" }
  - { id: of-silent, date: 1956-11-06, by: silent, to: C, type: "040", title: As himself, evidence: "@one" }
  - { id: dismissal, date: 1956-11-07, by: A, to: pineau, type: "040", title: A rebuke, evidence: "@one" }
  - { id: of-state, date: 1956-11-08, by: A, to: B, type: "040", title: By the state, evidence: "@one" }
`;

async function judged(tests: readonly string[]) {
  const claims = tests.map(
    (test, i) => `  - { id: claim-${i}, says: x, by: "@one", test: ${JSON.stringify(test)} }`,
  );
  const record = await caseOf(
    `coverage:\n  - { period: 1900/2000 }\nactors:${actors}events:${events}claims:\n${claims.join('\n')}`,
  );
  const report = judgeCase(record, { worlds: 50 });
  expect(report.problems).toEqual([]);
  return Object.fromEntries(report.claims.map(({ test, verdict }) => [test, verdict]));
}

describe('speaksFor', () => {
  it.each([
    ['foreign minister', true],
    ['Minister of Foreign Affairs', true],
    ['minister of defence', true],
    ['Prime Minister', true],
    ['head of government', true],
    ['President of the Republic', true],
    ['ambassador to the United States', true],
    ['chargé d’affaires', true],
    ['Foreign Secretary', true],
    ['head of delegation', true],
    ['secretary-general', true],
    ['deputy foreign minister', false],
    ['former foreign minister', false],
    ['adviser to the president', false],
    ['vice-president', false],
    ['president of the central bank', false],
    ['leader of the opposition', false],
    ['shadow minister', false],
    ['diplomat', false],
    ['', false],
  ])('of a person in the office "%s" is %s', (role, expected) => {
    expect(speaksFor({ role }, 'person', 'state')).toBe(expected);
  });

  it('is as stated, and else only of persons in states and organisations', () => {
    expect(speaksFor({ role: 'clerk', stated: 'yes' }, 'person', 'state')).toBe(true);
    expect(speaksFor({ role: 'president', stated: 'no' }, 'person', 'state')).toBe(false);
    expect(speaksFor({ role: 'leader' }, 'person', 'faction')).toBe(false);
    expect(speaksFor({ role: 'president' }, 'state', 'organisation')).toBe(false);
    expect(speaksFor({ role: 'leader' }, 'faction', 'state')).toBe(false);
  });
});

describe('persons and factions act for somebody', () => {
  it('a minister’s act is one of the state that he served on that day, and his own', async () => {
    const tests = [
      'count(events(by = A)) = 6',
      'count(events(by = pineau)) = 3',
      'count(events(by = A, to = B)) = 4',
      'count(events(A, B)) = 4',
      'count(events(pineau, lloyd)) = 1',
      'count(events(pineau, B)) = 3',
      'count(events(by = hawks)) = 1',
      'count(events(A, C)) = 1',
      'count(events(quai, C)) = 1',
      'count(events(envoy, C)) = 1',
      'count(events(by = B)) = 1',
      'count(events(to = lloyd)) = 2',
      'count(events(to = B)) = 6',
      'count(contacts(A, B)) = 4',
      'share(events(A, B), by = pineau) = 0.5',
      'secret-talk.by = A',
      'secret-talk.by = pineau',
      'not too-late.by = A',
      'of-state.by != pineau',
    ];
    expect(await judged(tests)).toEqual(Object.fromEntries(tests.map((test) => [test, 'holds'])));
  });

  it('a minister is no other party to what he does for his state', async () => {
    const tests = ['count(events(A, pineau)) = 1', 'count(events(by = A, to = pineau)) = 1'];
    expect(await judged(tests)).toEqual(Object.fromEntries(tests.map((test) => [test, 'holds'])));
  });

  it('the state knows what its minister did', async () => {
    const tests = [
      'knew(A, secret-talk) on 1956-10-25',
      'knew(B, secret-talk) on 1956-10-25',
      'knew(pineau, secret-talk) on 1956-10-25',
      'not knew(C, secret-talk) on 1956-10-25',
    ];
    expect(await judged(tests)).toEqual(Object.fromEntries(tests.map((test) => [test, 'holds'])));
  });

  it('membership by post is known on every day, where the post is', async () => {
    const tests = [
      'member(pineau, A) on 1956-10-24',
      'not member(pineau, A) on 1958',
      'not member(pineau, A) on 1950',
    ];
    expect(await judged(tests)).toEqual(Object.fromEntries(tests.map((test) => [test, 'holds'])));
  });

  it('a post of uncertain dates is asked in each world', async () => {
    const record = await caseOf(`
coverage:
  - { period: 1900/2000 }
actors:
  - { id: pineau, kind: person, name: Pineau, memberOf: { of: A, start: 1956-02-01, end: 1956-10, role: foreign minister } }
events:
  - { id: talk, date: 1956-10-16, by: pineau, to: B, type: "040", title: Talk, evidence: "@one" }
claims:
  - { id: c, says: x, by: "@one", test: "count(events(A, B)) = 1" }
  - { id: d, says: x, by: "@one", test: "(relation(A, B) on 1956-10-16 > 0) = (count(events(A, B)) = 1)" }
`);
    const [count] = judgeCase(record, { worlds: 1000 }).claims;
    expect(count!.share.true).toBeGreaterThan(0.4);
    expect(count!.share.true).toBeLessThan(0.62);
  });
});

const ids = ['A', 'B', 'C', 'm', 'n'] as const;
const side = fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 3 });
const posts = fc.array(
  fc.record({
    who: fc.constantFrom('m', 'n'),
    of: fc.constantFrom('A', 'B'),
    from: fc.integer({ min: 1, max: 9 }),
    to: fc.integer({ min: 1, max: 9 }),
  }),
  { maxLength: 3 },
);
type Post = { readonly who: string; readonly of: string; readonly from: number; readonly to: number };

async function dealingsOf(
  by: readonly string[],
  to: readonly string[] | undefined,
  held: readonly Post[],
  day: number,
) {
  const date = (n: number) => `1950-01-0${n}`;
  const memberOf = (who: string) =>
    held
      .filter((post) => post.who === who)
      .map(
        ({ of, from, to: end }) =>
          `{ of: ${of}, start: ${date(Math.min(from, end))}, end: ${date(Math.max(from, end))}, role: minister }`,
      );
  const people = ['m', 'n'].map(
    (who) => `  - { id: ${who}, kind: person, name: ${who}, memberOf: [${memberOf(who).join(', ')}] }`,
  );
  const record = await caseOf(
    `actors:\n${people.join('\n')}\nevents:\n  - { id: e, date: ${date(day)}, by: [${by.join(', ')}], ${to ? `to: [${to.join(', ')}], ` : ''}type: "040", title: E, evidence: "@one" }\n`,
  );
  const system = buildSystem(record);
  const belief = weighFacts(system, everySource);
  const draw = makeDraw(system);
  const world = makeWorld(system, belief, draw);
  drawWorld(system, chanceKeys(system, [belief]), 1, 0, draw);
  settleWorld(world, belief, draw);
  const fact = system.factById.get('e')!;
  return (a: string, b: string) => dealing(fact, a, b, world);
}

describe('dealing', () => {
  /** Slow oracle: every pair of one who acts and one who is acted towards, each with all for whom he speaks on the day. */
  it('dealing(fact, a, b, world) agrees with trying every two who took part', async () => {
    await fc.assert(
      fc.asyncProperty(
        side,
        fc.option(side, { nil: undefined }),
        posts,
        fc.integer({ min: 1, max: 9 }),
        async (by, to, held, day) => {
          const found = await dealingsOf(by, to, held, day);
          const speaks = (who: string, of: string) =>
            who === of ||
            held.some(
              (post) =>
                post.who === who &&
                post.of === of &&
                Math.min(post.from, post.to) <= day &&
                day <= Math.max(post.from, post.to),
            );
          const towards = (a: string, b: string) => {
            for (const x of by)
              for (const y of to ?? by) {
                if (x === a && y === b) return true;
                if (x !== y && speaks(x, a) && speaks(y, b) && !speaks(x, b) && !speaks(y, a)) return true;
              }
            return false;
          };
          for (const a of ids)
            for (const b of ids) {
              if (a === b) continue;
              expect(found(a, b)).toBe((Number(towards(a, b)) + Number(towards(b, a))) / 2);
            }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('posts that nobody in an act holds change nothing, and a post takes no dealing away', async () => {
    await fc.assert(
      fc.asyncProperty(
        side,
        fc.option(side, { nil: undefined }),
        posts,
        fc.integer({ min: 1, max: 9 }),
        async (by, to, held, day) => {
          const without = await dealingsOf(by, to, [], day);
          const with_ = await dealingsOf(by, to, held, day);
          const isTouched = held.some(({ who }) => [...by, ...(to ?? [])].includes(who));
          for (const a of ids)
            for (const b of ids) {
              if (a === b) continue;
              expect(with_(a, b)).toBeGreaterThanOrEqual(without(a, b));
              if (!isTouched) expect(with_(a, b)).toBe(without(a, b));
            }
        },
      ),
      { numRuns: 40 },
    );
  });
});
