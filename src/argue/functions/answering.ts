import { onceForEach } from '../../base/once-for-each.ts';
import type { Fact, FactTable, System } from '../../system/facts.ts';
import { expressionKey } from '../language/expression-key.ts';
import type { TypedCall } from '../language/typed.ts';

const known = onceForEach((_: System) => new Map<string, readonly Fact[]>());

/** The facts of a table that answer a call in some world, whoever is believed: looked for once, for all accounts. */
export function answering(
  system: System,
  call: TypedCall,
  table: FactTable,
  isWanted: (fact: Fact) => boolean,
): readonly Fact[] {
  const key = expressionKey(call);
  const found = known(system).get(key) ?? system.tables[table].filter(isWanted);
  known(system).set(key, found);
  return found;
}
