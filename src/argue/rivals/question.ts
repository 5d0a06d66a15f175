import type { CaseRecord, Row } from '../../record/case-record.ts';
import type { LeftOut } from '../../record/left-out.ts';
import type { Likelihood } from '../../record/likelihood.ts';
import type { Typed } from '../language/typed.ts';

/** A question with its rivals and what is weighed between them, checked. */
export interface Question {
  /** A claim's id, or the question as it is written. */
  readonly of: string;
  readonly says: string;
  readonly rivals: readonly Row<'rivals'>[];
  readonly items: readonly Item[];
  /** Rows of evidence that are left out for a problem: the odds lack them. */
  readonly lost: readonly Pick<LeftOut, 'at' | 'code'>[];
  /** Why no odds can be told: what is wrong with a rival, or that one is left out. */
  readonly why: readonly string[];
}

/** An item of evidence, its likelihoods in the order of the rivals. */
export interface Item {
  /** Its id, or what it is, as it is written: one of its kind in a question. */
  readonly key: string;
  readonly row: Row<'weighs'>;
  readonly is: 'fact' | 'claim' | 'test';
  /** Of a claim or test. */
  readonly test?: Typed;
  readonly unit: Likelihood['unit'];
  readonly expects: readonly Likelihood[];
  /** Once the first of its group is known to be so; the first, and what stands alone, has none. */
  readonly given?: readonly Likelihood[];
}

/** The items that hang together, and every other by itself: the first of a group stands first. */
export function clusters(items: readonly Item[]): readonly (readonly Item[])[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const name = item.row.group === undefined ? `item ${item.key}` : `group ${item.row.group}`;
    groups.set(name, [...(groups.get(name) ?? []), item]);
  }
  return [...groups.values()].map((group) => group.sort((a, b) => order(a) - order(b) || byKey(a, b)));
}

const order = (item: Item): number => (item.given ? 1 : 0);
const byKey = (a: Item, b: Item): number => (a.key < b.key ? -1 : 1);

/** Questions are one when they are written alike, whatever their spaces and capitals. */
export const questionKey = (of: string): string => of.trim().replace(/\s+/gu, ' ').toLowerCase();

/** Whether a rival of a question was written and is not in the record. */
export function lostRival({ leftOut }: CaseRecord, of: string): boolean {
  return leftOut.some(({ table, readable }) => {
    if (table !== 'rivals') return false;
    const stated = readable?.of;
    return typeof stated !== 'string' || questionKey(stated) === questionKey(of);
  });
}
