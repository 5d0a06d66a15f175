import { describe, expect, it } from 'vitest';
import { auditText } from '../../scripts/audit/audit-text.ts';
import { auditCase } from '../../scripts/audit/case-audit.ts';
import { findQuotations } from '../../scripts/audit/find-quotations.ts';
import { readCase } from '../../src/record/read-case.ts';

const text = `case: { id: c, title: A small case, period: 1950/1960, worlds: 20 }
coverage: { between: [A, B], period: 1950/1960 }
actors: [{ id: A, kind: state, name: A }, { id: B, kind: state, name: B }, { id: GA, kind: organisation, name: GA }]
sources:
  - { id: one, title: The first of all the sources, seen: part }
  - { id: two, title: Two }
  - { id: three, title: Three }
events:
  - { id: x, date: 1951, by: A, to: B, type: make a visit, title: X, evidence: { source: one, locator: p. 1, quote: "the visit … was brief" } }
  - { id: y, date: 1952, by: A, to: B, type: make a visit, title: Y, evidence: ["@one, p. 2", "@two, p. 3"] }
  - { id: z, date: 1953, by: A, to: B, type: make a visit, title: Z, evidence: "@three" }
  - { id: v, date: 1954, by: A, to: B, type: make a visit, title: V, evidence: { source: three, via: one, viaLocator: p. 4, quote: brief was the visit } }
votes:
  - { id: whole, body: GA, date: 1955, question: Q, yes: 1, no: 1, evidence: "@one, p. 5" }
  - { id: part, body: GA, date: 1956, question: Q, yes: 2, no: 1, evidence: "@one, p. 6" }
ballots:
  - { vote: whole, actor: A, choice: yes }
  - { vote: whole, actor: B, choice: no }
  - { vote: part, actor: A, choice: yes }
claims:
  - { id: visited, says: A visited B., by: "@one", test: "count(events(by = A, to = B) in 1951) = 1" }
`;
const recordOf = async () => (await readCase([{ path: 'case.yaml', text }])).record;
const source = { name: 'paper', text: 'The first of all the\nsources\n\nThe vis-\nit, they say, was brief.' };

describe('auditCase(record, texts)', () => {
  it('counts facts by status, citations seen and second-hand, works that nobody opened, ballots', async () => {
    const audit = auditCase(await recordOf(), [source]);
    expect(audit.facts).toEqual([
      { table: 'events', counts: { single: 2, confirmed: 1, named: 1 } },
      { table: 'votes', counts: { single: 2 } },
    ]);
    expect(audit.citations).toEqual({ all: 7, seen: 6, secondHand: 1 });
    expect(audit.unopened).toEqual([{ source: 'three', facts: 1, alone: 1 }]);
    expect(audit.votes).toEqual([
      { vote: 'whole', ballots: 2, of: 2, agrees: true },
      { vote: 'part', ballots: 1, of: 3, agrees: false },
    ]);
    expect(audit.claims.map(({ id, verdict }) => [id, verdict])).toEqual([['visited', 'holds']]);
  });

  it('is told in lines of at most 80 columns, also of a case without quotations, claims and votes', async () => {
    const bare = (await readCase([{ path: 'case.yaml', text: text.slice(0, text.indexOf('events:')) }]))
      .record;
    for (const audit of [auditCase(await recordOf(), [source]), auditCase(bare, [])]) {
      const lines = auditText(audit).split('\n');
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
    }
    const told = auditText(auditCase(await recordOf(), [source]));
    expect(told).toContain('not found: v (@one): “brief was the visit”');
    expect(told).toContain('part: 1 ballots recorded of 3');
  });
});

describe('findQuotations(record, texts)', () => {
  it('finds the parts of a quotation in their order, in the text of the source that was seen', async () => {
    const found = findQuotations(await recordOf(), [source]);
    expect(found.map(({ row, source: of, stands }) => [row, of, stands])).toEqual([
      ['x', 'one', true],
      ['v', 'one', false],
    ]);
  });

  it('does not know of a source whose text is not at hand, and takes a file of its id for it', async () => {
    const record = await recordOf();
    expect(findQuotations(record, []).map(({ stands }) => stands)).toEqual([undefined, undefined]);
    expect(
      findQuotations(record, [{ name: 'one', text: 'Brief was the visit.' }]).map(({ stands }) => stands),
    ).toEqual([false, true]);
  });
});
