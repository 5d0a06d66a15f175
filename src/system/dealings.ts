import type { CaseRecord, Row } from '../record/case-record.ts';
import type { Fact } from './facts.ts';
import { cameoOf } from './talk.ts';

/**
 * How far a fact is a dealing between two actors: 1 when it runs both ways, ½ when only one acts towards the other, 0
 * when it is none. The undirected relation is the mean of the two directions, so these are the shares of its weight.
 */
export function dealing(fact: Fact, a: string, b: string): 0 | 0.5 | 1 {
  switch (fact.table) {
    case 'events': {
      const { by, to } = fact.row as Row<'events'>;
      return directions(actsTowards(by, to, a, b), actsTowards(by, to, b, a));
    }
    case 'instruments': {
      const { parties } = fact.row as Row<'instruments'>;
      return parties.includes(a) && parties.includes(b) ? 1 : 0;
    }
    case 'spells': {
      const { by = [], of, between = [] } = fact.row as Row<'spells'>;
      if (between.includes(a) && between.includes(b)) return 1;
      return directions(
        by.includes(a) && of?.includes(b) === true,
        by.includes(b) && of?.includes(a) === true,
      );
    }
    default:
      return 0;
  }
}

/** Whether an act by some towards others is one of `a` towards `b`; an act without addressee runs among its doers. */
export function actsTowards(
  by: readonly string[],
  to: readonly string[] | undefined,
  a: string,
  b: string,
): boolean {
  return by.includes(a) && (to ? to.includes(b) : by.includes(b));
}

function directions(there: boolean, back: boolean): 0 | 0.5 | 1 {
  return there && back ? 1 : there || back ? 0.5 : 0;
}

/** Whether an event is a contact: a meeting, talk, visit or message (CAMEO 03 to 06), or tagged `contact`. */
export function isContact(record: CaseRecord, fact: Fact): boolean {
  if (fact.table !== 'events') return false;
  const row = fact.row as Row<'events'>;
  if (row.tags?.includes('contact')) return true;
  const code = cameoOf(record, row);
  return code !== undefined && /^0[3-6]/.test(code);
}
