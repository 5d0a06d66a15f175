import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeCase } from '../../src/argue/judge-case.ts';
import { caseOf } from '../case-of.ts';

interface Told {
  readonly coverage?: string;
  readonly rows: readonly string[];
  readonly more?: string;
  readonly accounts?: string;
  readonly by?: string;
}

const onlyTwo = '{ id: only-two, says: Two alone, sources: two }';
const gift = '{ id: gift, date: 1956-12-17, by: B, to: A, type: "070", title: x, evidence: "@one" }';

/** The claims of a case in which A, B and C are covered with each other, judged by every source and by its accounts. */
async function judged(
  tests: readonly string[],
  { coverage, rows, more = '', accounts = onlyTwo, by = '@one' }: Told,
) {
  const claims = tests.map(
    (test, i) => `  - { id: c${i}, says: x, by: "${by}", test: ${JSON.stringify(test)} }`,
  );
  const record = await caseOf(
    `coverage: [${coverage ?? '{ between: [A, B, C], period: 1950/1960 }'}]
events:
${rows.map((row) => `  - ${row}`).join('\n')}
${more}
accounts: [${accounts}]
claims:
${claims.join('\n')}`,
  );
  return judgeCase(record, { worlds: 20 }).claims;
}

async function byTwo(test: string, told: Told) {
  const [claim] = await judged([test], told);
  return claim!.accounts.find(({ id }) => id === 'only-two')!.verdict;
}

describe('an account whose sources are silent', () => {
  const absence = 'count(events(A, B)) = 0';
  const of = (a: string, b: string, date = '1955-01-01') =>
    `{ id: other, date: ${date}, by: ${a}, to: ${b}, type: "042", title: x, evidence: "@two" }`;

  it('is untestable, whatever is asked of the matter, and contests nothing', async () => {
    const claims = await judged(
      [
        'mean(relation(A, B) in 1957) > 0',
        'count(events(A, B)) > 0',
        'exists(events(A, B))',
        'exists(gift)',
        'onset(rapprochement(A, B) from 1956 to 1957) before 1957',
        'ally(A, B) on 1956',
        'sameBloc(A, B) on 1957',
      ],
      { rows: [gift] },
    );
    for (const { test, accounts, contested } of claims) {
      expect([test, accounts[0]!.verdict]).toEqual([test, 'untestable']);
      expect(contested, test).toBe(false);
    }
    const { missing } = (await judged(['count(events(A, B)) > 0'], { rows: [gift], accounts: onlyTwo }))[0]!;
    expect(missing).toEqual([]);
  });

  it('says that nobody it believes speaks of it', async () => {
    const record = await caseOf(
      `events: [${gift}]\naccounts: [${onlyTwo}]\nclaims: [{ id: c, says: x, by: "@one", test: "count(events(A, B)) > 0" }]`,
    );
    const [claim] = judgeCase(record, { worlds: 2, account: 'only-two' }).claims;
    expect(claim!.missing).toEqual([
      'no believed source speaks of A–B events, so that the period of the case is not held to be complete there',
    ]);
  });

  it.each([
    ['', 'so that the coverage of A–B–C in 1950–1960 is not held to be complete there'],
    ['', 'so that the coverage "all-three" is not held to be complete there', 'all-three'],
    ['@one', 'as far as believed sources go: the coverage of A–B–C in 1950–1960 rests on one'],
  ])('says which coverage it does not hold, on "%s"', async (evidence, why, id = '') => {
    const record = await caseOf(
      `coverage: [{ ${id === '' ? '' : `id: ${id}, `}between: [A, B, C], period: 1950/1960${evidence === '' ? '' : `, evidence: "${evidence}"`} }]
events: [${gift}]
accounts: [{ id: not-one, says: x, without: one }]
claims: [{ id: c, says: x, by: "@one", test: "count(events(A, C) in 1956) = 0" }]`,
    );
    const [claim] = judgeCase(record, { worlds: 2, account: 'not-one' }).claims;
    expect([claim!.verdict, claim!.missing[0]]).toEqual(['untestable', expect.stringContaining(why)]);
  });

  it.each([
    ['another pair', {}, of('A', 'C'), 'untestable', 'untestable'],
    // an act that it affirms is one, whatever is covered; that there was no other it cannot say
    ['the pair, once', {}, of('A', 'B'), 'fails', 'untestable'],
    // an act that may have been on any day makes nobody complete on all of them
    ['the pair, on any day', {}, of('A', 'B', '1950/1960'), 'fails', 'untestable'],
    ['the pair, outside of what is covered', {}, of('A', 'B', '1975-01-01'), 'fails', 'untestable'],
    [
      'the pair, which no row covers',
      { coverage: '{ between: [A, C], period: 1950/1960 }' },
      of('A', 'B'),
      'fails',
      'untestable',
    ],
    [
      'all events',
      { coverage: '{ kind: events, period: 1950/1960 }' },
      of('A', 'C'),
      'untestable',
      'untestable',
    ],
  ] as const)('%s', async (_, told, row, none, one) => {
    expect(await byTwo(absence, { rows: [gift, row], ...told })).toBe(none);
    expect(await byTwo('count(events(A, B)) = 1', { rows: [gift, row], ...told })).toBe(one);
  });

  it('speaks by a row of the kind that is asked for, by a denial too', async () => {
    const pact =
      'instruments: [{ id: pact, title: x, kind: pact, parties: [A, B], signed: 1952-01-01, evidence: "@two" }]';
    const denied = gift.replace('"@one"', '"@one; @two, denies"');
    expect(await byTwo(absence, { rows: [gift], more: pact })).toBe('untestable');
    expect(await byTwo('count(instruments(A, B)) = 0', { rows: [gift], more: pact })).toBe('fails');
    expect(await byTwo(absence, { rows: [denied] })).toBe('untestable');
    expect(await byTwo('count(events(A, B) on 1956-12-17) = 0', { rows: [denied] })).toBe('holds');
  });

  it('speaks of the days that are asked about, not of others', async () => {
    const told = { rows: [gift, of('A', 'B')] };
    expect(await byTwo('count(contacts(A, B) on 1955-01-01) = 1', told)).toBe('holds');
    expect(await byTwo('count(contacts(A, B) in 1955) = 1', told)).toBe('untestable');
    expect(await byTwo('count(contacts(A, B) in 1955) >= 1', told)).toBe('holds');
    expect(await byTwo('count(contacts(A, B) in 1956) = 0', told)).toBe('untestable');
    expect(await byTwo('exists(rupture(A, B) in 1957)', told)).toBe('untestable');
    const vague = { rows: [gift, of('A', 'B', '1955/1956')] };
    expect(await byTwo('count(events(A, B) in 1956) < 2', vague)).toBe('untestable');
    expect(await byTwo('count(events(A, B) in 1956) >= 0', vague)).toBe('holds');
    const [claim] = await judged(['count(events(A, B) in 1956) > 0'], told);
    expect([claim!.verdict, claim!.contested]).toEqual(['holds', false]);
  });

  it('speaks of a state by the acts of its minister', async () => {
    const more = 'actors: [{ id: m, kind: person, name: M, memberOf: { of: A, role: foreign minister } }]';
    const told = { rows: [gift, of('m', 'B')], more };
    expect(await byTwo('count(contacts(A, B) on 1955-01-01) = 1', told)).toBe('holds');
    expect(await byTwo('count(contacts(A, C) in 1955) = 0', told)).toBe('untestable');
  });

  it('speaks of a relation by what passed before: it is a memory', async () => {
    const told = { rows: [gift, of('A', 'B')] };
    expect(await byTwo('relation(A, B) on 1955-12-31 > 0', told)).toBe('holds');
    expect(await byTwo('relation(A, B) on 1957 > 0', told)).toBe('untestable');
    expect(await byTwo('relation(A, B) on 1954 > 0', told)).toBe('untestable');
  });

  it('remembers for one half-life, and an act that weighs in a relation; a recognition tells of none', async () => {
    const told = { rows: [gift, of('A', 'B', '1951-01-01')] };
    expect(await byTwo('relation(A, B) on 1951-12-31 > 0', told)).toBe('holds');
    expect(await byTwo('relation(A, B) on 1952-02-01 < 3', told)).toBe('untestable');
    expect(await byTwo('mean(relation(A, B) in 1951) > 0', told)).toBe('holds');
    expect(await byTwo('mean(relation(A, B) from 1950 to 1951) > 0', told)).toBe('untestable');
    const spell = (kind: string) =>
      `spells: [{ id: s, kind: ${kind}, by: A, of: B, start: 1951-01-01, evidence: "@two" }]`;
    expect(await byTwo('relation(A, B) on 1958 < 1', { rows: [gift], more: spell('recognition') })).toBe(
      'untestable',
    );
    expect(await byTwo('relation(A, B) on 1958 < 1', { rows: [gift], more: spell('embargo') })).toBe('holds');
    expect(await byTwo('contact(A, B) on 1958 < 1', { rows: [gift], more: spell('embargo') })).toBe(
      'untestable',
    );
  });

  it('hears nothing of two in what a third did towards both, or what both did towards a third', async () => {
    const both = '{ id: plan, date: 1956-06-01, by: C, to: [A, B], type: "042", title: x, evidence: "@two" }';
    const together = both.replace('by: C, to: [A, B]', 'by: [A, B], to: C');
    const among = both.replace('by: C, to: [A, B]', 'by: [A, B]');
    for (const test of ['count(events(A, B) on 1956-06-01) < 2', 'relation(A, B) on 1956-06-01 < 5'])
      for (const [row, verdict] of [
        [both, 'untestable'],
        [together, 'untestable'],
        [among, 'holds'],
      ] as const)
        expect([test, row, await byTwo(test, { rows: [gift, row] })]).toEqual([test, row, verdict]);
  });

  it('denies no other act, alliance or roll call before its first and after its last', async () => {
    const acts = [of('A', 'B', '1955-01-01'), of('B', 'A', '1956-06-01').replace('other', 'late')];
    expect(await byTwo('count(events(A, B) from 1955 to 1956-06-01) = 2', { rows: [gift, ...acts] })).toBe(
      'holds',
    );
    expect(await byTwo('count(events(A, B) from 1955 to 1956) >= 3', { rows: [gift, ...acts] })).toBe(
      'untestable',
    );
    expect(await byTwo('last(events(A, B)) = late', { rows: [gift, ...acts] })).toBe('untestable');
    const pact = (more: string) => `instruments:
  - { id: pact, title: x, kind: pact, parties: [A, B, C], signed: 1952-01-01, ${more}, evidence: "@two" }
  - { id: other-pact, title: x, kind: pact, parties: [A, B], signed: 1951-01-01, obligations: defence, evidence: "@one" }`;
    const ally = 'ally(A, B) on 1956';
    for (const more of ['obligations: consultation', 'obligations: defence, end: 1954'])
      expect([more, await byTwo(ally, { rows: [gift], more: pact(more) })]).toEqual([more, 'untestable']);
    expect(await byTwo(ally, { rows: [gift], more: pact('obligations: defence') })).toBe('holds');
  });

  it('denies a row by believing another of its group', async () => {
    const pact = (id: string, more: string) =>
      `{ id: ${id}, title: x, kind: pact, parties: [A, B], signed: 1951-01-01, obligations: defence, alternatives: end, ${more} }`;
    const more = `instruments: [${pact('ended', 'end: 1954, evidence: "@two"')}, ${pact('stands', 'evidence: "@one"')}]`;
    const accounts = `${onlyTwo}, { id: only-one, says: One alone, sources: one }`;
    const [claim] = await judged(['ally(A, B) on 1956'], { rows: [gift], more, accounts });
    expect(claim!.accounts.map(({ verdict }) => verdict)).toEqual(['fails', 'holds']);
    expect(claim!.contested).toBe(true);
  });

  it('speaks of those that are asked for by name, and of a seat by whoever sat in it', async () => {
    const told = { rows: [gift, of('A', 'C')], coverage: '{ period: 1950/1960 }' };
    expect(await byTwo('count(events(by = A) on 1955-01-01) = 1', told)).toBe('holds');
    expect(await byTwo('count(events(by = B) on 1955-01-01) = 0', told)).toBe('untestable');
    const more = `spells:
  - { id: rec, kind: recognition, by: C, of: B, start: 1952-01-01, evidence: "@two" }
  - { id: seat, kind: seat, by: A, object: C, start: 1952-01-01, evidence: "@two" }`;
    const spells = { rows: [gift], more, coverage: '{ period: 1950/1960 }' };
    expect(await byTwo('recognises(A, B) on 1953', spells)).toBe('untestable');
    expect(await byTwo('recognises(C, B) on 1953', spells)).toBe('holds');
    expect(await byTwo('recognises(C, B) on 1951', spells)).toBe('fails');
    expect(await byTwo('holds(B, C) on 1953', spells)).toBe('fails');
    expect(await byTwo('holds(A, B) on 1953', spells)).toBe('untestable');
  });

  it('holds a row of coverage that it believes, and none that rests on others', async () => {
    const covered = (evidence: string) => `{ between: [A, B], period: 1950/1960, evidence: "${evidence}" }`;
    expect(await byTwo(absence, { rows: [gift], coverage: covered('@two') })).toBe('holds');
    const one = 'count(events(A, B)) = 1';
    expect(await byTwo(one, { rows: [gift, of('A', 'B')], coverage: covered('@one') })).toBe('untestable');
  });

  it('is silent in a case without rows of coverage too, and where a source is left out', async () => {
    const record = (account: string) =>
      caseOf(
        `events: [${gift}]\naccounts: [${account}]\nclaims: [{ id: c, says: x, by: "@one", test: "${absence}" }]`,
      );
    for (const account of [onlyTwo, '{ id: not-one, says: x, without: one }']) {
      const [claim] = judgeCase(await record(account), { worlds: 2 }).claims;
      expect([claim!.verdict, claim!.accounts[0]!.verdict, claim!.contested]).toEqual([
        'fails',
        'untestable',
        false,
      ]);
    }
  });
});

describe('a claim that is only asserted', () => {
  const test = 'count(events(A, B)) > 0';
  const isAsserted = async (told: Partial<Told>, asked = test) =>
    (await judged([asked], { rows: [gift], ...told }))[0]!.asserted;

  it('is one that its own author’s account cannot test', async () => {
    expect(await isAsserted({ by: '@one' })).toBe(false);
    expect(await isAsserted({ by: '@two' })).toBe(true);
    expect(await isAsserted({ by: '@two, via @one' })).toBe(true);
    expect(await isAsserted({ by: '@one; @two' })).toBe(false);
  });

  it('is judged in the account of just its sources, in that named for it, or in one made up', async () => {
    const one = '{ id: mine, says: x, sources: [one] }';
    expect(await isAsserted({ by: '@one', accounts: one })).toBe(false);
    expect(await isAsserted({ by: '@two', accounts: one })).toBe(true);
    expect(await isAsserted({ by: '@two', accounts: '{ id: two, says: x, sources: [two, one] }' })).toBe(
      false,
    );
    expect(await isAsserted({ by: '@two', accounts: '{ id: more, says: x, sources: [two, one] }' })).toBe(
      true,
    );
  });

  it('is not one on whose matter its author has a fact, though it does not suffice', async () => {
    const early = gift.replace('id: gift', 'id: early').replace('1956', '1951').replace('@one', '@two');
    const asked = 'count(events(A, B) in 1956) > 0';
    expect(await isAsserted({ by: '@two', rows: [gift, early] }, asked)).toBe(false);
    expect(await isAsserted({ by: '@two', rows: [gift, early] }, 'count(events(A, C)) = 0')).toBe(true);
    expect(await isAsserted({ by: '@two', rows: [gift, early] }, 'count(instruments(A, B)) = 0')).toBe(true);
    expect(
      await isAsserted({ by: '@two', rows: [gift, early] }, 'exists(rupture(A, B) from 1949 to 1956)'),
    ).toBe(false);
  });

  it('is not one that nobody can test for another reason, though its author has the facts', async () => {
    const same = gift.replace('id: gift', 'id: thanks').replace('by: B, to: A', 'by: A, to: B');
    expect(await isAsserted({ rows: [gift, same] }, 'gift before thanks')).toBe(false);
    expect(await isAsserted({ rows: [gift, same], by: '@three' }, 'gift before thanks')).toBe(true);
  });
});

describe('dropping what an account does not believe', () => {
  const date = fc.integer({ min: 1951, max: 1958 }).map((year) => `${year}-06-01`);
  const who = fc.constantFrom(['A', 'B'], ['B', 'A'], ['A', 'C'], ['C', 'B'], ['C', 'A, B']);
  const stance = fc.constantFrom(
    '@one',
    '@two',
    '@one; @two',
    '@one; @two, denies',
    '@one, denies',
    '@three',
  );
  const event = fc.record({ table: fc.constant('events' as const), date, who, evidence: stance });
  const spell = fc.record({ table: fc.constant('spells' as const), date, who, evidence: stance });
  const pact = fc.record({ table: fc.constant('instruments' as const), date, who, evidence: stance });
  const coverage = fc.record({
    table: fc.constant('coverage' as const),
    date,
    who: fc.constantFrom(['A', 'B'], ['A', 'C']),
    evidence: fc.constantFrom('', '@one', '@two', '@three'),
  });
  type Made = {
    readonly table: 'events' | 'spells' | 'instruments' | 'coverage';
    readonly date: string;
    readonly who: readonly string[];
    readonly i: number;
    readonly evidence: string;
  };
  const tests = [
    'count(events(A, B)) > 1',
    'exists(events(A, B) in 1955)',
    'mean(relation(A, B) from 1952 to 1957) > 0',
    'recognises(A, B) on 1952-08-01',
    'count(spells(kind = recognition, by = A, of = B)) > 0',
    'exists(rapprochement(A, B) from 1952 to 1957)',
    'first(events(A, B)).by = A',
    'relation(A, C) on 1957 > relation(A, C) on 1952',
    'count(events(A, B) from 1953 to 1956) >= 2',
    'relation(A, B) on 1958 > 1',
    'ally(A, B) on 1955',
  ];
  const write = (rows: readonly Made[]) => {
    const of = (table: Made['table'], text: (row: Made) => string) =>
      rows.flatMap((row) => (row.table === table ? [text(row)] : []));
    const evidence = (row: Made) => (row.evidence === '' ? '' : `, evidence: "${row.evidence}"`);
    const events = of(
      'events',
      (row) =>
        `{ id: e${row.i}, date: ${row.date}, by: ${row.who[0]}, to: [${row.who[1]}], type: "070", title: x${evidence(row)} }`,
    );
    const spells = of(
      'spells',
      (row) =>
        `{ id: s${row.i}, kind: recognition, by: ${row.who[0]}, of: [${row.who[1]}], start: ${1951 + row.i}-06-01, end: ${1951 + row.i}-12-31${evidence(row)} }`,
    );
    const pacts = of(
      'instruments',
      (row) =>
        `{ id: p${row.i}, kind: pact, parties: [${row.who.join(', ')}], signed: 1950-06-0${row.i + 1}, end: ${row.i < 3 ? 1956 : 1959}, obligations: ${row.i % 2 ? 'defence' : 'consultation'}, title: x${evidence(row)} }`,
    );
    const covered = of(
      'coverage',
      (row) =>
        `{ id: v${row.i}, between: [${row.who.join(', ')}], period: ${row.date.slice(0, 4)}/1959${evidence(row)} }`,
    );
    const claims = tests.map((test, i) => `{ id: c${i}, says: x, by: "@one", test: "${test}" }`);
    return `coverage: [{ kind: votes, period: 1950/1960 }, ${covered.join(', ')}]
events: [${events.join(', ')}]
spells: [${spells.join(', ')}]
instruments: [${pacts.join(', ')}]
accounts: [{ id: only-two, says: x, sources: two }]
claims: [${claims.join(', ')}]`;
  };
  const verdicts = async (rows: readonly Made[]) =>
    judgeCase(await caseOf(write(rows)), { worlds: 30, account: 'only-two', alone: true }).claims.map(
      ({ share }) => share,
    );

  it('never turns unknown into false', async () => {
    const rows = fc.array(fc.oneof(event, spell, pact, coverage), { minLength: 1, maxLength: 7 });
    await fc.assert(
      fc.asyncProperty(rows, async (drawn) => {
        const made = drawn.map((row, i) => ({ ...row, i }));
        const kept = made.filter(({ evidence }) => evidence === '' || evidence.includes('@two'));
        const [whole, less] = [await verdicts(made), await verdicts(kept)];
        for (const [i, before] of whole.entries()) {
          expect(less[i]!.false, tests[i]).toBeLessThanOrEqual(before.false);
          expect(less[i]!.unknown, tests[i]).toBe(before.unknown);
        }
      }),
      { numRuns: 60 },
    );
  });
});

it.each([
  ['"@one, doubts"', 'untestable'],
  ['"@one, doubts; @two, doubts"', 'untestable'],
  ['"@one, doubts; @two, denies"', 'fails'],
  ['"@one, denies"', 'fails'],
  ['"@one, doubts; @two"', 'open'],
])('to doubt is not to deny: exists(row) with %s is %s', async (evidence, verdict) => {
  const [claim] = await judged(['exists(gift)'], { rows: [gift.replace('"@one"', evidence)] });
  expect(claim!.verdict).toBe(verdict);
  if (verdict === 'untestable')
    expect(claim!.missing).toEqual(['no believed source affirms or denies "gift"']);
});

describe('what one held towards another', () => {
  const back = '{ id: back, kind: recognition, by: B, of: A, start: 1951, evidence: "@one" }';
  const there = '{ id: there, kind: recognition, by: A, of: B, start: 1951, evidence: "@one" }';
  const both = '{ id: both, kind: recognition, between: [A, B], start: 1951, evidence: "@one" }';
  const tests = ['recognises(A, B) on 1950', 'count(recognitions(by = A, of = B) in 1952) = 0'];

  it.each([
    [back, ['untestable', 'untestable']],
    [there, ['fails', 'fails']],
    [both, ['fails', 'fails']],
  ])('is not denied by who speaks of the other direction: %s', async (spell, verdicts) => {
    const text = `coverage: [{ kind: recognition, period: 1949/1960 }]
spells: [${spell}]
accounts: [{ id: one-alone, says: One., sources: one }]
claims:
${tests.map((test, n) => `  - { id: c${n}, says: S., by: "@two", test: "${test}" }`).join('\n')}`;
    const record = await caseOf(text);
    const { claims } = judgeCase(record, { account: 'one-alone' });
    expect(claims.map(({ verdict }) => verdict)).toEqual(verdicts);
  });
});
