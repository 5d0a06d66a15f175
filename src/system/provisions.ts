import { onceForEach } from '../base/once-for-each.ts';
import type { Row } from '../record/case-record.ts';
import type { Fact, System } from './facts.ts';

/**
 * What an instrument, or a text that was voted on, provides, as facts in the order of the text: each is there when the whole is, and is of
 * its day. Made once for each fact.
 */
export const provisionsOf = onceForEach((whole: Fact): readonly Fact[] => {
  const { provisions = [] } = whole.row as Row<'instruments'>;
  return provisions.map((provision, n) => ({
    ...whole,
    id: provision.id ?? `${whole.id}/${n + 1}`,
    table: 'provisions' as const,
    row: provision as unknown as Fact['row'],
    whole,
  }));
});

const provisionsById = onceForEach(
  ({ tables }: System): ReadonlyMap<string, Fact> =>
    new Map(
      [...tables.instruments, ...tables.votes].flatMap(provisionsOf).map((fact) => [fact.id, fact] as const),
    ),
);

/** The fact of an id, or the provision. */
export function factNamed(system: System, id: string): Fact | undefined {
  return system.factById.get(id) ?? provisionsById(system).get(id);
}
