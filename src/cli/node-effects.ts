import { readdirSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, homedir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import type { WriteStream } from 'node:tty';
import { fileURLToPath } from 'node:url';
import { own } from '../base/own.ts';
import type { PageBundle } from '../publish/site.ts';
import { readCaseFolder } from './case-folder.ts';
import { readCaseRevision } from './case-revision.ts';
import type { Effects } from './effects.ts';
import { fileBytes } from './file-bytes.ts';
import { makeFolder } from './make-folder.ts';
import { putFiles } from './put-files.ts';
import { startJobThread } from './start-job-thread.ts';

/** Wider pages are hard to read. */
const WIDEST = 100;
const NARROWEST = 40;
const WIDTH = 80;

/** The effects of a real run. */
export function nodeEffects(argv: readonly string[]): Effects {
  const { stdout, stderr, env } = process;
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    readFolder: readCaseFolder,
    readRevision: readCaseRevision,
    readFile,
    readBytes: fileBytes,
    writeFile: writeWhole,
    writeBytes: writeWhole,
    putFiles,
    listFolder,
    readPage: () => readPage(env.QUADRILLE_WEB),
    listen: async (...asked) => (await import('../serve/listen.ts')).listen(...asked),
    realPath,
    untilEnded: () =>
      new Promise((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
      }),
    onInterrupt: (stop) => {
      process.once('SIGINT', stop);
      return () => void process.off('SIGINT', stop);
    },
    startJobThread,
    secret: (name) => own(env, name) || undefined,
    here: process.cwd(),
    userData: userDataFolder(env),
    cores: availableParallelism(),
    width: stdout.isTTY ? Math.max(NARROWEST, Math.min(WIDEST, stdout.columns || WIDTH)) : WIDTH,
    colour: hasColour(stdout, argv, env),
    errColour: hasColour(stderr, argv, env),
    isWatched: stderr.isTTY === true && env.TERM !== 'dumb',
    now: () => performance.now(),
  };
}

/** Where this system keeps the data that programs hold for a user. */
function userDataFolder(env: Readonly<Record<string, string | undefined>>): string {
  if (env.XDG_DATA_HOME) return env.XDG_DATA_HOME;
  if (process.platform === 'win32') return env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local');
  return process.platform === 'darwin'
    ? join(homedir(), 'Library', 'Application Support')
    : join(homedir(), '.local', 'share');
}

/** Colour on a terminal; `--no-color`, FORCE_COLOR and NO_COLOR (no-color.org) say otherwise, in this order. */
export function hasColour(
  stream: Pick<WriteStream, 'isTTY'>,
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  if (argv.includes('--no-color')) return false;
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '')
    return !['0', 'false'].includes(env.FORCE_COLOR);
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false;
  return stream.isTTY === true && env.TERM !== 'dumb';
}

function readFile(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (thrown) {
    if ((thrown as { code?: string }).code === 'ENOENT') return undefined;
    throw thrown;
  }
}

/** Where a path leads when its links are followed; of what is not there yet, its folder's. */
function realPath(path: string): string {
  const whole = resolve(path);
  try {
    return realpathSync(whole);
  } catch {
    const folder = dirname(whole);
    return folder === whole ? whole : join(realPath(folder), basename(whole));
  }
}

function writeWhole(path: string, content: string | Uint8Array): void {
  makeFolder(dirname(path));
  writeFileSync(path, content);
}

function listFolder(path: string): readonly string[] | undefined {
  try {
    return statSync(path).isDirectory() ? readdirSync(path) : undefined;
  } catch {
    return [];
  }
}

/**
 * The page as it was built: beside the bundle of the command line, or, when that runs from its source, in `dist/web`. Tests
 * name another folder.
 */
function readPage(folder: string | undefined): PageBundle | undefined {
  const here = dirname(fileURLToPath(import.meta.url));
  for (const web of folder ? [folder] : [join(here, 'web'), join(here, '../../dist/web')]) {
    const [script, style, packs] = ['page.js', 'page.css', 'packs.json'].map((name) =>
      readFile(join(web, name)),
    );
    if (script !== undefined && style !== undefined && packs !== undefined)
      return { script, style, packs: JSON.parse(packs) as PageBundle['packs'] };
  }
  return undefined;
}
