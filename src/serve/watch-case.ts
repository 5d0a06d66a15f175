import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** How often to look, in milliseconds. */
export interface WatchPace {
  /** Between two looks at a folder that is quiet. */
  readonly everyMs?: number;
  /** How long it must have been quiet after a change, so that a save is seen whole. */
  readonly settleMs?: number;
  /** The longest that a folder that is never quiet keeps its changes to itself. */
  readonly longestMs?: number;
}

/** Folders that are never an author's. */
const SKIPPED = /^(\..*|node_modules)$/;
/** A folder with more in it is a home folder or a disk, not a case. */
const MOST_ENTRIES = 20_000;
/** Looking takes at most this share of the time, however large the folder. */
const SHARE = 1 / 5;

/**
 * Tells when a file in a folder was written, renamed, added or removed, or the folder itself came or went, and once when the
 * watch begins; gives what ends it.
 *
 * It compares times and sizes several times a second: the system's own notices are lost on network disks, after a folder
 * was moved, and in folders below on Linux.
 */
export function watchCase(
  folder: string,
  onChange: () => void,
  { everyMs = 150, settleMs = 100, longestMs = 1000 }: WatchPace = {},
): () => void {
  let told: string | undefined;
  let last: string | undefined;
  let changedAt: number | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  const look = async (): Promise<void> => {
    const begun = performance.now();
    const seen = await glance(folder);
    if (isStopped) return;
    const now = performance.now();
    const isQuiet = seen === last;
    last = seen;
    if (seen === told) changedAt = undefined;
    else {
      changedAt ??= now;
      if (isQuiet || now - changedAt >= longestMs) {
        told = seen;
        changedAt = undefined;
        onChange();
      }
    }
    const rest = changedAt === undefined ? everyMs : settleMs;
    timer = setTimeout(look, Math.max(rest, (now - begun) / SHARE));
  };
  void look();
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}

/** A text that differs when anything in a folder was touched. */
async function glance(folder: string): Promise<string> {
  const lines: string[] = [];
  const seen = new Set<string>();
  const into = async (path: string): Promise<void> => {
    const own = await lookAt(path);
    if (own === undefined || seen.has(own.inode)) return;
    seen.add(own.inode);
    for (const entry of await entriesOf(path)) {
      if (SKIPPED.test(entry.name) || lines.length >= MOST_ENTRIES) continue;
      const below = join(path, entry.name);
      const found = await lookAt(below);
      lines.push(`${below} ${found?.inode} ${found?.times}`);
      if (found?.isFolder) await into(below);
    }
  };
  const root = await lookAt(folder);
  if (root === undefined) return 'away';
  await into(folder);
  return lines.sort().join('\n');
}

interface Looked {
  readonly isFolder: boolean;
  readonly inode: string;
  /** When it was last changed, and its size; of a folder nothing, since what is in it says as much. */
  readonly times: string;
}

async function lookAt(path: string): Promise<Looked | undefined> {
  try {
    const found = await stat(path);
    const isFolder = found.isDirectory();
    return {
      isFolder,
      inode: `${found.dev}:${found.ino}`,
      times: isFolder ? '' : `${found.mtimeMs} ${found.ctimeMs} ${found.size}`,
    };
  } catch {
    return undefined;
  }
}

async function entriesOf(path: string): Promise<Dirent[]> {
  try {
    return await readdir(path, { withFileTypes: true });
  } catch {
    return [];
  }
}
