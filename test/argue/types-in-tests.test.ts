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

  it('takes in the kinds below it: codes that begin with it, and own types nearest to one; what is stated less closely may be it', async () => {
    const expected = {
      'count(events(A, B, type = 04)) = 3': 'holds',
      'count(events(A, B, type = consult)) = 3': 'holds',
      'count(events(A, B, type = 042)) = 1': 'untestable',
      'count(events(A, B, type = 042)) >= 1': 'holds',
      'count(events(A, B, type = 042)) <= 2': 'holds',
      'count(events(A, B, type = 19)) = 2': 'holds',
      'count(events(A, B, type = fight)) = 2': 'holds',
      'count(events(A, B, type = 195)) = 1': 'holds',
      'count(events(A, B, type = 1951)) = 0': 'untestable',
      'count(events(A, B, type = 1951)) <= 1': 'holds',
      'count(events(A, B, type = raid)) = 1': 'holds',
      'count(events(A, B, type = 02)) = 0': 'holds',
      'share(events(A, B), type = 04) = 0.6': 'holds',
      'share(events(A, B), type = 19) = 0.4': 'holds',
      'exists(events(A, C, type = 19))': 'untestable',
      'count(events(A, C)) = 1': 'holds',
    };
    const claims = Object.keys(expected).map(
      (test, i) => `  - { id: c${i}, says: x, by: "@one", test: ${JSON.stringify(test)} }`,
    );
    const report = judgeCase(
      await caseOf(`
coverage: [{ between: [A, B, C], period: 1940/1990 }]
eventTypes: [{ id: raid, title: A raid by air, weight: -9, cameo: "195" }]
events:
  - { id: call, date: 1951-01-01, by: A, to: B, type: "041", title: x, evidence: "@one" }
  - { id: visit, date: 1952-01-01, by: A, to: B, type: "042", title: x, evidence: "@one" }
  - { id: talks, date: 1953-01-01, by: A, to: B, type: "04", title: x, evidence: "@one" }
  - { id: force, date: 1954-01-01, by: A, to: B, type: "190", title: x, evidence: "@one" }
  - { id: bombs, date: 1955-01-01, by: A, to: B, type: raid, title: x, evidence: "@one" }
  - { id: deed, date: 1955-01-01, by: A, to: C, title: x, evidence: "@one" }
claims:
${claims.join('\n')}`),
      { worlds: 5 },
    );
    expect(report.problems).toEqual([]);
    expect(Object.fromEntries(report.claims.map(({ test, verdict }) => [test, verdict]))).toEqual(expected);
    const missing = report.claims.flatMap((claim) => claim.missing);
    expect(missing).toContain('"talks" is of type 04, and whether it was 042 is not known');
    expect(missing).toContain('"deed" states no type, so that what kind of act it was is not known');
  });
});

it('a type of the case’s own that is nearest to a code may be any kind of that code', async () => {
  const record = await caseOf(
    `coverage: [{ between: [A, B], period: 1940/1990 }]
eventTypes: [{ id: clash, title: A clash, weight: -9, cameo: "19" }]
events: [{ id: fight, date: 1951-01-01, by: A, to: B, type: clash, title: x, evidence: "@one" }]
claims:
  - { id: finer, says: x, by: "@one", test: "count(events(A, B, type = 193)) = 0" }
  - { id: same, says: x, by: "@one", test: "count(events(A, B, type = 19)) = 1" }
  - { id: other, says: x, by: "@one", test: "count(events(A, B, type = 183)) = 0" }`,
  );
  const { claims } = judgeCase(record, { worlds: 10 });
  expect(claims.map(({ verdict }) => verdict)).toEqual(['untestable', 'holds', 'holds']);
  expect(claims[0]!.missing[0]).toBe('"fight" is of type clash, and whether it was 193 is not known');
});
