/** A stretch of a text, trimmed, and where it begins. */
export interface Piece {
  readonly text: string;
  readonly at: number;
}

const CLOSING: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '„': '“”',
  '«': '»',
  '「': '」',
  '『': '』',
};
/** Stands for a quoted character: no separator, space or word is found there. */
const BLANK = '\0';

/**
 * The text with everything between double quotation marks blanked (the marks too), every offset kept, and where a
 * quotation begins that never ends. Single marks do not quote: they are apostrophes as often.
 */
export function blankQuotes(text: string): { open: string; unclosed: number | undefined } {
  let open = '';
  let from: number | undefined;
  let closing = '';
  for (let i = 0; i < text.length; i++) {
    const mark = text.charAt(i);
    if (from !== undefined) {
      open += BLANK;
      if (closing.includes(mark)) from = undefined;
    } else if (Object.hasOwn(CLOSING, mark)) {
      closing = CLOSING[mark] ?? '';
      from = i;
      open += BLANK;
    } else open += mark;
  }
  return { open, unclosed: from };
}

/** Splits at a separator that stands outside quotations; the pieces are trimmed and may be empty. */
export function splitOutsideQuotes(piece: Piece, separator: string): Piece[] {
  const { open } = blankQuotes(piece.text);
  const pieces: Piece[] = [];
  let from = 0;
  for (const part of open.split(separator)) {
    pieces.push(trimmed(piece.text.slice(from, from + part.length), piece.at + from));
    from += part.length + separator.length;
  }
  return pieces;
}

/** A piece without the spaces about it. */
export function trimmed(text: string, at: number): Piece {
  return { text: text.trim(), at: at + text.length - text.trimStart().length };
}

/** What a text that is one quotation quotes; undefined for any other. */
export function unquote(text: string): string | undefined {
  const { open, unclosed } = blankQuotes(text);
  const whole = text.length > 1 && unclosed === undefined && [...open].every((c) => c === BLANK);
  return whole ? text.slice(1, -1).trim() : undefined;
}
