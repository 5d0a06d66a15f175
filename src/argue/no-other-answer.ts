import type { Typed, TypedCall } from './language/typed.ts';

/**
 * Whether no other answer to a test was on offer, once it is known that no loss of rows gives one: each comparison that makes it
 * true asks for a word (who, which, by what channel) that a single row or every row on offer gives alike, or whether a row
 * exists that the test itself names, or holds a count or a share against a number that none can miss.
 *
 * Dates, totals, relations, and what stood on a day could have come out otherwise, however sure they are; so could an absence.
 */
export function hasNoOtherAnswer(test: Typed): boolean {
  switch (test.is) {
    case 'and':
      return hasNoOtherAnswer(test.left) && hasNoOtherAnswer(test.right);
    case 'or':
      return hasNoOtherAnswer(test.left) || hasNoOtherAnswer(test.right);
    case 'call':
      return test.signature.name === 'exists' && test.arguments[0]?.is === 'row';
    case 'compare':
      if (test.by === 'number') return isBeyond(test.left, test.operator, test.right);
      return test.by === 'word' && isWordOfRow(test.left);
    default:
      return false;
  }
}

/** A field of a row that is found among others or named, or which row it is. */
function isWordOfRow(node: Typed): boolean {
  return node.is === 'field' || node.is === 'idOf';
}

/** Whether a count or a share can be no other than the comparison says. */
function isBeyond(left: Typed, operator: string, right: Typed): boolean {
  if (left.is === 'number' && right.is === 'call') return isBeyond(right, turned(operator), left);
  if (left.is !== 'call' || right.is !== 'number') return false;
  const { value } = right;
  const most = mostOf(left);
  if (most === undefined) return false;
  if (operator === '>=') return value <= 0;
  if (operator === '>') return value < 0;
  if (operator === '<=') return value >= most;
  if (operator === '<') return value > most;
  return operator === '!=' && (value < 0 || value > most);
}

function turned(operator: string): string {
  return operator.replace(/[<>]/, (sign) => (sign === '<' ? '>' : '<'));
}

/** The most that a count or a share can be; the least is 0. */
function mostOf({ signature }: TypedCall): number | undefined {
  return signature.name === 'count' ? Infinity : signature.name === 'share' ? 1 : undefined;
}
