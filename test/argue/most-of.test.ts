import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signatures } from '../../src/argue/functions/functions.ts';
import { checkExpression } from '../../src/argue/language/check.ts';
import { problemOf } from '../../src/argue/language/faults.ts';
import { formatExpression } from '../../src/argue/language/format-expression.ts';
import { parseExpression } from '../../src/argue/language/parse.ts';
import { names } from './sample-names.ts';
import { judgedIn, verdictIn } from './verdicts-of.ts';

const coverage = 'coverage: [{ kind: events, period: 1940/1970 }, { kind: recognition, period: 1940/1970 }]';
const record = `
actors:
  - { id: m, kind: person, name: M, memberOf: [{ of: A, role: foreign minister, start: 1940, end: 1960 }] }
  - { id: free, kind: person, name: Free }
events:
  - { id: e1, date: 1951-01-01, by: A, to: C, type: "042", title: One, evidence: "@one" }
  - { id: e2, date: 1952-01-01, by: m, to: C, type: "042", title: His minister, evidence: "@one" }
  - { id: e3, date: 1953-01-01, by: B, to: C, type: "042", title: Three, evidence: "@one" }
  - { id: e4, date: 1954-01-01, by: [B, A], to: C, type: "042", title: Four, evidence: "@one" }
  - { id: e5, date: 1955-01-01, by: B, to: C, type: "190", title: Five, times: 3, evidence: "@one" }
  - { id: e6, date: 1956-01-01, by: free, to: B, type: "042", title: Six, evidence: "@one" }
  - { id: e7, date: 1957-01-01, by: C, to: [A, B], type: "042", channel: secret, title: Seven, evidence: "@one" }
  - { id: e8, date: 1958-01-01, by: C, to: A, type: "042", title: Eight, evidence: "@one" }
  - { id: e9, date: 1959-01-01, by: A, to: B, type: "042", title: Nine, times: 2.., evidence: "@one" }
spells:
  - { id: r1, kind: recognition, by: [A, B], of: C, start: 1950-01-01, evidence: "@one" }
  - { id: r2, kind: recognition, by: A, of: B, start: 1950-01-01, evidence: "@one" }
votes:
  - { id: whole, body: Council, date: 1955, question: Whole, yes: 1, no: 0, abstain: 0, evidence: "@one" }
  - { id: part, body: Council, date: 1956, question: In part, yes: 2, no: 0, abstain: 0, evidence: "@one" }
ballots:
  - { vote: whole, actor: A, choice: yes }
  - { vote: part, actor: A, choice: yes }
`;

describe('mostOf(rows, field)', () => {
  it.each([
    // A in three acts, one by his minister, B in two
    ['mostOf(events(to = C) from 1951 to 1954, by) = A', 'holds'],
    ['mostOf(events(to = C) from 1951 to 1954, by) = m', 'fails'],
    // an act that stands for three
    ['mostOf(events(to = C) from 1951 to 1955, by) = B', 'holds'],
    ['mostOf(events() in 1956, by) = free', 'holds'],
    ['mostOf(events(by = C), to) = A', 'holds'],
    ['mostOf(recognitions(), by) = A', 'holds'],
    ['mostOf(recognitions(), of) = B', 'untestable'],
    ['mostOf(ballots(whole), actor) = A', 'holds'],
    // one ballot lacks, and may be that of another
    ['mostOf(ballots(part), actor) = A', 'untestable'],
    // a tie
    ['mostOf(events(to = C) from 1953 to 1954, by) = B', 'holds'],
    ['mostOf(events(to = C) from 1952 to 1953, by) = B', 'untestable'],
    // nobody, and nobody in that field
    ['mostOf(events(by = C) in 1960, to) = A', 'untestable'],
    ['mostOf(events() in 1951, audience) = A', 'untestable'],
    // two at least of A's, one of C's
    ['mostOf(events() from 1958 to 1959, by) = A', 'holds'],
    ['mostOf(events() from 1951 to 1959, by) = B', 'untestable'],
    // whether the two acts of unknown channel were secret is open
    ['mostOf(events(by = C, channel = secret), to) = B', 'untestable'],
    ['mostOf(events(to = C) from 1930 to 1954, by) = A', 'untestable'],
  ])('%s: %s', async (test, verdict) => {
    expect(await verdictIn(`${coverage}\n${record}`, test)).toBe(verdict);
  });

  it('is read aloud, and says why it is not known', async () => {
    const tests = [
      'mostOf(events(to = C) from 1952 to 1953, by) = B',
      'mostOf(ballots(part), actor) = A',
      'mostOf(events() from 1951 to 1959, by) = B',
    ];
    const [tie, lacking, many] = await judgedIn(`${coverage}\n${record}`, ...tests);
    expect(tie!.aloud).toBe(
      'the one whom most of the acts towards Corinth from 1952 to 1953 name as “by” is Boeotia',
    );
    expect(tie!.missing).toEqual(['"A" and "B" are named by the same number of rows']);
    expect(lacking!.missing[0]).toContain('of the 2 votes "yes"');
    expect(many!.missing).toEqual(['of how many acts a row stands for only bounds are known']);
  });

  it('agrees with a count of each, where the record is complete, and is unknown where it is not and one more could turn it', async () => {
    const actors = ['A', 'B', 'C'];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ by: fc.constantFrom(...actors), times: fc.integer({ min: 1, max: 3 }) }), {
          maxLength: 8,
        }),
        async (acts) => {
          const rows = acts.map(
            ({ by, times }, n) =>
              `  - { id: e${n}, date: 1950, by: ${by}, type: "042", title: x, times: ${times}, evidence: "@one" }`,
          );
          const events = `events:\n${rows.join('\n')}`;
          const tests = actors.map((actor) => `mostOf(events() in 1950, by) = ${actor}`);
          const counts = actors.map((actor) =>
            acts.reduce((sum, { by, times }) => sum + (by === actor ? times : 0), 0),
          );
          const top = Math.max(...counts);
          const isOne = top > 0 && counts.filter((count) => count === top).length === 1;
          const expected = counts.map((count) =>
            isOne ? (count === top ? 'holds' : 'fails') : 'untestable',
          );
          const covered = acts.length > 0 ? `${coverage}\n${events}` : coverage;
          expect((await judgedIn(covered, ...tests)).map(({ verdict }) => verdict)).toEqual(expected);
          const other = 'coverage: [{ kind: votes, period: 1940/1970 }]';
          const vague = acts.length > 0 ? `${other}\n${events}` : other;
          const verdicts = (await judgedIn(vague, ...tests)).map(({ verdict }) => verdict);
          expect(new Set(verdicts)).toEqual(new Set(['untestable']));
        },
      ),
      { numRuns: 25 },
    );
  });

  it.each([
    [
      'mostOf(events(), title) = USSR',
      'a row of events has no field "title" that names actors',
      'by, to, audience',
    ],
    [
      'mostOf(recognitions(), object) = USSR',
      'a row of spells has no field "object" that names actors',
      'by, of, between',
    ],
    ['mostOf(votes(), body) = USSR', 'a row of votes has no field "body" that names actors', 'it has none'],
    ['mostOf(events(), bye) = USSR', 'a row of events has no field "bye" that names actors', '"by"'],
  ])('%s is told, with what there is', (test, message, hint) => {
    const parsed = parseExpression(test);
    if (!parsed.ok) throw new Error(parsed.fault.message);
    const { faults } = checkExpression(parsed.expression, names, signatures);
    const told = faults.map((fault) => problemOf(fault, { file: 'claims.yaml', line: 1, column: 1 }));
    expect(told).toMatchObject([{ code: 'claim-field', message }]);
    expect(told[0]!.hint).toContain(hint);
  });

  it('takes the field `to`, which elsewhere is a word of the language', () => {
    const parsed = parseExpression('mostOf(events(by = USSR), to) = ROC');
    const text = parsed.ok ? formatExpression(parsed.expression) : parsed.fault.message;
    expect(text).toBe('mostOf(events(by = USSR), "to") = ROC');
    expect(parseExpression('events(to)')).toMatchObject({ ok: false });
    expect(parseExpression('events(USSR, to 1950)')).toMatchObject({ ok: false });
  });
});
