import { describe, expect, it } from 'vitest';
import { readBibtex } from '../../../src/record/bibliography/read-bibtex.ts';
import { readRis } from '../../../src/record/bibliography/read-ris.ts';
import { plainValue, type RowSpec } from '../../../src/record/files/spec.ts';
import { collector } from '../case-texts.ts';

async function read(path: string, text: string) {
  const { report, told } = collector();
  const rows = await (path.endsWith('.bib') ? readBibtex : readRis)({ path, text }, report);
  return { rows: rows.map(plain), told: told(), at: rows.map((row) => row.at.line) };
}
const plain = (row: RowSpec): Record<string, unknown> =>
  Object.fromEntries(row.fields.map(({ key, value }) => [key, plainValue(value)]));

const repair = 'expected fields, as title = {…}, with a comma after each; the other entries are read';

describe('readBibtex(text)', () => {
  it('reads abbreviations, accents, braces, names and dates; the rest goes under custom', async () => {
    const { rows, told, at } = await read(
      'a.bib',
      `% a comment
@string{iq = {Issues \\& Studies}}
@comment{jabref-meta: databaseType:bibtex;}
@preamble{"\\newcommand{\\x}{}"}
@article{tub2005,
  author = {Tubilewicz, Czes{\\l}aw and M{\\"u}ller, Hans},
  title = "Taiwan and the {Soviet} Union",
  journal = iq, year = 2005, pages = {1--20}
}
@book(б1996, title = {Контакты}, date = {1996-03})`,
    );
    expect(told).toEqual([]);
    expect(at).toEqual([5, 10]);
    expect(rows[0]).toMatchObject({
      id: 'tub2005',
      type: 'article-journal',
      title: 'Taiwan and the Soviet Union',
      author: [
        { given: 'Czesław', family: 'Tubilewicz' },
        { given: 'Hans', family: 'Müller' },
      ],
      issued: { 'date-parts': [['2005']] },
      custom: { 'container-title': 'Issues & Studies', page: '1-20' },
    });
    expect(rows[1]).toMatchObject({ id: 'б1996', issued: { 'date-parts': [['1996', '3']] } });
  });

  it.each([
    [
      'a missing comma',
      '@book{bad,\n  title = {x}\n  year = 2005\n}',
      `a.bib:4:3: entry "bad" cannot be read: a comma or the closing brace is missing before the name of a field | ${repair} [bibliography-entry]`,
      true,
    ],
    [
      'a brace that is not closed',
      '@book{bad,\n  title = {x,\n  year = 2005\n}',
      'a.bib:2:1: entry "bad" cannot be read: it is not closed | add the brace } that ends it; every { needs its own [bibliography-entry]',
      true,
    ],
    [
      'a missing equals sign',
      '@book{bad, title {x}}',
      `a.bib:2:18: entry "bad" cannot be read: an equals sign is missing before an opening brace | ${repair} [bibliography-entry]`,
      true,
    ],
    [
      'no citation key',
      '@book{, title = {x}}',
      'a.bib:2:1: the entry @book cannot be read: it has no citation key | write the key after the brace, as @book{key, … [bibliography-entry]',
      false,
    ],
  ])('reports %s at its line and reads the other entries', async (_, bad, problem, keeps) => {
    const { rows, told } = await read('a.bib', `@book{one, title = {1}}\n${bad}\n@book{two, title = {2}}\n`);
    expect(told).toEqual([problem]);
    expect(rows.map((row) => row.id)).toEqual(keeps ? ['one', 'bad', 'two'] : ['one', 'two']);
  });

  it.each([
    [
      'all entries on one line',
      Array.from({ length: 4000 }, (_, i) => `@book{k${i}, title = {x}}`).join(' '),
      4000,
    ],
    [
      'braces without end within one another',
      `@book{k, title = {${'{'.repeat(30_000)}x${'}'.repeat(30_000)}}}`,
      1,
    ],
    ['blank lines and nothing else', `${'\n'.repeat(200_000)}x`, 0],
  ])('reads %s in a moment', async (_, text, count) => {
    const start = performance.now();
    const { rows } = await read('a.bib', text);
    expect(rows).toHaveLength(count);
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it('reports an abbreviation that cannot be read, and a file with nothing in it', async () => {
    const { told, rows } = await read('a.bib', '@string{iq = }\n@book{one, title = {1}}\n');
    expect(told[0]).toMatch('a.bib:1:14: the entry @string cannot be read: ');
    expect(rows).toHaveLength(1);
    expect((await read('a.bib', '<html>')).told).toEqual([
      'a.bib:1:1: the file cannot be read: nothing in it is a source | expected an entry, as @book{key, title = {…}} [bibliography-entry]',
    ]);
    expect((await read('a.bib', '% empty\n\n')).told).toEqual([]);
  });
});

describe('readRis(text)', () => {
  it('keeps a title with a separator of lines in it, as programs on a Mac write them', async () => {
    const text = 'TY  - JOUR\nID  - a\nAU  - Roth, Ida\nTI  - Seas\u2028and rivers\nPY  - 1990\nER  - \n';
    expect((await read('a.ris', text)).rows[0]).toMatchObject({ title: 'Seas\u2028and rivers' });
  });

  it('reads records with an id or without, in which case one is made and noted', async () => {
    const text = `Exported\nTY  - JOUR\nID  - tub2005\nAU  - Tubilewicz, C.\nTI  - Taiwan\nPY  - 2005\nER  - \n\nTY  - BOOK\nAU  - Müller-Łoś, Hans\nTI  - Ohne Schlüssel\nPY  - 1999\nER  - \n`;
    const { rows, told, at } = await read('a.ris', text);
    expect(rows.map((row) => row.id)).toEqual(['tub2005', 'mullerłos1999']);
    expect(at).toEqual([2, 9]);
    expect(told).toEqual([
      'a.ris:9:1: "Ohne Schlüssel" has no citation key | it is cited as @mullerłos1999; give it a key of its own to be sure of it [bibliography-id]',
    ]);
  });

  it('reports a record without an end or without content, and reads the others', async () => {
    const { rows, told } = await read(
      'a.ris',
      'TY  - BOOK\nID  - a\nTI  - A\nTY  - BOOK\nER  - \nTY  - BOOK\nID  - b\nTI  - B\nER  - \n',
    );
    expect(rows.map((row) => row.id)).toEqual(['a', 'b']);
    expect(told).toEqual([
      'a.ris:1:1: the record has no end | it is read up to where the next begins, or the file ends; nothing need be done, or add a line "ER  - " after it [bibliography-end]',
      'a.ris:4:1: the record cannot be read: it has no title and no author | expected lines such as "TI  - …" and "AU  - …" [bibliography-entry]',
    ]);
  });
});
