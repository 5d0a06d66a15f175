import { describe, expect, it } from 'vitest';
import { judgedIn, verdictIn } from './verdicts-of.ts';

const record = (more = '') => `
coverage: [{ period: 1955/1960 }]
events:
  - { id: early, date: 1956-01-01, by: A, to: B, type: "042", card: c, title: Early, evidence: "@one" }
  - { id: late, date: 1965-01-01, by: A, to: B, type: "042", card: c, title: Late, evidence: "@one" }
spells:
  - { id: within, kind: recognition, by: A, of: B, start: 1950, end: 1957, evidence: "@one" }
  - { id: gone, kind: crisis, between: [A, B], start: 1950, end: 1951, evidence: "@one" }
figures:
  - { id: aid-1956, what: aid, of: A, date: 1956, value: 1, unit: x, evidence: "@one" }
  - { id: aid-1962, what: aid, of: A, date: 1962, value: 1, unit: x, evidence: "@one" }
${more}`;

describe('a question about rows that states no days', () => {
  it.each([
    // the record holds a row beside the days that it covers, so that it cannot be complete
    ['count(events(A, B)) = 2', 'untestable'],
    ['count(events(A, B)) >= 2', 'holds'],
    ['last(events(A, B)) = late', 'untestable'],
    ['first(cards(by = A)) = early', 'untestable'],
    ['every(events(A, B), it.card = c)', 'untestable'],
    ['share(events(A, B), by = A) = 1', 'untestable'],
    ['count(spells(kind = crisis)) = 1', 'untestable'],
    ['count(figures(what = aid)) = 2', 'untestable'],
    // what lasted into those days is of them
    ['count(recognitions(of = B)) = 1', 'holds'],
    ['count(events(A, B) from 1955 to 1960) = 1', 'holds'],
    ['count(instruments(A, B)) = 0', 'holds'],
  ])('%s: %s', async (test, verdict) => {
    expect(await verdictIn(record(), test)).toBe(verdict);
  });

  it('says what is not covered', async () => {
    const [claim] = await judgedIn(record(), 'count(events(A, B)) = 2');
    expect(claim!.missing).toEqual(['the record does not cover A–B events after 1960']);
  });

  it('is known where the vague date of a row falls into the days covered, and in no other world', async () => {
    const vague = '  - { id: vague, date: 1960/1961, by: A, to: C, type: "042", title: x, evidence: "@one" }';
    const [claim] = await judgedIn(
      record().replace('spells:', `${vague}\nspells:`),
      'count(events(A, C)) = 1',
    );
    expect(claim!.missing).toEqual(['the record does not cover A–C events after 1960']);
  });
});
