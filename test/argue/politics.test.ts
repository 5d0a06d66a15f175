import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkClaims } from '../../src/argue/check-claims.ts';
import { judgeCase } from '../../src/argue/judge-case.ts';
import { caseOf, readingOf } from '../case-of.ts';

const actors = `
actors:
  - { id: anna, kind: person, name: Anna, span: 1900/1969-05-01, memberOf: [{ of: hawks, start: 1950 }] }
  - { id: boris, kind: person, name: Boris, memberOf: [{ of: A, start: 1950-01-01, end: 1959-12-31, role: minister of war }, { of: A, start: 1955-01-01, end: 1957-12-31, role: premier }, { of: hawks, start: 1950 }] }
  - { id: hawks, kind: faction, name: The hawks }
  - { id: doves, kind: faction, name: The doves }
positions:
  - { id: hawks-war, by: hawks, on: the-war, stance: fight, start: 1950-01-01, end: 1960-12-31, evidence: "@one", tags: early }
  - { id: doves-war, by: doves, on: the-war, stance: talk, start: 1950-01-01, evidence: "@two" }
  - { id: anna-war, by: anna, on: the-war, stance: wait, start: 1952-01-01, evidence: "@one" }
`;
/** The same record with one position more. */
const withPosition = (row: string) => actors.replace('  - { id: anna-war', `  - ${row}\n  - { id: anna-war`);
const fought =
  '{ id: mobilised, date: 1955-03-01, by: A, type: mobilise, title: x, decides: { the-war: fight }, evidence: "@one" }';
const talked =
  '{ id: offered, date: 1958-06-01, by: A, to: B, type: "036", title: x, decides: { the-war: talk }, evidence: "@two" }';

interface Extra {
  readonly events?: readonly string[];
  readonly more?: string;
  readonly account?: string;
  readonly worlds?: number;
}

/** The claims with these tests, judged over the record of two factions that differ on a war. */
async function judged(
  tests: readonly string[],
  { events = [fought, talked], more = '', account, worlds = 20 }: Extra = {},
) {
  const claims = tests.map(
    (test, i) => `  - { id: c${i}, says: x, by: "@one", test: ${JSON.stringify(test)} }`,
  );
  const record = await caseOf(
    `${actors}\nevents: [${events.join(', ')}]\n${more}\naccounts: [{ id: only-one, says: x, sources: one }, { id: only-two, says: x, sources: two }]\nclaims:\n${claims.join('\n')}`,
  );
  expect(checkClaims(record).problems).toEqual([]);
  return judgeCase(record, { worlds, ...(account ? { account } : {}) }).claims;
}

async function verdictOf(test: string, extra?: Extra) {
  const [claim] = await judged([test], extra);
  const { verdict, missing } = claim!;
  return verdict === 'untestable' ? missing[0] : verdict;
}

describe('position(who, question) on DATE', () => {
  it.each([
    ['position(hawks, the-war) on 1955-03-01 = fight', 'holds'],
    ['position(hawks, the-war) on 1955 = talk', 'fails'],
    ['position(hawks, the-war) on 1960-12-31 = fight', 'holds'],
    ['position(hawks, the-war) on 1950-01-01 != talk', 'holds'],
    ['position(doves, the-war) on 1999 = talk', 'holds'],
    ['position(hawks, the-war) on 1955 = position(doves, the-war) on 1955', 'fails'],
    // after its end nobody says what it wanted
    [
      'position(hawks, the-war) on 1961-01-01 = fight',
      'no position of "hawks" on "the-war" is told for the day asked about',
    ],
    [
      'position(A, the-war) on 1955 = fight',
      'no position of "A" on "the-war" is told for the day asked about',
    ],
    // Boris is a hawk, and has said nothing himself; Anna wants something else
    [
      'position(boris, the-war) on 1955 = fight',
      'no position of "boris" on "the-war" is told for the day asked about',
    ],
    ['position(anna, the-war) on 1955 = wait', 'holds'],
    // a position goes with who holds it
    ['position(anna, the-war) on 1969-05-01 = wait', 'holds'],
    [
      'position(anna, the-war) on 1969-05-02 = wait',
      'no position of "anna" on "the-war" is told for the day asked about',
    ],
  ])('%s: %s', async (test, verdict) => {
    expect(await verdictOf(test)).toBe(verdict);
  });

  it.each([
    ['talk', 'holds'],
    ['surrender', '"doves" has two positions on "the-war" then: talk and surrender'],
  ])('of one who has two at once, the second %s: %s', async (stance, verdict) => {
    const second = `{ id: second, by: doves, on: the-war, stance: ${stance}, start: 1955, end: 1956, evidence: "@one" }`;
    const record = await caseOf(`${withPosition(second)}
claims: [{ id: c, says: x, by: "@one", test: "position(doves, the-war) on 1955-12-31 = talk" }]`);
    const [claim] = judgeCase(record, { worlds: 5 }).claims;
    expect(claim!.verdict === 'untestable' ? claim!.missing[0] : claim!.verdict).toBe(verdict);
  });

  it('is drawn where two rows exclude each other, and where a date is vague', async () => {
    const record = await caseOf(`
actors: [{ id: hawks, kind: faction, name: x }]
positions:
  - { id: p, by: hawks, on: q, stance: yes-then, start: 1950-01-01, alternatives: which, evidence: "@one" }
  - { id: r, by: hawks, on: q, stance: no-then, start: 1950-01-01, alternatives: which, evidence: "@two" }
  - { id: s, by: hawks, on: w, stance: early, start: 1960, evidence: "@one" }
claims:
  - { id: drawn, says: x, by: "@one", test: "position(hawks, q) on 1955 = yes-then" }
  - { id: vague, says: x, by: "@one", test: "position(hawks, w) on 1960-07-01 = early" }`);
    const [drawn, vague] = judgeCase(record, { worlds: 2000 }).claims;
    expect(drawn!.share.true).toBeCloseTo(0.5, 1);
    expect(drawn!.share.unknown).toBe(0);
    // 183 of 366 days
    expect(vague!.share.true).toBeCloseTo(183 / 366, 1);
    expect(vague!.share.false).toBe(0);
  });

  it('shows the position and its source as what the verdict rests on', async () => {
    const [claim] = await judged(['position(hawks, the-war) on 1955 = fight']);
    expect(
      claim!.evidence.map(({ fact, table, sources }) => [fact, table, sources.map((s) => s.source)]),
    ).toEqual([['hawks-war', 'positions', ['one']]]);
    expect(claim!.parts?.[0]?.left?.rows).toMatchObject({ median: 1, tables: ['positions'] });
  });
});

describe('positions(by =, on =, stance =, tag =)', () => {
  it.each([
    ['count(positions(on = the-war)) = 3', 'holds'],
    ['count(positions(on = the-war) in 1951) = 2', 'holds'],
    ['count(positions(on = the-war, stance = talk)) = 1', 'holds'],
    ['count(positions(by = hawks, tag = early)) = 1', 'holds'],
    ['count(positions(by = hawks) in 1961) = 0', 'holds'],
    ['exists(positions(by = boris))', 'fails'],
    ['first(positions(on = the-war, by = anna)).start = 1952-01-01', 'holds'],
    ['hawks-war within 1950/1960', 'holds'],
    ['hawks-war.stance = fight', 'holds'],
    ['share(positions(on = the-war), stance = talk) < 0.4', 'holds'],
  ])('%s: %s', async (test, verdict) => {
    expect(await verdictOf(test)).toBe(verdict);
  });

  it('is unknown where the record covers none, and known in an account that tells of them', async () => {
    const none = 'count(positions(by = doves)) = 0';
    expect(await verdictOf(none, { more: 'coverage: [{ kind: votes, period: 1950/1960 }]' })).toBe('fails');
    const test = 'exists(positions(on = the-war, stance = surrender))';
    const covered = await readingOf(
      `${actors}\ncoverage: [{ kind: votes, period: 1950/1960 }]\nclaims: [{ id: c, says: x, by: "@one", test: "${test}" }]`,
    );
    const [claim] = judgeCase(covered.record, { worlds: 5 }).claims;
    expect(claim!.missing).toEqual(['the record does not cover positions']);
    expect(await verdictOf('count(positions(by = doves)) = 0', { account: 'only-one' })).toContain(
      'no believed source speaks of positions',
    );
  });
});

describe('prevailed(question) on DATE', () => {
  const none = 'no decision on "the-war" is recorded by the day asked about';
  it.each([
    ['prevailed(the-war) on 1955-02-28 = fight', none],
    ['prevailed(the-war) on 1955-03-01 = fight', 'holds'],
    ['prevailed(the-war) on 1958-05-31 = fight', 'holds'],
    ['prevailed(the-war) on 1958-06-01 = fight', 'fails'],
    ['prevailed(the-war) on 1970 = talk', 'holds'],
  ])('%s: %s', async (test, verdict) => {
    expect(await verdictOf(test)).toBe(verdict);
  });

  const other = (date: string, stance: string) =>
    `{ id: other, date: ${JSON.stringify(date)}, by: B, type: "010", title: x, decides: { the-war: ${stance} }, evidence: "@one" }`;
  const tie =
    'decisions on "the-war" of one day settle it differently (fight, talk), and the record does not tell which came last';
  it.each([
    ['two of one day that agree', '1955-03-01', 'fight', 'holds'],
    ['two of one day that do not', '1955-03-01', 'talk', tie],
    ['two of one day of which one is told to come first', '1955-03-01 before mobilised', 'talk', 'holds'],
    ['two of one day of which one is told to come last', '1955-03-01 after mobilised', 'talk', 'fails'],
  ])('%s', async (_, date, stance, verdict) => {
    expect(
      await verdictOf('prevailed(the-war) on 1955-12-31 = fight', { events: [fought, other(date, stance)] }),
    ).toBe(verdict);
  });

  it('is drawn where it is not known which was last, and where a decision is in doubt', async () => {
    const vague =
      '{ id: other, date: 1955-03, by: B, type: "010", title: x, decides: { the-war: talk }, evidence: "@one" }';
    const [drawn] = await judged(['prevailed(the-war) on 1955-12-31 = talk'], {
      events: [fought, vague],
      worlds: 2000,
    });
    // on 30 of 31 days it comes later, on one the order is not told
    expect(drawn!.share.true).toBeCloseTo(30 / 31, 1);
    expect(drawn!.share.false).toBe(0);
    expect(drawn!.share.unknown).toBeGreaterThan(0);
    const doubted = talked.replace('"@two"', '"@two; @one, denies"');
    const [doubt] = await judged(['prevailed(the-war) on 1970 = talk'], {
      events: [fought, doubted],
      worlds: 2000,
    });
    expect(doubt!.share.true).toBeCloseTo(0.5, 1);
    expect(doubt!.share.unknown).toBe(0);
  });

  it('is unknown to an account after the last that it tells of the question', async () => {
    const test = 'prevailed(the-war) on 1970 = fight';
    expect(await verdictOf(test, { account: 'only-one' })).toBe('holds');
    expect(await verdictOf('prevailed(the-war) on 1970 = talk', { account: 'only-two' })).toBe('holds');
    const ended = actors.replace('start: 1952-01-01,', 'start: 1952-01-01, end: 1959-12-31,');
    const record = await caseOf(
      `${ended}\nevents: [${fought}, ${talked}]\naccounts: [{ id: only-one, says: x, sources: one }]\nclaims: [{ id: c, says: x, by: "@one", test: "${test}" }]`,
    );
    const [claim] = judgeCase(record, { worlds: 5, account: 'only-one' }).claims;
    expect([claim!.verdict, claim!.missing]).toEqual([
      'untestable',
      ['no believed source speaks of "the-war" after 31 December 1960'],
    ]);
  });

  it('agrees with the greatest day of all, on any record of sharp days', () => {
    return fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(
          fc.record({ day: fc.integer({ min: 1, max: 28 }), stance: fc.constantFrom('fight', 'talk') }),
          {
            maxLength: 6,
            selector: ({ day }) => day,
          },
        ),
        fc.integer({ min: 1, max: 28 }),
        async (acts, on) => {
          const two = (n: number) => String(n).padStart(2, '0');
          const events = acts.map(
            ({ day, stance }, n) =>
              `{ id: e${n}, date: 1955-02-${two(day)}, by: A, type: "010", title: x, decides: { the-war: ${stance} }, evidence: "@one" }`,
          );
          const last = acts.filter(({ day }) => day <= on).sort((a, b) => b.day - a.day)[0];
          const [claim] = await judged([`prevailed(the-war) on 1955-02-${two(on)} = fight`], {
            events,
            worlds: 2,
          });
          expect(claim!.verdict).toBe(last ? (last.stance === 'fight' ? 'holds' : 'fails') : 'untestable');
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('won(who, question) on DATE', () => {
  it.each([
    ['won(hawks, the-war) on 1956', 'holds'],
    ['won(doves, the-war) on 1956', 'fails'],
    ['won(hawks, the-war) on 1970', 'fails'],
    ['won(doves, the-war) on 1970', 'holds'],
    [
      'won(boris, the-war) on 1956',
      'no position of "boris" on "the-war" is told for the day of the decision, 1 March 1955 ("mobilised")',
    ],
    ['won(hawks, the-war) on 1950', 'no decision on "the-war" is recorded by the day asked about'],
  ])('%s: %s', async (test, verdict) => {
    expect(await verdictOf(test)).toBe(verdict);
  });

  it('asks what one wanted on the day of the decision, whatever he wanted later', async () => {
    const events = [fought.replace('fight', 'wait')];
    expect(await verdictOf('won(anna, the-war) on 1990', { events })).toBe('holds');
  });
});

describe('won(who, question) where a position begins on the day of the decision', () => {
  const untold =
    'the position "new" of "late" begins on the day of the decision, 1 March 1955 ("mobilised"), and is not told to come before it';
  it.each([
    ['1955-02-28', 'fight', 'holds'],
    ['1955-03-01', 'fight', untold],
    ['1955-03-01', 'talk', untold],
    ['1955-03-01 before mobilised', 'fight', 'holds'],
    ['1955-03-01 before mobilised', 'talk', 'fails'],
    [
      '1955-03-01 after mobilised',
      'fight',
      'no position of "late" on "the-war" is told for the day of the decision, 1 March 1955 ("mobilised")',
    ],
  ])('%s, %s: %s', async (start, stance, verdict) => {
    const late = `actors:\n  - { id: late, kind: faction, name: The late }`;
    const text = withPosition(
      `{ id: new, by: late, on: the-war, stance: ${stance}, start: ${JSON.stringify(start)}, evidence: "@one" }`,
    ).replace('actors:', late);
    const record = await caseOf(
      `${text}\nevents: [${fought}]\nclaims: [{ id: c, says: x, by: "@one", test: "won(late, the-war) on 1956" }]`,
    );
    const [claim] = judgeCase(record, { worlds: 5 }).claims;
    expect(claim!.verdict === 'untestable' ? claim!.missing[0] : claim!.verdict).toBe(verdict);
  });

  it('an old position that lasted counts beside it where they agree, and leaves it open where they do not', async () => {
    const two = (stance: string) =>
      withPosition(
        `{ id: new, by: doves, on: the-war, stance: ${stance}, start: 1955-03-01, evidence: "@one" }`,
      );
    const verdict = async (stance: string) => {
      const record = await caseOf(
        `${two(stance)}\nevents: [${fought}]\nclaims: [{ id: c, says: x, by: "@one", test: "won(doves, the-war) on 1956" }]`,
      );
      return judgeCase(record, { worlds: 5 }).claims[0]!.verdict;
    };
    expect([await verdict('talk'), await verdict('fight')]).toEqual(['fails', 'untestable']);
  });
});

describe('officeOf(person) on DATE', () => {
  it.each([
    ['officeOf(boris) on 1952 = "minister of war"', 'holds'],
    ['officeOf(boris) on 1952 = premier', 'fails'],
    // two at once are both his
    ['officeOf(boris) on 1956 = premier', 'holds'],
    ['officeOf(boris) on 1956 = "minister of war"', 'holds'],
    ['officeOf(boris) on 1960 = premier', 'no office of "boris" is told for the day asked about'],
    // to belong to a faction is no office
    ['officeOf(anna) on 1955 = premier', 'no office of "anna" is told for the day asked about'],
  ])('%s: %s', async (test, verdict) => {
    expect(await verdictOf(test)).toBe(verdict);
  });

  it('reads the level of a membership, for those who believe it', async () => {
    const more =
      'spells: [{ id: post, kind: membership, by: anna, of: A, level: envoy, start: 1953-01-01, end: 1954-12-31, evidence: "@two" }]';
    const test = 'officeOf(anna) on 1953-06-01 = envoy';
    expect(await verdictOf(test, { more })).toBe('holds');
    expect(await verdictOf(test, { more, account: 'only-one' })).toContain('no office of "anna"');
  });

  it('is asked of persons', async () => {
    const { record } = await readingOf(
      `${actors}\nclaims: [{ id: c, says: x, by: "@one", test: "officeOf(hawks) on 1955 = premier" }]`,
    );
    expect(checkClaims(record).problems[0]!.message).toContain('is of the kind "faction"');
  });
});

describe('decides =', () => {
  it.each([
    ['first(events(decides = the-war)).date = 1955-03-01', 'holds'],
    ['last(events(decides = the-war)) = offered', 'holds'],
    ['count(events(A, B, decides = the-war)) = 1', 'holds'],
    ['prevailed(the-war) on first(events(decides = the-war)) = fight', 'holds'],
  ])('%s: %s', async (test, verdict) => {
    expect(await verdictOf(test)).toBe(verdict);
  });

  it('is covered by a row of decisions, or of all events', async () => {
    const first = 'first(events(decides = the-war)) = mobilised';
    const covered = (kind: string) => `coverage: [{ kind: ${kind}, period: 1950/1960 }]`;
    expect(await verdictOf(first, { more: covered('decisions') })).toBe('holds');
    expect(await verdictOf(first, { more: covered('events') })).toBe('holds');
    expect(await verdictOf(first, { more: covered('votes') })).toBe('the record does not cover decisions');
  });
});

describe('words of the author’s', () => {
  const noted = async (test: string) => {
    const { record } = await readingOf(
      `${actors}\nevents: [${fought}]\nclaims: [{ id: c, says: x, by: "@one", test: ${JSON.stringify(test)} }]`,
    );
    return checkClaims(record).problems.map(({ code, severity, message, hint }) => [
      code,
      severity,
      message,
      hint,
    ]);
  };

  it.each([
    ['position(hawks, the-wars) on 1955 = fight', 'question "the-wars"', 'the-war'],
    ['position(hawks, the-war) on 1955 = figth', 'stance "figth"', 'fight'],
    ['prevailed(the-wor) on 1955 = fight', 'question "the-wor"', 'the-war'],
    ['prevailed(the-war) on 1955 = fights', 'stance "fights"', 'fight'],
    ['won(hawks, thewar) on 1955', 'question "thewar"', 'the-war'],
    ['officeOf(boris) on 1955 = premiere', 'office "premiere"', 'premier'],
    ['exists(events(decides = the-wat))', 'question "the-wat"', 'the-war'],
    ['exists(positions(on = the-wat))', 'on "the-wat"', 'the-war'],
  ])('of %s says which is meant', async (test, what, meant) => {
    const [problem, ...others] = await noted(test);
    expect(others).toEqual([]);
    expect(problem!.slice(0, 2)).toEqual(['claim-word-unused', 'note']);
    expect(problem![2]).toContain(what);
    expect(problem![3]).toContain(meant);
  });
});

describe('rows left out', () => {
  it.each([
    // a decision that is lost may have been the last
    [
      '{ id: bad, date: 1959-13, by: A, type: "010", title: x, decides: { the-war: fight }, evidence: "@one" }',
      'untestable',
    ],
    [
      '{ id: bad, date: 1999-01-01, by: A, type: "010", title: x, decides: [fight], evidence: "@one" }',
      'untestable',
    ],
    [
      '{ id: bad, date: 1959-13, by: A, type: "010", title: x, decides: { the-peace: fight }, evidence: "@one" }',
      'holds',
    ],
    ['{ id: bad, date: 1959-13, by: A, type: "010", title: x, evidence: "@one" }', 'holds'],
  ])('an act: %s', async (row, verdict) => {
    const text = `${actors}\nevents: [${fought}, ${talked}, ${row}]\nclaims: [{ id: c, says: x, by: "@one", test: "prevailed(the-war) on 1999-12-31 = talk" }]`;
    const { record } = await readingOf(text);
    expect(judgeCase(record, { worlds: 5 }).claims[0]!.verdict).toBe(verdict);
  });

  it.each([
    ['{ id: bad, by: hawks, on: the-war, stance: talk, start: 19560, evidence: "@one" }', 'untestable'],
    ['{ id: bad, by: doves, on: the-war, stance: talk, start: 19560, evidence: "@one" }', 'holds'],
    ['{ id: bad, by: hawks, on: the-peace, stance: talk, start: 19560, evidence: "@one" }', 'holds'],
    ['{ id: bad, by: hawks, on: the-war, start: 1956, evidence: "@one" }', 'untestable'],
  ])('a position: %s', async (row, verdict) => {
    const text = withPosition(row);
    const { record } = await readingOf(
      `${text}\nclaims: [{ id: c, says: x, by: "@one", test: "position(hawks, the-war) on 1957 = fight" }]`,
    );
    expect(judgeCase(record, { worlds: 5 }).claims[0]!.verdict).toBe(verdict);
  });
});
