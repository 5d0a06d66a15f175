import { binding } from './operators.ts';
import type { Call, Expression } from './syntax.ts';
import { keywords, quotationMarks } from './tokens.ts';

const plainName = /^\p{L}(?:[\p{L}\p{M}\p{N}]|-(?=[\p{L}\p{N}]))*$/u;
/** Words that the tokenizer would read as a duration or as a year beyond four digits. */
const otherMeaning = /^(?:P(?:\d+[YMWD])+|Y(?:\d{5}|\d+E).*)$/u;

/** Writes a tree back as text, one space between words, parentheses only where they are needed. */
export function formatExpression(expression: Expression): string {
  switch (expression.is) {
    case 'number':
    case 'date':
    case 'duration':
      return expression.text;
    case 'name':
      return formatName(expression.name);
    case 'call':
      return formatCall(expression);
    case 'field': {
      const { of } = expression;
      const open = of.is === 'name' || of.is === 'field' || (of.is === 'call' && !of.window && !of.seenBy);
      return `${open ? formatExpression(of) : `(${formatExpression(of)})`}.${expression.field}`;
    }
    case 'not':
      return `not ${within(expression.of, binding.not)}`;
    case 'and':
    case 'or': {
      const level = binding[expression.is];
      return `${within(expression.left, level)} ${expression.is} ${within(expression.right, level + 1)}`;
    }
    case 'compare': {
      const { left, right, operator } = expression;
      return `${within(left, binding.add)} ${operator} ${within(right, binding.add)}`;
    }
    case 'arithmetic': {
      const { left, right, operator } = expression;
      const level = levelOf(expression);
      return `${within(left, level)} ${operator} ${within(right, level + 1)}`;
    }
  }
}

/** A name as the language writes it: in quotes where it could be read as something else. */
export function formatName(name: string): string {
  if (plainName.test(name) && !keywords.has(name) && !otherMeaning.test(name)) return name;
  const marks = quotationMarks.find(({ close }) => ![...close].some((mark) => name.includes(mark)));
  const { open, close } = marks ?? quotationMarks[0];
  return `${open}${name}${close[0]}`;
}

function formatCall(call: Call): string {
  const given = [
    ...call.arguments.map(formatExpression),
    ...call.named.map(({ name, value }) => `${name} = ${formatExpression(value)}`),
  ];
  return `${call.name}(${given.join(', ')})${formatWindow(call)}${formatSeenBy(call)}`;
}

function formatWindow({ window }: Call): string {
  if (!window) return '';
  const start = operand(window.start);
  if (window.end) return ` from ${start} to ${operand(window.end)}`;
  return ` ${window.kind === 'day' ? 'on' : 'in'} ${start}`;
}

function formatSeenBy({ seenBy }: Call): string {
  if (!seenBy) return '';
  return ` as seen by ${operand(seenBy.actor)}${seenBy.on ? ` on ${operand(seenBy.on)}` : ''}`;
}

/** What follows `from`, `to`, `in`, `on`, `by`: anything with an operator or a window of its own is put in parentheses. */
function operand(expression: Expression): string {
  const bare =
    levelOf(expression) === binding.primary &&
    !(expression.is === 'call' && (expression.window || expression.seenBy));
  return bare ? formatExpression(expression) : `(${formatExpression(expression)})`;
}

function within(expression: Expression, least: number): string {
  const text = formatExpression(expression);
  return levelOf(expression) < least ? `(${text})` : text;
}

function levelOf(expression: Expression): number {
  switch (expression.is) {
    case 'and':
    case 'or':
    case 'not':
    case 'compare':
      return binding[expression.is];
    case 'arithmetic':
      return '+-'.includes(expression.operator) ? binding.add : binding.multiply;
    default:
      return binding.primary;
  }
}
