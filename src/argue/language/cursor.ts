import type { Expression, Span } from './syntax.ts';
import type { SyntaxFault } from './syntax-fault.ts';
import type { Token } from './tokens.ts';

/**
 * Where a parser stands in an expression. The first fault is kept and moves the cursor to the end, so that whoever
 * is still reading finds nothing more and returns; what they return is then thrown away.
 */
export interface Cursor {
  readonly text: string;
  readonly tokens: readonly Token[];
  at: number;
  depth: number;
  fault: SyntaxFault | undefined;
}

/** The token at which reading stands. */
export function current(cursor: Cursor): Token {
  return cursor.tokens[cursor.at] as Token;
}

/** The token after the current one, if any. */
export function following(cursor: Cursor): Token | undefined {
  return cursor.tokens[cursor.at + 1];
}

/** The token before the current one; the current one at the start. */
export function preceding(cursor: Cursor): Token {
  return cursor.tokens[Math.max(0, cursor.at - 1)] as Token;
}

/** Takes the current token and moves on; the end is never passed. */
export function take(cursor: Cursor): Token {
  const token = current(cursor);
  if (token.is !== 'end') cursor.at += 1;
  return token;
}

/** Whether a token is this word or sign. */
export function isAt(token: Token | undefined, is: 'word' | 'sign', text: string): boolean {
  return token?.is === is && token.text === text;
}

/** Takes the current token if it is this one. */
export function takeIf(cursor: Cursor, is: 'word' | 'sign', text: string): Token | undefined {
  return isAt(current(cursor), is, text) ? take(cursor) : undefined;
}

/** Keeps the first fault, and moves to the end so that reading stops. */
export function fail(
  cursor: Cursor,
  span: Span,
  message: string,
  hint: string,
  repairs?: SyntaxFault['repairs'],
): Expression {
  cursor.fault ??= { span, message, hint, ...(repairs ? { repairs } : {}) };
  cursor.at = cursor.tokens.length - 1;
  return { is: 'name', name: '', span };
}

/** Runs a reader one level deeper; past `deepest` it is a fault, so that no text exhausts the stack. */
export function nested(cursor: Cursor, deepest: number, read: () => Expression): Expression {
  if (cursor.depth >= deepest) {
    const hint = 'split the test into several claims';
    return fail(cursor, current(cursor).span, `parentheses are nested more than ${deepest} deep`, hint);
  }
  cursor.depth += 1;
  const expression = read();
  cursor.depth -= 1;
  return expression;
}
