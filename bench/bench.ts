import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkClaims } from '../src/argue/check-claims.ts';
import { judgeCase } from '../src/argue/judge-case.ts';
import type { CaseRecord } from '../src/record/case-record.ts';
import type { CaseFile } from '../src/record/files/spec.ts';
import { readCase } from '../src/record/read-case.ts';
import { growCase } from './grow-case.ts';

/**
 * Measures what a user waits for. Every figure is the median of several runs with the least and the most; CPU is that
 * of the whole process, so that other work on the machine moves it less than it moves the clock.
 */

const root = fileURLToPath(new URL('..', import.meta.url));
const study = join(root, 'cases/soviet-taiwanese');
const runs = Number(process.env.RUNS ?? 5);
const largest = Number(process.env.LARGEST ?? 100);
/** A grown case is judged in these, at every size: a hundredfold one in a thousand takes many minutes. */
const GROWN_WORLDS = 100;

function caseFiles(folder: string): CaseFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ya?ml|csv|json|bib|ris)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(folder, path), text: readFileSync(path, 'utf8') }));
}

interface Figure {
  readonly cpu: number;
  readonly wall: number;
}

async function timed(work: () => unknown): Promise<Figure> {
  const cpu = process.cpuUsage();
  const wall = performance.now();
  await work();
  const spent = process.cpuUsage(cpu);
  return { cpu: (spent.user + spent.system) / 1000, wall: performance.now() - wall };
}

async function several(work: () => unknown, times = runs): Promise<Figure[]> {
  await work();
  const figures: Figure[] = [];
  for (let i = 0; i < times; i++) figures.push(await timed(work));
  return figures;
}

function spread(values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  const show = (value: number) => (value < 10 ? value.toFixed(1) : Math.round(value).toString());
  return `${show(sorted[Math.floor(sorted.length / 2)]!)} (${show(sorted[0]!)}–${show(sorted.at(-1)!)})`;
}

function row(what: string, figures: readonly Figure[], more = ''): void {
  const cells = [
    what.padEnd(46),
    spread(figures.map(({ cpu }) => cpu)).padStart(20),
    spread(figures.map(({ wall }) => wall)).padStart(20),
  ];
  process.stdout.write(`${cells.join('')}  ${more}\n`);
}

/** A whole process of the built program: CPU of the child, as the system accounts it. */
function processFigures(args: readonly string[]): Figure[] {
  const figures: Figure[] = [];
  for (let i = 0; i <= runs; i++) {
    const wall = performance.now();
    const child = spawnSync(
      '/usr/bin/env',
      ['bash', '-c', `TIMEFORMAT='%U %S'; time "$0" "$@" >/dev/null 2>&1`, process.execPath, ...args],
      { encoding: 'utf8' },
    );
    const [user, system] = child.stderr.trim().split(/\s+/).map(Number);
    if (i > 0) figures.push({ cpu: ((user ?? 0) + (system ?? 0)) * 1000, wall: performance.now() - wall });
  }
  return figures;
}

function factsOf({ rows }: CaseRecord): number {
  return (
    rows.events.length +
    rows.instruments.length +
    rows.spells.length +
    rows.votes.length +
    rows.ballots.length
  );
}

process.stdout.write(
  `Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB\n`,
);
process.stdout.write(`median (least–most) of ${runs} runs, milliseconds\n\n`);
process.stdout.write(`${''.padEnd(46)}${'CPU'.padStart(20)}${'wall'.padStart(20)}\n`);

const program = join(root, 'dist/quadrille.js');
row('quadrille --help, whole process', processFigures([program, '--help']));
row('quadrille check, whole process', processFigures([program, 'check', study]));
row('quadrille judge, whole process', processFigures([program, 'judge', study]));

const files = caseFiles(study);
for (const times of [1, 10, 100].filter((n) => n <= largest)) {
  const grown = growCase(files, times);
  const few = times === 100 ? 1 : times === 10 ? 3 : runs;
  const checking = await several(async () => checkClaims((await readCase(grown)).record), few);
  const { record } = await readCase(grown);
  const facts = factsOf(record);
  row(
    `check, ${times}× (${facts} facts)`,
    checking,
    `${(grown.reduce((sum, file) => sum + file.text.length, 0) / 1e6).toFixed(1)} MB`,
  );
  const figures = await several(() => judgeCase(record, { worlds: GROWN_WORLDS }), few);
  row(
    `judge, ${times}×, ${GROWN_WORLDS} worlds, all accounts`,
    figures,
    `${((figures[0]!.cpu / facts) * 1000).toFixed(0)} µs a fact`,
  );
}

const { record } = await readCase(files);
for (const worlds of [500, 1000, 2000, 4000]) {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  let peak = 0;
  const figures = await several(() => {
    judgeCase(record, {
      worlds,
      onProgress: (done) => {
        if (done % 250 === 0) peak = Math.max(peak, process.memoryUsage().heapUsed);
      },
    });
  });
  row(
    `judge, ${worlds} worlds`,
    figures,
    `heap at most ${Math.round((peak - before) / 1e6)} MB above the start`,
  );
}
