import { logarithmOf1Plus, naturalLogarithm } from '../../base/powers.ts';
import { type Company, companyIn, thirdStates } from './company.ts';
import type { ContestFacts, PairYears, StateYears, Years } from './contest-facts.ts';
import type { AskedNetwork } from './networks.ts';
import { asNumbers, pairAnswers, yearsIn } from './pair-answers.ts';
import { asAnswer, sharedThreats } from './threats.ts';

/** A number of every two states, row by row; NaN where it is not known. */
export type PairNumbers = Float64Array;

/**
 * Every predictor of every pair, as a window of years has it: the window before the one that is foretold. What no data set of the store tells is left out; what it does not tell of a pair is NaN. Nothing after the window is
 * looked at.
 */
export function pairPredictors(
  facts: ContestFacts,
  asked: AskedNetwork,
  window: Years,
): Readonly<Record<string, PairNumbers>> {
  const company = companyIn(facts, asked, window);
  return {
    ...(company && thirdStates(company)),
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

/** Whether something held of each pair in any year of a window. */
const marks = (facts: ContestFacts, years: PairYears, window: Years): PairNumbers =>
  asNumbers(pairAnswers(facts, years, window));

/** The mean of what is known of each state in a window. */
function means(facts: ContestFacts, years: StateYears, window: Years): Float64Array {
  const held = yearsIn(facts, years, window);
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
  return ofPairs(facts.states.length, (i, j) =>
    is[i]! > 0 || is[j]! > 0 ? 1 : Number.isNaN(is[i]!) || Number.isNaN(is[j]!) ? Number.NaN : 0,
  );
}

function nearness(facts: ContestFacts, window: Years): Record<string, PairNumbers> {
  const { borders } = facts;
  if (!borders) return {};
  const adjoining = asNumbers(pairAnswers(facts, borders, window, (kind) => kind === 1));
  return { adjoining, near: marks(facts, borders, window) };
}

/**
 * Walt's threats: the stronger's power where the two are near each other (0 where they are not), and the greatest threat from a third that both have.
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
  const n = states.length;
  const mutualThreat = ofPairs(n, (i, j) => {
    const isNear = near[i * n + j]!;
    return isNear === 1 ? logShare(greater(power[i]!, power[j]!)) : isNear;
  });
  if (!company) return { mutualThreat };
  const reaching = majors ? means(facts, majors, window) : new Float64Array(n);
  const sharedThreat = sharedThreats({
    company,
    size: power.map((share, i) => (share + troops[i]!) / 2),
    near: Uint8Array.from(near, asAnswer),
    reachesAll: Uint8Array.from(reaching, asAnswer),
  });
  return { mutualThreat, sharedThreat: sharedThreat.map(logShare) };
}

/** Regimes as they were in the last year of a window that tells of them. */
function regimePairs(facts: ContestFacts, window: Years): Record<string, PairNumbers> {
  const held = yearsIn(facts, facts.regimes, window);
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
