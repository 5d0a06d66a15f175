import { describe, expect, it } from 'vitest';
import { caseJson } from '../../src/record/case-json.ts';
import { withoutPrivateNotes } from '../../src/record/notes-for-readers.ts';
import { readSpecs } from '../../src/record/read-case.ts';
import { recordOfSpecs } from '../../src/record/record-of-specs.ts';

const text = `
case: { id: c, title: C, period: 1960/1990, notesForReaders: [claims], note: of-case }
actors:
  - { id: A, kind: state, name: Arcadia, note: of-actor }
  - { id: B, kind: state, name: Boeotia, noteFor: readers, note: told-actor }
sources: [{ id: one, type: book, title: One, note: of-source, custom: { annote: of-library, publisher: P } }]
instruments:
  - { id: pact, title: A pact, kind: pact, parties: [A, B], signed: 1966, evidence: "@one, p. 1", provisions: [{ topic: aid, obligation: help, note: of-provision }] }
scenarios: [{ id: none, says: No pact., changes: [{ set: pact, title: Another, note: of-change }, { drop: pact }] }]
claims:
  - { id: was, says: There was a pact., by: "@one", test: exists(pact), note: told-claim }
  - { id: again, says: There was a pact., by: "@one", test: exists(pact), noteFor: author, note: of-claim, choices: { note: [1, 2] } }
`;

describe('withoutPrivateNotes(written)', () => {
  it('keeps the notes that are marked for readers, by their table or their row, and no other', async () => {
    const read = await readSpecs([{ path: 'case.yaml', text }], []);
    const shown = JSON.stringify(caseJson(withoutPrivateNotes(read), []));
    expect(shown.match(/(?:of|told)-[a-z]+/g)).toEqual(['told-actor', 'told-claim']);
    expect(shown).toContain('"publisher":"P"');
    expect(shown).toContain('"choices":{"note"');
  });

  it('leaves all else of the record as it is', async () => {
    const read = await readSpecs(
      [{ path: 'case.yaml', text: text.replace(', choices: { note: [1, 2] }', '') }],
      [],
    );
    const [whole, shown] = [recordOfSpecs(read), recordOfSpecs(withoutPrivateNotes(read))];
    expect(shown.problems.map(({ code }) => code)).toEqual(whole.problems.map(({ code }) => code));
    expect([...shown.record.byId.keys()]).toEqual([...whole.record.byId.keys()]);
  });
});
