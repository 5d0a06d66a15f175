import { tmpdir } from 'node:os';
import { join, normalize, resolve } from 'node:path';
import { readCaseFolder } from '../../src/cli/case-folder.ts';
import { readCaseRevision } from '../../src/cli/case-revision.ts';
import { starterCase } from '../../src/cli/commands/starter-case.ts';
import type { Effects } from '../../src/cli/effects.ts';
import { fileBytes } from '../../src/cli/file-bytes.ts';
import { runCommand } from '../../src/cli/run-command.ts';
import { workerHere } from './worker-here.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** What was written, by path. */
  readonly written: Readonly<Record<string, string>>;
}

/** The case that `init` writes, with some of its files put in place of others, or left out. */
export function starterWith(
  changes: Readonly<Record<string, string | undefined>> = {},
): Record<string, string> {
  const all: Record<string, string | undefined> = { ...starterCase, ...changes };
  return Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/**
 * Runs a command line in process. The folder `munich` is the case given; `full` is a folder with a note in it; all else is
 * on the disk. Nothing is written to it.
 */
export async function runInProcess(
  argv: readonly string[],
  { files = starterWith(), ...changes }: Partial<Effects> & { files?: Record<string, string> } = {},
): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const written: Record<string, string> = {};
  const effects: Effects = {
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    readFolder: (path) =>
      path === 'munich'
        ? {
            isCase: true,
            files: Object.entries(files).map(([file, text]) => ({ path: file, text })),
            problems: [],
          }
        : readCaseFolder(path),
    readRevision: readCaseRevision,
    readFile: (path) =>
      written[normalize(path)] ?? (normalize(path) === join('full', 'notes.md') ? 'my notes' : undefined),
    readBytes: fileBytes,
    writeFile: (path, text) => {
      written[normalize(path)] = text;
    },
    writeBytes: (path, bytes) => {
      written[normalize(path)] = Buffer.from(bytes).toString('latin1');
    },
    putFiles: (folder, put) => {
      for (const [path, text] of put) written[join(folder, path)] = text;
    },
    listFolder: (path) => (path === 'full' ? ['notes.md'] : path === 'file.txt' ? undefined : []),
    realPath: (path) => resolve(path),
    readPage: () => ({
      script: 'void 0;',
      style: 'body{}',
      packs: [{ name: 'land', needs: [], text: 'QUJD' }],
    }),
    listen: async (_, ports) => ({ port: ports[0] ?? 0, close: async () => {} }),
    untilEnded: async () => {},
    onInterrupt: () => () => {},
    startJobThread: workerHere,
    secret: () => undefined,
    here: process.cwd(),
    userData: join(tmpdir(), 'no-such-user'),
    cores: 2,
    width: 80,
    colour: false,
    errColour: false,
    isWatched: false,
    now: () => 0,
    ...changes,
  };
  const code = await runCommand(argv, effects);
  return { code, out: out.join('').replaceAll('\u00a0', ' '), err: err.join(''), written };
}

/** What a command prints. Throws when it does not end well. */
export async function commandOutput(argv: readonly string[]): Promise<string> {
  const { code, out } = await runInProcess(argv);
  if (code !== 0) throw new Error(`commandOutput requires a command that ends well: ${argv.join(' ')}`);
  return out;
}
