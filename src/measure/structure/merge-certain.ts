import { type Block, slackOf } from './block.ts';
import { joiner } from './joiner.ts';

/** A network in which actors whose places to each other are known are one. */
export interface Merged {
  readonly block: Block;
  /** For each actor, the number that it is part of. */
  readonly part: Int32Array;
  /** For each actor, whether it stands on the other side than its part. */
  readonly turned: Uint8Array;
}

/**
 * Makes one of the actors at both ends of ties that are certainly satisfied; for more than two camps these must be good ones. What of
 * two parts' ties contradicts each other cancels out: it costs the same in every division.
 */
export function mergeCertain(network: Block, isCertain: (tie: number) => boolean): Merged {
  const { size, ties } = network;
  const groups = joiner(size);
  for (const [tie, { a, b, sign }] of ties.entries()) if (isCertain(tie)) groups.join(a, b, sign > 0 ? 0 : 1);
  const numbers = new Map<number, number>();
  const part = new Int32Array(size);
  const turned = new Uint8Array(size);
  for (let actor = 0; actor < size; actor++) {
    const { root, side } = groups.find(actor);
    if (!numbers.has(root)) numbers.set(root, numbers.size);
    part[actor] = numbers.get(root)!;
    turned[actor] = side;
  }
  const sums = new Map<number, number>();
  for (const { a, b, sign, weight } of ties) {
    const [one, other] = [Math.min(part[a]!, part[b]!), Math.max(part[a]!, part[b]!)];
    if (one === other) continue;
    const at = one * numbers.size + other;
    sums.set(at, (sums.get(at) ?? 0) + (turned[a] === turned[b] ? sign : -sign) * weight);
  }
  const slack = slackOf(network);
  const merged = [...sums]
    .filter(([, sum]) => Math.abs(sum) > slack)
    .map(([at, sum]) => ({
      a: Math.floor(at / numbers.size),
      b: at % numbers.size,
      sign: (sum > 0 ? 1 : -1) as 1 | -1,
      weight: Math.abs(sum),
    }));
  return { block: { size: numbers.size, ties: merged }, part, turned };
}
