import {
  type Dirent,
  existsSync,
  readdirSync,
  readFileSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { own } from '../base/own.ts';
import type { Problem } from '../base/problems/problems.ts';
import { suggest } from '../base/suggest.ts';
import type { CaseFile } from '../record/files/spec.ts';
import { caseFileText } from './case-file-text.ts';
import { isSkipped, kindOfFile, mostMegabytes } from './file-kinds.ts';
import { folderProblem } from './folder-problem.ts';

/** What was found in a case's folder. Without a folder there is nothing to read, and `problems` says why. */
export interface FolderReading {
  readonly isCase: boolean;
  readonly files: readonly CaseFile[];
  readonly problems: readonly Problem[];
}

/** A folder with more in it is a home folder or a disk, not a case. */
const MOST_ENTRIES = 20_000;

/** Reads the files of a case: every text, and a problem for each file that cannot be had. Never throws for what lies on the disk. */
export function readCaseFolder(path: string): FolderReading {
  const refused = refusal(path);
  if (refused) return { isCase: false, files: [], problems: [refused] };
  const walk: Walk = { root: path, files: [], problems: [], seen: new Set(), entries: 0 };
  readInto(walk, '');
  if (walk.files.length === 0 && walk.problems.length === 0)
    walk.problems.push(folderProblem('folder-empty', { path }));
  return { isCase: true, files: walk.files, problems: walk.problems };
}

interface Walk {
  readonly root: string;
  readonly files: CaseFile[];
  readonly problems: Problem[];
  readonly seen: Set<string>;
  entries: number;
}

/** Why a path cannot be a case. */
function refusal(path: string): Problem | undefined {
  const stats = statOf(path);
  if (stats === undefined) return folderProblem('folder-missing', { path, suggestion: nearby(path) });
  if (!stats.isDirectory()) return folderProblem('folder-is-file', { path, folder: dirname(path) });
  if (hasCase(path)) return undefined;
  const cases = entriesOf(path).filter((entry) => !isSkipped(entry.name) && hasCase(join(path, entry.name)));
  if (cases.length === 0) return undefined;
  return folderProblem('folder-holds-cases', {
    path,
    cases: cases.slice(0, 8).map(({ name }) => join(path, name)),
  });
}

const hasCase = (folder: string): boolean =>
  ['case.yaml', 'case.yml'].some((name) => existsSync(join(folder, name)));

/** A folder beside the one that is missing, with nearly its name. */
function nearby(path: string): string | undefined {
  const parent = dirname(path);
  const folders = entriesOf(parent).filter((entry) => entry.isDirectory() && !isSkipped(entry.name));
  const name = suggest(
    basename(path),
    folders.map((entry) => entry.name),
  );
  return name === undefined ? undefined : join(parent, name);
}

function readInto(walk: Walk, folder: string): void {
  const real = realpathSync(join(walk.root, folder));
  if (walk.seen.has(real)) return;
  walk.seen.add(real);
  for (const entry of listed(walk, folder)) {
    walk.entries++;
    if (walk.entries > MOST_ENTRIES) {
      if (walk.entries === MOST_ENTRIES + 1)
        walk.problems.push(folderProblem('folder-large', { path: walk.root, entries: MOST_ENTRIES }));
      return;
    }
    if (isSkipped(entry.name)) continue;
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    const stats = entry.isSymbolicLink() ? statOf(join(walk.root, path)) : entry;
    if (stats?.isDirectory()) readInto(walk, path);
    else if (kindOfFile(path) === 'text') readFile(walk, path);
    else if (kindOfFile(path) === 'sheet')
      walk.problems.push(folderProblem('file-sheet', {}, { file: path, line: 1, column: 1 }));
  }
}

function listed(walk: Walk, folder: string): Dirent[] {
  try {
    return sorted(readdirSync(join(walk.root, folder), { withFileTypes: true }));
  } catch (thrown) {
    walk.problems.push(
      folderProblem('folder-unreadable', { path: folder || walk.root, reason: reasonOf(thrown) }),
    );
    return [];
  }
}

function readFile(walk: Walk, path: string): void {
  const at = { file: path, line: 1, column: 1 };
  try {
    const stats = statSync(join(walk.root, path));
    if (!stats.isFile()) {
      walk.problems.push(folderProblem('file-unreadable', { reason: kindOf(stats) }, at));
      return;
    }
    const real = realpathSync(join(walk.root, path));
    if (walk.seen.has(real)) {
      walk.problems.push(folderProblem('file-link', { target: basename(real) }, at));
      return;
    }
    walk.seen.add(real);
    if (stats.size > mostMegabytes * 1e6) {
      const size = `${Math.round(stats.size / 1e6)} MB`;
      walk.problems.push(folderProblem('file-large', { size, limit: `${mostMegabytes} MB` }, at));
      return;
    }
    const { file, problem } = caseFileText(path, readFileSync(join(walk.root, path)));
    if (file) walk.files.push(file);
    if (problem) walk.problems.push(problem);
  } catch (thrown) {
    walk.problems.push(folderProblem('file-unreadable', { reason: reasonOf(thrown) }, at));
  }
}

/** What lies under the name of a file and is none. */
function kindOf(stats: Stats): string {
  if (stats.isFIFO()) return 'it is a pipe, which may never end';
  if (stats.isSocket()) return 'it is a socket';
  return 'it is a device';
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

function entriesOf(path: string): Dirent[] {
  try {
    return sorted(readdirSync(path, { withFileTypes: true }));
  } catch {
    return [];
  }
}

/** By code point, so that the order of rows does not depend on the machine. */
const sorted = (entries: Dirent[]): Dirent[] =>
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'you have no right to read it',
  EPERM: 'you have no right to read it',
  ENOENT: 'the link leads nowhere',
  ELOOP: 'the link leads to itself',
  EISDIR: 'it is a folder',
};

function reasonOf(thrown: unknown): string {
  const code = (thrown as { code?: string }).code ?? '';
  return own(REASONS, code) ?? (code || String(thrown));
}
