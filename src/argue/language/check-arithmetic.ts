import { ofType, toTime } from './convert.ts';
import { addFault, type Checker, isYear, type Loose, naturalType } from './loose.ts';
import type { Expression } from './syntax.ts';
import type { Typed, TypedArithmetic } from './typed.ts';

type Arithmetic = Expression & { is: 'arithmetic' };

/** A sum, difference, product or quotient: of numbers, or of dates and lengths of time. */
export function checkArithmetic(checker: Checker, e: Arithmetic): Typed | undefined {
  const left = checker.infer(e.left);
  const right = checker.infer(e.right);
  if (!left || !right) return undefined;
  const by = formOf(checker, e, left, right);
  if (by === 'shift') return shift(checker, e, left, right);
  if (by === 'gap') return gap(checker, e, left, right);
  const expected = `\`${e.operator}\` joins two ${by === 'number' ? 'numbers' : 'lengths of time'} here`;
  const a = ofType(checker, left, expected, by);
  const b = ofType(checker, right, expected, by);
  if (e.operator === '/' && right.is === 'number' && right.value === 0) {
    return addFault(checker, 'claim-zero', right.span, {});
  }
  const typed = { is: 'arithmetic', by, operator: e.operator, left: a, right: b, type: by, span: e.span };
  return a && b && (typed as TypedArithmetic);
}

function formOf(checker: Checker, e: Arithmetic, left: Loose, right: Loose): TypedArithmetic['by'] {
  const types = [naturalType(left, checker.names), naturalType(right, checker.names)];
  if (e.operator === '*' || e.operator === '/') return 'number';
  if (types.every((type) => type === 'duration')) return 'duration';
  if (types[1] === 'duration') return 'shift';
  if (types[0] === 'duration') return e.operator === '+' ? 'shift' : 'duration';
  if (e.operator === '+') return 'number';
  if (types.every((type) => type === 'row')) return 'gap';
  const dated = [left, right].every(
    (x, n) => ['time', 'row', 'free'].includes(types[n] as string) || isYear(x),
  );
  return types.includes('time') && dated ? 'gap' : 'number';
}

/** A date moved by a length of time; the two may stand in either order about a `+`. */
function shift(checker: Checker, e: Arithmetic, left: Loose, right: Loose): Typed | undefined {
  const operator = e.operator as '+' | '-';
  const isRight = right.is !== 'name' && right.type === 'duration';
  const [date, duration] = isRight ? [left, right] : [right, left];
  if (date.is === 'call' && date.window && date.type !== 'time') {
    const message = `\`${operator}\` moves a date, and here it follows all of \`${date.signature.name}(…)\``;
    const word = date.window.kind === 'day' ? 'on' : date.window.end ? 'to' : 'in';
    const hint = `put the date in parentheses: \`${word} (… ${operator} …)\``;
    return addFault(checker, 'claim-window', e.span, { message, hint });
  }
  const time = toTime(checker, date, `\`${operator}\` moves a date by a length of time`);
  return (
    time && {
      is: 'arithmetic',
      by: 'shift',
      operator,
      left: time,
      right: duration as Typed,
      type: 'time',
      span: e.span,
    }
  );
}

/** How long from the second date to the first. */
function gap(checker: Checker, e: Arithmetic, left: Loose, right: Loose): Typed | undefined {
  const expected = '`-` takes one date from another here';
  const a = toTime(checker, left, expected);
  const b = toTime(checker, right, expected);
  return (
    a &&
    b && { is: 'arithmetic', by: 'gap', operator: '-', left: a, right: b, type: 'duration', span: e.span }
  );
}
