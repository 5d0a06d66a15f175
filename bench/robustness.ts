import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CaseFile } from '../src/record/files/spec.ts';
import { growCase } from './grow-case.ts';

/**
 * Measures how long it takes to judge a case, and to work out what every verdict of it rests on, and how much memory that needs: of the
 * study and of a grown one, on one worker and on two.
 */

const root = fileURLToPath(new URL('..', import.meta.url));
const study = join(root, 'cases/soviet-taiwanese');
const sizes = (process.env.SIZES ?? '1,10').split(',').map(Number);
const folder = mkdtempSync(join(tmpdir(), 'quadrille-bench-'));

/** Says at the end of a process what it took: seconds of all its threads, seconds on the clock, megabytes. */
const tell = `data:text/javascript,${encodeURIComponent(`process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  process.stderr.write(JSON.stringify([(userCPUTime + systemCPUTime) / 1e6, performance.now() / 1000, maxRSS / 1024]));
});`)}`;

function filesOf(path: string): CaseFile[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ya?ml|csv|json|bib|ris)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(path, file), text: readFileSync(file, 'utf8') }));
}

function grownFolder(times: number): string {
  if (times === 1) return study;
  const to = join(folder, `case-${times}`);
  for (const { path, text } of growCase(filesOf(study), times)) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    writeFileSync(join(to, path), text);
  }
  return to;
}

function judge(what: string, path: string, options: readonly string[]): void {
  const program = join(root, 'dist/quadrille.js');
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--max-old-space-size=12288', '--import', tell, program, 'judge', path, '--json', ...options],
    { encoding: 'utf8', maxBuffer: 1e9 },
  );
  // copies of spells overlap, so that a grown case has errors: it is judged all the same
  const found = /\[([\d.,e-]+)\]$/.exec(stderr);
  if (!found || (status !== 0 && status !== 1)) throw new Error(`judge ended with ${status}: ${stderr}`);
  const [cpu, wall, megabytes] = found[1]!.split(',').map((each) => Number(each).toFixed(0));
  process.stdout.write(
    `${what.padEnd(46)}${cpu!.padStart(8)} s CPU${wall!.padStart(8)} s wall${megabytes!.padStart(8)} MB at most\n`,
  );
}

try {
  for (const times of sizes) {
    const path = grownFolder(times);
    judge(`judge, ${times}×`, path, []);
    for (const workers of ['1', '2'])
      judge(`judge --rests, ${times}×, --workers ${workers}`, path, ['--rests', '--workers', workers]);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
