import { describe, expect, it } from 'vitest';
import { referenceInWords } from '../../../src/publish/words/reference-words.ts';

const at = { file: 'sources.bib', line: 1, column: 1, fields: {} };

describe('referenceInWords', () => {
  it('referenceInWords(article) names author, year, title, journal, pages and DOI', () => {
    expect(
      referenceInWords({
        id: 'patel2025',
        at,
        type: 'article-journal',
        author: [{ family: 'Patel', given: 'Adarsh' }],
        issued: { 'date-parts': [['2025', '12']] },
        title: 'Soviet-Taiwanese Relations',
        custom: {
          'container-title': 'Shiksha Samvad',
          volume: '3',
          issue: '2',
          page: '193-200',
          DOI: '10.1/x',
        },
      }),
    ).toBe(
      'Patel, Adarsh. 2025. “Soviet-Taiwanese Relations.” Shiksha Samvad 3 (2): 193–200. https://doi.org/10.1/x.',
    );
  });

  it('referenceInWords(edited volume) names the editors, the first by the family, and the publisher', () => {
    expect(
      referenceInWords({
        id: 'dbfp',
        at,
        type: 'book',
        editor: [
          { family: 'Woodward', given: 'E. L.' },
          { family: 'Butler', given: 'Rohan' },
        ],
        issued: '1949',
        title: 'Documents',
        custom: { publisher: 'HMSO', 'publisher-place': 'London' },
      }),
    ).toBe('Woodward, E. L., and Rohan Butler, eds. 1949. Documents. London: HMSO.');
  });

  it('referenceInWords(work without an author) begins with its title, then the year; in a newspaper, with that', () => {
    const issued = { 'date-parts': [[1968, 11, 4]] };
    const paper = { 'container-title': 'The Washington Post' };
    expect(
      referenceInWords({
        id: 'wapo1968',
        at,
        type: 'article-newspaper',
        title: 'Soviet Visit to Taiwan',
        issued,
        custom: paper,
      }),
    ).toBe('Washington Post. 1968. “Soviet Visit to Taiwan.” November 4, 1968.');
    expect(referenceInWords({ id: 'sko2015', at, type: 'book', title: 'Documents', issued: '2015' })).toBe(
      'Documents. 2015.',
    );
  });

  it('referenceInWords(chapter) names the book, its volume and the pages', () => {
    expect(
      referenceInWords({
        id: 'vradiy2007',
        at,
        type: 'chapter',
        author: [{ family: 'Vradiy', given: 'Sergey' }],
        title: 'Unofficial Relations with Taiwan',
        issued: '2007',
        custom: {
          'container-title': 'Eager Eyes',
          volume: '2',
          page: '219-234',
          publisher: 'Hokkaido University',
        },
      }),
    ).toBe(
      'Vradiy, Sergey. 2007. “Unofficial Relations with Taiwan.” In Eager Eyes, vol. 2, 219–234. Hokkaido University.',
    );
  });

  it('referenceInWords(work of many authors) names ten, or the first seven', () => {
    const author = [...'ABCDEFGHIJK'].map((family) => ({ family, given: 'X.' }));
    const work = { id: 'x', at, type: 'book', title: 'Work', issued: '2000' };
    expect(referenceInWords({ ...work, author: author.slice(0, 3) })).toBe(
      'A, X., X. B, and X. C. 2000. Work.',
    );
    expect(referenceInWords({ ...work, author })).toBe(
      'A, X., X. B, X. C, X. D, X. E, X. F, X. G, et al. 2000. Work.',
    );
  });

  it('referenceInWords(volume of a series) names a volume once', () => {
    const series = { id: 'x', at, type: 'book', custom: { volume: '10', publisher: 'UN' } };
    expect(referenceInWords({ ...series, title: 'Treaties' })).toBe('Treaties. Vol. 10. UN.');
    expect(referenceInWords({ ...series, title: 'Treaties, volume 10' })).toBe('Treaties, volume 10. UN.');
  });

  it('referenceInWords(article) turns quotation marks within a title into single ones', () => {
    const title = 'The "Tuapse": Who Knew?';
    expect(referenceInWords({ id: 'x', at, type: 'article-journal', title })).toBe(
      '“The ‘Tuapse’: Who Knew?”',
    );
  });

  it('referenceInWords(bare source) leaves out what is not there', () => {
    expect(referenceInWords({ id: 'x', at })).toBe('');
    expect(referenceInWords({ id: 'x', at, title: 'Letter' })).toBe('Letter.');
  });
});
