import type { Reading, Row } from '../record/case-record.ts';
import { dealing } from '../system/dealings.ts';
import type { Fact, System } from '../system/facts.ts';
import { takingPart } from '../system/knowledge.ts';
import { factWeight } from '../system/relation.ts';

export type Pair = readonly [string, string];

/** Pairs of states with a dealing, or with a spell that weighs while it lasts, among the facts that are meant. */
export function pairsWithDealings(
  { record, tables }: System,
  reading: Reading,
  isMeant: (fact: Fact) => boolean = () => true,
): Pair[] {
  const isState = (id: string) => (record.byId.get(id)?.row as Row<'actors'> | undefined)?.kind === 'state';
  const found = new Map<string, Pair>();
  const weighing = tables.spells.filter((fact) => factWeight(record, fact, reading) !== 0);
  for (const fact of [...tables.events, ...tables.instruments, ...weighing].filter(isMeant)) {
    const actors = takingPart(fact).filter(isState).sort();
    for (const [i, a] of actors.entries()) {
      for (const b of actors.slice(i + 1)) if (dealing(fact, a, b) > 0) found.set(`${a}|${b}`, [a, b]);
    }
  }
  return [...found.keys()].sort().map((key) => found.get(key)!);
}
