import {
  type ContestNetwork,
  type ContestPacts,
  type ContestQuestion,
  contestQuestions,
} from '../../record/contest-words.ts';
import { ABSENT, type ContestFacts, NOT_TOLD, wasThere, windowKey, type Years } from './contest-facts.ts';
import type { ContestFormat } from './contest-sets.ts';

/** How two states stood to each other in a window: not to be told, without a tie, tied with a no, tied with a yes. */
export const UNTOLD = 0;
export const UNTIED = 1;
export const TIED_NO = 2;
export const TIED_YES = 3;
/** How many ways there are to stand. */
export const WAYS = 4;

/** A network of states: what makes a yes, and where it is read. */
export interface NetworkSpec {
  readonly name: ContestNetwork;
  readonly needs: readonly ContestFormat[];
  /** Whether having no tie is an answer (a no), or no case. */
  readonly untiedIsNo: boolean;
  readonly asks: readonly ContestQuestion[];
  /** Whether it may be asked without pacts of many. */
  readonly hasPacts: boolean;
  readonly stand: (facts: ContestFacts, window: Years) => Uint8Array | undefined;
}

export const networks: readonly NetworkSpec[] = [
  {
    name: 'signed',
    needs: ['signed-edges'],
    untiedIsNo: false,
    asks: contestQuestions,
    hasPacts: true,
    stand: (facts, window) => {
      const network = facts.signed?.get(window.first);
      if (!network || network.last !== window.last) return undefined;
      const n = facts.states.length;
      const there = facts.states.map((_, state) => wasThere(facts, state, window));
      return Uint8Array.from(network.signs, (sign, pair) => {
        if (sign !== 0) return sign === 1 ? TIED_YES : TIED_NO;
        return there[Math.floor(pair / n)] && there[pair % n] ? UNTIED : UNTOLD;
      });
    },
  },
  {
    name: 'alliances',
    needs: ['atop'],
    untiedIsNo: true,
    asks: contestQuestions,
    hasPacts: true,
    stand: (facts, window) => yesInWindow(facts, facts.allied, window),
  },
  {
    name: 'rivalries',
    needs: ['tss-rivalries'],
    untiedIsNo: true,
    asks: contestQuestions,
    hasPacts: false,
    stand: (facts, window) => yesInWindow(facts, facts.rivals, window),
  },
  {
    name: 'un-votes',
    needs: ['un-votes'],
    untiedIsNo: false,
    asks: ['ties', 'realignments'],
    hasPacts: false,
    stand: ({ agreement }, window) => {
      const shares = agreement?.get(windowKey(window));
      if (!shares) return undefined;
      const middle = medianOf(shares);
      return Uint8Array.from(shares, (share) =>
        Number.isNaN(share) ? UNTOLD : share > middle ? TIED_YES : TIED_NO,
      );
    },
  },
];

/** Pairs with a yes in any year of a window, and those without; not to be told is what the data leave open, and who was no state throughout. */
function yesInWindow(
  { first, states }: ContestFacts,
  years: readonly Uint8Array[] | undefined,
  window: Years,
): Uint8Array | undefined {
  const held = years?.slice(window.first - first, window.last - first + 1);
  if (held?.length !== window.last - window.first + 1) return undefined;
  return Uint8Array.from({ length: states.length * states.length }, (_, pair) => {
    const said = held.map((pairs) => pairs[pair]!);
    if (said.some((each) => each !== 0 && each < ABSENT)) return TIED_YES;
    return said.includes(NOT_TOLD) || !said.includes(0) ? UNTOLD : UNTIED;
  });
}

function medianOf(values: Float64Array): number {
  const known = values.filter((value) => !Number.isNaN(value)).sort();
  return known.length === 0 ? Number.NaN : known[Math.floor((known.length - 1) / 2)]!;
}

/** A network as it is asked: with all its pairs, or without those in pacts of many. */
export interface AskedNetwork {
  readonly network: NetworkSpec;
  readonly pacts: ContestPacts;
}

/** How all pairs stood in a window; without pacts of many, what is in one is not to be told. */
export function standIn(
  facts: ContestFacts,
  { network, pacts }: AskedNetwork,
  window: Years,
): Uint8Array | undefined {
  const stand = network.stand(facts, window);
  if (!stand || pacts === 'all') return stand;
  const many = yesInWindow(facts, facts.multilateral, window);
  return many && stand.map((way, pair) => (many[pair] === TIED_YES ? UNTOLD : way));
}
