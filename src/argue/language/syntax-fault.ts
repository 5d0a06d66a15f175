import type { Span } from './syntax.ts';

/** What keeps a text from being an expression: where, what, and the smallest repair. */
export interface SyntaxFault {
  readonly span: Span;
  readonly message: string;
  readonly hint: string;
}
