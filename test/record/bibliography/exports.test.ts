import { describe, expect, it } from 'vitest';
import { referenceInWords } from '../../../src/publish/words/reference-words.ts';
import { readBibtex } from '../../../src/record/bibliography/read-bibtex.ts';
import { readRis } from '../../../src/record/bibliography/read-ris.ts';
import { plainText } from '../../../src/record/files/plain-text.ts';
import { plainValue } from '../../../src/record/files/spec.ts';
import { collector } from '../case-texts.ts';

/** The references that a bibliography leads to, by key, and what is told of it. */
function read(path: string, text: string) {
  const { report, told } = collector();
  const rows = (path.endsWith('.bib') ? readBibtex : readRis)({ path, text: plainText(text) }, report);
  const items = rows.map(
    ({ fields }) =>
      Object.fromEntries(fields.map(({ key, value }) => [key, plainValue(value)])) as {
        id: string;
        custom?: Record<string, unknown>;
        [field: string]: unknown;
      },
  );
  const at = { file: path, line: 1, column: 1, fields: {} };
  const references = Object.fromEntries(items.map((item) => [item.id, referenceInWords({ ...item, at })]));
  return { items, references, told: told() };
}

const keptOnDisk =
  'where a program keeps its copy of a work is no part of the record; nothing need be done [bibliography-lost]';

describe('exports of reference managers, in their layout', () => {
  it('Zotero: biblatex with tabs, escapes, an address, a file', () => {
    const { items, references, told } = read(
      'zotero.bib',
      `
@article{lund_notes_2005,
	title = {Notes \\& {Queries}: {A} Study},
	volume = {12},
	issn = {1234-5678, 8765-4321},
	shorttitle = {Notes \\& {Queries}},
	url = {https://example.org/a_b%20c},
	doi = {10.1000/x_(y)},
	abstract = {One {$\\sim$}50\\% of it.},
	pages = {1--20},
	number = {2},
	journaltitle = {Cold War History},
	shortjournal = {{CWH}},
	author = {Lund, Per and Müller-Łoś, Hans},
	urldate = {2020-01-31},
	date = {2005-03},
	langid = {english},
	keywords = {notes, queries},
	file = {Full Text PDF:/home/me/Zotero/storage/AB12/Lund - 2005.pdf:application/pdf;Snapshot:/home/me/x.html:text/html},
}
`,
    );
    expect(references.lund_notes_2005).toBe(
      'Lund, Per, and Hans Müller-Łoś. 2005. “Notes & Queries: A Study.” Cold War History 12 (2): 1–20. https://doi.org/10.1000/x_(y).',
    );
    expect(items[0]!.custom).toMatchObject({
      'title-short': 'Notes & Queries',
      URL: 'https://example.org/a_b%20c',
      'container-title-short': 'CWH',
      accessed: { 'date-parts': [['2020', '1', '31']] },
      keyword: 'notes, queries',
    });
    expect(told).toEqual([`zotero.bib:19:2: "file" of "lund_notes_2005" is not kept | ${keptOnDisk}`]);
  });

  it('Better BibTeX: dates of EDTF, names in parts, extra fields of an archive', () => {
    const { references, told } = read(
      'better.bib',
      `@preamble{ "\\ifdefined\\DeclarePrefChars\\DeclarePrefChars{'’-}\\else\\fi" }

@letter{kennan1946,
  type = {Telegram},
  title = {Long {{Telegram}}},
  author = {family=Kennan, given=George F., given-i={GF}},
  recipient = {{Secretary of State}},
  date = {1946-02-22},
  number = {511},
  archive = {National Archives},
  archiveplace = {College Park, MD},
  box = {3}
}

@book{roth1923,
  title = {About},
  author = {family=Berg, prefix=van der, useprefix=true, given=Ida and others},
  date = {1923~},
  location = {{Oslo}},
  publisher = {{Midland}},
  origdate = {1836}
}
`,
    );
    expect(references.kennan1946).toBe(
      'Kennan, George F. 1946. Long Telegram. Telegram 511 to Secretary of State, February 22, 1946. Box 3. National Archives, College Park, MD.',
    );
    expect(references.roth1923).toBe('van der Berg, Ida, et al. (1836) c. 1923. About. Oslo: Midland.');
    expect(told).toEqual([]);
  });

  it('JabRef: capitals, comments with its settings, months, groups', () => {
    const { items, references, told } = read(
      'jabref.bib',
      `% Encoding: UTF-8

@InCollection{Holm1971,
  Title                    = {The Chapter},
  Author                   = {Per Holm},
  Booktitle                = {The Edited Volume},
  Editor                   = {Karl Brandt and Ama Osei},
  Publisher                = {Midland},
  Address                  = {Oslo},
  Month                    = sept,
  Year                     = {1971},
  Groups                   = {Reading},
  Timestamp                = {2019.05.03},
}

@Comment{jabref-meta: databaseType:bibtex;}

@Comment{jabref-meta: grouping:
0 AllEntriesGroup:;
1 StaticGroup:Reading\\;0\\;1\\;\\;\\;\\;;
}
`,
    );
    expect(references.Holm1971).toBe(
      'Holm, Per. 1971. “The Chapter.” In The Edited Volume, edited by Karl Brandt and Ama Osei. Oslo: Midland.',
    );
    expect(items[0]!.issued).toEqual({ 'date-parts': [['1971', '9']] });
    expect(items[0]!.custom).toMatchObject({ groups: 'Reading', timestamp: '2019.05.03' });
    expect(told).toEqual([
      'jabref.bib:10:30: "sept" is no abbreviation of the file | it is kept as it stands; write @string{sept = {…}} before, or put it in braces [bibliography-abbreviation]',
    ]);
  });

  it('Mendeley: fields at the margin, titles in double braces, several addresses', () => {
    const { items, references, told } = read(
      'mendeley.bib',
      `Automatically generated by Mendeley Desktop

@article{Lund2017,
abstract = {Of notes},
author = {Lund, Per and {\\'{A}}vila, Ida},
doi = {10.1000/j.2017},
file = {:C$\\backslash$:/Users/me/Lund - 2017 - Notes.pdf:pdf},
journal = {Energy History},
mendeley-groups = {Notes,Notes/Wires},
month = {apr},
number = {April},
pages = {258--277},
title = {{Notes on the European Question}},
url = {https://example.org/a{\\_}b http://example.org/c},
volume = {107},
year = {2017}
}
`,
    );
    expect(references.Lund2017).toBe(
      'Lund, Per, and Ida Ávila. 2017. “Notes on the European Question.” Energy History 107 (April): 258–277. https://doi.org/10.1000/j.2017.',
    );
    expect(items[0]!.custom).toMatchObject({
      URL: 'https://example.org/a_b',
      url: 'http://example.org/c',
      'mendeley-groups': 'Notes,Notes/Wires',
    });
    expect(told).toEqual([`mendeley.bib:7:1: "file" of "Lund2017" is not kept | ${keptOnDisk}`]);
  });

  it('EndNote: RIS with a byte-order mark, its own line ends, a blank more or less', () => {
    const { items, references, told } = read(
      'endnote.ris',
      '\ufeffTY  - CHAP\r\nAU  - Holm, Per\r\nA2  - Brandt, Karl\r\nA2  - Osei, Ama\r\nA3  - Roth, Ida\r\nA4  - Lund, Per\r\nT2  - The Edited Volume\r\nTI  - The Chapter:\r\nA Second Line\r\nC1  - Vienna\r\nCY  - Oslo\r\nPB  - Midland\r\nPY  - 1971\r\nSP  - 3\r\nEP  - 9\r\nSN  - 978-3-16-148410-0\r\nVL  - Volume 2\r\nID  - 12\r\nER  - \r\n\r\n\r\nTY - JOUR\r\nAU - Lund, Per\r\nTI - Notes\r\nJO - Diogenes\r\nM3 - doi: 10.1000/x\r\nPY - 1990///Spring\r\nVL - 3\r\n',
    );
    expect(references['12']).toBe(
      'Holm, Per. 1971. “The Chapter: A Second Line.” Translated by Per Lund. In The Edited Volume, edited by Karl Brandt and Ama Osei, vol. 2, 3–9. Oslo: Midland.',
    );
    expect(items[0]!.custom).toMatchObject({ ISBN: '978-3-16-148410-0', C1: 'Vienna' });
    expect(references.lund1990).toBe(
      'Lund, Per. 1990. “Notes.” Diogenes 3 (Spring). https://doi.org/10.1000/x.',
    );
    expect(told.map((each) => each.replace(/:.*\[/, ' ['))).toEqual([
      'endnote.ris [bibliography-end]',
      'endnote.ris [bibliography-id]',
    ]);
  });
});

describe('what an entry takes from others', () => {
  it('crossref fills a part from its volume and its set, xdata lends fields, related tells the first edition', () => {
    const { references, told } = read(
      'links.bib',
      `@inbook{part, author = {Lund, Per}, title = {The Chapter}, crossref = {two}, pages = {3-9}}
@book{two, author = {Holm, Per}, title = {The Sea}, volume = 2, crossref = {set}, xdata = {house}, date = 1955}
@mvbook{set, title = {Works}, editor = {Brandt, Karl}, volumes = 3, date = {1950/1960}}
@xdata{house, publisher = {Midland}, location = {Oslo}}
@book{new, author = {Lund, Per}, title = {Old Notes}, date = 1985, xdata = {house}, related = {old}, relatedtype = {reprintof}}
@book{old, author = {Lund, Per}, title = {Old Notes}, date = 1923, publisher = {North}, location = {Bergen}}
`,
    );
    expect(told).toEqual([]);
    expect(references).toMatchObject({
      part: 'Lund, Per. 1955. “The Chapter.” In Works, by Per Holm, edited by Karl Brandt, vol. 2, The Sea, 3–9. Oslo: Midland.',
      two: 'Holm, Per. 1955. Works. Edited by Karl Brandt. Vol. 2, The Sea. Oslo: Midland.',
      set: 'Brandt, Karl, ed. 1950–1960. Works. 3 vols.',
      new: 'Lund, Per. (1923) 1985. Old Notes. Bergen: North. Reprint, Oslo: Midland.',
    });
    expect(references.house).toBeUndefined();
  });

  it('links that branch, or go on, without end are followed so far and no further', () => {
    const branching = Array.from(
      { length: 60 },
      (_, i) => `@xdata{x${i}, xdata = {x${i + 1},x${i + 2}}, publisher = {P${i}}}`,
    );
    const going = Array.from(
      { length: 3000 },
      (_, i) => `@incollection{c${i}, title = {T${i}}, crossref = {c${i + 1}}}`,
    );
    const text = [...branching, '@book{b, title = {B}, xdata = {x0}}', ...going].join('\n');
    const { references } = read('a.bib', text);
    expect(references).toMatchObject({ b: 'B. P0.', c0: '“T0.” In T1.' });
  });

  it('a link that leads nowhere, or round, is told and goes no further', () => {
    const { told, items } = read(
      'links.bib',
      '@book{a, title = {A}, crossref = {b}}\n@book{b, title = {B}, crossref = {a}, xdata = {gone}}\n@xdata{idle, publisher = {X}}',
    );
    expect(items.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(told).toEqual([
      'links.bib:2:48: xdata of "b" names "gone", which is no entry of the file | what it would take from there is missing; export that entry too, or mend the key [bibliography-link]',
      'links.bib:3:1: "@xdata" of "idle" is not kept | no entry takes it over; name it there with xdata = {…} [bibliography-lost]',
    ]);
  });
});
