import type { Row } from '../record/case-record.ts';
import type { Account } from '../system/belief.ts';

/**
 * The account of a claim's own author: the one of the case that believes just the sources after which the claim is made; else
 * the one named for its only source; else one made of those sources, which believes what they say and nobody else. Words that
 * reached us second-hand are their author's.
 */
export function authorsAccount({ by }: Row<'claims'>, accounts: readonly Account[]): Account {
  const keys = [...new Set(by.map(({ source }) => source))];
  const isJustThese = ({ sources = [], without = [] }: Account) =>
    without.length === 0 && sources.length === keys.length && keys.every((key) => sources.includes(key));
  const own = accounts.find(isJustThese);
  const named = keys.length === 1 ? accounts.find(({ id }) => id === keys[0]) : undefined;
  return (
    own ??
    named ?? { id: `by ${[...keys].sort().join(' ')}`, says: 'The author of the claim alone.', sources: keys }
  );
}
