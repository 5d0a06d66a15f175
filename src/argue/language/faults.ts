import type { ProblemParameters } from '../../base/problems/problem-kinds.ts';
import type { claimProblems } from '../../base/problems/problem-kinds-claims.ts';
import { type Position, type Problem, problem } from '../../base/problems/problems.ts';
import type { Span } from './syntax.ts';

/** The kinds of problem that a test can have: its own, and those of an event's type in words. */
export type ClaimCode = keyof typeof claimProblems | 'type-several' | 'type-unknown';

/** Something wrong in an expression, or worth a note: a kind of problem at a stretch of its text. */
export interface Fault<C extends ClaimCode = ClaimCode> {
  readonly code: C;
  readonly span: Span;
  readonly parameters: ProblemParameters<C>;
}

/** The problem that a fault is, at the place in the case's files where its span begins. */
export function problemOf(fault: Fault, at: Position): Problem {
  return problem(fault.code, at, fault.parameters);
}
