import type { Round } from '../../measure/alignment/round.ts';
import type { ContestQuestion } from '../../record/contest-words.ts';
import type { ContestFacts, Years } from './contest-facts.ts';
import { type AskedNetwork, standIn, TIED_NO, TIED_YES, UNTIED, UNTOLD } from './networks.ts';
import { type PairNumbers, pairPredictors } from './predictors.ts';

/** The windows of a span: the first is only looked back at, the others follow on it without a gap and without overlap. */
export function windowsOf({ first, last }: Years, length: number): Years[] {
  const windows: Years[] = [];
  for (let start = first; start + length - 1 <= last; start += length)
    windows.push({ first: start, last: start + length - 1 });
  return windows;
}

/** A window and all that was known of its pairs before it began. */
export interface Looked {
  readonly window: Years;
  readonly stand: Uint8Array;
  readonly before: Uint8Array;
  readonly predictors: Readonly<Record<string, PairNumbers>>;
}

/** Looks at every window of a network that can be told, with the one before it. */
export function lookAtWindows(facts: ContestFacts, asked: AskedNetwork, windows: readonly Years[]): Looked[] {
  return windows.slice(1).flatMap((window, i) => {
    const earlier = windows[i]!;
    const [before, stand] = [standIn(facts, asked, earlier), standIn(facts, asked, window)];
    return before && stand
      ? [{ window, stand, before, predictors: pairPredictors(facts, asked, earlier) }]
      : [];
  });
}

/** Whether a pair is a case of a question, by how it stood before and stands in the window. */
function isCase(question: ContestQuestion, untiedIsNo: boolean, before: number, stand: number): boolean {
  if (stand === UNTOLD || (stand === UNTIED && !untiedIsNo)) return false;
  if (question === 'ties') return true;
  const wasTied = before === TIED_NO || before === TIED_YES;
  return question === 'realignments' ? wasTied : before === UNTIED;
}

/**
 * The cases of a question, a window after another: pairs of states that both were there on the first day of a window, what became of them in it, and
 * what was known of them from the window before.
 */
export function contestRounds(
  facts: ContestFacts,
  { network }: AskedNetwork,
  looked: readonly Looked[],
  question: ContestQuestion,
): Round[] {
  const n = facts.states.length;
  return looked.map(({ window, stand, before, predictors }) => {
    const exists = facts.exists[window.first - facts.first]!;
    const [pairs, a, b]: number[][] = [[], [], []];
    for (let i = 0; i < n; i++)
      for (let j = i + 1; j < n; j++) {
        const pair = i * n + j;
        if (exists[i] !== 1 || exists[j] !== 1) continue;
        if (!isCase(question, network.untiedIsNo, before[pair]!, stand[pair]!)) continue;
        pairs!.push(pair);
        a!.push(i);
        b!.push(j);
      }
    const picked = ([name, values]: [string, PairNumbers]) =>
      [name, Float64Array.from(pairs!, (pair) => values[pair]!)] as const;
    return {
      start: window.first,
      a: Int32Array.from(a!),
      b: Int32Array.from(b!),
      outcome: Uint8Array.from(pairs!, (pair) => Number(stand[pair] === TIED_YES)),
      before: Uint8Array.from(pairs!, (pair) => before[pair]!),
      predictors: Object.fromEntries(Object.entries(predictors).map(picked)),
    };
  });
}
