import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CaseFile } from '../src/record/files/spec.ts';
import { growCase } from './grow-case.ts';

/**
 * Measures how long it takes to work out what every verdict rests on, as `publish` does, and how much memory that needs: of the study and
 * of a grown one, on one worker and on two. What `publish` does besides stands above each, and is to be taken off.
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

function publish(what: string, path: string, options: readonly string[]): void {
  const out = join(folder, 'site');
  rmSync(out, { recursive: true, force: true });
  const program = join(root, 'dist/quadrille.js');
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--max-old-space-size=12288', '--import', tell, program, 'publish', path, '--out', out, ...options],
    { encoding: 'utf8' },
  );
  const found = /\[([\d.,e-]+)\]$/.exec(stderr);
  if (status !== 0 || !found) throw new Error(`publish ended with ${status}: ${stderr}`);
  const [cpu, wall, megabytes] = found[1]!.split(',').map((each) => Number(each).toFixed(0));
  process.stdout.write(
    `${what.padEnd(46)}${cpu!.padStart(8)} s CPU${wall!.padStart(8)} s wall${megabytes!.padStart(8)} MB at most\n`,
  );
}

try {
  for (const times of sizes) {
    const path = grownFolder(times);
    publish(`publish, ${times}×, --no-rests`, path, ['--no-rests']);
    for (const workers of ['1', '2'])
      publish(`publish, ${times}×, --workers ${workers}`, path, ['--workers', workers]);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
