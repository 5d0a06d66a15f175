import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { nodeEffects } from '../../src/cli/node-effects.ts';
import { runCommand } from '../../src/cli/run-command.ts';
import { type PublishedStudy, readStudyJson } from '../../src/web/study.ts';
import { workerHere } from '../cli/worker-here.ts';
import { onceARun } from '../once-a-run.ts';
import { root } from '../rules/source-files.ts';

const study = join(root, 'cases/soviet-taiwanese');

/** The folder of the bundled study's site as the command publishes it, but for what its verdicts rest on: published once a run. */
export const bundledSite = (): Promise<string> => onceARun('study', (out) => publish(study, out));

/** In how many worlds the page judges in tests; more than in its first, rough answer. */
export const FEW_WORLDS = 220;

/** The folder of a site of the bundled study which judges in few worlds, so that a change in it is soon judged: published once a run. */
export const quickSite = (): Promise<string> =>
  onceARun('quick-study', (out) => {
    const folder = temporary('quick');
    cpSync(study, folder, { recursive: true });
    const file = join(folder, 'case.yaml');
    const text = readFileSync(file, 'utf8');
    const few = text.replace(/^( *worlds:) \d+$/m, `$1 ${FEW_WORLDS}`);
    if (few === text) throw new Error('quickSite requires the number of worlds in case.yaml');
    writeFileSync(file, few);
    return publish(folder, out);
  });

/** What the page of the bundled study carries: its record in words, and its verdicts as judged, unrounded, under the other readings too. */
export async function publishedStudy(): Promise<PublishedStudy> {
  const page = readFileSync(join(await bundledSite(), 'index.html'), 'utf8');
  const [, packed] = /id="pack-study">([^<]+)</.exec(page) ?? [];
  if (packed === undefined) throw new Error('publishedStudy requires a page with a study in it');
  return readStudyJson(gunzipSync(Buffer.from(packed, 'base64')).toString());
}

/**
 * Publishes a case into a new folder, as the command does, and gives the folder. What its verdicts rest on is left out unless it is
 * asked for: that takes longest.
 */
export async function publishSite(
  folder: string,
  withRests = false,
  options: readonly string[] = [],
): Promise<string> {
  const out = temporary('site');
  await publish(folder, out, [...options, ...(withRests ? [] : ['--no-rests'])]);
  return out;
}

async function publish(folder: string, out: string, options: readonly string[] = ['--no-rests']) {
  if (!process.env.QUADRILLE_WEB && !existsSync(join(root, 'dist/web/page.js')))
    execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'inherit' });
  const said: string[] = [];
  const code = await runCommand(['publish', folder, '--out', out, ...options], {
    ...nodeEffects([]),
    startJobThread: workerHere,
    out: () => {},
    err: (text) => void said.push(text),
    isWatched: false,
  });
  if (code === 2) throw new Error(said.join(''));
}

/** A new folder for the time of the tests. */
export const temporary = (name: string): string => mkdtempSync(join(tmpdir(), `quadrille-${name}-`));
