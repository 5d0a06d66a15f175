import { type Cursor, current, fail, isAt, nested, preceding, take, takeIf } from './cursor.ts';
import { binding, type Infix, infixOf } from './operators.ts';
import { callAfter, isSugar, sugarCall, windowsAfter } from './parse-call.ts';
import { strayToken } from './stray-token.ts';
import type { Expression, Span } from './syntax.ts';
import type { SyntaxFault } from './syntax-fault.ts';
import { keywords, type Token, tokenize } from './tokens.ts';
import { treeDepth } from './tree-depth.ts';

/** Levels of parentheses, calls and `not`: far beyond what can be read, well within what a stack holds. */
const deepestNesting = 100;
/** Levels of the tree, where each operator of a chain `a and b and c …` is one. */
const deepestTree = 400;

/** Reads a test of the claim language. Never throws: a text that is none gives its first fault. */
export function parseExpression(
  text: string,
):
  | { readonly ok: true; readonly expression: Expression }
  | { readonly ok: false; readonly fault: SyntaxFault } {
  const cut = tokenize(text);
  if ('fault' in cut) return { ok: false, fault: cut.fault };
  const cursor: Cursor = { text, tokens: cut.tokens, at: 0, depth: 0, fault: undefined };
  const expression = wholeText(cursor);
  return cursor.fault ? { ok: false, fault: cursor.fault } : { ok: true, expression };
}

function wholeText(cursor: Cursor): Expression {
  const all = { start: 0, end: cursor.text.length };
  if (current(cursor).is === 'end')
    return fail(cursor, all, 'the test is empty', 'write one: `count(events(USSR, ROC)) > 0`');
  const expression = operation(cursor, binding.or);
  if (current(cursor).is !== 'end') return stray(cursor);
  if (cursor.fault || treeDepth(expression) <= deepestTree) return expression;
  return fail(cursor, all, `the test joins more than ${deepestTree} parts`, 'split it into several claims');
}

/** An expression whose operators hold at least as tightly as `least`. */
function operation(cursor: Cursor, least: number): Expression {
  let left = isAt(current(cursor), 'word', 'not') ? negation(cursor, least) : postfix(cursor);
  for (;;) {
    const operator = current(cursor);
    const infix = infixOf(operator);
    if (!infix || infix.binding < least) return left;
    take(cursor);
    const right = rightOf(cursor, operator, infix);
    if (infix.is === 'compare') refuseChain(cursor, left, operator, right);
    left = join(infix, left, right);
  }
}

function join(infix: Infix, left: Expression, right: Expression): Expression {
  const span = { start: left.span.start, end: right.span.end };
  if (infix.is === 'compare') return { is: 'compare', operator: infix.operator, left, right, span };
  if (infix.is === 'arithmetic') return { is: 'arithmetic', operator: infix.operator, left, right, span };
  return { is: infix.is, left, right, span };
}

function rightOf(cursor: Cursor, operator: Token, infix: Infix): Expression {
  const token = current(cursor);
  if (token.is === 'end' || isAt(token, 'sign', ')') || isAt(token, 'sign', ',')) {
    return fail(
      cursor,
      operator.span,
      `\`${operator.text}\` needs something to its right`,
      'write it, or take the operator out',
    );
  }
  return operation(cursor, infix.binding + 1);
}

/** `a < b < c` is not a test: it would compare an answer with a number. */
function refuseChain(cursor: Cursor, left: Expression, first: Token, middle: Expression): void {
  const second = current(cursor);
  if (infixOf(second)?.is !== 'compare') return;
  const [a, b] = [sourceOf(cursor, left.span), sourceOf(cursor, middle.span)];
  const repair = `write \`${a} ${first.text} ${b} and ${b} ${second.text} …\``;
  fail(cursor, second.span, 'a comparison has two sides only', repair);
}

function negation(cursor: Cursor, least: number): Expression {
  const word = take(cursor);
  if (least > binding.not) {
    return fail(cursor, word.span, '`not` stands before a whole test', 'put it in parentheses: `(not …)`');
  }
  if (current(cursor).is === 'end' || isAt(current(cursor), 'sign', ')')) {
    return fail(cursor, word.span, '`not` needs a test to its right', 'write it, or take `not` out');
  }
  const of = nested(cursor, deepestNesting, () => operation(cursor, binding.not));
  return { is: 'not', of, span: { start: word.span.start, end: of.span.end } };
}

/** A primary with its fields and windows. */
function postfix(cursor: Cursor): Expression {
  let expression = primary(cursor);
  for (;;) {
    if (isAt(current(cursor), 'sign', '.')) expression = fieldOf(cursor, expression);
    else if (expression.is === 'call' && isWindowWord(current(cursor))) {
      expression = windowsAfter(cursor, expression, operand);
    } else return expression;
  }
}

/** What a window's `from`, `to`, `in` or `on` is followed by: no operators outside parentheses, and no window. */
function operand(cursor: Cursor): Expression {
  let expression = primary(cursor);
  while (isAt(current(cursor), 'sign', '.')) expression = fieldOf(cursor, expression);
  return expression;
}

function isWindowWord(token: Token): boolean {
  return token.is === 'word' && ['from', 'in', 'on', 'as'].includes(token.text);
}

function fieldOf(cursor: Cursor, of: Expression): Expression {
  const dot = take(cursor);
  const name = current(cursor);
  if (name.is !== 'word') {
    return fail(
      cursor,
      dot.span,
      'a dot is followed by the name of a field',
      'write one: `.date`, `.by`, `.no`',
    );
  }
  take(cursor);
  const span = { start: of.span.start, end: name.span.end };
  return { is: 'field', of, field: name.text, fieldSpan: name.span, span };
}

function primary(cursor: Cursor): Expression {
  const token = take(cursor);
  const { text, span } = token;
  if (token.is === 'date' || token.is === 'duration') return { is: token.is, text, span };
  if (token.is === 'number') return number(cursor, token);
  if (token.is === 'quoted') return { is: 'name', name: text, span };
  if (isAt(token, 'sign', '(')) return parenthesis(cursor, token);
  if (token.is !== 'word' || keywords.has(text)) return noOperand(cursor, token);
  if (isAt(current(cursor), 'sign', '(')) {
    return nested(cursor, deepestNesting, () => callAfter(cursor, token, (c) => operation(c, binding.or)));
  }
  return isSugar(cursor) ? sugarCall(cursor, token) : { is: 'name', name: text, span };
}

function number(cursor: Cursor, { text, span }: Token): Expression {
  const value = Number(text);
  if (Number.isFinite(value)) return { is: 'number', value, text, span };
  return fail(cursor, span, 'this number is too large to compute with', 'write a smaller one');
}

function parenthesis(cursor: Cursor, open: Token): Expression {
  const inner = nested(cursor, deepestNesting, () => operation(cursor, binding.or));
  const close = takeIf(cursor, 'sign', ')');
  if (close) return { ...inner, span: { start: open.span.start, end: close.span.end } };
  if (current(cursor).is !== 'end') return stray(cursor);
  return fail(cursor, open.span, 'this parenthesis is never closed', 'add `)` where what it holds ends');
}

function stray(cursor: Cursor): Expression {
  const { span, message, hint, repairs } = strayToken(current(cursor), preceding(cursor), cursor.text);
  return fail(cursor, span, message, hint, repairs);
}

/** The fault of a token that begins no operand. */
function noOperand(cursor: Cursor, token: Token): Expression {
  const { text, span } = token;
  if (token.is === 'end') {
    const last = preceding(cursor);
    return fail(
      cursor,
      last.span,
      `something must follow \`${sourceOf(cursor, last.span)}\``,
      'write it, or take this out',
    );
  }
  if (text === '-') {
    return fail(
      cursor,
      span,
      '`-` needs something to its left',
      'write a negative number as -5, and `0 - x` for minus x',
    );
  }
  if (text === '(' || text === ')')
    return fail(cursor, span, 'there is nothing before this parenthesis', 'take it out');
  if (infixOf(token)) {
    return fail(
      cursor,
      span,
      `\`${text}\` needs something to its left`,
      'write it, or take the operator out',
    );
  }
  const hint =
    token.is === 'word'
      ? `an id of this name is written in quotes: "${text}"`
      : 'expected a function, an id, a date or a number';
  return fail(cursor, span, `\`${text}\` cannot stand here`, hint);
}

function sourceOf(cursor: Cursor, span: Span): string {
  return cursor.text.slice(span.start, span.end);
}
