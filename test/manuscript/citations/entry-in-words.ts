import type { PersonName } from '../../../src/manuscript/citations/apparatus.ts';

/** The text of an entry whose italics stand between asterisks, and where they are. */
export function entryWithItalics(written: string): { text: string; italics: { from: number; to: number }[] } {
  let text = '';
  const italics: { from: number; to: number }[] = [];
  for (const [i, part] of written.split('*').entries()) {
    if (i % 2 === 1) italics.push({ from: text.length, to: text.length + part.length });
    text += part;
  }
  return { text, italics };
}

/** Authors as one text: `Family, Given` or `Given Family`, as the entry orders them, between plus signs. */
export function authorsInWords(authors: readonly PersonName[]): string {
  return authors
    .map(({ family, given, order }) =>
      given === undefined ? family : order === 'family-first' ? `${family}, ${given}` : `${given} ${family}`,
    )
    .join(' + ');
}
