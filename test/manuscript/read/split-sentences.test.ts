import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/manuscript/read/split-sentences.ts';

/** A text whose sentences are parted by strokes, as they should be found. */
function expectSentences(marked: string): void {
  const text = marked.replaceAll('|', '');
  const found = splitSentences(text).map(({ from, to }) => text.slice(from, to));
  expect(found.join('|')).toBe(marked);
}

describe('splitSentences(text) ends a sentence', () => {
  it('at a full stop, a question mark, an exclamation mark, with the quotation marks after it', () => {
    expectSentences('He left. |Why? |“It was late.” |She stayed! |They did not.');
  });

  it('but not after the abbreviations of scholarship', () => {
    expectSentences('See vol. 3, no. 4, pp. 12–15, and cf. Smith et al. 1990. |It is in no. 4 of vol. 3.');
    expectSentences('Edited by J. R. R. Tolkien, trans. Anna Berg (ed. Karl Roth). |He agreed.');
    expectSentences('Dr. Weiss met Gen. Foch and St. John, i.e. the envoys, ca. 1918. |They talked.');
    expectSentences('Vgl. Bd. 3, S. 12, hrsg. von K. Roth. |Er schrieb z. B. nach Wien. |Sie nicht.');
    expectSentences('Voir t. 2, p. 13, éd. Plon. |Il partit.');
  });

  it('after the U.S. only when a new one plainly begins', () => {
    expectSentences('The U.S. Senate met. |It was in the U.S. |The vote failed.');
  });

  it('after the number of a war, which is no initial', () => {
    expectSentences('He led them into World War I. |Following it, they met. |King George V. Smith came.');
  });

  it('nowhere within a bracket', () => {
    expectSentences(
      'It failed (see Wang 1997, 12. But cf. Share 2003. Others differ.) and was dropped. |Then peace.',
    );
  });

  it('although a bracket or a quotation was left open before', () => {
    const first = `A bracket (is open here. |${'More words follow on it and go on. |'.repeat(14)}End.`;
    const text = first.replaceAll('|', '');
    expect(splitSentences(text).length).toBeGreaterThan(3);
    expectSentences('The terms of “surrender for Japan. |Stalin attended.');
  });

  it('not before a word in small letters', () => {
    expectSentences('“Why now?” he asked. |Nobody answered.');
  });

  it('so that the sentences are the text', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'A',
            'b',
            '. ',
            '.',
            '(',
            ')',
            '“',
            '”',
            ' ',
            '12',
            'U.S.',
            'vol. ',
            '? ',
            '\u0301',
          ),
          { maxLength: 80 },
        ),
        (parts) => {
          const text = parts.join('');
          expect(
            splitSentences(text)
              .map(({ from, to }) => text.slice(from, to))
              .join(''),
          ).toBe(text);
        },
      ),
      { seed: 5 },
    );
  });
});
