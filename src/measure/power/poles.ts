import type { Measured } from '../measured.ts';
import {
  capabilityShares,
  type Held,
  type Holding,
  type Share,
  type WhenMissing,
} from './capability-shares.ts';

/** Shares from which on a state counts, in the order in which they are asked. */
export interface PoleRule {
  readonly name: string;
  /** One state that holds so much makes unipolarity. */
  readonly one: number;
  /** Exactly two that hold so much each … */
  readonly each: number;
  /** … and so much together make bipolarity. */
  readonly two: number;
  /** One that holds so much, where neither of these is met, makes near-unipolarity. */
  readonly nearly: number;
  /** A power holds so much; three powers and more, where none of these is met, make multipolarity. */
  readonly power: number;
}

/** Modelski's thresholds with Thompson's near-unipolarity; a power holds a tenth. */
export const modelskiThompson: PoleRule = {
  name: 'Modelski & Thompson',
  one: 0.5,
  each: 0.25,
  two: 0.5,
  nearly: 0.45,
  power: 0.1,
};

const kinds = ['unipolarity', 'bipolarity', 'near-unipolarity', 'multipolarity'] as const;
export type Polarity = (typeof kinds)[number];

/** The number of poles, and what it was told by. */
export type Poles = Measured<
  Held & {
    readonly rule: string;
    /** The first of `met`; null where no condition is met. */
    readonly kind: Polarity | null;
    /** Every condition that is met, in the order in which they are asked: where there are two, the order decides. */
    readonly met: readonly Polarity[];
    /** Those that hold enough to be a power, the strongest first. */
    readonly powers: readonly Share[];
  }
>;

/** What summing and dividing may take from a share that lies on a threshold. */
const slack = 1e-12;

/**
 * Poles by thresholds: of how many states a system is one.
 *
 * Answers:   whether power is uni-, bi- or multipolar.
 * Formula:   in this order: unipolarity, one holds 50 % or more; bipolarity, exactly two hold 25 % or more each, and together 50 % or
 *            more; near-unipolarity, one holds 45 % or more; multipolarity, three or more hold 10 % or more each.
 * Takes:     what each state holds, as for `concentration`; a rule with other thresholds where wanted, and its name.
 * Gives:     the number of poles: 1, 2, 1, or how many powers there are; the kind, all conditions met, the powers with their shares.
 *            Where no condition is met, or a capability is missing: no value, and why.
 * Doubt:     a threshold turns a percent into another world: China's 25.1 % of 1978 ends the bipolarity of the majors. These are taken
 *            second-hand: hold them against the originals before citing. They were made for navies, over the global powers alone: on
 *            CINC, which counts people too, and over other states they say something else. One half and a quarter at once (the United
 *            States and the USSR of 1948) is both uni- and bipolar: see `met`.
 * Variants:  whoever puts near-unipolarity before bipolarity finds it in `met`; other thresholds by a rule; `effectiveNumber` has none.
 * Cost:      n log n.
 * Checked:   by hand at each threshold; a table of conditions read one by one; a script in Python on the major powers of 1945–1991 (NMC 6);
 *            test/reference/power.json
 * Source:    Modelski (1974), World Power Concentrations. Thompson (1986), Journal of Conflict Resolution 30(4), 587–615
 *
 * @example poles([{ state: 'USA', capability: 5 }, { state: 'USSR', capability: 4 }, { state: 'UK', capability: 2 }]).kind // => 'bipolarity'
 */
export function poles(
  holdings: readonly Holding[],
  rule: PoleRule = modelskiThompson,
  whenMissing: WhenMissing = 'no value',
): Poles {
  requireRule(rule);
  const { n, sum, missing, ...of } = capabilityShares(holdings, whenMissing);
  const told = { n, sum, missing, rule: rule.name };
  if (of.shares === null) return { value: null, why: of.why, ...told, kind: null, met: [], powers: [] };
  const powers = of.shares.filter(({ share }) => share >= rule.power - slack);
  const met = conditionsMet(of.shares, powers.length, rule);
  const kind = met[0] ?? null;
  if (kind === null) {
    const why = `no condition of ${rule.name} is met: the largest share is ${of.shares[0]!.share.toFixed(3)}, and powers are ${powers.length}`;
    return { value: null, why, ...told, kind, met, powers };
  }
  const value = kind === 'multipolarity' ? powers.length : kind === 'bipolarity' ? 2 : 1;
  return { value, ...told, kind, met, powers };
}

function conditionsMet(shares: readonly Share[], powers: number, rule: PoleRule): Polarity[] {
  const [first, second] = [shares[0]!.share, shares[1]?.share ?? 0];
  const great = shares.filter(({ share }) => share >= rule.each - slack).length;
  const isMet: Record<Polarity, boolean> = {
    unipolarity: first >= rule.one - slack,
    bipolarity: great === 2 && first + second >= rule.two - slack,
    'near-unipolarity': first >= rule.nearly - slack && first < rule.one - slack,
    multipolarity: powers >= 3,
  };
  return kinds.filter((kind) => isMet[kind]);
}

function requireRule({ one, each, two, nearly, power }: PoleRule): void {
  if (![one, each, two, nearly, power].every((share) => share > 0 && share <= 1))
    throw new Error('poles requires thresholds above 0, at most 1');
}
