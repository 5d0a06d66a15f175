import { problemKinds } from '../../base/problems/problem-kinds.ts';
import { type Problem, problem } from '../../base/problems/problems.ts';
import type { CaseRecord, Row } from '../../record/case-record.ts';
import { fieldAt } from '../../record/dates/dated-moments.ts';
import { positionAt, type TextPosition } from '../../record/files/text-position.ts';
import { factTables, type TableName } from '../../record/tables.ts';
import { checkClaims } from '../check-claims.ts';
import { signatures } from '../functions/functions.ts';
import { checkExpression } from '../language/check.ts';
import { expressionKey } from '../language/expression-key.ts';
import { problemOf } from '../language/faults.ts';
import type { Names } from '../language/names.ts';
import { nodesIn } from '../language/nodes-in.ts';
import { parseExpression } from '../language/parse.ts';
import type { Typed } from '../language/typed.ts';
import { publishedFaults } from '../published/published-faults.ts';
import { wordsOf } from '../rows-left-out.ts';
import { unitFaults } from '../units.ts';
import type { Item } from './question.ts';

/** What the `item` of a row is; absent where it is not sound. */
export interface ReadItem {
  readonly item?: Pick<Item, 'is' | 'test'>;
  readonly problems: readonly Problem[];
}

/** Reads an item: a fact or claim by its id, or a test. A claim whose own test is unsound, which is told there, is no item. */
export function readItem(row: Row<'weighs'>, record: CaseRecord, names: Names): ReadItem {
  const named = record.byId.get(row.item)?.table;
  if (named && (factTables as readonly TableName[]).includes(named))
    return { item: { is: 'fact' }, problems: [] };
  if (named === 'claims') {
    const claim = checkClaims(record).claims.find((each) => each.row.id === row.item);
    return claim ? { item: { is: 'claim', test: claim.test }, problems: [] } : { problems: [] };
  }
  const at = fieldAt(row, 'item') as TextPosition;
  const parsed = parseExpression(row.item);
  // words that are no expression are not a slip in one
  if (!parsed.ok && !/[()=<>]/u.test(row.item)) {
    const message = 'its words are no expression of the claim language';
    return { problems: [problem('weigh-item', at, { item: row.item, message })] };
  }
  if (!parsed.ok) {
    const { span, message, hint, repairs } = parsed.fault;
    const parameters = { message, hint, repairs };
    return {
      problems: [problemOf({ code: 'claim-syntax', span, parameters }, positionAt(at, span.start))],
    };
  }
  const { typed, faults } = checkExpression(parsed.expression, names, signatures);
  const beyond = typed ? [...unitFaults(record, typed), ...publishedFaults(record, typed)] : [];
  const all = [...faults, ...beyond];
  const problems = all.map((fault) => problemOf(fault, positionAt(at, fault.span.start)));
  const isSound = all.every(({ code }) => problemKinds[code].severity !== 'error');
  return typed && isSound ? { item: { is: 'test', test: typed }, problems } : { problems };
}

/** Whether an item is the same as another, or names the fact that the other is. */
export function restsOn(item: Item, other: Item): 'same' | 'within' | undefined {
  if (item === other) return undefined;
  if (item.test && other.test) {
    return expressionKey(asked(item.test)) === expressionKey(asked(other.test)) ? 'same' : undefined;
  }
  if (!item.test && !other.test) return item.row.item === other.row.item ? 'same' : undefined;
  if (!item.test || other.test) return undefined;
  const fact = other.row.item;
  const isNamed = nodesIn(item.test).some(
    (node) => (node.is === 'row' && node.id === fact) || (node.is === 'call' && wordsOf(node).includes(fact)),
  );
  return isNamed ? 'within' : undefined;
}

/** What a test asks, whichever answer it is for: one and its denial are settled by the same evidence. */
const asked = (test: Typed): Typed => (test.is === 'not' ? asked(test.of) : test);
