import { spawnSync } from 'node:child_process';
import { WrongCommand } from './wrong-command.ts';

/** What git answered: what it printed, or undefined where it failed, and then what it said of that. */
export interface GitAnswer {
  readonly out: Buffer | undefined;
  readonly says: string;
}

/** A repository that is about to be asked would be another one if these were set, as they are in a hook. */
const ELSEWHERE = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_OBJECT_DIRECTORY'];

/**
 * Asks git something in a folder, without a shell. It reads only: no lock is taken, nothing is fetched.
 *
 * Throws when there is no git on this machine.
 */
export function askGit(folder: string, args: readonly string[], input = ''): GitAnswer {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !ELSEWHERE.includes(name)));
  const { error, status, stdout, stderr } = spawnSync('git', args, {
    ...{ cwd: folder, input, maxBuffer: Infinity, windowsHide: true },
    env: { ...env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0' },
  });
  if ((error as { code?: string } | undefined)?.code === 'ENOENT')
    throw new WrongCommand(
      'git is not installed, and a revision of a case is read through it',
      'install git, or name a folder that holds the case as it was',
    );
  if (error) throw error;
  return { out: status === 0 ? stdout : undefined, says: stderr.toString().trim() };
}

/** The first line that git printed; undefined where it failed. */
export function lineOfGit(folder: string, args: readonly string[]): string | undefined {
  return askGit(folder, args).out?.toString().replace(/\n$/, '');
}
