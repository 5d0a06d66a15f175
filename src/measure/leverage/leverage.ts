/** A demand that was answered, or not; `isAfter` undefined where it is not known whether anything came before it. */
export interface DemandMade {
  /** 1 granted, ½ in part, 0 refused; undefined where it was put off or no answer is recorded. */
  readonly success: number | undefined;
  /** Whether it was made soon after a card of the client's, or an offer of a rival's. */
  readonly isAfter: boolean | undefined;
}

/** The demands that were answered of a group, and what share of what was asked was granted; undefined where there is none. */
export interface SuccessRate {
  readonly n: number;
  readonly rate: number | undefined;
}

/** The success of demands made after a card or a rival's offer, and of the others. */
export interface Leverage {
  /** Between these, both included: one number where of every demand it is known whether anything came before it. */
  readonly least: number;
  readonly most: number;
}

/** What a demand's answer is worth; put off is no answer. */
export const successOf = { granted: 1, partly: 0.5, refused: 0, delayed: undefined } as const;

/** The success of some demands: those that were not answered have no part in it. */
export function successRate(demands: readonly DemandMade[]): SuccessRate {
  const answered = demands.flatMap(({ success }) => success ?? []);
  const sum = answered.reduce((total, success) => total + success, 0);
  return { n: answered.length, rate: answered.length === 0 ? undefined : sum / answered.length };
}

/**
 * Leverage of a lesser ally: what it won of its patron when it had something to play, against what it won when it had not.
 *
 * Answers:   whether a client's demands fared better soon after it played a card, or after a rival of the patron's made it an offer.
 * Formula:   mean success of the demands made after a card or an offer − mean success of the others; granted 1, in part ½, refused 0.
 * Takes:     every demand of the client on the patron, its success, and whether it came within a time after a card or an offer.
 * Gives:     a number in [−1, 1], or its bounds where of some demand it is not known whether anything came before it.
 * Doubt:     undefined when either side has no demand that was answered. What was put off, or of which no answer is recorded, is missing,
 *            not refused: count it beside. A card is played where refusal is expected, which makes leverage look smaller than it is; a
 *            demand that is sure to be granted needs none. Demands that nobody wrote down were mostly refused or never made, and what a
 *            patron gave unasked, for fear of the rival, is no demand: both hide leverage too. A rival's offer comes where the client is
 *            already wavering, for which the patron may be paying anyhow: that makes it look larger. It compares, it does not explain.
 * Variants:  bargaining models weigh a demand by what it costs the patron, which no record tells; here all demands are alike.
 * Cost:      the demands.
 * Checked:   by hand; every assignment of the demands in doubt, test/measure/leverage/leverage.test.ts
 * Source:    Keohane (1971), Foreign Policy 2, 161–182. doi:10.2307/1147864; Morrow (1991), American Journal of Political Science
 *            35(4), 904–933. doi:10.2307/2111499
 *
 * @example leverage([{ success: 1, isAfter: true }, { success: 0.5, isAfter: false }, { success: 0, isAfter: false }]) // => { least: 0.75, most: 0.75 }
 */
export function leverage(demands: readonly DemandMade[]): Leverage | undefined {
  const answered = demands.filter(({ success }) => success !== undefined);
  const open = answered
    .filter(({ isAfter }) => isAfter === undefined)
    .sort((a, b) => a.success! - b.success!);
  const [after, others] = [true, false].map((side) => answered.filter(({ isAfter }) => isAfter === side));
  // the extremes have the k most, or least, successful of those in doubt on one side
  const bounds = Array.from({ length: open.length + 1 }, (_, k) => [
    differenceOf([...after!, ...open.slice(0, k)], [...others!, ...open.slice(k)]),
    differenceOf([...after!, ...open.slice(k)], [...others!, ...open.slice(0, k)]),
  ]).flat();
  const known = bounds.filter((difference) => difference !== undefined);
  if (known.length < bounds.length) return undefined;
  return { least: Math.min(...known), most: Math.max(...known) };
}

function differenceOf(after: readonly DemandMade[], others: readonly DemandMade[]): number | undefined {
  const [one, other] = [successRate(after).rate, successRate(others).rate];
  return one === undefined || other === undefined ? undefined : one - other;
}

/**
 * The exact permutation test of leverage, one-sided, in the direction in which the two rates differ.
 *
 * Answers:   how often chance alone would part the two groups as far, if what was granted had nothing to do with what came before.
 * Formula:   of all ways to choose as many of the answered demands as came after a card or an offer, the share whose mean success
 *            lies as far from that of the others, on the same side. Equal rates: 1.
 * Takes:     demands of one client and one patron; those not answered, and those of which it is not known what came before, have no part.
 * Gives:     p in (0, 1]; undefined when a group is empty.
 * Doubt:     demands are not independent: a patron who has refused twice may give way the third time. p says how little is there.
 * Variants:  where nothing was granted in part it is Fisher's exact test.
 * Cost:      granted × half granted demands, in whole numbers of any size.
 * Checked:   every way to deal the demands out; `fisherTest` where nothing was granted in part, test/measure/leverage/leverage.test.ts
 * Source:    Pitman (1937), Supplement to the Journal of the Royal Statistical Society 4(1), 119–130. doi:10.2307/2984124
 *
 * @example leverageTest([{ success: 1, isAfter: true }, { success: 0, isAfter: false }, { success: 0, isAfter: false }]) // => 1 / 3
 */
export function leverageTest(demands: readonly DemandMade[]): number | undefined {
  const known = demands.filter(({ success, isAfter }) => success !== undefined && isAfter !== undefined);
  const halves = (of: readonly DemandMade[]) => of.map(({ success }) => Math.round(success! * 2));
  const after = halves(known.filter(({ isAfter }) => isAfter));
  const all = halves(known);
  if (after.length === 0 || after.length === all.length) return undefined;
  const sumOf = (of: readonly number[]) => of.reduce((sum, each) => sum + each, 0);
  const found = sumOf(after);
  const direction = Math.sign(found * all.length - sumOf(all) * after.length);
  if (direction === 0) return 1;
  const [refused, partly, granted] = [0, 1, 2].map((worth) => all.filter((each) => each === worth).length);
  let within = 0n;
  for (let two = 0; two <= granted!; two++) {
    for (let one = 0; one <= partly!; one++) {
      const sum = 2 * two + one;
      if (direction > 0 ? sum < found : sum > found) continue;
      within += choose(granted!, two) * choose(partly!, one) * choose(refused!, after.length - two - one);
    }
  }
  return ratio(within, choose(all.length, after.length));
}

/** In how many ways so many can be chosen of so many. */
function choose(of: number, count: number): bigint {
  if (count < 0 || count > of) return 0n;
  let ways = 1n;
  for (let i = 0; i < count; i++) ways = (ways * BigInt(of - i)) / BigInt(i + 1);
  return ways;
}

/** Two whole numbers of any size divided, to what a number can hold. */
function ratio(a: bigint, b: bigint): number {
  const spare = BigInt(Math.max(0, b.toString(2).length - 1000));
  return Number(a >> spare) / Number(b >> spare);
}
