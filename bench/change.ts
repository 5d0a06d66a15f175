import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { keyOf, uniform } from '../src/base/chance.ts';
import { gdeltScale } from '../src/measure/change/event-scales.ts';
import { eventSeries } from '../src/measure/change/event-series.ts';
import { onlineChangePoints } from '../src/measure/change/online-change-points.ts';
import { pelt } from '../src/measure/change/pelt.ts';
import { reciprocity } from '../src/measure/change/reciprocity.ts';
import { cpuRow } from './cpu-rows.ts';

/**
 * How long it takes to find changes in 10,000 values, beside R's changepoint where R has it; and to add up 100,000 coded events and
 * try six series on each other. CPU of the whole process, so that other work on the machine moves it little.
 */

const runs = Number(process.env.RUNS ?? 11);
const path = fileURLToPath(new URL('../../shared/refs/bench_series_10000.txt', import.meta.url));
const shared = existsSync(path);

const chance = (name: string, i: number) => uniform(1990, keyOf(name), i);
/** A level that jumps eleven times, with noise. */
const drawn = Array.from(
  { length: 10_000 },
  (_, i) =>
    4 * chance('level', Math.floor(i / 850)) + 3 * (chance('noise', 2 * i) + chance('noise', 2 * i + 1) - 1),
);
const values = shared ? readFileSync(path, 'utf8').trim().split('\n').map(Number) : drawn;

const row = cpuRow.bind(undefined, runs);

/** The same by R's changepoint, each run timed by R itself; a text that says so where R or its package is not there. */
function byR(call: string, elsewhere = ''): string {
  const script = `suppressMessages(library(changepoint)); x <- scan("${path}", quiet = TRUE)
    t <- sapply(1:${runs}, function(i) system.time(${call})[["elapsed"]]); cat(median(t) * 1000)`;
  const { status, stdout } = spawnSync('Rscript', ['-e', shared ? script : 'q(status = 1)'], {
    encoding: 'utf8',
  });
  return status === 0 ? `R changepoint ${stdout.trim()}` : `R changepoint is not installed${elsewhere}`;
}

console.log(`\nchange: CPU milliseconds, median (least–most) of ${runs} runs`);
console.log(`${values.length} values; ${shared ? 'bench_series_10000.txt' : 'drawn: ../shared is absent'}`);
const noise = 1;
row(
  'PELT, mean, BIC',
  () => pelt(values, { penalty: 'BIC', noise }),
  byR('cpt.mean(x, method = "PELT", penalty = "BIC")', '; 14 on another day'),
);
row('PELT, mean, MBIC, noise estimated', () => pelt(values));
row(
  'PELT, mean and variance, BIC',
  () => pelt(values, { cost: 'mean-and-variance', penalty: 'BIC' }),
  byR('cpt.meanvar(x, method = "PELT", penalty = "BIC")'),
);
const counts = values.map((value) => Math.max(0, Math.round(value + 3)));
row('PELT, counts, BIC', () => pelt(counts, { cost: 'poisson', penalty: 'BIC' }));
row('online change points', () => onlineChangePoints(values));

const codes = [...gdeltScale.weights.keys()];
const events = Array.from({ length: 100_000 }, (_, i) => ({
  day: Math.floor(10_000 * chance('day', i)),
  source: chance('source', i) < 0.5 ? 'A' : 'B',
  target: 'C',
  code: codes[Math.floor(codes.length * chance('code', i))]!,
}));
const asked = { source: 'A', target: 'C', scale: gdeltScale, from: 0, to: 9_999 } as const;
row('100,000 events to months', () => eventSeries(events, { ...asked, step: 'month' }));
const six = Array.from({ length: 6 }, (_, s) => ({
  name: `s${s}`,
  values: values.slice(s * 400, s * 400 + 360),
}));
row('reciprocity, six series of 360, four lags', () => reciprocity(six, { lags: 4 }));
