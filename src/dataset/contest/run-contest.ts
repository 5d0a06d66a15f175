import { alignmentAnswer } from '../../measure/alignment/alignment-answer.ts';
import type { Contest, ContestAnswer } from '../../measure/alignment/contest.ts';
import { rollingOrigin } from '../../measure/alignment/rolling-origin.ts';
import type { ContestNetwork } from '../../record/contest-words.ts';
import { holderInYear } from '../../record/state-in-year.ts';
import { listDataSets } from '../store/catalogue.ts';
import type { Store } from '../store/open-store.ts';
import type { ContestFacts, Years } from './contest-facts.ts';
import { comparisons, contestModels, modelNames } from './contest-models.ts';
import { contestRounds, lookAtWindows, windowsOf } from './contest-rounds.ts';
import {
  type ContestFormat,
  type ContestSets,
  commonYears,
  contestSets,
  setAndVersion,
} from './contest-sets.ts';
import { type AskedNetwork, networks, TIED_YES, WAYS } from './networks.ts';
import { readFacts } from './read-facts.ts';

export interface ContestRequest {
  /** The years that may be asked: of the case. */
  readonly years: Years;
  /** The powers of the case, by their numbers in the Correlates of War. */
  readonly powers: readonly string[];
  /** How many years a window has. */
  readonly length: number;
  readonly seed: number;
  /** The one network that is asked; all that the data sets allow where left out. The windows are the same. */
  readonly network?: ContestNetwork | undefined;
  readonly draws?: number;
  readonly onProgress?: (done: number, of: number) => void;
}

/** On how many windows a model is trained at least. */
const LEAST_WINDOWS = 2;
const PENALTIES = [0.0001, 0.001, 0.01, 0.1, 1];

/** Asks the data sets of a store who aligns with whom, and which models foretell it. */
export async function runContest(store: Store, request: ContestRequest): Promise<Contest> {
  const sets = contestSets(await listDataSets(store));
  const years = commonYears(sets, request.years);
  const windows = windowsOf(years, request.length);
  const facts = await readFacts(store, setsFor(sets, request.network), years, windows);
  return {
    ...contestOf(facts, windows, sets, request),
    ...{ years, length: request.length, seed: request.seed, powers: request.powers },
    data: Object.values(sets).map(setAndVersion),
    absent: absentFormats(sets),
  };
}

/** Formats that networks are read from and no predictor is. */
const OF_NETWORKS: readonly ContestFormat[] = ['signed-edges', 'un-votes'];

/** The data sets that one network asks, or all. */
function setsFor(sets: ContestSets, network: ContestNetwork | undefined): ContestSets {
  const needs = networks.find(({ name }) => name === network)?.needs ?? OF_NETWORKS;
  const isIdle = (format: string) => OF_NETWORKS.some((each) => each === format && !needs.includes(each));
  return Object.fromEntries(Object.entries(sets).filter(([format]) => !isIdle(format)));
}

const absentFormats = (sets: ContestSets): ContestFormat[] =>
  ([...new Set([...networks.flatMap(({ needs }) => needs), ...predictorFormats])] as ContestFormat[]).filter(
    (format) => !sets[format],
  );
const predictorFormats: readonly ContestFormat[] = [
  'dispute-dyads',
  'nmc',
  'cow-majors',
  'contiguity',
  'ideal-points',
];

/** The answers that some facts give: what a store is not needed for. */
export function contestOf(
  facts: ContestFacts,
  windows: readonly Years[],
  sets: { readonly [F in ContestFormat]?: unknown },
  { powers, seed, draws, network: only, onProgress }: ContestRequest,
): Pick<Contest, 'answers'> {
  const asked: AskedNetwork[] = networks
    .filter(({ name }) => only === undefined || name === only)
    .filter(({ needs }) => needs.every((format) => sets[format] !== undefined))
    .flatMap((network) => [
      { network, pacts: 'all' } as const,
      ...(network.hasPacts && sets.atop !== undefined ? [{ network, pacts: 'bilateral' } as const] : []),
    ]);
  const placeOf = (code: string) =>
    facts.states.indexOf(facts.states.includes(code) ? code : holderInYear(code, facts.last, new Set()));
  const among = new Set(powers.map(placeOf).filter((place) => place >= 0));
  const fits = asked.reduce((sum, { network }) => sum + network.asks.length, 0);
  const steps = fits * Math.max(1, windows.length - 1 - LEAST_WINDOWS) * modelNames.length;
  let done = 0;
  const answers = asked.flatMap((each): ContestAnswer[] => {
    const looked = lookAtWindows(facts, each, windows);
    const known = new Set(Object.keys(looked[0]?.predictors ?? {}));
    const models = contestModels(each.network.name, known);
    return each.network.asks.map((question) => {
      const rolled = rollingOrigin(contestRounds(facts, each, looked, question), models, {
        ...{ least: LEAST_WINDOWS, penalties: PENALTIES, waysBefore: WAYS },
        knowsBefore: question === 'realignments',
        onFitted: () => onProgress?.(++done, steps),
      });
      const { network, pacts } = each;
      const options = {
        comparisons: comparisons.filter(({ only }) => only === undefined || only === question),
        ...{ yesBefore: TIED_YES, seed, ...(draws === undefined ? {} : { draws }) },
      };
      const name = `${network.name} ${pacts} ${question}`;
      return {
        ...{ network: network.name, pacts, question },
        used: models.map(({ id, predictors: names }) => ({ model: id, predictors: names })),
        among: {
          all: alignmentAnswer(rolled, { ...options, name: `${name} all` }),
          powers: alignmentAnswer(rolled, { ...options, name: `${name} powers`, among }),
        },
      };
    });
  });
  return { answers };
}
