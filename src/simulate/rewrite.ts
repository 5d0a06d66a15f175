import { believed, factStatus } from '../record/evidence/status.ts';
import type { ChangeMade, Supposition } from '../record/scenarios/suppose-scenario.ts';
import { type Account, weighFacts } from '../system/belief.ts';
import { buildSystem, type System } from '../system/facts.ts';
import type { Rewrite } from './play-report.ts';

/** Whether an account has a row in some world, so that it can be gone there. */
export function losesOf({ record }: Supposition, account: Account): (id: string) => boolean {
  const system = buildSystem(record);
  const { lost } = weighFacts(system, account).supposed ?? {};
  return (id) => {
    const fact = system.factById.get(id);
    return fact !== undefined && lost?.has(fact.index) === true;
  };
}

/** How much of the record of an account a scenario rewrites; takes the system of the record as it is written. */
export function rewriteOf(supposition: Supposition, { factById }: System, account: Account): Rewrite {
  const { changes, otherwise, gone: all } = supposition;
  const isLost = losesOf(supposition, account);
  const gone = all.filter(({ id }) => isLost(id));
  const made = [...changes, ...otherwise].filter(
    ({ kind, id }) => kind !== 'drop' || (id !== undefined && isLost(id)),
  );
  const ids = new Set([...made, ...gone].flatMap(({ id }) => id ?? []));
  const rewritten = [...ids].flatMap((id) => factById.get(id) ?? []);
  const status = ({ evidence }: (typeof rewritten)[number]) =>
    factStatus(evidence, (item) => believed(item, account));
  return {
    supposed: written(changes),
    otherwise: written(otherwise),
    gone: gone.length,
    confirmed: rewritten.filter((fact) => status(fact) === 'confirmed').length,
    rows: changes.length + otherwise.length,
  };
}

/** How many changes the author wrote: a group that is dropped is one, however many rows it has. */
function written(made: readonly ChangeMade[]): number {
  const groups = made.flatMap(({ group }) => group ?? []);
  return made.length - groups.length + new Set(groups).size;
}
