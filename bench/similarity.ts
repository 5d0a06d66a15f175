import { keyOf, uniform } from '../src/base/chance.ts';
import { countPairs, valuesOfPairs } from '../src/measure/similarity/all-pairs.ts';
import { cohenKappa } from '../src/measure/similarity/cohen-kappa.ts';
import { codePortfolio, tableOfCodes } from '../src/measure/similarity/joint-table.ts';
import { type RollCalls, voteLevels } from '../src/measure/similarity/roll-calls.ts';
import { sScore } from '../src/measure/similarity/s-score.ts';
import { hasVotes, unSessions } from '../test/measure/similarity/un-votes.ts';
import { cpuRow } from './cpu-rows.ts';

/**
 * How long similarity takes: of all pairs in every session of the General Assembly, 32 votes at a time and pair by pair, and weighted
 * kappa of all pairs of an alliance matrix. CPU of the whole process, so that other work on the machine moves it little.
 */

const runs = Number(process.env.RUNS ?? 11);

const row = cpuRow.bind(undefined, runs);

const chance = (name: string, i: number) => uniform(1945, keyOf(name), i);

/** As many states and votes as the late sessions have, drawn: where the published votes are absent. */
function drawnSession(session: number): RollCalls {
  const [states, votes] = [190, 80];
  const ballots = Uint8Array.from({ length: states * votes }, (_, i) =>
    Math.floor(4 * chance(`session ${session}`, i)),
  );
  const names = (prefix: string, length: number) => Array.from({ length }, (_, i) => `${prefix}${i}`);
  return { states: names('s', states), votes: names('r', votes), ballots };
}

const sessions = hasVotes
  ? [...unSessions()].map(([, rollCalls]) => rollCalls)
  : Array.from({ length: 74 }, (_, session) => drawnSession(session));
const pairs = sessions.reduce((sum, { states }) => sum + (states.length * (states.length - 1)) / 2, 0);

console.log(`\nsimilarity: CPU milliseconds, median (least–most) of ${runs} runs`);
console.log(
  `${sessions.length} sessions, ${pairs} pairs; ${hasVotes ? 'votes of the General Assembly' : 'drawn votes: ../shared is absent'}`,
);
row(
  'agreement and S, all pairs, by bits',
  () => {
    for (const rollCalls of sessions) {
      const counts = countPairs(rollCalls);
      valuesOfPairs(counts, 'voeten');
      valuesOfPairs(counts, 'S absolute');
    }
  },
  "R's crossprod: 402 ms of agreement for 68 sessions, on 2 cores of another day",
);
row('the counts alone', () => sessions.forEach(countPairs));
row('S, all pairs, pair by pair', () => {
  for (const { states, votes, ballots } of sessions) {
    const rows = states.map((_, i) => ballots.subarray(i * votes.length, (i + 1) * votes.length));
    for (let i = 0; i < rows.length; i++)
      for (let j = i + 1; j < rows.length; j++) sScore(tableOfCodes(rows[i]!, rows[j]!, voteLevels));
  }
});

const levels = [0, 1, 2, 3];
const alliances = Array.from({ length: 190 }, (_, i) =>
  codePortfolio(
    Array.from({ length: 190 }, (_, k) => Math.max(0, Math.floor(12 * chance(`alliances ${i}`, k)) - 8)),
    levels,
  ),
);
row(
  'weighted kappa, 190 portfolios of 190, all 17,955 pairs',
  () => {
    for (let i = 0; i < alliances.length; i++)
      for (let j = i + 1; j < alliances.length; j++)
        cohenKappa(tableOfCodes(alliances[i]!, alliances[j]!, levels));
  },
  'fpsim: 2,970 ms',
);
