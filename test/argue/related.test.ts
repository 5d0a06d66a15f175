import { describe, expect, it } from 'vitest';
import { judgedIn, verdictIn } from './verdicts-of.ts';

const record = `
coverage: [{ kind: relations, period: 1940/1970 }]
spells:
  - { id: ab, kind: relations, between: [A, B], level: embassies, start: 1945-05-01, end: 1949-10-03, evidence: "@one" }
  - { id: ac, kind: relations, by: C, of: A, level: legations, start: 1950, evidence: "@one" }
  - { id: bc, kind: recognition, by: B, of: C, start: 1945, evidence: "@one" }
`;

describe('related(A, B) on DATE', () => {
  it.each([
    ['related(A, B) on 1947', 'holds'],
    ['related(B, A) on 1947', 'holds'],
    ['related(A, B) on 1949-10-03', 'holds'],
    // broken off
    ['related(A, B) on 1949-10-04', 'fails'],
    ['related(A, B) on 1944', 'fails'],
    // stated by one of the two, of whichever level
    ['related(A, C) on 1960', 'holds'],
    ['related(C, A) on 1960', 'holds'],
    // a year in which they begin somewhere is open
    ['related(A, C) on 1950-07-02', 'open'],
    // recognition is less
    ['related(B, C) on 1950', 'fails'],
    ['not related(A, B) on 1930', 'untestable'],
    ['related(A, A) on 1947', 'untestable'],
  ])('%s: %s', async (test, verdict) => {
    expect(await verdictIn(record, test)).toBe(verdict);
  });

  it('is read aloud, and says what the record does not tell', async () => {
    const [one] = await judgedIn(record, 'related(B, C) on 1930');
    expect(one!.aloud).toBe('Boeotia and Corinth had diplomatic relations in 1930');
    expect(one!.missing.join()).toContain('the record does not cover');
  });
});
