import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReference } from '../../../src/manuscript/citations/read-reference.ts';
import { entries } from './entries.ts';
import { authorsInWords, entryWithItalics } from './entry-in-words.ts';

const quick = 5000;

describe('readReference', () => {
  it.each(entries)('readReference(%s) reads its authors and parts', (written, names, parts) => {
    const { text, italics } = entryWithItalics(written);
    const { at: _, authors, ...read } = readReference(text, italics);
    expect(authorsInWords(authors)).toBe(names);
    const flags = { hasEtAl: false, areEditors: false, isRepeated: false };
    expect(read).toEqual({ ...flags, ...parts });
  });

  it('readReference(entry) says where its parts stand', () => {
    for (const [written] of entries) {
      const { text, italics } = entryWithItalics(written);
      const read = readReference(text, italics);
      for (const part of ['title', 'pages', 'publisher', 'place', 'container', 'doi'] as const) {
        const { from, to } = read.at[part] ?? { from: 0, to: 0 };
        if (read[part] !== undefined) expect(text.slice(from, to), written).toContain(read[part]);
      }
      if (read.year !== undefined && read.at.year) {
        expect(text.slice(read.at.year.from, read.at.year.to), written).toContain(String(read.year));
      }
    }
  });

  it('readReference(any text) gives parts within the text, and never throws', () => {
    const pieces = fc.constantFrom(
      'Rowe',
      'A.',
      ', ',
      '. ',
      '(',
      ')',
      '1998',
      'a',
      ' and ',
      '&',
      '“',
      '”',
      '"',
      '’',
      ': ',
      ' ed.',
      'et al.',
      '12',
      '(3)',
      '–',
      'In ',
      'vol. ',
      'pp. ',
      'https://doi.org/',
      '10.1/',
      'ISSN ',
      '———',
      ';',
      'von ',
      'Press',
      'London',
      '[',
      ']',
      ' ',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(pieces, { maxLength: 60 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(text, (entry) => {
        const { at } = readReference(entry);
        for (const { from, to } of Object.values(at)) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(entry.length);
          expect(from).toBeLessThanOrEqual(to);
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    'a',
    ' ',
    '.',
    ',',
    '(',
    '"',
    '“',
    "'",
    'A. ',
    'Aa, ',
    'Rowe, A., ',
    '1998 ',
    '1998',
    '(1998',
    '12(',
    'a: ',
    'In A, ',
    'and ',
    '12, ',
    'van ',
    'ISSN 1',
    'http://',
    'doi:',
    'London: A, ',
    '- ',
    'A.A.',
    '& ',
    'accessed ',
    'ed. ',
    'Al-',
    '10.1234/',
    '. A',
    ', a, ',
  ])('readReference(%j 100,000 letters long) reads in the time of a glance', (piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    const start = performance.now();
    readReference(text);
    readReference(`Rowe, A. (1998) ${text}`);
    readReference(`Rowe, A. “${text}”, 12(3), 4–5.`);
    expect(performance.now() - start).toBeLessThan(quick);
  });
});
