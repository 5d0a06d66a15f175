import { describe, expect, it } from 'vitest';
import { referenceInWords } from '../../../src/publish/words/reference-words.ts';

const at = { file: 'sources.bib', line: 1, column: 1, fields: {} };

describe('referenceInWords', () => {
  it('referenceInWords(article) names author, year, title, journal, pages and DOI', () => {
    expect(
      referenceInWords({
        id: 'patel2025',
        at,
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
    ).toBe('Patel, Adarsh (2025). Soviet-Taiwanese Relations. Shiksha Samvad 3(2), 193–200. doi:10.1/x.');
  });

  it('referenceInWords(edited volume) names the editor and the publisher', () => {
    expect(
      referenceInWords({
        id: 'dbfp',
        at,
        editor: [
          { family: 'Woodward', given: 'E. L.' },
          { family: 'Butler', given: 'Rohan' },
        ],
        issued: '1949',
        title: 'Documents',
        custom: { publisher: 'HMSO', 'publisher-place': 'London' },
      }),
    ).toBe('Woodward, E. L. and Butler, Rohan (ed.) (1949). Documents. London: HMSO.');
  });

  it('referenceInWords(bare source) leaves out what is not there', () => {
    expect(referenceInWords({ id: 'x', at })).toBe('');
    expect(referenceInWords({ id: 'x', at, title: 'Letter' })).toBe('Letter.');
  });
});
