import type { CaseRecord } from '../record/case-record.ts';
import { anchorsIn, type CaseDate } from '../record/dates/case-date.ts';
import { nodesIn } from './language/nodes-in.ts';
import type { Typed, TypedCall, TypedCompare } from './language/typed.ts';

/**
 * Whether no other answer to a test was on offer, once it is known that no loss of rows gives one: each comparison that makes it
 * true asks for a word (who, which, by what channel) that a single row or every row on offer gives alike, or whether a row
 * exists that the test itself names, or holds a count or a share against a number that none can miss, or a row against that from
 * which its own date is reckoned.
 *
 * Other dates, totals, relations, and what stood on a day could have come out otherwise, however sure they are; so could an absence.
 */
export function hasNoOtherAnswer(test: Typed, record: CaseRecord): boolean {
  switch (test.is) {
    case 'and':
      return hasNoOtherAnswer(test.left, record) && hasNoOtherAnswer(test.right, record);
    case 'or':
      return hasNoOtherAnswer(test.left, record) || hasNoOtherAnswer(test.right, record);
    case 'call':
      return test.signature.name === 'exists' && test.arguments[0]?.is === 'row';
    case 'compare':
      if (test.by === 'number') return isBeyond(test.left, test.operator, test.right);
      if (test.by === 'time' || test.by === 'duration') return isOfItsAnchor(test, record);
      return test.by === 'word' && isWordOfRow(test.left);
    default:
      return false;
  }
}

/** Whether a comparison of dates names two rows alone, of which the one is dated from the other (`hiroshima + P2D`). */
function isOfItsAnchor(test: TypedCompare, { byId }: CaseRecord): boolean {
  const nodes = nodesIn(test);
  const [one, other, third] = new Set(nodes.flatMap((node) => (node.is === 'row' ? node.id : [])));
  if (one === undefined || other === undefined || third !== undefined) return false;
  if (nodes.some(({ is }) => is === 'call' || is === 'date')) return false;
  const isDatedFrom = (id: string, anchor: string) =>
    Object.values((byId.get(id)?.row ?? {}) as Readonly<Record<string, unknown>>).some(
      (value) => isDate(value) && anchorsIn(value).some((of) => of.id === anchor),
    );
  return isDatedFrom(one, other) || isDatedFrom(other, one);
}

const isDate = (value: unknown): value is CaseDate =>
  typeof value === 'object' && value !== null && (value as { kind?: unknown }).kind === 'relative';

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
