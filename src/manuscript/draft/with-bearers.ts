import type { DateMention } from '../dates/date-mention.ts';
import type { NameCandidate } from './name-candidates.ts';
import { bearerOn, isShared } from './shared-names.ts';

/**
 * Gives a name that several states have borne (Vietnam, Germany) the number of the one that bore it at the times of which the text speaks
 * beside it: the dates of its sentence’s paragraph, else all dates of the text. Where these do not agree it stays without, and says so.
 */
export function withBearers(
  names: readonly NameCandidate[],
  dates: readonly DateMention[],
): readonly NameCandidate[] {
  const all = dates.map(({ earliest }) => earliest);
  return names.map((one) => {
    const form = [one.name, ...one.others].find(isShared);
    if (one.kind !== 'state' || form === undefined || one.cow !== undefined) return one;
    const blocks = new Set(one.mentions.map(({ block }) => block));
    const near = dates.filter(({ span }) => blocks.has(span.block)).map(({ earliest }) => earliest);
    const cow = bearerOn(form, near.length > 0 ? near : all);
    return cow === undefined
      ? { ...one, isShared: true, why: 'a name that several states have borne: say which is meant' }
      : { ...one, cow };
  });
}
