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
