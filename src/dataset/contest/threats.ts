import type { Company } from './company.ts';
import { NO, OPEN, YES } from './pair-answers.ts';

/** What a window tells of states as threats. */
export interface Menace {
  readonly company: Company;
  /** Of each state: the half of its shares of capabilities and of soldiers; NaN where one of them is not known. */
  readonly size: Float64Array;
  /** Of every two: whether they are near each other. */
  readonly near: Uint8Array;
  /** Of each state: whether it reaches everybody, as a major power. */
  readonly reachesAll: Uint8Array;
}

/**
 * The greatest threat from a third that two states have in common: the size of one that is at odds with both and within reach of both, as a neighbour or a major power. 0 where there is none such.
 *
 * Not known (NaN) of a state of whose foes nothing is told, and where one whose size is not known, or of which data leave open whether it is such, may be greater than any that is known.
 */
export function sharedThreats({ company, size, near, reachesAll }: Menace): Float64Array {
  const { foes, isTold } = company;
  const n = size.length;
  const menace = (from: number, to: number): number =>
    Math.min(foes[from * n + to]!, Math.max(near[from * n + to]!, reachesAll[from]!));
  const menacing = Array.from({ length: n }, (_, to) =>
    Array.from({ length: n }, (__, from) => from).filter((from) => from !== to && menace(from, to) > NO),
  );
  const shared = new Float64Array(n * n);
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++) {
      let [known, possible] = [0, isTold[i] && isTold[j] ? 0 : Number.POSITIVE_INFINITY];
      for (const from of menacing[i]!) {
        const said = from === j ? NO : Math.min(menace(from, i), menace(from, j));
        if (said === NO) continue;
        const most = Number.isNaN(size[from]!) ? Number.POSITIVE_INFINITY : size[from]!;
        if (said === OPEN || most === Number.POSITIVE_INFINITY) possible = Math.max(possible, most);
        else known = Math.max(known, most);
      }
      shared[i * n + j] = possible > known ? Number.NaN : known;
      shared[j * n + i] = shared[i * n + j]!;
    }
  return shared;
}

/** Yes and no as a menace has them; not known is open. */
export const asAnswer = (value: number): number => (Number.isNaN(value) ? OPEN : value > 0 ? YES : NO);
