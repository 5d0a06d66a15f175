import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { Problem } from '../base/problems/problems.ts';
import { suggest } from '../base/suggest.ts';
import type { CaseFile } from '../record/files/spec.ts';
import { caseFileText } from './case-file-text.ts';
import type { FolderReading } from './case-folder.ts';
import { isSkipped, kindOfFile, mostMegabytes } from './file-kinds.ts';
import { folderProblem } from './folder-problem.ts';
import { askGit, lineOfGit } from './git.ts';
import { WrongCommand } from './wrong-command.ts';

/**
 * Reads a case as its folder stood in a tag, branch or commit of git, `FOLDER@REVISION`. Nothing is checked out or written. The folder
 * need not be there any more.
 *
 * Throws (`WrongCommand`) when git is not installed, there is no repository, no such revision, or no such folder in it.
 */
export function readCaseRevision(name: string): FolderReading {
  const { folder, revision } = partsOf(name);
  const repository = repositoryAround(folder);
  const commit = commitOf(repository, revision);
  const tree = `${commit}:${repository.path}`;
  const kind = lineOfGit(repository.at, ['cat-file', '-t', tree]);
  if (kind === 'blob') throw wasFile(folder, revision);
  if (kind !== 'tree') throw wasNotThere(repository, commit, folder, revision);
  const files: CaseFile[] = [];
  const problems: Problem[] = [];
  const found = filesOf(repository.at, tree);
  const within = casesWithin(found.map(({ path }) => path));
  if (within.length > 0) {
    const cases = within.slice(0, KNOWN).map((path) => `${join(folder, path)}@${revision}`);
    return { isCase: false, files, problems: [folderProblem('folder-holds-cases', { path: name, cases })] };
  }
  for (const { path, bytes, problem } of found) {
    const read = bytes && caseFileText(path, bytes);
    if (read?.file) files.push(read.file);
    const told = read ? read.problem : problem;
    if (told) problems.push(told);
  }
  if (files.length === 0 && problems.length === 0)
    problems.push(folderProblem('folder-empty', { path: name }));
  return { isCase: true, files, problems };
}

/** The folders right within that hold a case, where this one holds none itself. */
function casesWithin(paths: readonly string[]): string[] {
  const folders = paths.filter((path) => /^case\.ya?ml$/.test(basename(path))).map((path) => dirname(path));
  return folders.includes('.') ? [] : folders.filter((folder) => !folder.includes('/'));
}

/** The folder and the revision: parted at the first `@` behind a folder that is there, else at the first of all. */
export function partsOf(name: string): { readonly folder: string; readonly revision: string } {
  const places = [...name.matchAll(/@/g)].map(({ index }) => index);
  const place = places.find((at) => existsSync(name.slice(0, at) || '.')) ?? places[0]!;
  const [folder, revision] = [name.slice(0, place) || '.', name.slice(place + 1)];
  if (revision === '')
    throw new WrongCommand(
      `"${name}" names no revision`,
      `write a tag, branch or commit after it: ${name}HEAD`,
    );
  return { folder, revision };
}

interface Repository {
  /** A folder within it, in which git is asked. */
  readonly at: string;
  /** The folder of the case as git names it, from the top of the repository; empty for the top itself. */
  readonly path: string;
  /** The way from `at` to the top. */
  readonly up: string;
}

/** The repository that a folder lies in, or lay in: the nearest folder above it that is there is asked. */
function repositoryAround(folder: string): Repository {
  const below: string[] = [];
  let at = resolve(folder);
  while (!isFolder(at) && dirname(at) !== at) {
    below.unshift(at.slice(dirname(at).length).replace(/^[\\/]+/, ''));
    at = dirname(at);
  }
  const { out, says } = askGit(at, ['rev-parse', '--show-prefix', '--show-cdup']);
  if (out === undefined)
    throw /not a git repository/i.test(says)
      ? new WrongCommand(
          `"${folder}" is not in a git repository, so that it has no revisions`,
          'name two folders, or keep the case in git: `git init`, `git add`, `git commit`',
        )
      : new WrongCommand(
          `git cannot read the repository of "${folder}"`,
          says.split('\n')[0] || 'ask git why',
        );
  const [prefix = '', up = ''] = out.toString().split('\n');
  return { at, up, path: [...prefix.split('/').filter(Boolean), ...below].join('/') };
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

function commitOf({ at }: Repository, revision: string): string {
  const commit = lineOfGit(at, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${revision}^{commit}`,
  ]);
  if (commit) return commit;
  const names = (lineOfGit(at, ['for-each-ref', '--format=%(refname:short)']) ?? '')
    .split('\n')
    .filter(Boolean);
  if (lineOfGit(at, ['rev-parse', '--is-shallow-repository']) === 'true')
    throw new WrongCommand(
      `"${revision}" is not a revision of this git repository, of which only the last commits were cloned`,
      'fetch the others, if it is one of them: `git fetch --unshallow --tags`',
    );
  const guess = suggest(revision, names);
  const known = names.slice(0, KNOWN).join(', ');
  throw new WrongCommand(
    `"${revision}" is not a revision of this git repository`,
    guess !== undefined
      ? `did you mean "${guess}"?`
      : known === ''
        ? 'it has no commit yet'
        : `name a commit, or one of its tags and branches: ${known}`,
  );
}

/** Of more tags and branches, or of more cases, only the first are named. */
const KNOWN = 12;

const wasFile = (folder: string, revision: string): WrongCommand =>
  new WrongCommand(
    `"${folder}" was a file in "${revision}", and a case is a folder`,
    'name the folder that held it',
  );

function wasNotThere({ at, up }: Repository, commit: string, folder: string, revision: string): WrongCommand {
  const all = askGit(at, ['ls-tree', '-r', '-z', '--name-only', '--full-tree', commit]).out?.toString() ?? '';
  const cases = all.split('\0').filter((path) => /^case\.ya?ml$/.test(basename(path)));
  const named = cases.map((path) => relative('', join(at, up, dirname(path))) || '.');
  const name = suggest(
    basename(resolve(folder)),
    named.map((path) => basename(path)),
  );
  const guess = named.length === 1 ? named[0] : named.find((path) => basename(path) === name);
  const hint =
    guess !== undefined
      ? `did you mean "${guess}@${revision}"?`
      : named.length === 0
        ? 'no folder of it held a case then; name a later revision'
        : `these held a case then: ${named.slice(0, KNOWN).join(', ')}`;
  return new WrongCommand(`there was no folder "${folder}" in "${revision}"`, hint);
}

interface TreeFile {
  readonly path: string;
  readonly bytes?: Uint8Array;
  readonly problem?: Problem;
}

interface Entry {
  readonly mode: string;
  readonly type: string;
  readonly object: string;
  readonly size: number;
  readonly path: string;
}

/** The files of a case in a tree, in the order in which a folder is read. */
function filesOf(at: string, tree: string): TreeFile[] {
  const listed = askGit(at, ['ls-tree', '-r', '-z', '-l', '--full-tree', tree]).out?.toString() ?? '';
  const entries = listed
    .split('\0')
    .flatMap((line): Entry[] => {
      const [, mode, type, object, size, path] = /^(\d+) (\w+) (\w+) +(\S+)\t(.*)$/s.exec(line) ?? [];
      return path === undefined || path.split('/').some(isSkipped)
        ? []
        : [{ mode: mode!, type: type!, object: object!, size: Number(size), path }];
    })
    .sort((a, b) => comparePaths(a.path, b.path));
  const told = entries.flatMap((entry) => {
    const kind = kindOfFile(entry.path);
    return kind === undefined ? [] : [{ entry, problem: problemOf(entry, kind) }];
  });
  const contents = contentsOf(
    at,
    told.flatMap(({ entry, problem }) => (problem ? [] : [entry.object])),
  );
  let next = 0;
  return told.map(({ entry: { path }, problem }) =>
    problem ? { path, problem } : { path, bytes: contents[next++]! },
  );
}

/** Why a file is not read. */
function problemOf({ mode, type, size, path }: Entry, kind: 'text' | 'sheet'): Problem | undefined {
  const place = { file: path, line: 1, column: 1 };
  if (kind === 'sheet') return folderProblem('file-sheet', {}, place);
  if (type !== 'blob' || mode === '120000')
    return folderProblem(
      'file-unreadable',
      { reason: 'it is a link, which is not followed in a revision' },
      place,
    );
  if (size <= mostMegabytes * 1e6) return undefined;
  const limit = `${mostMegabytes} MB`;
  return folderProblem('file-large', { size: `${Math.round(size / 1e6)} MB`, limit }, place);
}

/** By the code points of the names, folder by folder. */
function comparePaths(one: string, other: string): number {
  const [a, b] = [one.split('/'), other.split('/')];
  for (let i = 0; i < Math.min(a.length, b.length); i++) if (a[i] !== b[i]) return a[i]! < b[i]! ? -1 : 1;
  return a.length - b.length;
}

/** The bytes of objects of git, in their order. */
function contentsOf(at: string, objects: readonly string[]): Uint8Array[] {
  if (objects.length === 0) return [];
  const { out, says } = askGit(at, ['cat-file', '--batch'], `${objects.join('\n')}\n`);
  let from = 0;
  return objects.map((object) => {
    const end = out?.indexOf(10, from) ?? -1;
    const size = Number(/^\w+ blob (\d+)$/.exec(out?.toString('latin1', from, end) ?? '')?.[1] ?? Number.NaN);
    if (!out || Number.isNaN(size))
      throw new WrongCommand(
        `git does not give the object ${object}`,
        says.split('\n')[0] || 'fetch the whole of the repository, and try again',
      );
    from = end + 1 + size + 1;
    return out.subarray(end + 1, end + 1 + size);
  });
}
