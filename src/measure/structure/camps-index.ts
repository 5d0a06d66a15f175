import { groupBy } from '../../base/group-by.ts';
import type { Measured } from '../measured.ts';
import { biconnectedBlocks } from './biconnected.ts';
import { type Block, frustrationOf, slackOf, wholeBound } from './block.ts';
import { boundDivision, isFrustrated } from './bound-division.ts';
import { campsByTrial } from './camps-by-trial.ts';
import { campsModel } from './camps-model.ts';
import { type Proof, partOf, proofs } from './divide.ts';
import { mergeCertain } from './merge-certain.ts';
import { type SignedTie, signedNetwork } from './signed-network.ts';
import type { Solver } from './solver.ts';

/** The line index of balance in so many camps, or the bounds that it lies between. */
export type CampsIndex = Measured<{
  /** Number of ties. */
  readonly n: number;
  readonly lower: number;
  /** What the division into `camps` leaves frustrated. */
  readonly upper: number;
  /** The largest first, each in order of names; actors whom no tie joins stand in the same camps, as if they had chosen so. */
  readonly camps: readonly (readonly string[])[];
  readonly frustrated: readonly SignedTie[];
  readonly proof: Proof;
}>;

/**
 * Line index of balance in at most k camps: the least weight of ties that no division into them satisfies.
 *
 * Answers:   how far a system is from k clear camps, all at odds: whether a third camp explains what two cannot.
 * Formula:   least, over all divisions into at most k, weight of good ties between camps plus bad ties within one.
 * Takes:     good and bad ties as for `frustration`; k, a whole number from 2 to 200; a solver where wanted.
 * Gives:     the index with a division that attains it and what proves it; where it is not proved no value, but the bounds.
 * Doubt:     never above the frustration index, and it falls with k whatever the states do: the fall is what tells. How many
 *            divisions are as good is not counted.
 * Variants:  with k as large as the number of actors this is Davis's clustering, where enemies of enemies may be enemies.
 * Method:    as for `frustration`, with cycles that have a single bad tie; what they leave open is tried, all divisions but those that
 *            cannot be better than the best, and then goes to the solver.
 * Cost:      networks of states: milliseconds for most; where bad ties are many among few, up to the solver's.
 * Checked:   trial of all divisions of random networks; HiGHS; for k = 2 `frustration` itself; test/measure/structure/camps-index.test.ts
 * Source:    Davis (1967), Human Relations 20(2), 181–187. doi:10.1177/001872676702000206. Doreian & Mrvar (1996), Social
 *            Networks 18(2), 149–168. doi:10.1016/0378-8733(95)00259-6
 *
 * @example campsIndex([{ a: 'USA', b: 'UK', sign: -1 }, { a: 'UK', b: 'USSR', sign: -1 }, { a: 'USA', b: 'USSR', sign: -1 }], 3).value // => 0
 */
export function campsIndex(
  ties: readonly SignedTie[],
  k: number,
  { solver }: { readonly solver?: Solver } = {},
): CampsIndex {
  if (!(Number.isInteger(k) && k >= 2 && k <= 200))
    throw new Error('campsIndex requires a whole number of camps from 2 to 200');
  const network = signedNetwork(ties);
  const { camps, lower, upper, proof } = divideNetwork(
    network,
    Math.min(k, Math.max(2, network.size)),
    solver,
  );
  const why = `between ${lower} and ${upper}: not proved`;
  const members = groupBy(network.actors.keys(), (i) => camps[i]!);
  return {
    ...(proof === 'none' ? { value: null, why } : { value: upper }),
    n: ties.length,
    lower,
    upper,
    camps: [...members.values()]
      .map((own) => own.map((i) => network.actors[i]!).sort())
      .sort((one, other) => other.length - one.length || (one[0]! < other[0]! ? -1 : 1)),
    frustrated: ties.filter((_, i) => isFrustrated(network, camps, i)),
    proof,
  };
}

interface InCamps {
  readonly camps: Uint8Array;
  readonly lower: number;
  readonly upper: number;
  readonly proof: Proof;
}

/** Divides the parts that hang on each other by single actors by themselves; camps have no names, so each part takes over that of the actor it shares. */
function divideNetwork(network: Block, k: number, solver: Solver | undefined): InCamps {
  const camps = new Uint8Array(network.size);
  const placed = new Uint8Array(network.size);
  let [lower, upper, trust] = [0, 0, 0];
  // Blocks come from the leaves inwards; the other way round each but the first of a piece shares one actor with those before.
  for (const ties of biconnectedBlocks(network).toReversed()) {
    const { actors, block } = partOf(network, ties);
    const part = divideBlock(block, k, solver);
    lower += part.lower;
    upper += part.upper;
    trust = Math.max(trust, proofs.indexOf(part.proof));
    const shared = actors.findIndex((actor) => placed[actor] === 1);
    const [own, given] = shared < 0 ? [0, 0] : [part.camps[shared]!, camps[actors[shared]!]!];
    for (const [i, actor] of actors.entries()) {
      const camp = part.camps[i]!;
      camps[actor] = camp === own ? given : camp === given ? own : camp;
      placed[actor] = 1;
    }
  }
  return { camps, lower, upper, proof: proofs[trust]! };
}

function divideBlock(block: Block, k: number, solver: Solver | undefined): InCamps {
  const slack = slackOf(block);
  const { camps, upper, lower, packing } = boundDivision(block, k);
  if (upper <= slack) return { camps, lower: 0, upper: 0, proof: 'balanced' };
  if (lower >= upper - slack) return { camps, lower: upper, upper, proof: 'cycles' };
  const gap = upper - packing.weight + slack;
  const merged = mergeCertain(
    block,
    (tie) => block.ties[tie]!.sign > 0 && packing.unused[tie]! > gap && !isFrustrated(block, camps, tie),
  );
  const { part, block: rest } = merged;
  if (rest.size < block.size) {
    const divided = divideNetwork(rest, k, solver);
    const all = Uint8Array.from(part, (own) => divided.camps[own]!);
    const frustration = frustrationOf(block, all);
    const isProved = divided.proof !== 'none';
    const kept = frustration <= upper ? { camps: all, upper: frustration } : { camps, upper };
    if (!isProved)
      return { ...kept, lower: Math.max(lower, frustration - divided.upper + divided.lower), proof: 'none' };
    return { ...kept, lower: kept.upper, proof: divided.proof === 'solver' ? 'solver' : 'cycles and trial' };
  }
  return decideRest(block, k, { camps, lower, upper }, solver);
}

/** Tries all divisions of a part on which cycles leave a gap; asks the solver where that takes too long. */
function decideRest(
  block: Block,
  k: number,
  known: Omit<InCamps, 'proof'>,
  solver: Solver | undefined,
): InCamps {
  const tried = campsByTrial(block, k, known);
  if (tried) return { ...tried, lower: tried.upper, proof: 'trial' };
  if (!solver) return { ...known, proof: 'none' };
  const solved = solver(campsModel(block, k));
  let { camps, upper } = known;
  if (solved.values) {
    const { values } = solved;
    const found = Uint8Array.from({ length: block.size }, (_, actor) => {
      const own = values.subarray(actor * k, (actor + 1) * k);
      return own.indexOf(Math.max(...own));
    });
    const frustration = frustrationOf(block, found);
    if (frustration < upper) [camps, upper] = [found, frustration];
  }
  const lower = Math.max(known.lower, wholeBound(block, solved.lower));
  const isProved = lower >= upper - Math.max(slackOf(block), 1e-6);
  return { camps, upper, lower: isProved ? upper : lower, proof: isProved ? 'solver' : 'none' };
}
