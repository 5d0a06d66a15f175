import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { authorName, filedName, initialedName } from '../../../src/publish/citations/author-names.ts';
import { bibtexEntry } from '../../../src/publish/citations/bibtex.ts';
import { citationForms } from '../../../src/publish/citations/citation-forms.ts';
import { type Cited, plainRuns } from '../../../src/publish/citations/cited.ts';
import { risRecord } from '../../../src/publish/citations/ris.ts';
import { readBibtex } from '../../../src/record/bibliography/read-bibtex.ts';
import { readRis } from '../../../src/record/bibliography/read-ris.ts';
import { plainValue } from '../../../src/record/files/spec.ts';

const study: Cited = {
  key: 'munich',
  title: 'Munich, 1938: who gave what',
  authors: ['Ada B. Example', 'Charles de Gaulle', 'The Munich maintainers, after C. D. (2025)'],
  version: '1.2, case 0f1e',
  published: '2025-03-04',
  address: 'https://example.org/munich_1/index.html',
};
const figure: Cited = {
  ...study,
  key: 'munich-blocs',
  title: 'Blocs on 30 September 1938',
  of: study.title,
  caption: 'Who stood with whom.',
  address: `${study.address}#view=date&date=1938-09-30`,
};
const inForms = (cited: Cited) =>
  Object.fromEntries(citationForms.map(({ name, write }) => [name, plainRuns(write(cited))]));

describe('citationForms', () => {
  it('cite a study', () => {
    expect(inForms(study)).toMatchObject({
      'Chicago, author-date':
        'Example, Ada B., Charles de Gaulle, and The Munich maintainers, after C. D. (2025). 2025. Munich, 1938: who gave what. Quadrille study. Version 1.2, case 0f1e. https://example.org/munich_1/index.html.',
      'Chicago, note':
        'Ada B. Example, Charles de Gaulle, and The Munich maintainers, after C. D. (2025), Munich, 1938: who gave what, version 1.2, case 0f1e (Quadrille study, 2025), https://example.org/munich_1/index.html.',
      APA: 'Example, A. B., de Gaulle, C., & The Munich maintainers, after C. D. (2025). (2025). Munich, 1938: who gave what (Version 1.2, case 0f1e) [Quadrille study]. https://example.org/munich_1/index.html',
    });
  });

  it('cite a figure within its study', () => {
    const forms = inForms({ ...figure, authors: ['Ada Example'] });
    expect(forms['Chicago, author-date']).toBe(
      'Example, Ada. 2025. “Blocs on 30 September 1938.” Figure in Munich, 1938: who gave what. Quadrille study. Version 1.2, case 0f1e. https://example.org/munich_1/index.html#view=date&date=1938-09-30.',
    );
    expect(forms['Chicago, note']).toContain('“Blocs on 30 September 1938,” figure in Munich');
    expect(forms.APA).toContain('(2025). Blocs on 30 September 1938 [Figure]. In Munich, 1938');
  });

  it('say that there is no year, begin with the title where nobody is named, and leave out an address that nobody knows', () => {
    const { published, address, ...rest } = study;
    const forms = inForms({ ...rest, authors: [], title: 'Who gave what?', version: 'case 0f1e' });
    expect(forms).toMatchObject({
      'Chicago, author-date': 'Who gave what? Quadrille study. n.d. Case 0f1e.',
      'Chicago, note': 'Who gave what?, case 0f1e (Quadrille study, n.d.).',
    });
    expect(forms.APA).toBe('Who gave what? (case 0f1e) [Quadrille study]. (n.d.).');
    expect(forms.BibTeX).not.toMatch(/year|url|author/);
    expect(forms.RIS).not.toMatch(/PY|UR|AU/);
  });

  it('set the title that stands by itself in italics', () => {
    for (const { ending, write } of citationForms)
      if (!ending)
        expect(write(figure).filter(({ isItalic }) => isItalic)).toEqual([
          { text: study.title, isItalic: true },
        ]);
  });
});

describe('authorName(written)', () => {
  it('tells persons from whoever goes by one name', () => {
    expect(authorName('Charles de Gaulle')).toEqual({ family: 'de Gaulle', given: 'Charles' });
    expect(authorName('Patel, Adarsh')).toEqual({ family: 'Patel', given: 'Adarsh' });
    expect(authorName('The Quadrille Group')).toEqual({ whole: 'The Quadrille Group' });
    expect(authorName('蔣中正')).toEqual({ whole: '蔣中正' });
    expect(filedName(authorName('Mao Zedong'))).toBe('Zedong, Mao');
    expect(initialedName(authorName('Jean-Paul Example'))).toBe('Example, J.-P.');
  });
});

const dates = { 'date-parts': [[2025, 3, 4]] };
/** What a program that reads citations has of one, as far as ours writes it. */
const people = [
  { family: 'Example', given: 'Ada B.' },
  { family: 'de Gaulle', given: 'Charles' },
];

describe('BibTeX and RIS, beside citation-js', () => {
  it('write the fields that citation-js writes of the same work', () => {
    const csl = {
      ...{ id: study.key, type: 'dataset', title: 'A & {B}: 100% #1_a ~x^2 $5 \\b', version: '1.2' },
      ...{ author: people, issued: dates, URL: 'https://example.org/a_b?x=1%20#view=date&f=1' },
    };
    const ours: Cited = {
      ...{ key: study.key, title: csl.title, version: csl.version, published: '2025-03-04' },
      ...{ authors: ['Example, Ada B.', 'Charles de Gaulle'], address: csl.URL },
    };
    const theirs = new Cite(csl);
    const fieldsOf = (text: string) =>
      new Map([...text.matchAll(/^\s*(\w+) = \{(.*)\},?$/gm)].map(([, name, value]) => [name, value]));
    const [mine, other] = [fieldsOf(bibtexEntry(ours)), fieldsOf(theirs.format('biblatex'))];
    for (const name of ['url', 'version']) expect(mine.get(name), name).toBe(other.get(name));
    // theirs parts the small words of a name with braces, and writes a sign by its long name
    expect(mine.get('author')).toBe('Example, Ada B. and de Gaulle, Charles');
    expect(mine.get('title')).toBe(
      `{${other
        .get('title')!
        .replaceAll(
          /\\textbraceleft\{\}\{(.*?)\}\\textbraceright\{\}/g,
          '\\textbraceleft{}$1\\textbraceright{}',
        )
        .replaceAll('\\textunderscore{}', '\\_')
        .replaceAll('\\textdollar{}', '\\$')}}`,
    );
    const tagsOf = (text: string) =>
      new Set(text.split(/\r?\n/).filter((line) => /^(?:TY|AU|TI|PY|ET|UR|ID)/.test(line)));
    expect(tagsOf(risRecord(ours))).toEqual(tagsOf(theirs.format('ris')));
  });

  /** Everything a reader makes of a text, each item as one object. */
  const itemsOf = (read: typeof readBibtex, text: string) =>
    read({ path: 'cited', text: text.replaceAll('\r', '') }, () => {}).map(({ fields }) => {
      const item = Object.fromEntries(fields.map(({ key, value }) => [key, plainValue(value)]));
      return { ...item, ...(item.custom as object) } as Record<string, unknown>;
    });
  const bibtex = (text: string) => itemsOf(readBibtex, text);
  const ris = (text: string) => itemsOf(readRis, text);

  it('are read back as what was cited', () => {
    for (const [read, text] of [
      [bibtex, bibtexEntry(figure)],
      [ris, risRecord(figure)],
    ] as const) {
      const [item] = read(text) as [Record<string, unknown>];
      expect(item).toMatchObject({ title: figure.title, URL: figure.address, version: figure.version });
      expect((item.author as unknown[]).slice(0, 2)).toMatchObject([people[0]!, { given: 'Charles' }]);
      expect((item.author as { literal: string }[])[2]!.literal).toContain('The Munich maintainers');
      expect(Number((item.issued as typeof dates)['date-parts'][0]![0])).toBe(2025);
    }
  });

  it('keep any title on its line, and in its field', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', minLength: 1 }), (words) => {
        const title = `A${words}\nTY  - B`;
        const cited = { ...figure, title };
        expect(risRecord(cited).match(/^TY {2}- /gm)).toHaveLength(1);
        expect(bibtex(bibtexEntry(cited))).toHaveLength(1);
        expect(ris(risRecord(cited))).toHaveLength(1);
        expect((bibtex(bibtexEntry(cited))[0] as { URL: string }).URL).toBe(figure.address);
      }),
      { numRuns: 60 },
    );
  });
});
