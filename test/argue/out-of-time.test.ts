import { describe, expect, it } from 'vitest';
import { judgeCase } from '../../src/argue/judge-case.ts';
import { readingOf } from '../case-of.ts';
import { judgedIn, verdictIn } from './verdicts-of.ts';

const lives = `
actors:
  - { id: late, kind: state, name: Late, span: 1960-01-01/.. }
  - { id: dead, kind: state, name: Dead, span: ../1953-12-31 }
events:
  - { id: old, date: 1950-01-01, by: A, to: B, type: "010", channel: public, title: Old, evidence: "@one" }
  - { id: plain, date: 1955-01-01, by: A, to: B, type: "010", channel: public, title: Plain, evidence: "@one" }
  - { id: hidden, date: 1955-01-01, by: A, to: B, type: "010", title: Hidden, evidence: "@one" }
  - { id: next, date: 1955-02-01, by: A, to: B, type: "010", card: c, channel: public, title: Next, evidence: "@one" }
`;

describe('one who is not yet there, or is gone', () => {
  it.each([
    ['knew(late, plain) on 1956', 'fails'],
    ['knew(late, hidden) on 1956', 'fails'],
    ['knew(late, plain) on 1961', 'holds'],
    ['knew(late, hidden) on 1961', 'untestable'],
    ['knew(dead, plain) on 1956', 'fails'],
    ['knew(dead, hidden) on 1956', 'fails'],
    ['knew(dead, old) on 1952', 'holds'],
    ['knewBefore(late, plain, next)', 'fails'],
    ['knewBefore(dead, plain, next)', 'fails'],
    ['knewBefore(dead, old, next)', 'holds'],
    ['count(events(A, B) in 1955 as seen by dead on 1956) = 0', 'untestable'],
    ['count(events(A, B) in 1955 as seen by late on 1956) = 0', 'untestable'],
    ['relation(A, B) on 1956 as seen by late < 0', 'untestable'],
    ['response(cards(by = A), dead, A, P30D) from 1950 to 1958 = 0', 'untestable'],
    ['response(cards(by = A), late, A, P30D) from 1950 to 1970 = 0', 'untestable'],
    ['response(cards(by = A), B, A, P30D) from 1950 to 1958 = 0', 'holds'],
    ['response(cards(by = A), A, A, P30D) from 1950 to 1958 = 0', 'untestable'],
    ['response(cards(by = A), B, A, P0D) from 1950 to 1958 = 0', 'untestable'],
  ])('%s: %s', async (test, verdict) => {
    expect(await verdictIn(lives, test)).toBe(verdict);
  });

  it('is told as such where a row says that it knew, or was the audience', async () => {
    const known =
      'known: [{ to: late, on: 1956-01-01 }, { to: dead, on: 1956-01-01 }], audience: [dead, late]';
    const { problems } = await readingOf(lives.replace('title: Hidden', `title: Hidden, ${known}`));
    const found = problems.filter(({ code }) => code === 'actor-existence').map(({ message }) => message);
    expect(found).toEqual([
      '"late" knows of "hidden" on 1 January 1956, but its span starts on 1 January 1960',
      '"dead" is the audience of "hidden" on 1 January 1955, but its span ends on 31 December 1953',
    ]);
  });
});

const claimsOf = (...tests: readonly string[]) =>
  `claims:\n${tests.map((test, n) => `  - { id: z${n}, says: x, by: "@one", test: ${JSON.stringify(test)} }`).join('\n')}`;

/** What tests come to in a case that has errors. */
async function judgedWithErrors(yaml: string, ...tests: readonly string[]) {
  const { record, problems } = await readingOf(`${yaml}\n${claimsOf(...tests)}`);
  const codes = problems.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  return { codes, verdicts: judgeCase(record, { worlds: 20 }).claims.map(({ verdict }) => verdict) };
}

const act = (id: string, date: string, more = '') =>
  `  - { id: ${id}, date: "${date}", by: A, to: B, type: "010", title: X${more}, evidence: "@one" }`;

describe('because(row, cause)', () => {
  it('is false of a cause that came later, and unknown where causes run in a circle', async () => {
    const events = [
      act('c1', '1958-01-01', ', causes: c2'),
      act('c2', '1959-01-01'),
      act('d1', '1960-01-01', ', causes: d2'),
      act('d2', '1960-01-01', ', causes: d1'),
      act('m1', '1962-01-01', ', causes: c1'),
    ];
    const { verdicts } = await judgedWithErrors(
      `events:\n${events.join('\n')}`,
      ...['because(c1, c2)', 'because(d1, d2)', 'because(d2, d1)', 'because(m1, c2)', 'because(m1, c1)'],
    );
    expect(verdicts).toEqual(['fails', 'untestable', 'untestable', 'untestable', 'holds']);
  });

  it('is false in the worlds in which the cause came later', async () => {
    const record = `events:\n${act('c3', '1958', ', causes: c4')}\n${act('c4', '1958')}`;
    const [never, as] = await judgedIn(
      record,
      'because(c3, c4) and c4 after c3',
      'because(c3, c4) or c4 after c3',
    );
    expect([never!.verdict, as!.verdict]).toEqual(['fails', 'holds']);
  });
});

describe('answerTo(demand)', () => {
  it('takes what came before the demand for no answer', async () => {
    const asks = ', asks: { what: aid, of: B }';
    const early = act('early', '1955-01-01', ', answers: { q: granted }');
    const later = act('later', '1955-03-01', ', answers: { q2: refused }');
    const events = [act('q', '1955-02-01', asks), early, act('q2', '1955-02-01', asks), later];
    const { codes, verdicts } = await judgedWithErrors(
      `events:\n${events.join('\n')}`,
      ...['answerTo(q) = granted', 'answerTo(q2) = refused'],
    );
    expect(codes).toEqual(['rests-on-later']);
    expect(verdicts).toEqual(['untestable', 'holds']);
  });
});

describe('a ballot of one who was not there', () => {
  it('decides nothing, and spoils no other ballot', async () => {
    const { codes, verdicts } = await judgedWithErrors(
      `${lives}
votes:
  - { id: roll, body: A, date: 1955-01-01, question: Q, yes: 1, no: 1, abstain: 0, evidence: "@one" }
ballots:
  - { vote: roll, actor: late, choice: no }
  - { vote: roll, actor: B, choice: yes }`,
      ...['ballot(roll, late) = no', 'count(ballots(roll)) = 2', 'ballot(roll, B) = yes'],
    );
    expect(codes).toEqual(['actor-existence']);
    expect(verdicts).toEqual(['untestable', 'untestable', 'holds']);
  });
});

describe('a post with a bad date', () => {
  it('spoils nothing that goes by names alone', async () => {
    const { verdicts } = await judgedWithErrors(
      `actors:
  - { id: body, kind: organisation, name: Body }
  - { id: man, kind: person, name: Man, memberOf: [{ of: A, role: minister, start: 1958-77-01 }] }
votes:
  - { id: roll, body: body, date: 1955-01-01, question: Q, evidence: "@one" }
ballots:
  - { vote: roll, actor: B, choice: yes }
figures:
  - { id: aid, what: aid, of: A, date: 1955, value: 100, unit: x, evidence: "@one" }`,
      ...['ballot(roll, B) = yes', 'figure(aid) on 1955 = 100', 'knew(A, roll) on 1956'],
    );
    expect(verdicts.slice(0, 2)).toEqual(['holds', 'holds']);
  });
});
