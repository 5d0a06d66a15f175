import { logarithmOf1Plus, naturalLogarithm } from '../../base/powers.ts';
import type { ContestFacts, PairYears, StateYears, Years } from './contest-facts.ts';
import { type AskedNetwork, standIn, TIED_NO, TIED_YES } from './networks.ts';

/** A number of every two states, row by row; NaN where it is not known. */
export type PairNumbers = Float64Array;

/** Who was whose friend and foe in a window: 1 for yes. */
interface Company {
  readonly friends: Uint8Array;
  readonly foes: Uint8Array;
}

/**
 * Every predictor of every pair, as a window of years has it: the window before the one that is foretold. What no data set of the store tells is left out. Nothing after the window is
 * looked at.
 */
export function pairPredictors(
  facts: ContestFacts,
  asked: AskedNetwork,
  window: Years,
): Readonly<Record<string, PairNumbers>> {
  const company = companyIn(facts, asked, window);
  return {
    ...(company && thirds(company, facts.states.length)),
    ...strength(facts, window),
    ...(facts.majors && { greatPower: great(facts, facts.majors, window) }),
    ...nearness(facts, window),
    ...threats(facts, company, window),
    ...(facts.disputes && { disputes: marks(facts, facts.disputes, window) }),
    ...regimePairs(facts, window),
    ...(facts.idealPoints && { idealPointDistance: distances(facts, facts.idealPoints, window) }),
    ...(facts.ideologicalRivals && {
      ideologicalRivalry: marks(facts, facts.ideologicalRivals, window),
    }),
  };
}

const yearsOf = <T>(facts: ContestFacts, years: readonly T[], { first, last }: Years): readonly T[] =>
  years.slice(first - facts.first, last - facts.first + 1);

/** Pairs for which something held in any year of a window: 1, else 0. */
function marks(facts: ContestFacts, years: PairYears, window: Years): Float64Array {
  const found = new Float64Array(facts.states.length * facts.states.length);
  for (const pairs of yearsOf(facts, years, window))
    for (let pair = 0; pair < found.length; pair++) if (pairs[pair] !== 0) found[pair] = 1;
  return found;
}

/** The mean of what is known of each state in a window. */
function means(facts: ContestFacts, years: StateYears, window: Years): Float64Array {
  const held = yearsOf(facts, years, window);
  return Float64Array.from(facts.states, (_, i) => {
    const known = held.map((values) => values[i]!).filter((value) => !Number.isNaN(value));
    return known.length === 0 ? Number.NaN : known.reduce((sum, value) => sum + value, 0) / known.length;
  });
}

function ofPairs(n: number, of: (i: number, j: number) => number): Float64Array {
  const values = new Float64Array(n * n);
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++) {
      const value = of(i, j);
      values[i * n + j] = value;
      values[j * n + i] = value;
    }
  return values;
}

/** In a signed network friends and foes are its own; else friends are allies, and foes rivals and those with whom there was a dispute. */
function companyIn(facts: ContestFacts, asked: AskedNetwork, window: Years): Company | undefined {
  const is = (way: number) => (stand: Uint8Array) => stand.map((each) => Number(each === way));
  if (asked.network.name === 'signed') {
    const stand = standIn(facts, asked, window);
    return stand && { friends: is(TIED_YES)(stand), foes: is(TIED_NO)(stand) };
  }
  const { allied, multilateral, rivals, disputes } = facts;
  if (!allied || !(rivals || disputes)) return undefined;
  const friends = Uint8Array.from(marks(facts, allied, window));
  if (asked.pacts === 'bilateral' && multilateral) {
    const many = marks(facts, multilateral, window);
    for (let pair = 0; pair < friends.length; pair++) if (many[pair] === 1) friends[pair] = 0;
  }
  const foes = new Uint8Array(friends.length);
  for (const years of [rivals, disputes])
    if (years)
      for (const [pair, mark] of marks(facts, years, window).entries()) if (mark === 1) foes[pair] = 1;
  return { friends, foes };
}

/** Third states: friends of both, foes of both, friends of one and foes of the other; as log(1 + count). */
function thirds({ friends, foes }: Company, n: number): Record<string, PairNumbers> {
  const counts = (of: (i: number, j: number, third: number) => boolean) =>
    ofPairs(n, (i, j) => {
      let count = 0;
      for (let third = 0; third < n; third++) if (of(i * n, j * n, third)) count++;
      return logarithmOf1Plus(count);
    });
  return {
    commonFriends: counts((i, j, k) => friends[i + k] === 1 && friends[j + k] === 1),
    commonEnemies: counts((i, j, k) => foes[i + k] === 1 && foes[j + k] === 1),
    opposedThirds: counts(
      (i, j, k) => (friends[i + k] === 1 && foes[j + k] === 1) || (foes[i + k] === 1 && friends[j + k] === 1),
    ),
  };
}

/** Shares of the world in thousandths, so that log(1 + share) tells small states apart. */
const logShare = (share: number): number => logarithmOf1Plus(1000 * share);

function strength(facts: ContestFacts, window: Years): Record<string, PairNumbers> {
  const { capabilities, soldiers, states } = facts;
  if (!capabilities || !soldiers) return {};
  const [power, troops] = [means(facts, capabilities, window), means(facts, soldiers, window)];
  const n = states.length;
  return {
    capabilityRatio: ofPairs(n, (i, j) =>
      Math.abs(naturalLogarithm(power[i]! + 1e-6) - naturalLogarithm(power[j]! + 1e-6)),
    ),
    aggregatePower: ofPairs(n, (i, j) => logShare(greater(power[i]!, power[j]!))),
    offensivePower: ofPairs(n, (i, j) => logShare(greater(troops[i]!, troops[j]!))),
  };
}

const greater = (x: number, y: number): number =>
  Number.isNaN(x) || Number.isNaN(y) ? Number.NaN : Math.max(x, y);

function great(facts: ContestFacts, majors: StateYears, window: Years): PairNumbers {
  const is = means(facts, majors, window);
  return ofPairs(facts.states.length, (i, j) => Number(is[i]! > 0 || is[j]! > 0));
}

function nearness(facts: ContestFacts, window: Years): Record<string, PairNumbers> {
  const { borders } = facts;
  if (!borders) return {};
  const adjoining = yearsOf(facts, borders, window).map((pairs) => pairs.map((type) => Number(type === 1)));
  const near = marks(facts, borders, window);
  const shifted = { ...facts, first: window.first };
  return { adjoining: marks(shifted, adjoining, window), near };
}

/**
 * Walt's threats: the stronger's power where the two are near each other, and the greatest threat from a third that both have: its share of capabilities and soldiers, near or as a major power within
 * reach, at odds with both.
 */
function threats(
  facts: ContestFacts,
  company: Company | undefined,
  window: Years,
): Record<string, PairNumbers> {
  const { capabilities, soldiers, borders, majors, states } = facts;
  if (!capabilities || !soldiers || !borders) return {};
  const [power, troops] = [means(facts, capabilities, window), means(facts, soldiers, window)];
  const near = marks(facts, borders, window);
  const reaches = majors ? means(facts, majors, window) : undefined;
  const n = states.length;
  const mutualThreat = ofPairs(n, (i, j) =>
    near[i * n + j] === 0 ? 0 : logShare(greater(power[i]!, power[j]!)),
  );
  if (!company) return { mutualThreat };
  const { foes } = company;
  const threat = (from: number, to: number): number => {
    if (foes[from * n + to] !== 1) return 0;
    const isInReach = near[from * n + to] === 1 || (reaches?.[from] ?? 0) > 0;
    const size = (power[from]! + troops[from]!) / 2;
    return isInReach && !Number.isNaN(size) ? size : 0;
  };
  const menacing = states.map((_, to) =>
    states
      .flatMap((__, from) => (from === to ? [] : [[from, threat(from, to)] as const]))
      .filter(([, size]) => size > 0),
  );
  const sharedThreat = ofPairs(n, (i, j) => {
    let most = 0;
    for (const [from, size] of menacing[i]!)
      if (from !== j) most = Math.max(most, Math.min(size, threat(from, j)));
    return logShare(most);
  });
  return { mutualThreat, sharedThreat };
}

/** Regimes as they were in the last year of a window that tells of them. */
function regimePairs(facts: ContestFacts, window: Years): Record<string, PairNumbers> {
  const held = yearsOf(facts, facts.regimes, window);
  const latest = facts.states.map((_, i) => held.findLast((year) => year[i] !== undefined)?.[i]);
  const pairs = (of: (one: string, other: string) => boolean) =>
    ofPairs(facts.states.length, (i, j) => {
      const [one, other] = [latest[i], latest[j]];
      return one === undefined || other === undefined ? Number.NaN : Number(of(one, other));
    });
  return {
    bothCommunist: pairs((one, other) => one === 'communist' && other === 'communist'),
    oneCommunist: pairs((one, other) => (one === 'communist') !== (other === 'communist')),
    bothDemocratic: pairs((one, other) => one === 'democratic' && other === 'democratic'),
    communistAndDemocratic: pairs(
      (one, other) =>
        (one === 'communist' && other === 'democratic') || (one === 'democratic' && other === 'communist'),
    ),
  };
}

function distances(facts: ContestFacts, points: StateYears, window: Years): PairNumbers {
  const at = means(facts, points, window);
  return ofPairs(facts.states.length, (i, j) => Math.abs(at[i]! - at[j]!));
}
