import { describe, expect, it } from 'vitest';
import { judgeCase } from '../../src/argue/judge-case.ts';
import { caseOf } from '../case-of.ts';

const plan = `date: 1922-08-13, type: "15", title: A plan, channel: secret, evidence: "@one"`;
const facts = `
actors:
  - { id: min, kind: person, name: The minister, memberOf: { of: B, start: 1920-01-01, role: foreign minister } }
  - { id: aide, kind: person, name: The aide, memberOf: { of: B, start: 1920-01-01, role: adviser, speaksFor: yes } }
events:
  - { id: told-late, by: A, to: B, known: [{ to: B, on: 1923-01-01 }], ${plan} }
  - { id: of-all, by: A, to: B, known: [{ to: all, on: 1923-01-01 }], ${plan} }
  - { id: of-all-and-b, by: A, to: B, known: [{ to: B, on: 1924-01-01 }, { to: all, on: 1923-01-01 }], ${plan} }
  - { id: of-another, by: A, to: B, known: [{ to: C, on: 1923-01-01 }], ${plan} }
  - { id: own, by: [A, C], to: B, known: [{ to: A, on: 1923-01-01 }], ${plan} }
  - { id: to-min, by: A, to: min, known: [{ to: min, on: 1923-01-01 }], ${plan} }
  - { id: to-both, by: A, to: [min, aide], known: [{ to: min, on: 1923-01-01 }], ${plan} }
  - { id: to-both-late, by: A, to: [min, aide], known: [{ to: min, on: 1924-01-01 }, { to: aide, on: 1923-01-01 }], ${plan} }
  - { id: to-min-state, by: A, to: min, known: [{ to: B, on: 1923-01-01 }], ${plan} }
`;

describe('knownFrom', () => {
  it.each([
    ['who did not act knows when the row says', 'told-late', 'B', '1923-01-01'],
    ['who acted knows at once', 'told-late', 'A', '1922-08-13'],
    ['all are nobody by name', 'of-all', 'B', '1922-08-13'],
    ['who is named is one of all, too', 'of-all-and-b', 'B', '1923-01-01'],
    ['who is not named knows at once', 'of-another', 'B', '1922-08-13'],
    ['who acted knows at once, whatever is said', 'own', 'A', '1922-08-13'],
    ['a state knows when its minister is told', 'to-min', 'B', '1923-01-01'],
    ['a state knows by the one who knows at once', 'to-both', 'B', '1922-08-13'],
    ['a state knows by the first who is told', 'to-both-late', 'B', '1923-01-01'],
    ['a state that is named, whatever its minister knew', 'to-min-state', 'B', '1923-01-01'],
    ['the minister of a state that is named', 'to-min-state', 'min', '1922-08-13'],
  ])('%s', async (_, id, actor, from) => {
    const eve = new Date(Date.parse(from) - 86_400_000).toISOString().slice(0, 10);
    const record = await caseOf(
      `coverage:\n  - { period: 1900/2000 }${facts}claims:\n${[from, eve]
        .map((on, i) => `  - { id: c${i}, says: x, by: "@one", test: "knew(${actor}, ${id}) on ${on}" }`)
        .join('\n')}`,
    );
    const { claims } = judgeCase(record, { worlds: 5 });
    expect(claims.map(({ verdict }) => verdict)).toEqual(['holds', 'fails']);
  });
});

describe('what a state and those who speak for it know', () => {
  const people = `
actors:
  - { id: head, kind: person, name: The head, memberOf: { of: B, start: 1920-01-01, end: 1923-06-30, role: president } }
  - { id: heir, kind: person, name: The heir, memberOf: { of: B, start: 1923-07-01, role: president } }
  - { id: clerk, kind: person, name: The clerk, memberOf: { of: B, start: 1920-01-01, role: deputy minister } }
events:
  - { id: of-state, by: A, to: C, known: [{ to: B, on: 1923-01-01 }], ${plan} }
  - { id: of-head, by: A, to: C, known: [{ to: head, on: 1923-01-01 }], ${plan} }
  - { id: of-heir, by: A, to: C, known: [{ to: heir, on: 1923-01-01 }], ${plan} }
  - { id: of-clerk, by: A, to: C, known: [{ to: clerk, on: 1923-01-01 }], ${plan} }
  - { id: late, by: A, to: C, known: [{ to: B, on: 1923-09-01 }], ${plan} }
  - { id: against, by: A, to: B, known: [{ to: head, on: 1923-01-01 }], ${plan} }
  - { id: named-both, by: A, to: C, known: [{ to: head, on: 1923-01-01 }, { to: B, on: 1923-03-01 }], ${plan} }
  - { id: nobody, by: A, to: C, ${plan} }
`;
  it.each([
    ['of-state', 'head', '1922-12-31', 'fails'],
    ['of-state', 'head', '1923-01-01', 'untestable'],
    ['of-state', 'heir', '1923-06-30', 'fails'],
    ['of-state', 'heir', '1923-07-01', 'untestable'],
    ['of-state', 'clerk', '1924-01-01', 'fails'],
    ['of-head', 'B', '1922-12-31', 'fails'],
    ['of-head', 'B', '1923-01-01', 'holds'],
    ['of-heir', 'B', '1923-06-30', 'fails'],
    ['of-heir', 'B', '1923-07-01', 'holds'],
    ['of-clerk', 'B', '1924-01-01', 'fails'],
    ['late', 'head', '1924-01-01', 'fails'],
    ['against', 'B', '1922-12-31', 'fails'],
    ['against', 'B', '1923-01-01', 'holds'],
    ['named-both', 'B', '1923-02-28', 'fails'],
    ['named-both', 'B', '1923-03-01', 'holds'],
    ['nobody', 'head', '1924-01-01', 'fails'],
    ['of-state', 'C', '1922-08-13', 'holds'],
  ])('%s, %s by %s: %s', async (id, actor, on, verdict) => {
    const record = await caseOf(
      `coverage:\n  - { period: 1900/2000 }${people}claims:\n  - { id: c, says: x, by: "@one", test: "knew(${actor}, ${id}) on ${on}" }`,
    );
    const { claims } = judgeCase(record, { worlds: 5 });
    expect(claims[0]!.verdict).toBe(verdict);
    if (verdict === 'untestable')
      expect(claims[0]!.missing).toEqual([
        `"${id}" was known to one for whom "${actor}" spoke, and whether "${actor}" knew of it is not told`,
      ]);
  });

  it('counts what one saw who spoke for a state that knew between bounds', async () => {
    const { claims } = judgeCase(
      await caseOf(`coverage:\n  - { period: 1900/2000 }${people}claims:
  - { id: a, says: x, by: "@one", test: "count(events(A, C) as seen by head on 1923-02-01) = 2" }
  - { id: b, says: x, by: "@one", test: "count(events(A, C) as seen by head on 1923-02-01) >= 2" }
  - { id: c, says: x, by: "@one", test: "relation(A, C) on 1923-02-01 as seen by head on 1923-02-01 < 0" }`),
      { worlds: 5 },
    );
    expect(claims.map(({ verdict }) => verdict)).toEqual(['untestable', 'holds', 'untestable']);
  });
});
