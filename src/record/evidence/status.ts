import { onceForEach } from '../../base/once-for-each.ts';
import type { Evidence } from './evidence.ts';
import { independentSources } from './independent-sources.ts';
import { isSeen } from './seen.ts';

/** How well a fact is attested. */
export type FactStatus = 'confirmed' | 'single' | 'named' | 'conflicting' | 'missing';

/** Whom an account believes, as far as evidence goes; every source when it says nothing. */
export interface Belief {
  readonly sources?: readonly string[];
  readonly without?: readonly string[];
  /** What is taken from it, to see what rests on that. */
  readonly lost?: Loss;
}

/**
 * Evidence that is lost to an account which goes on as before. Who does not believe somebody (`without`) makes up his own mind how far
 * his sources reach; who loses something holds the record to be as complete as it was, but for the days of which only what is lost told.
 */
export interface Loss {
  /** Sources with all that they say, and all that is cited as found in them. */
  readonly sources?: readonly string[];
  /** Sources of which only their own words are lost, wherever they are found. */
  readonly words?: readonly string[];
  /** Sources of which only what they carry is lost: the words of others that are cited as found in them. */
  readonly carried?: readonly string[];
  readonly kinds?: readonly LostKind[];
}

/** What nobody saw in the passage; what is cited second-hand. */
export const lostKinds = ['unseen', 'second-hand'] as const;
export type LostKind = (typeof lostKinds)[number];

/**
 * How well a fact is attested by the believed items of its evidence.
 *
 * `missing`: none affirms it. `conflicting`: some affirm it and some deny or doubt it, or it excludes other rows of its
 * group of alternatives. `confirmed`: two or more independent works affirm it that were seen in the passage. `single`: one does.
 * `named`: works are cited for it, and nobody saw what they say.
 * A denial alone leaves a fact missing: nobody says that it was so.
 *
 * @param excludes whether the row shares its `alternatives` group with another row that stands
 */
export function factStatus(
  evidence: readonly Evidence[],
  believes: (item: Evidence) => boolean = everyone,
  excludes = false,
): FactStatus {
  const heard = evidence.filter(believes);
  const affirming = heard.filter(affirms);
  if (affirming.length === 0) return 'missing';
  if (excludes || affirming.length < heard.length) return 'conflicting';
  const seen = independentSources(affirming).filter((group) => group.some(isSeen)).length;
  return seen > 1 ? 'confirmed' : seen === 1 ? 'single' : 'named';
}

/**
 * The probability with which a fact stands in a world.
 *
 * Formula:   share × trust × confidence. Share: the mean, over the independent groups of sources, of the fraction of a
 *            group's items that affirm. Trust: 1 − Π (1 − c), over the groups that affirm, c the highest confidence of an
 *            affirming item of the group. Confidence: the row's own, when stated.
 * Takes:     the believed items; the row's confidence, 0 to 1.
 * Gives:     a probability; 0 when no item affirms; 1 only when none denies or doubts and one of the affirming items, and
 *            the row, are certain.
 * Variants:  voices are counted, not weighed by authority: whoever trusts one more says so by a confidence or an account.
 *            Within a group the best item counts once, since a second citation of one source tells nothing new.
 *
 * @example affirmation(parseEvidenceText('@a; @b, denies').items) // => 0.5
 */
export function affirmation(evidence: readonly Evidence[], confidence = 1): number {
  let share = 0;
  let distrust = 1;
  const groups = independentSources(evidence);
  for (const group of groups) {
    const affirming = group.filter(affirms);
    share += affirming.length / group.length;
    distrust *= 1 - affirming.reduce((best, item) => Math.max(best, item.confidence), 0);
  }
  return share === 0 ? 0 : (share / groups.length) * (1 - distrust) * confidence;
}

/**
 * Whether an account believes an item of evidence. With `sources`, it must name the item's source: how the words reached
 * us does not matter, since it is their author who is believed. With `without`, neither the item's source nor the one it
 * was found in may be named: who does not believe a book does not believe its quotations. With both, both hold.
 */
export function believed(item: Evidence, account: Belief): boolean {
  if (account.sources && !account.sources.includes(item.source)) return false;
  const { without = [], lost } = account;
  if (lost && isLost(item, lost)) return false;
  return !without.includes(item.source) && (item.via === undefined || !without.includes(item.via));
}

/** Whether a loss takes an item of evidence. */
export function isLost(item: Evidence, { sources, words, carried, kinds }: Loss): boolean {
  const { source, via } = item;
  if (sources?.includes(source) || words?.includes(source)) return true;
  if (via !== undefined && (sources?.includes(via) || carried?.includes(via))) return true;
  return kinds?.some((kind) => isOfKind[kind](item)) === true;
}

const isOfKind: Readonly<Record<LostKind, (item: Evidence) => boolean>> = {
  unseen: (item) => !isSeen(item),
  'second-hand': ({ via }) => via !== undefined,
};

/** Whether an account believes an item of evidence. */
export interface Believes {
  (item: Evidence): boolean;
  /** Whether it believed everything before it lost some. */
  readonly isOnlyLess?: boolean;
}

/** What an account believes, item by item; undefined when it believes everything, so that nothing need be asked. */
export const believerOf = onceForEach((account: Belief): Believes | undefined => {
  const isOnlyLess = !account.sources && (account.without ?? []).length === 0;
  if (isOnlyLess && !account.lost) return undefined;
  return Object.assign((item: Evidence) => believed(item, account), { isOnlyLess });
});

const affirms = (item: Evidence): boolean => item.says === 'affirms';
export const everyone = (): boolean => true;
