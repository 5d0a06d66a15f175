import { decibelsOf } from './decibels.ts';
import type { Cluster } from './joint.ts';
import { type Pattern, posteriorOf } from './posterior.ts';
import type { Question } from './question.ts';
import type { Theta } from './theta.ts';

/** A likelihood that would turn the order of the rivals by itself, if it were other than it is. */
export interface Turn {
  readonly item: string;
  readonly rival: string;
  readonly field: 'expects' | 'given';
  /** The middle of its range, and where another rival comes level; probabilities, or decibels. */
  readonly from: number;
  readonly to: number;
  readonly unit: 'probability' | 'decibels';
  /** The author's own range reaches so far. */
  readonly isWithin: boolean;
}

/** A likelihood is moved no nearer to certainty than this: beyond, it is no longer a matter of degree. */
const NEAREST = 0.001;
/** Decibels are moved by thirty to either side: a thousand to one. */
const FARTHEST = 1000;

/**
 * The likelihoods that alone would put another rival first, the one that need change least first: by how far its odds (of a
 * probability p, p / (1 − p)) or its decibels must move.
 */
export function leastChanges(
  question: Question,
  parts: readonly Cluster[],
  patterns: readonly Pattern[],
  theta: Theta,
  leader: number,
): Turn[] {
  /** By how much the first rival is ahead of the next, with one likelihood moved. */
  const lead = (item: number, rival: number, field: 'expects' | 'given', value: number): number => {
    const moved = { ...theta, [field]: theta[field].with(item, theta[field][item]!.with(rival, value)) };
    const { of } = posteriorOf(question, parts, patterns, moved);
    return of[leader]! - Math.max(...of.filter((_, i) => i !== leader));
  };
  const cells = question.items.flatMap(({ given }, item) =>
    question.rivals.flatMap((_, rival) =>
      (given ? (['expects', 'given'] as const) : (['expects'] as const)).map((field) => ({
        item,
        rival,
        field,
      })),
    ),
  );
  return cells
    .flatMap(({ item, rival, field }): (Turn & { readonly far: number })[] => {
      const { key, unit, ...of } = question.items[item]!;
      const start = theta[field][item]![rival]!;
      const isFactor = unit === 'decibels';
      const ends = isFactor ? [start / FARTHEST, start * FARTHEST] : [NEAREST, 1 - NEAREST];
      return ends.flatMap((end) => {
        if (!(lead(item, rival, field, end) < 0)) return [];
        const level = levelAt((value) => lead(item, rival, field, value), start, end);
        const [from, to] = isFactor ? [decibelsOf(start), decibelsOf(level)] : [start, level];
        const far = isFactor ? Math.abs(to - from) : Math.abs(oddsOf(to) - oddsOf(from));
        const { low, high } = of[field]![rival]!;
        const isWithin = to >= low && to <= high;
        return [{ item: key, rival: question.rivals[rival]!.id, field, from, to, unit, isWithin, far }];
      });
    })
    .sort((a, b) => a.far - b.far || (a.item < b.item ? -1 : 1))
    .map(({ far: _, ...turn }) => turn);
}

const oddsOf = (p: number): number => decibelsOf(p) - decibelsOf(1 - p);

/** Where the lead is gone between a value that has it and an end that has not, by halving. */
function levelAt(lead: (value: number) => number, start: number, end: number): number {
  let [ahead, behind] = [start, end];
  for (let step = 0; step < 40; step++) {
    const middle = (ahead + behind) / 2;
    if (lead(middle) > 0) ahead = middle;
    else behind = middle;
  }
  return behind;
}
