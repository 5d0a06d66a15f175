import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeCase } from '../../src/argue/judge-case.ts';
import { caseOf } from '../case-of.ts';

const rows = `
coverage: [{ between: [A, B], period: 1940/1990 }, { kind: recognition, period: 1940/1990 }]
events: [
  { id: talk, date: 1968-10-22, by: A, to: B, type: "040", channel: secret, known: [{ to: C, on: 1968-11-05 }], title: x, evidence: "@one" },
  { id: vote-one, date: 1968-03-01, by: A, type: "010", title: x, decides: { card: bold }, evidence: "@one" },
  { id: vote-two, date: 1969-06-01, by: A, type: "010", title: x, decides: { card: mild }, evidence: "@one" },
]
spells: [
  { id: yes, kind: recognition, by: A, of: B, start: 1950-05-02, end: 1955-12-31, evidence: "@one" },
  { id: clash, kind: crisis, between: [A, B], start: 1969-03-02, end: 1969-09-11, level: [{ at: 1969-03-02, level: 7 }, { at: 1969-08-28, level: 8 }], evidence: "@one" },
]`;

async function judged(tests: readonly string[]) {
  const claims = tests.map((test, i) => `{ id: c${i}, says: x, by: "@one", test: ${JSON.stringify(test)} }`);
  return judgeCase(await caseOf(`${rows}\nclaims: [${claims.join(', ')}]`), { worlds: 10, alone: true })
    .claims;
}

describe('on a date longer than a day', () => {
  it('what holds is known where it is the same throughout', async () => {
    const tests = [
      'recognises(A, B) on 1951',
      'recognises(A, B) on 1955',
      'not recognises(A, B) on 1956',
      'not recognises(A, B) on 1950-04',
      'not knew(C, talk) on 1968-10-22/1968-11-04',
      'knew(C, talk) on 1969',
      'escalation(clash) on 1969-07 = 7',
      'prevailed(card) on 1969-06 = mild',
      'prevailed(card) on 1968-04/1969-05 = bold',
    ];
    expect((await judged(tests)).map(({ test, verdict }) => [test, verdict])).toEqual(
      tests.map((test) => [test, 'holds']),
    );
  });

  it('and unknown where it is not, whatever its middle day says', async () => {
    const tests = [
      'recognises(A, B) on 1950',
      'recognises(A, B) on 1955/1956',
      'knew(C, talk) on 1968',
      'escalation(clash) on 1969-08 = 7',
      'prevailed(card) on 1969 = mild',
      'prevailed(card) on 1968 = bold',
      'escalation(clash) on 1969 = 7',
    ];
    const claims = await judged(tests);
    expect(claims.map(({ verdict }) => verdict)).toEqual(tests.map(() => 'untestable'));
    expect(claims[0]!.missing).toEqual([
      'recognises was not the same throughout the time asked about: ask for a day of it',
    ]);
  });

  it('is read aloud with the day that was taken, where that is the middle one', async () => {
    const claims = await judged([
      'relation(A, B) on 1968 > 0',
      'relation(A, B) on 1968-07-02 > 0',
      'relation(A, B) on 1968~ > 0',
      'not sameBloc(A, B) on 1968-06',
      'recognises(A, B) on 1951',
      'relation(A, B) on yes > 0',
    ]);
    expect(claims.map(({ aloud }) => aloud.replace(/^.*? (on \d|in the middle|in \d)/, '$1'))).toEqual([
      'on 1 July 1968 (the middle of 1968) is greater than 0',
      'on 2 July 1968 is greater than 0',
      'in the middle of about 1968 is greater than 0',
      'on 15 June 1968 (the middle of June 1968)',
      'in 1951',
      'in the middle of “yes” is greater than 0',
    ]);
  });

  it('agrees with asking every day', async () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `1950-02-${String(n).padStart(2, '0')}`);
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(day, { minLength: 2, maxLength: 2 }),
        fc.uniqueArray(day, { minLength: 2, maxLength: 2 }),
        async (held, asked) => {
          const [start, end] = [...held].sort();
          const [from, to] = [...asked].sort();
          const spell = `{ id: yes, kind: recognition, by: A, of: B, start: ${start}, end: ${end}, evidence: "@one" }`;
          const claim = `{ id: c, says: x, by: "@one", test: "recognises(A, B) on ${from}/${to}" }`;
          const record = await caseOf(
            `coverage: [{ kind: recognition, period: 1940/1990 }]\nspells: [${spell}]\nclaims: [${claim}]`,
          );
          const isAll = start! <= from! && to! <= end!;
          const isNone = to! < start! || end! < from!;
          const [judged] = judgeCase(record, { worlds: 1, alone: true }).claims;
          expect(judged!.verdict).toBe(isAll ? 'holds' : isNone ? 'fails' : 'untestable');
        },
      ),
      { numRuns: 40, seed: 5 },
    );
  });
});
