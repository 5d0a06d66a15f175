import { problemKinds } from '../../base/problems/problem-kinds.ts';
import { checkArithmetic } from './check-arithmetic.ts';
import { checkCall } from './check-call.ts';
import { checkCompare } from './check-compare.ts';
import { dateOf, durationOf } from './check-date.ts';
import { checkField } from './check-field.ts';
import { toTruth } from './convert.ts';
import type { Fault } from './faults.ts';
import type { Checker, Loose } from './loose.ts';
import type { Names } from './names.ts';
import { nameOrRow } from './row-at-hand.ts';
import type { ClaimType, Signature } from './signature.ts';
import type { Expression } from './syntax.ts';
import type { Typed } from './typed.ts';

/** What a check of an expression finds. `typed` is there when no fault is an error; `type` is what the whole gives. */
export interface Checked {
  readonly type: ClaimType | undefined;
  readonly faults: readonly Fault[];
  readonly typed: Typed | undefined;
}

/**
 * Checks a test against the names of a case and the functions of the language: every name known, every argument of
 * its kind, every operator between things that it can join, the whole a truth. All faults are given at once.
 */
export function checkExpression(
  expression: Expression,
  names: Names,
  signatures: ReadonlyMap<string, Signature>,
): Checked {
  const faults: Fault[] = [];
  const checker: Checker = { names, signatures, faults, infer: (e) => infer(checker, e) };
  const whole = checker.infer(expression);
  const typed = toTruth(checker, whole, 'a test is true or false');
  const sound = !faults.some(({ code }) => problemKinds[code].severity === 'error');
  const type = whole && whole.is !== 'name' ? whole.type : undefined;
  return { type, faults: inOrder(faults), typed: sound ? typed : undefined };
}

function infer(checker: Checker, e: Expression): Loose | undefined {
  switch (e.is) {
    case 'name':
      return nameOrRow(checker, e);
    case 'number':
      return { is: 'number', value: e.value, text: e.text, type: 'number', span: e.span };
    case 'date':
      return isId(checker, e.text)
        ? { is: 'name', name: e.text, span: e.span }
        : dateOf(checker, e.text, e.span);
    case 'duration':
      return durationOf(checker, e.text, e.span);
    case 'call':
      return checkCall(checker, e);
    case 'field':
      return checkField(checker, e);
    case 'compare':
      return checkCompare(checker, e);
    case 'arithmetic':
      return checkArithmetic(checker, e);
    case 'not': {
      const of = toTruth(checker, checker.infer(e.of), '`not` denies a test');
      return of && { is: 'not', of, type: 'truth', span: e.span };
    }
    case 'and':
    case 'or': {
      const left = toTruth(checker, checker.infer(e.left), `\`${e.is}\` joins two tests`);
      const right = toTruth(checker, checker.infer(e.right), `\`${e.is}\` joins two tests`);
      return left && right && { is: e.is, left, right, type: 'truth', span: e.span };
    }
  }
}

/** An id may begin with a digit (`1954-crisis`), but is no date: the record sees to that. */
function isId(checker: Checker, text: string): boolean {
  return checker.names.table(text) !== undefined;
}

function inOrder(faults: readonly Fault[]): readonly Fault[] {
  return [...faults].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
