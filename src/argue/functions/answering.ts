import { onceForEach } from '../../base/once-for-each.ts';
import type { FactTable } from '../../system/fact-rows.ts';
import type { Fact, System } from '../../system/facts.ts';
import { expressionKey } from '../language/expression-key.ts';
import type { PreparedCall } from './claim-function.ts';

const known = onceForEach((_: System) => new Map<string, readonly Fact[]>());

/** The facts of a table that answer a call in some world, whoever is believed: looked for once, for all accounts. */
export function answering(
  system: System,
  call: PreparedCall,
  table: FactTable,
  isWanted: (fact: Fact, call: PreparedCall, of: { readonly system: System }) => boolean,
): readonly Fact[] {
  const key = expressionKey(call.typed);
  const found =
    known(system).get(key) ?? system.tables[table].filter((fact) => isWanted(fact, call, { system }));
  known(system).set(key, found);
  return found;
}
