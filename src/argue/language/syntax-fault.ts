import type { Replacement } from '../../base/problems/problem-words.ts';
import type { Span } from './syntax.ts';

/** What keeps a text from being an expression: where, what, and the smallest repair. */
export interface SyntaxFault {
  readonly span: Span;
  readonly message: string;
  readonly hint: string;
  /** What the hint says to write instead of what stands at the span. */
  readonly repairs?: readonly Replacement[];
}
