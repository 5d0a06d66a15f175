import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyOf, uniform } from '../src/base/chance.ts';
import { campsIndex } from '../src/measure/structure/camps-index.ts';
import { frustration } from '../src/measure/structure/frustration.ts';
import { loadHighs } from '../src/measure/structure/highs-solver.ts';
import { landscape } from '../src/measure/structure/landscape.ts';
import { sidesModel } from '../src/measure/structure/sides-model.ts';
import { type SignedTie, signedNetwork } from '../src/measure/structure/signed-network.ts';
import type { WholeModel } from '../src/measure/structure/solver.ts';
import { triadCensus } from '../src/measure/structure/triad-balance.ts';
import { walkBalance } from '../src/measure/structure/walk-balance.ts';
import { cowWindows } from '../test/measure/structure/cow-windows.ts';
import { cpuMs, cpuRow } from './cpu-rows.ts';

/**
 * How long triads, balance and the exact frustration index of 51 networks of states take, beside GLPK on the same model where
 * `glpsol` is installed, and beside HiGHS; and all alignments of 22 states.
 */

const runs = Number(process.env.RUNS ?? 11);
const chance = (name: string, i: number) => uniform(1959, keyOf(name), i);

/** Two camps with some strife within and friendship between, as large as the published networks: where these are absent. */
function drawnNetwork(number: number): SignedTie[] {
  const size = 64 + 2 * number;
  const ties: SignedTie[] = [];
  for (let a = 0; a < size; a++) {
    for (let b = a + 1; b < size; b++) {
      const draw = (of: string) => chance(`${of} ${number}`, a * size + b);
      const together = (a % 3 === 0) === (b % 3 === 0);
      if (draw('tie') < (together ? 0.2 : 0.03))
        ties.push({ a: `s${a}`, b: `s${b}`, sign: draw('sign') < 0.04 === together ? -1 : 1 });
    }
  }
  return ties;
}

const networks: readonly (readonly SignedTie[])[] =
  cowWindows.size > 0 ? [...cowWindows.values()] : Array.from({ length: 51 }, (_, i) => drawnNetwork(i));
const all = (measure: (ties: readonly SignedTie[]) => unknown) => () => networks.map(measure);

/** A model in the format that every solver reads. */
function lpText({ cost, upper, whole, rowLower, start, column, factor }: WholeModel): string {
  const terms = (from: number, to: number) =>
    Array.from(
      { length: to - from },
      (_, i) => `${factor[from + i]! < 0 ? '-' : '+'} x${column[from + i]}`,
    ).join(' ');
  const objective = [...cost.keys()].filter((i) => cost[i]! > 0).map((i) => `+ ${cost[i]} x${i}`);
  return [
    'Minimize',
    objective.join('\n'),
    'Subject To',
    ...[...rowLower.keys()].map((i) => `${terms(start[i]!, start[i + 1]!)} >= ${rowLower[i]}`),
    'Bounds',
    ...[...upper.keys()].map((i) => `0 <= x${i} <= ${upper[i]}`),
    'General',
    [...whole.keys()]
      .filter((i) => whole[i] === 1)
      .map((i) => `x${i}`)
      .join('\n'),
    'End\n',
  ].join('\n');
}

/** The same by GLPK on files that lie ready: CPU milliseconds of its processes, and in how many networks it finds the same index; a text that says so where it is not installed. */
function byGlpsol(indices: readonly (number | null)[]): string {
  if (spawnSync('glpsol', ['--version']).status !== 0) return 'glpsol is not installed; elsewhere 1230';
  const folder = mkdtempSync(join(tmpdir(), 'structure-'));
  for (const [i, ties] of networks.entries())
    writeFileSync(join(folder, `${i}.lp`), lpText(sidesModel(signedNetwork(ties))));
  const solve = 'for file in *.lp; do glpsol --lp $file --cuts --output $file.txt; done >/dev/null';
  const { stderr } = spawnSync('bash', ['-c', `TIMEFORMAT='%U %S'; time { ${solve}; }`], {
    cwd: folder,
    encoding: 'utf8',
  });
  const [user, system] = stderr.trim().split(/\s+/).map(Number);
  const same = indices.filter((index, i) => {
    const told = /Objective:.*?= *(-?[\d.e+]+)/.exec(readFileSync(join(folder, `${i}.lp.txt`), 'utf8'))?.[1];
    return told !== undefined && Number(told) === index;
  });
  rmSync(folder, { recursive: true });
  return `glpsol on ready files ${Math.round(1000 * (user! + system!))}, the same in ${same.length}`;
}

console.log(`\nstructure: CPU milliseconds, median (least–most) of ${runs} runs`);
console.log(
  `${networks.length} networks; ${cowWindows.size > 0 ? 'Correlates of War' : 'drawn: ../shared is absent'}`,
);
const cold = cpuMs(all((ties) => frustration(ties)));
const found = networks.map((ties) => frustration(ties));
const proved = found.filter(({ value }) => value !== null).length;
const counted = found.filter(({ optima }) => optima.value !== null).length;
cpuRow(runs, 'triad census', all(triadCensus), 'signnet elsewhere 10300');
cpuRow(
  runs,
  'frustration index',
  all((ties) => frustration(ties)),
  `first run ${cold.toFixed(0)}; ${proved} proved, ${counted} counted; ${byGlpsol(found.map(({ value }) => value))}`,
);
const highs = await loadHighs();
cpuRow(
  1,
  'the same by HiGHS alone',
  all((ties) => highs(sidesModel(signedNetwork(ties)))),
);
cpuRow(
  1,
  'index of three camps',
  all((ties) => campsIndex(ties, 3)),
);
cpuRow(1, 'walk balance', all(walkBalance));
const names = Array.from({ length: 22 }, (_, i) => `s${i}`);
const table = names.map((_, a) =>
  names.map((__, b) => Math.floor(5 * chance('propensity', Math.min(a, b) * 22 + Math.max(a, b))) - 2),
);
cpuRow(3, 'landscape, 22 states', () =>
  landscape(
    names,
    names.map((_, i) => 1 + (i % 4)),
    table,
  ),
);
