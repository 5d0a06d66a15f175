import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankQuotes, splitOutsideQuotes, unquote } from '../../../src/record/files/quoted-text.ts';

describe('blankQuotes', () => {
  it('blankQuotes(text) keeps every offset and tells where a quotation stays open', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', ';', '"', '“', '”', '«', '»', '𝄞', "'")), (letters) => {
        const text = letters.join('');
        const { open, unclosed } = blankQuotes(text);
        expect(open).toHaveLength(text.length);
        if (unclosed === undefined) expect(open).not.toContain('"');
        else expect('"“«').toContain(text.charAt(unclosed));
      }),
    );
  });
});

describe('splitOutsideQuotes', () => {
  it('splitOutsideQuotes(piece) gives the pieces and where each begins', () => {
    const text = ' a ; "b; c" ;;d';
    const pieces = splitOutsideQuotes({ text, at: 100 }, ';');
    expect(pieces.map((piece) => piece.text)).toEqual(['a', '"b; c"', '', 'd']);
    for (const piece of pieces) expect(text.startsWith(piece.text, piece.at - 100)).toBe(true);
  });
});

describe('unquote', () => {
  it('unquote(one quotation) gives what it quotes, and nothing of any other text', () => {
    expect(unquote('“we agreed; twice”')).toBe('we agreed; twice');
    for (const text of ['', '"', 'a "b"', '"a" and "b"', "'a'", '"a']) expect(unquote(text)).toBeUndefined();
  });
});
