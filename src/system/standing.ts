import { isAlliance } from '../record/alliance.ts';
import type { Row } from '../record/case-record.ts';
import type { Fact, System } from './facts.ts';

type SpellKind = Row<'spells'>['kind'];

/** The spells of these kinds by one actor, of another or over an object where given. */
export function spellsOf(
  system: System,
  kinds: readonly SpellKind[],
  question: { by?: string | undefined; of?: string | undefined; object?: string | undefined },
): readonly Fact[] {
  return system.tables.spells.filter((fact) => {
    const row = fact.row as Row<'spells'>;
    if (!kinds.includes(row.kind)) return false;
    const mutual = row.between ?? [];
    if (question.by !== undefined && !row.by?.includes(question.by) && !mutual.includes(question.by))
      return false;
    if (question.of !== undefined && !row.of?.includes(question.of) && !mutual.includes(question.of))
      return false;
    return question.object === undefined || heldIn(row).includes(question.object);
  });
}

/** What a spell is held over: its object, and those it is held of only where it names none. Who occupies a part of a state does not hold the state. */
export function heldIn({ object, of = [] }: Pick<Row<'spells'>, 'object' | 'of'>): readonly string[] {
  return object === undefined ? of : [object];
}

/** The instruments that made two actors allies: in force between them, with an obligation of defence or offence. */
export function alliances(system: System, a: string, b: string): readonly Fact[] {
  return system.tables.instruments.filter((fact) => {
    const row = fact.row as Row<'instruments'>;
    const { parties } = row;
    return isAlliance(row) && parties.includes(a) && parties.includes(b);
  });
}
