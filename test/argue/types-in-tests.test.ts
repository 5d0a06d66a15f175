import { describe, expect, it } from 'vitest';
import { judgeCase } from '../../src/argue/judge-case.ts';
import { caseOf } from '../case-of.ts';

async function judged(tests: readonly string[]) {
  const claims = tests.map((test, i) => `{ id: c${i}, says: x, by: "@one", test: ${JSON.stringify(test)} }`);
  const record = await caseOf(
    `coverage: [{ between: [A, B], period: 1940/1990 }]
eventTypes: [{ id: toast, title: A toast at table, weight: 1 }]
events:
  - { id: first, date: 1951-01-01, by: A, to: B, type: "042", title: x, evidence: "@one" }
  - { id: second, date: 1952-01-01, by: A, to: B, type: make a visit, title: x, evidence: "@one" }
  - { id: third, date: 1953-01-01, by: A, to: B, type: toast, title: x, evidence: "@one" }
claims: [${claims.join(', ')}]`,
  );
  return judgeCase(record, { worlds: 10 });
}

describe('a type in a test', () => {
  it('is read in words as in a row: a name, whatever its case and form, a phrase, a title of the case’s own', async () => {
    const tests = [
      'count(events(A, B, type = "make a visit")) = 2',
      'count(events(A, B, type = "Make a Visit")) = 2',
      'count(events(A, B, type = "mission to")) = 2',
      'count(events(A, B, type = "a toast at table")) = 1',
      'count(events(A, B, type = toast)) = 1',
      'count(events(A, B, type = 042)) = 2',
      'second.type = "make a visit"',
      'share(events(A, B), type = "make a visit") > 0.5',
    ];
    const { claims, problems } = await judged(tests);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(claims.map(({ test, verdict }) => [test, verdict])).toEqual(tests.map((test) => [test, 'holds']));
  });

  it('that can be several codes, or has lost its zero, is a problem that offers them; the claim is not judged', async () => {
    const { claims, problems } = await judged([
      'count(events(A, B, type = "official visit")) = 0',
      'count(events(A, B, type = "42")) = 0',
      'first.type = 42',
      'count(events(A, B, type = 999)) = 0',
    ]);
    expect(claims).toEqual([]);
    expect(
      problems.filter(({ severity }) => severity === 'error').map(({ message, hint }) => [message, hint]),
    ).toEqual([
      [
        'type "official visit" can be 2 CAMEO codes',
        'write one of "042" (Make a visit), "043" (Host a visit)',
      ],
      ...Array(2).fill([
        expect.stringContaining('type "42" is neither'),
        'did you mean "042" (Make a visit)?',
      ]),
      [expect.stringContaining('type "999" is neither'), expect.stringContaining('`quadrille types WORD`')],
    ]);
  });

  it('that is no words for a code may stand, with a note that no row has it', async () => {
    const { claims, problems } = await judged(['count(events(A, B, type = zzzyx)) = 0']);
    expect(claims.map(({ verdict }) => verdict)).toEqual(['holds']);
    expect(problems.map(({ code }) => code)).toContain('claim-word-unused');
  });
});
