import { existsSync, readFileSync } from 'node:fs';
import { type DynamicOptions, dynamicIdealPoints } from '../src/measure/ideal-points/dynamic-ideal-points.ts';
import { type IdealPointsOptions, idealPoints } from '../src/measure/ideal-points/ideal-points.ts';
import type { SessionVotes } from '../src/measure/ideal-points/session-layout.ts';
import type { RollCalls } from '../src/measure/similarity/roll-calls.ts';
import {
  authorsEnds,
  authorsRun,
  besideOthers,
  correlation,
  hasAuthorsRun,
} from '../test/measure/ideal-points/unga-sessions.ts';
import { unDigits, unSessions } from '../test/measure/similarity/un-votes.ts';

/**
 * How long ideal points take, of the General Assembly, and how near they come to those of other programs. CPU of the whole process.
 * `PARTS=static,four,all` takes some of it; `SWEEPS=500` makes the sampler's run on four sessions shorter. `LINKS=Matches.csv` (the authors' list of resolutions that come again:
 * a header, then number, earlier and later roll call) adds one on all sessions, beside the published table; it takes minutes.
 */

const parts = (process.env.PARTS ?? 'static,four,all').split(',');
const sweeps = Number(process.env.SWEEPS ?? 5000);
const allSweeps = Number(process.env.ALL_SWEEPS ?? 3000);
const links = process.env.LINKS;
const data = new URL('../../shared/data/', import.meta.url);

function cpuSeconds<T>(work: () => T): { result: T; seconds: number } {
  const start = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(start);
  return { result, seconds: (user + system) / 1e6 };
}

/** All sessions as one table: what emIRT was given. Zanzibar, with two ballots, is no state of it. */
function allVotes(): RollCalls {
  const sessions = [...unDigits().values()];
  const { states } = sessions[0]!;
  const rows = states.map((_, i) =>
    sessions.flatMap(({ votes, ballots }) => [...ballots.subarray(i * votes.length, (i + 1) * votes.length)]),
  );
  const kept = states.map((_, i) => i).filter((i) => states[i] !== '511');
  return {
    states: kept.map((i) => states[i]!),
    votes: sessions.flatMap(({ votes }) => votes),
    ballots: Uint8Array.from(kept.flatMap((i) => rows[i]!)),
  };
}

function benchStatic(): void {
  const rollCalls = allVotes();
  const noAbstention = {
    ...rollCalls,
    ballots: rollCalls.ballots.map((code) => (code === 2 ? 3 : code)),
  };
  const runs: [string, RollCalls, IdealPointsOptions][] = [
    ['em, abstentions missing', rollCalls, { anchor: '2', least: 0 }],
    ['em, an abstention is a no: 5,348 votes', noAbstention, { anchor: '2', least: 0 }],
    ['variational, abstentions missing', rollCalls, { anchor: '2', method: 'variational', least: 0 }],
    ['ordinal', rollCalls, { anchor: '2', method: 'ordinal' }],
  ];
  for (const [what, of, options] of runs) {
    const { result, seconds } = cpuSeconds(() => idealPoints(of, options));
    const { points, lines, rounds, converged } = result;
    const usa = points.get('2')!.value?.toFixed(3);
    const figures = `${points.size} × ${lines.length}, ${rounds} rounds${converged ? '' : ', not ended'}, USA ${usa}`;
    console.log(`${what.padEnd(42)}${seconds.toFixed(2).padStart(8)} s  ${figures}`);
  }
  console.log('  emIRT (C++, one thread): 4.51 s for 199 × 5,348 and 90 rounds');
}

function rootMeanSquare(a: readonly number[], b: readonly number[]): number {
  return Math.sqrt(a.reduce((sum, x, i) => sum + (x - b[i]!) ** 2, 0) / a.length);
}

function benchSampler(): void {
  const { sessions, points } = authorsRun();
  for (const seed of [1, 2]) {
    const burn = Math.round(sweeps / 5);
    const options: DynamicOptions = { ...authorsEnds, seed, burn, sweeps: sweeps - burn, thin: 5 };
    const { result, seconds } = cpuSeconds(() => dynamicIdealPoints(sessions, options));
    const beside = (part: 'theta_seed1' | 'theta_seed2' | 'published_2020') => {
      const theirs = points.map((each) => ({ ...each, state: `${each.ccode}`, value: each[part] }));
      const { ours, theirs: others } = besideOthers(result, theirs);
      return `r ${correlation(ours, others).toFixed(5)}, rms ${rootMeanSquare(ours, others).toFixed(4)}`;
    };
    console.log(
      `${`dynamic, sessions 44-47, ${sweeps} sweeps, seed ${seed}`.padEnd(50)}${seconds.toFixed(1)} s`,
    );
    console.log(`  beside the authors' seed 1: ${beside('theta_seed1')}; seed 2: ${beside('theta_seed2')}`);
    console.log(`  beside the published table: ${beside('published_2020')}`);
  }
  console.log("  the authors' program: 286 s for 5,000 sweeps; its two seeds differ by rms 0.0303");
}

/** The roll calls that the authors leave out: votes on paragraphs and amendments after 1989. */
function partsOfResolutions(): Set<string> {
  const lines = readFileSync(new URL('un_roll_calls.csv', data), 'utf8').trimEnd().split('\n').slice(1);
  const cells = lines.map((line) => line.split(',', 8));
  return new Set(
    cells
      .filter(([, , date, , , , amend, para]) => date! >= '1990' && (amend === '1' || para === '1'))
      .map(([rcid]) => rcid!),
  );
}

/** All sessions, each roll call with the first one of its chain of links. */
function linkedSessions(file: string): SessionVotes[] {
  const earlier = new Map<string, string>();
  for (const line of readFileSync(file, 'utf8').trimEnd().split('\n').slice(1)) {
    const [, one, two] = line.trim().split(',') as [string, string, string];
    if (Number(one) < Number(earlier.get(two) ?? Infinity)) earlier.set(two, one);
  }
  const firstOf = (vote: string): string => {
    const before = earlier.get(vote);
    return before === undefined || before === vote ? vote : firstOf(before);
  };
  const parts = partsOfResolutions();
  return [...unSessions()]
    .filter(([session]) => session !== 19)
    .map(([session, { states, votes, ballots }]) => {
      const kept = votes.map((_, j) => j).filter((j) => !parts.has(votes[j]!));
      const rollCalls = {
        states,
        votes: kept.map((j) => votes[j]!),
        ballots: Uint8Array.from(states.flatMap((_, i) => kept.map((j) => ballots[i * votes.length + j]!))),
      };
      return { session, rollCalls, resolutions: rollCalls.votes.map(firstOf) };
    });
}

function benchAllSessions(file: string): void {
  const sessions = linkedSessions(file);
  const burn = Math.round(allSweeps / 5);
  const { result, seconds } = cpuSeconds(() =>
    dynamicIdealPoints(sessions, { ...authorsEnds, seed: 1, burn, sweeps: allSweeps - burn, thin: 5 }),
  );
  const table = readFileSync(new URL('un_ideal_points_apr2020.csv', data), 'utf8').trimEnd().split('\n');
  const published = table.slice(1).map((line) => {
    const [state, session, , , point] = line.split(',') as [string, string, string, string, string];
    return { state, session: Number(session), value: Number(point) };
  });
  const { ours, theirs } = besideOthers(result, published);
  console.log(`${`dynamic, all sessions, ${allSweeps} sweeps`.padEnd(50)}${seconds.toFixed(1)} s`);
  console.log(
    `  beside the published table, ${ours.length} points: r ${correlation(ours, theirs).toFixed(5)}, rms ${rootMeanSquare(ours, theirs).toFixed(4)}`,
  );
  for (const state of ['2', '365', '710', '713', '200']) {
    const own = besideOthers(
      result,
      published.filter((each) => each.state === state),
    );
    console.log(
      `  ${state}: ${own.ours.length} sessions, r ${correlation(own.ours, own.theirs).toFixed(4)}, rms ${rootMeanSquare(own.ours, own.theirs).toFixed(3)}`,
    );
  }
}

console.log('\nideal points: CPU seconds');
if (!hasAuthorsRun) console.log('skipped: ../shared is absent');
else {
  if (parts.includes('static')) benchStatic();
  if (parts.includes('four')) benchSampler();
  if (parts.includes('all') && links && existsSync(links)) benchAllSessions(links);
}
