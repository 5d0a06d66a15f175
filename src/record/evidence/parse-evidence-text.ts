import { blankQuotes, type Piece, splitOutsideQuotes, trimmed, unquote } from '../files/quoted-text.ts';
import { excerpt, type TextFault } from '../files/text-fault.ts';
import { parseConfidence } from './confidence-words.ts';
import type { Evidence } from './evidence.ts';

/** A citation key ends at a space, a comma, a bracket or a quotation mark; stops and colons at its end are not of it. */
const KEY = /^@([^\s,;@\p{Ps}\p{Pe}\p{Pi}\p{Pf}"]+)/u;
/** `via` before a key, or where a locator would begin; elsewhere it is a word of the locator ("telegram via Tokyo"). */
const VIA = /(?:^|,|\s)\s*via[\s:]+(?=@)|(?:^|,)\s*via[\s:]+/giu;
const STANCE = /^(?:says:?\s+)?(affirms|denies|doubts)$/iu;
const STANCE_FIRST = /^(affirms|denies|doubts):?\s+(?=@)/iu;

/**
 * Reads evidence as scholars write it: items separated by `;`, each `@key, locator`, and where wanted
 * `via @other, locator`, `denies` or `doubts`, a confidence in words, and a quotation in double quotation marks (any
 * script's), inside which nothing separates.
 *
 * Gives: the sound items in order, the offset at which each starts, and what is wrong with the others.
 *
 * @example parseEvidenceText('@ivanov1996, via @patel2025, section 4').items
 * // => [{ source: 'ivanov1996', says: 'affirms', via: 'patel2025', viaLocator: 'section 4', confidence: 1 }]
 */
export function parseEvidenceText(text: string): {
  items: Evidence[];
  starts: number[];
  faults: TextFault[];
} {
  const { unclosed } = blankQuotes(text);
  if (unclosed !== undefined) {
    const message = `quotation ${excerpt(text.slice(unclosed))} is not closed`;
    return {
      items: [],
      starts: [],
      faults: [{ at: unclosed, message, hint: 'put a closing quotation mark where the quotation ends' }],
    };
  }
  const items: Evidence[] = [];
  const starts: number[] = [];
  const faults: TextFault[] = [];
  for (const piece of splitOutsideQuotes({ text, at: 0 }, ';')) {
    if (piece.text === '') continue;
    const item = parseItem(piece);
    if ('message' in item) faults.push(item);
    else {
      items.push(item);
      starts.push(piece.at);
    }
  }
  return { items, starts, faults };
}

/** What stands before `via` is of the source itself; what stands after it is of the source in which it was found. */
function parseItem(whole: Piece): Evidence | TextFault {
  const first = STANCE_FIRST.exec(whole.text);
  const length = first?.[0].length ?? 0;
  const [own, found, third] = splitAtVia({ text: whole.text.slice(length), at: whole.at + length });
  if (third) {
    return fault(third, `evidence ${excerpt(whole.text)} says "via" twice`, 'keep the source that was read');
  }
  if (!own?.text && found) {
    return fault(
      whole,
      `evidence ${excerpt(whole.text)} has no source before "via"`,
      `write @key, ${whole.text}`,
    );
  }
  const source = readKey(own ?? whole, '');
  if ('message' in source) return source;
  const via = found && readKey(found, 'via ');
  if (via && 'message' in via) return via;
  const parts = [...readParts(source.rest, 'locator'), ...(via ? readParts(via.rest, 'viaLocator') : [])];
  const wrong = parts.find((part) => 'message' in part);
  if (wrong) return wrong as TextFault;
  const item: Record<string, string | number> = {
    source: source.key,
    says: first?.[1]?.toLowerCase() ?? 'affirms',
    confidence: 1,
  };
  if (via) item.via = via.key;
  for (const part of parts as readonly Part[]) {
    const before = item[part.is];
    item[part.is] = part.joined && before !== undefined ? `${before}${part.joined}${part.value}` : part.value;
  }
  return item as unknown as Evidence;
}

interface Part {
  readonly is: 'locator' | 'viaLocator' | 'says' | 'quote' | 'confidence';
  readonly value: string | number;
  /** What stands between this and an earlier part of its kind; without it the later one holds. */
  readonly joined?: string;
}

function readParts(rest: Piece, locator: 'locator' | 'viaLocator'): (Part | TextFault)[] {
  const pieces = splitOutsideQuotes(rest, ',').filter((piece) => piece.text !== '');
  return pieces.map((piece) => readPart(piece, locator));
}

function readPart(piece: Piece, locator: 'locator' | 'viaLocator'): Part | TextFault {
  const stance = STANCE.exec(piece.text)?.[1];
  if (stance) return { is: 'says', value: stance.toLowerCase() };
  const confidence = parseConfidence(piece.text);
  if (confidence !== undefined) return { is: 'confidence', value: confidence };
  const quote = unquote(piece.text);
  if (quote !== undefined) return { is: 'quote', value: quote, joined: ' … ' };
  const second = blankQuotes(piece.text).open.search(/(?<!\S)@\S/u);
  if (second < 0) return { is: locator, value: piece.text, joined: ', ' };
  const other = piece.text.slice(second);
  return fault(
    { text: other, at: piece.at + second },
    `evidence names a second source, ${excerpt(other)}`,
    `write "; ${other}" if it speaks for itself, "via ${other}" if the first was found in it`,
  );
}

function readKey(piece: Piece, before: string): { key: string; rest: Piece } | TextFault {
  const run = KEY.exec(piece.text)?.[1];
  const key = run?.replace(/[.:]+$/u, '');
  if (run && key)
    return { key, rest: { text: piece.text.slice(1 + run.length), at: piece.at + 1 + run.length } };
  const bare = piece.text.replace(/^[[@\s]+/u, '').replace(/\]$/u, '');
  const like = /^[\p{L}\p{N}_][^\s,]*(?:,|$)/u.test(bare);
  return fault(
    piece,
    `evidence ${excerpt(before + piece.text)} does not begin with @ and the id of a source`,
    like ? `write ${before}@${bare}` : `expected ${before}@key, locator`,
  );
}

function splitAtVia(piece: Piece): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of blankQuotes(piece.text).open.matchAll(VIA)) {
    pieces.push(trimmed(piece.text.slice(from, match.index), piece.at + from));
    from = match.index + match[0].length;
  }
  pieces.push(trimmed(piece.text.slice(from), piece.at + from));
  return pieces;
}

function fault(piece: Piece, message: string, hint: string): TextFault {
  return { at: piece.at, message, hint };
}
