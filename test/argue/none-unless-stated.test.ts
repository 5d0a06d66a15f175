import { describe, expect, it } from 'vitest';
import { verdictIn } from './verdicts-of.ts';

const record = `
coverage: [{ period: 1950/1960 }]
events:
  - { id: plain, date: 1956-01-01, by: A, to: B, type: "042", title: Plain, evidence: "@one" }
  - { id: played, date: 1957-01-01, by: A, to: C, type: "042", card: c-card, audience: B, tags: [x], title: Played, evidence: "@one" }
`;

describe('a row that states no card, audience or tags has none', () => {
  it.each([
    ['none(events(A, B) in 1956, it.card = c-card)', 'holds'],
    ['count(events(A, B, card = c-card) in 1956) = 0', 'holds'],
    ['none(events(A, B) in 1956, it.audience = C)', 'holds'],
    ['none(events(A, B) in 1956, it.tags = x)', 'holds'],
    ['any(events(A, C) in 1957, it.card = c-card and it.audience = B and it.tags = x)', 'holds'],
    // another field that is left out may be any
    ['none(events(A, B) in 1956, it.channel = secret)', 'untestable'],
  ])('%s: %s', async (test, verdict) => {
    expect(await verdictIn(record, test)).toBe(verdict);
  });
});
