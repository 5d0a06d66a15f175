import { own } from '../base/own.ts';
import { ballotId } from '../system/fact-rows.ts';
import type { Fact } from '../system/facts.ts';
import { namedIn } from './functions/row-filter.ts';
import { nodesIn } from './language/nodes-in.ts';
import type { Typed, TypedCall } from './language/typed.ts';
import { actorsOf, askedTables, fewestAsked, isOfKindAsked, wordsOf } from './rows-left-out.ts';

/**
 * Whether a fact is of the matter of a test: named in it, or of a table and kind that one of its calls asks for, with the actors
 * whom it asks for; whenever it was.
 */
export function bearsOn(test: Typed, fact: Fact): boolean {
  for (const node of nodesIn(test)) {
    if (node.is === 'row' && isNamed(fact, node.id)) return true;
    if (node.is === 'call' && (isCalled(fact, node) || isAsked(fact, node))) return true;
  }
  return false;
}

function isNamed({ id }: Fact, name: string): boolean {
  return id === name || id.startsWith(ballotId(name, ''));
}

function isCalled(fact: Fact, call: TypedCall): boolean {
  return wordsOf(call).some((word) => isNamed(fact, word));
}

function isAsked(fact: Fact, call: TypedCall): boolean {
  const { table } = fact;
  if (!askedTables(call).includes(table)) return false;
  if (!isOfKindAsked(fact.row as never, call)) return false;
  if (table === 'votes') return true;
  const parties = partiesOf(fact);
  const wanted = actorsOf(call);
  return wanted.filter((id) => parties.has(id)).length >= fewestAsked(call, table, wanted);
}

/** Everybody who takes part in a fact, by name or through one who speaks for them. */
function partiesOf(fact: Fact): ReadonlySet<string> {
  const row = fact.row as unknown as Readonly<Record<string, unknown>>;
  const { by = [], to = [] } = namedIn(fact);
  const others = ['by', 'of', 'between', 'object', 'actor'].flatMap((field) => own(row, field) ?? []);
  return new Set([...by, ...to, ...(others as string[])]);
}
