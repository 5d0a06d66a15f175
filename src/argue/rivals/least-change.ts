import { aloneBounds, givenBounds, mostOfFirst, type Range } from './coherence.ts';
import { decibelsOf, ratioOf } from './decibels.ts';
import { brought, type Found, jointsOf, likelihoodsOf, type Part, withoutEach } from './found.ts';
import { type Cluster, clusterLikelihood } from './joint.ts';
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

/** In so many steps, alike in decibels, it is looked for on the way to either end where another rival comes level. */
const STEPS = 24;

/**
 * The likelihoods that alone would put another rival first, the one that need change least first: by how far its odds (of a
 * probability p, p / (1 − p)) or its decibels must move. Of an item of a group a likelihood is moved no further than goes with what is
 * said of the others.
 *
 * Doubt:     over several worlds the lead of a rival may go and come again on the way; what lies between two steps is not seen.
 */
export function leastChanges(found: Found, theta: Theta, leader: number, onStep?: () => void): Turn[] {
  const { items, rivals } = found.question;
  const tables = found.parts.map((part) => likelihoodsOf(found, part, theta));
  const joints = jointsOf(found, theta);
  const turns: (Turn & { readonly far: number })[] = [];
  for (const rival of rivals.keys()) {
    const others = found.patterns.map((_, n) =>
      withoutEach(
        theta.priors[rival]!,
        found.parts.map(({ of }, p) => tables[p]![of[n]!]![rival]!),
      ),
    );
    for (const [p, part] of found.parts.entries()) {
      const worlds = joints.map((joint, n) => brought(joint.with(rival, others[n]![p]!)));
      for (const item of part.cluster) {
        for (const field of items[item]!.given ? (['expects', 'given'] as const) : (['expects'] as const)) {
          const start = theta[field][item]![rival]!;
          const { key, unit, ...of } = items[item]!;
          const lead = leadWith(found, part, worlds, rival, leader, (value) => ({
            ...theta,
            [field]: theta[field].with(item, theta[field][item]!.with(rival, value)),
          }));
          const scale = unit === 'decibels' ? ofFactors : ofProbabilities;
          for (const end of endsOf(found.question, part.cluster, theta, rival, item, field)) {
            const to = levelAt(lead, start, end, scale);
            if (to === undefined) continue;
            const { low, high } = of[field]![rival]!;
            const told = unit === 'decibels' ? decibelsOf : (value: number) => value;
            const isWithin = told(to) >= low && told(to) <= high;
            const ends = { from: told(start), to: told(to), unit, isWithin };
            const far = Math.abs(scale.at(to) - scale.at(start));
            turns.push({ item: key, rival: rivals[rival]!.id, field, ...ends, far });
          }
        }
        onStep?.();
      }
    }
  }
  return turns.sort((a, b) => a.far - b.far || (a.item < b.item ? -1 : 1)).map(({ far: _, ...turn }) => turn);
}

/**
 * By how much the first rival is ahead of the next with a likelihood of one part under one rival moved. `worlds` have the joint of every
 * rival, and of that one without this part: nothing else changes.
 */
function leadWith(
  { question, patterns }: Found,
  { cluster, states, of }: Part,
  worlds: readonly (readonly number[])[],
  rival: number,
  leader: number,
  moved: (value: number) => Theta,
): (value: number) => number {
  return (value) => {
    const theta = moved(value);
    const own = states.map((each) => clusterLikelihood(question, cluster, each, theta, rival));
    const after = question.rivals.map(() => 0);
    for (let n = 0; n < worlds.length; n++) {
      const world = worlds[n]!;
      const by = own[of[n]!]!;
      let sum = 0;
      for (let i = 0; i < world.length; i++) sum += i === rival ? world[i]! * by : world[i]!;
      if (!(sum > 0)) continue;
      const share = patterns[n]!.share;
      for (let i = 0; i < world.length; i++)
        after[i]! += (share * (i === rival ? world[i]! * by : world[i]!)) / sum;
    }
    return after[leader]! - Math.max(...after.filter((_, i) => i !== leader));
  };
}

/** How far a likelihood can be moved down and up. */
function endsOf(
  { items }: Question,
  part: Cluster,
  { expects, given }: Theta,
  rival: number,
  item: number,
  field: 'expects' | 'given',
): number[] {
  const start = (field === 'given' ? given : expects)[item]![rival]!;
  if (items[item]!.unit === 'decibels') return [start / FARTHEST, start * FARTHEST];
  const [first, ...others] = part as readonly [number, ...number[]];
  const at = (value: number): Range => ({ low: value, high: value });
  const [p, alone] = [expects[first]![rival]!, expects[item]![rival]!];
  const most = others.map((i) => mostOfFirst(at(expects[i]![rival]!), at(given[i]![rival]!), NEAREST));
  const { low, high } =
    field === 'given'
      ? givenBounds(p, at(alone), NEAREST)
      : item === first || p >= 1
        ? { low: 0, high: Math.min(1, ...most) }
        : aloneBounds(p, given[item]![rival]!, NEAREST);
  return [Math.min(start, Math.max(NEAREST, low)), Math.max(start, Math.min(1 - NEAREST, high))];
}

interface Scale {
  readonly at: (value: number) => number;
  readonly value: (at: number) => number;
}

/** What is certain or impossible is moved from so near to it. */
const CERTAIN = 1e-9;

const ofFactors: Scale = { at: decibelsOf, value: ratioOf };
const ofProbabilities: Scale = {
  at: (p) => decibelsOf(Math.max(p, CERTAIN)) - decibelsOf(Math.max(1 - p, CERTAIN)),
  value: (at) => 1 / (1 + ratioOf(-at)),
};

/** Where the lead is first gone on the way to an end: step by step, and then by halving; none where it never is. */
function levelAt(
  lead: (value: number) => number,
  start: number,
  end: number,
  scale: Scale,
): number | undefined {
  if (start === end) return undefined;
  const [from, to] = [scale.at(start), scale.at(end)];
  for (let step = 1; step <= STEPS; step++) {
    let behind = from + ((to - from) * step) / STEPS;
    if (!(lead(scale.value(behind)) < 0)) continue;
    let ahead = from + ((to - from) * (step - 1)) / STEPS;
    for (let halving = 0; halving < 40; halving++) {
      const middle = (ahead + behind) / 2;
      if (lead(scale.value(middle)) > 0) ahead = middle;
      else behind = middle;
    }
    return scale.value(behind);
  }
  return undefined;
}
