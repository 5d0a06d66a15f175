import type { Knower, KnownFact } from '../../report/who-knew.ts';
import { listInWords, percent } from './number-words.ts';

/** Whether a secret had become known to all, in every world. */
export const isKnownToAll = ({ knew }: Pick<KnownFact, 'knew'>): boolean =>
  knew.some(({ actor, share }) => actor === 'all' && share === 1);

/** Those who came to know of a fact in one way: `told`, `USA (20 October 1960)`. */
export interface KnownBy {
  readonly how: string;
  readonly who: readonly string[];
}

/** Who knew of a fact, by the way in which they came to know; what is not told of others comes last. */
export function knownBy(fact: Pick<KnownFact, 'knew' | 'date' | 'channel' | 'share'>): KnownBy[] {
  const { knew, date, channel } = fact;
  const ways = new Map<string, string[]>();
  const add = (how: string, who: string) => ways.set(how, [...(ways.get(how) ?? []), who]);
  for (const knower of knew) if (knower.how) add(wayInWords(knower), knowerInWords(knower, fact, date?.text));
  const unsure = knew.filter(({ how, share, unsure: part }) => !how && share === 0 && part > 0);
  const spokesmen = unsure.filter(({ actor }) => actor !== 'all').map((one) => knowerInWords(one, fact));
  if (spokesmen.length > 0) add('not told', `whether ${listInWords(spokesmen)} knew`);
  if (channel === undefined && !knew.some(({ actor, share }) => actor === 'all' && share > 0))
    add('not told', 'who else knew: no channel is stated');
  return [...ways].map(([how, who]) => ({ how, who }));
}

/** The same in a line, without those of whom it is not told: `took part: USSR, PRC; told: USA (20 October 1960)`. */
export function knownInWords(fact: Pick<KnownFact, 'knew' | 'date' | 'channel' | 'share'>): string {
  const knew = fact.knew.filter(({ actor, how }) => how !== undefined || actor === 'all');
  return knownBy({ ...fact, knew })
    .map(({ how, who }) => `${how}: ${who.join(', ')}`)
    .join('; ');
}

/** In what way somebody came to know: `took part`, `told`, `leaked`, `through stalin`. */
export function wayInWords({ how }: Pick<Knower, 'how'>): string {
  if (!how) return '';
  const { through, by } = how;
  if (through === 'part') return 'took part';
  return through === 'spokesman' ? `through ${by}` : through;
}

/** Somebody with since when he knew, where that is not the day itself, and in what part of all worlds, where he did not wherever it was. */
function knowerInWords(knower: Knower, { share: whole }: Pick<KnownFact, 'share'>, day?: string): string {
  const { actor, how, share, unsure } = knower;
  const name = actor === 'all' ? 'to all' : actor;
  const more = [
    how && how.stated.text !== day ? how.stated.words : '',
    how && share < 1 ? `in ${percent(share * whole)} of worlds` : '',
    unsure > 0 && (share > 0 || unsure < 1) ? `not told in ${percent(unsure * whole)}` : '',
  ].filter(Boolean);
  return more.length > 0 ? `${name} (${more.join(', ')})` : name;
}
