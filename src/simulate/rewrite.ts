import { factStatus } from '../record/evidence/status.ts';
import type { Supposition } from '../record/scenarios/suppose-scenario.ts';
import type { System } from '../system/facts.ts';
import type { Rewrite } from './play-report.ts';

/** How much of the record a scenario rewrites; takes the system of the record as it is written. */
export function rewriteOf({ changes, otherwise, gone }: Supposition, { factById }: System): Rewrite {
  const ids = new Set([...changes, ...otherwise, ...gone].flatMap(({ id }) => id ?? []));
  const rewritten = [...ids].flatMap((id) => factById.get(id) ?? []);
  return {
    supposed: changes.length,
    otherwise: otherwise.length,
    gone: gone.length,
    confirmed: rewritten.filter(({ evidence }) => factStatus(evidence) === 'confirmed').length,
    rows: changes.length + otherwise.length,
  };
}
