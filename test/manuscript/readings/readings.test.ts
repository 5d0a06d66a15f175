import { describe, expect, it } from 'vitest';
import { lintInput } from '../../../src/manuscript/lint.ts';
import { readLintFile } from '../../../src/manuscript/lint-file.ts';
import { placeOf } from '../../../src/manuscript/manuscript.ts';
import { readManuscript } from '../../../src/manuscript/read/read-manuscript.ts';
import { unusedReadings } from '../../../src/manuscript/readings/unused-readings.ts';

const paper = `# A paper

So it was (Abel 1951, 3), and so it stayed (Bain 1952). Nobody asked (Moscow 1953).

# What I have read

Abel, Anna. 1951. *The harbour*. Leith: Quayside Press.

Bain, Bert. 1952. *The other*.

*harbour*. Leith: Quayside Press. Carr, Cleo. 1953. *The last harbour*. Leith: Quayside Press.
`;

/** What a text is read as with the readings of a file: entries in words, citations with the entries they cite, what was wrong with the file. */
async function read(readings: string, text = paper) {
  const file = readLintFile({ path: 'paper.lint.yaml', text: `readings:\n${readings}` });
  const put = { all: file.readings, outcome: new Map() };
  const reading = await readManuscript('paper.md', new TextEncoder().encode(text), put);
  if (!reading.ok) throw new Error(reading.message);
  const { manuscript } = reading;
  const { apparatus } = lintInput(manuscript, { sources: [] });
  return {
    manuscript,
    entries: manuscript.blocks.filter(({ kind }) => kind === 'reference').map(({ text }) => text),
    references: apparatus.references,
    cited: apparatus.citations.map(({ names, reference }) => [names[0], reference]),
    problems: [...file.problems, ...unusedReadings(put)].map(
      ({ line, column, code, message }) => `${line}:${column} ${code} ${message}`,
    ),
  };
}

const list = '  - list: What I have read\n';
const join = '  - join: "harbour. Leith"\n';
const split = '  - split: "Carr, Cleo"\n';

describe('readLintFile(a file nested without end)', () => {
  it('says so, and reads nothing of it', () => {
    const text = `readings: ${'['.repeat(5000)}${']'.repeat(5000)}`;
    const { readings, problems } = readLintFile({ path: 'paper.lint.yaml', text });
    expect(readings).toEqual([]);
    expect(problems.map(({ message }) => message)).toEqual([
      'the file beside the manuscript cannot be read: it is nested too deep',
    ]);
  });
});

describe('readings', () => {
  it('name the list by its heading, join and split its entries', async () => {
    expect((await read('  []')).entries).toEqual([]);
    const { entries, cited, problems } = await read(list + join + split);
    expect(entries).toEqual([
      'Abel, Anna. 1951. The harbour. Leith: Quayside Press.',
      'Bain, Bert. 1952. The other. harbour. Leith: Quayside Press.',
      'Carr, Cleo. 1953. The last harbour. Leith: Quayside Press.',
    ]);
    expect(cited).toEqual([
      ['Abel', 0],
      ['Bain', 1],
      ['Moscow', undefined],
    ]);
    expect(problems).toEqual([]);
  });

  it('keep places, italics and sentences of what they join and split', async () => {
    const { manuscript } = await read(list + join + split);
    const [, bain, carr] = [...manuscript.blocks.keys()].filter(
      (i) => manuscript.blocks[i]!.kind === 'reference',
    );
    expect(placeOf(manuscript, { block: bain!, from: 29 })).toMatchObject({ line: 11, column: 2 });
    expect(placeOf(manuscript, { block: carr!, from: 0 })).toMatchObject({ line: 11, column: 35 });
    const { text, italics } = manuscript.blocks[carr!]!;
    expect(italics!.map(({ from, to }) => text.slice(from, to))).toEqual(['The last harbour']);
  });

  it('name the list by its first entry where it has no heading', async () => {
    const { entries } = await read('  - list: "Abel, Anna."\n', paper.replace('# What I have read\n\n', ''));
    expect(entries).toHaveLength(3);
  });

  it('give the parts of an entry', async () => {
    const parts = `  - entry: "Abel, Anna"
    authors: ["Abel, Anna", "Zorn, Max"]
    year: 1951b
    title: The harbour
    pages: 3-9
`;
    const { references, cited } = await read(list + parts);
    expect(references[0]).toMatchObject({
      authors: [
        { family: 'Abel', given: 'Anna' },
        { family: 'Zorn', given: 'Max' },
      ],
      year: 1951,
      suffix: 'b',
      title: 'The harbour',
      pages: '3-9',
    });
    expect(cited[0]).toEqual(['Abel', 0]);
    const body = await read(`${list}  - entry: "Abel, Anna"\n    authors: United Nations\n`);
    expect(body.references[0]).toMatchObject({ authors: [], heading: 'United Nations' });
    const one = await read(`${list}  - entry: "Abel, Anna"\n    authors: Zorn, Max\n`);
    expect(one.references[0]).toMatchObject({ authors: [{ family: 'Zorn', given: 'Max' }] });
    expect(one.references[0]).not.toHaveProperty('heading');
  });

  it('tie a citation to another entry, or say that it is none', async () => {
    const ties = `  - citation: Abel 1951
    in: so it stayed
    is: "Bain, Bert"
  - citation: Moscow 1953
    is: nothing
`;
    expect((await read(list + ties)).cited).toEqual([
      ['Abel', 1],
      ['Bain', 1],
    ]);
  });

  it('that change nothing are told, with their place', async () => {
    const idle = `  - list: Nowhere
  - join: Nothing at all
  - entry: Press
    year: 1950
  - citation: Abel 1951
    is: Abel
`;
    expect((await read(list + idle)).problems).toEqual([
      '3:5 reading-unused the reading list: "Nowhere" had no effect',
      '4:5 reading-unused the reading join: "Nothing at all" had no effect',
      '5:5 reading-several the reading entry: "Press" had no effect: more than one entry has its words',
      '7:5 reading-unused the reading citation: "Abel 1951" had no effect',
    ]);
  });

  it.each([
    ['  - lists: x\n', 'it does not say what it puts right'],
    ['  - just words\n', 'it does not say what it puts right'],
    ['  - entry: Abel\n', 'it gives no part of the entry'],
    ['  - entry: Abel\n    year: soon\n', 'it gives no part of the entry'],
    ['  - citation: Abel 1951\n', '`is` is missing'],
    ['  - date: "1951"\n    is: soon\n', 'date "soon" is not an EDTF date'],
    ['  - split: Abel\n    join: Bain\n', '`join` is nothing that a reading of `split` has'],
    ['  - list:\n', '`list` has no words'],
  ])('that are not understood are told and have no effect: %j', async (text, message) => {
    expect((await read(text)).problems).toEqual([
      `2:5 reading-field a reading is not understood: ${message}`,
    ]);
  });

  it('an entry that its author puts right bears no doubt', async () => {
    const { manuscript } = await read(list);
    expect(lintInput(manuscript, { sources: [] }).doubts.placed).not.toEqual([]);
    const put = await read(list + join + split);
    expect(lintInput(put.manuscript, { sources: [] }).doubts.placed).toEqual([]);
  });
});
