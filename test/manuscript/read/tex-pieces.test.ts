import { describe, expect, it } from 'vitest';
import { texPieces } from '../../../src/manuscript/read/tex-pieces.ts';

describe('texPieces(a document in one line)', () => {
  it('cuts it between words outside of braces, and loses none of it', () => {
    const words = 'word \\cite{a, b} and \\begin{quote} text of it \\end{quote} '.repeat(6000);
    const { body } = texPieces(`\\begin{document}${words}\n\nThe end.\\end{document}`);
    expect(body.length).toBeGreaterThan(4);
    const long = body.filter(({ linesBefore }) => linesBefore === 0);
    expect(
      long
        .map(({ text }) => text)
        .join('')
        .trim(),
    ).toBe(words.trim());
    for (const { text } of long)
      expect(text.split('\\begin{').length, text.slice(-40)).toBe(text.split('\\end{').length);
    expect(body.at(-1)).toMatchObject({ text: 'The end.', linesBefore: 2 });
  });
});
