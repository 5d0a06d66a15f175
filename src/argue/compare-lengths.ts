import { durationDays } from '../base/duration.ts';
import type { plainComparisons } from './number-range.ts';
import { type Setting, unknown } from './setting.ts';
import type { Gap } from './value.ts';

/** Lengths in days. Two moments of one day are none apart; which came first decides `<` and `>`, where the record tells it. */
export function compareLengths(
  left: Gap,
  right: Gap,
  operator: keyof typeof plainComparisons,
  order: (a: number, b: number) => boolean,
  setting: Setting,
): boolean | undefined {
  const [a, b] = [durationDays(left), durationDays(right)];
  const isEven = operator === '=' || operator === '!=';
  if (isEven || a !== b || (!left.within && !right.within)) return order(a, b);
  const [one, other] = [left, right].map(({ within }) => (within ? within.sign : 0));
  if (one === undefined || other === undefined || (one === other && one !== 0))
    return unknown(setting, (left.within ?? right.within)!.why);
  return order(one, other);
}
