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

const repair = 'expected fields, as title = {…}, with a comma after each; what can be read of it is kept';

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
      'x',
    ],
    [
      'a brace that is not closed',
      '@book{bad,\n  title = {x,\n  year = 2005\n}',
      'a.bib:3:11: entry "bad" cannot be read: a brace is not closed | add the sign that ends it; every { needs its own }; what can be read of it is kept [bibliography-entry]',
      'x',
    ],
    [
      'a missing equals sign',
      '@book{bad, year = 2005, title {x}}',
      `a.bib:2:31: entry "bad" cannot be read: an equals sign is missing before an opening brace | ${repair} [bibliography-entry]`,
      undefined,
    ],
    [
      'a missing comma after the key',
      '@book{bad\n  title = {x}, year = 2005}',
      `a.bib:2:10: entry "bad" cannot be read: a comma is missing after its key | ${repair} [bibliography-entry]`,
      'x',
    ],
    [
      'a key of two words',
      '@book{b ad, title = {x}, year = 2005}',
      `a.bib:2:11: entry "bad" cannot be read: its key has a blank in it | ${repair} [bibliography-entry]`,
      'x',
    ],
    [
      'an entry that is not closed',
      '@book{bad, title = {x}, year = 2005',
      'a.bib:2:1: entry "bad" cannot be read: it is not closed | add the brace } that ends it; every { needs its own [bibliography-entry]',
      'x',
    ],
  ])(
    'reports %s at its line, keeps what can be read of the entry, and reads the others',
    async (_, bad, problem, title) => {
      const { rows, told } = await read(
        'a.bib',
        `@book{one, title = {1}}\n${bad}\n@book{two, title = {2}}\n`,
      );
      expect(told).toEqual([problem]);
      expect(rows.map((row) => row.id)).toEqual(['one', 'bad', 'two']);
      expect(rows[1]).toMatchObject({ issued: { 'date-parts': [['2005']] } });
      expect(rows[1]!.title).toBe(title);
    },
  );

  it('makes keys for entries that have none, as for records of RIS', async () => {
    const { rows, told } = await read(
      'a.bib',
      '@book{,\n author = {Holm, Per}, title = {A}, year = 1990}\n@article{author = {Holm, Per}, title = {B}, year = 1990}\n@book{holm1990b, title = {C}}',
    );
    expect(rows.map((row) => row.id)).toEqual(['holm1990a', 'holm1990c', 'holm1990b']);
    expect(told.map((line) => line.split(' | ')[0])).toEqual([
      'a.bib:1:1: "A" has no citation key',
      'a.bib:3:1: "B" has no citation key',
    ]);
  });

  it('passes over what is commented out or stands between entries, and reads parentheses within quotes', async () => {
    const { rows, told } = await read(
      'a.bib',
      'write to me @home (now)\n%@book{old,\n%  title = {Old}\n%}\n@book(new, title = "Vision (Part 1)")\n@web_page{page, title = {P}}',
    );
    expect(told).toEqual([]);
    expect(rows.map(({ id, title, type }) => [id, title, type])).toEqual([
      ['new', 'Vision (Part 1)', 'book'],
      ['page', 'P', 'webpage'],
    ]);
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

  it('reads a day in figures without noughts, and gives no empty place for what else is said', async () => {
    const text = 'TY  - BOOK\nID  - a\nTI  - Seas\nPY  - 1990/3/5\nER  - \n';
    expect((await read('a.ris', text)).rows).toEqual([
      { id: 'a', type: 'book', title: 'Seas', issued: { 'date-parts': [['1990', '3', '5']] } },
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

  it.each([
    ['PY  - 2009\nDA  - MAR 3', ['2009', '3', '3']],
    ['PY  - 2011\nDA  - APR', ['2011', '4']],
    ['PY  - 1969\nY1  - 1969/03/02', ['1969', '3', '2']],
    ['Y1  - 2015/october', ['2015', '10']],
    ['PY  - 1969/03/02/received', ['1969', '3', '2']],
  ])('takes all that dates of a record say between them: %s', async (lines, parts) => {
    const { rows, told } = await read('a.ris', `TY  - BOOK\nID  - a\nTI  - A\n${lines}\nER  - `);
    expect(rows[0]).toMatchObject({ issued: { 'date-parts': [parts] } });
    expect(told).toEqual([]);
  });

  it('tells of dates that part, and takes none from a record that states none', async () => {
    const { rows, told } = await read(
      'a.ris',
      'TY  - BOOK\nID  - a\nTI  - A\nY1  - 1969\nDA  - 1970\nER  - \nTY  - BOOK\nID  - b\nTI  - B\nPY  - ///\nER  - ',
    );
    expect(told).toEqual([
      'a.ris:4:7: "Y1" of "a" is not kept: 1969 | "DA" is taken, which says 1970; mend the one that is wrong [bibliography-lost]',
    ]);
    expect(rows[1]).not.toHaveProperty('issued');
  });
});

describe('what is read of a value', () => {
  it('a brace after a backslash is a sign, and closes nothing', async () => {
    const { rows } = await read('a.bib', '@book{a, title = {{Sets \\{a, b\\} of} states}}');
    expect(rows[0]).toMatchObject({ title: 'Sets {a, b} of states' });
  });

  it('an address behind words stays with them, and a year before ours is told in both counts', async () => {
    const { rows, told } = await read(
      'a.bib',
      '@book{a, title = {A}, note = {See \\href{https://example.org/a\\#b}{here}}, date = {-0044}, file = {https://example.org/a.pdf}}',
    );
    expect(rows[0]).toMatchObject({ note: 'See here (https://example.org/a#b)', issued: '-0044' });
    expect(told).toEqual([
      'a.bib:1:83: date of "a" is -0044: 45 BC | EDTF counts a year 0, and biblatex with it; write -0043 if 44 BC is meant [bibliography-era]',
    ]);
    expect(rows[0]!.custom).toMatchObject({ file: 'https://example.org/a.pdf' });
  });
});
