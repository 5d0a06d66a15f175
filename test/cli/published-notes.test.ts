import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { notedTables } from '../../src/record/field-parts.ts';
import { tables } from '../../src/record/tables.ts';
import { runInProcess } from './run-in-process.ts';

/** A row of every table whose rows can have a note, and every other place of a note; `§` stands where the note goes. */
const rows: Readonly<Record<string, string>> = {
  case: '{ id: c, title: C, period: 1960/1990, MARKED§ }',
  coverage: '[{ between: [A, B], period: 1960/1990§ }]',
  actors: '[{ id: A, kind: state, name: Arcadia§ }, { id: B, kind: state, name: Boeotia, evidence: "@one" }]',
  places: '[{ id: town, name: Town§ }]',
  sources: '[{ id: one, type: book, title: One§ }]',
  eventTypes: '[{ id: snub, title: A snub, weight: -2§ }]',
  events:
    '[{ id: visit, date: 1965-03-02, by: A, to: B, type: "042", title: A visit, place: town, evidence: "@one, p. 2"§ }]',
  instruments:
    '[{ id: pact, title: A pact, kind: pact, parties: [A, B], signed: 1966, evidence: "@one, p. 1"§, provisions: [{ id: art-1, topic: aid, obligation: help§ }] }]',
  spells: '[{ id: known, kind: recognition, by: A, of: B, start: 1961, evidence: "@one, p. 3"§ }]',
  votes: '[{ id: poll, body: League, date: 1967, question: Aid, yes: 1, no: 0, evidence: "@one, p. 4"§ }]',
  ballots: '[{ vote: poll, actor: A, choice: yes§ }]',
  positions: '[{ id: wish, by: A, on: aid, stance: for, start: 1964, evidence: "@one, p. 5"§ }]',
  figures:
    '[{ id: trade, what: trade, of: A, with: B, date: 1968, value: 3, unit: tons, evidence: "@one, p. 6"§ }]',
  periods: '[{ id: cut, by: "@one", of: [A, B], cuts: [{ at: 1965 }]§ }]',
  claims:
    '[{ id: was, says: There was a pact., by: "@one", test: exists(pact)§ }, { id: met, says: They met., by: "@one", test: exists(visit) }]',
  rules: '[{ id: never, says: Never both., exclusive: { kind: recognition, of: [A, B] }§ }]',
  accounts: '[{ id: alone, says: One alone., sources: [one]§ }]',
  scenarios: '[{ id: none, says: No pact., changes: [{ drop: pact }]§ }]',
  rivals: '[{ id: fear, says: From fear., of: was§ }, { id: gain, says: For gain., of: was }]',
  weighs: '[{ item: visit, expects: { fear: even, gain: likely }, because: Who fears does not visit.§ }]',
  dataSets: '[{ id: un-votes, title: Votes§ }]',
  stories: '[{ id: way, title: A way, steps: [{ says: They met., act: visit }]§ }]',
};

/** The case with a note at each place, each of its own words, and the words. */
function caseText(marked: readonly string[]): { readonly text: string; readonly notes: readonly string[] } {
  const notes: string[] = [];
  const lines = Object.entries(rows).map(([table, row]) => {
    const noted = row.replaceAll(
      '§',
      () => `, note: ${notes[notes.push(`note-of-${table}-${notes.length}`) - 1]}`,
    );
    return `${table}: ${noted.replace('MARKED', `notesForReaders: [${marked.join(', ')}]`)}`;
  });
  return { text: lines.join('\n'), notes };
}

/** What `publish` writes: the page, with what is packed in it, and the files beside it. */
async function published(text: string): Promise<{ readonly page: string; readonly data: string }> {
  const { written, err } = await runInProcess(['publish', 'munich', '--no-rests'], {
    files: { 'case.yaml': text },
  });
  const index = join('site', 'index.html');
  const page = written[index]!;
  expect(err).not.toMatch(/\[[a-z-]+-(?:unknown|missing|format)\]/);
  const packed = [...page.matchAll(/>([A-Za-z0-9+/=]{200,})</g)].map(([, base64]) => {
    const bytes = Buffer.from(base64!, 'base64');
    return bytes[0] === 0x1f ? gunzipSync(bytes).toString() : '';
  });
  const data = Object.entries(written).flatMap(([path, text]) => (path === index ? [] : text));
  return { page: [page, ...packed].join('\n'), data: data.join('\n') };
}

describe('publish CASE', () => {
  it('has a row with a note here for every table that has notes', () => {
    const noted = Object.entries(tables).filter(([, { common, fields }]) => common || 'note' in fields);
    expect(Object.keys(rows).sort()).toEqual(noted.map(([name]) => name).sort());
    expect(noted.filter(([name]) => !notedTables.some((each) => each === name))).toEqual([]);
  });

  it('publishes no note of a table that is not marked for readers', async () => {
    const { text } = caseText([]);
    const { page, data } = await published(text);
    expect(`${page}${data}`.match(/note-of-[a-z]+/gi) ?? []).toEqual([]);
  });

  it('publishes the notes of the tables that are, and no others', async () => {
    const marked = ['events', 'spells', 'figures'];
    const { text, notes } = caseText(marked);
    const told = await published(text);
    for (const where of ['page', 'data'] as const) {
      const shown = notes.filter((note) => told[where].includes(note));
      expect(shown).toEqual(notes.filter((note) => marked.includes(note.split('-')[2]!)));
    }
  });
});
