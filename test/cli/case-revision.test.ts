import { execFileSync, spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCaseFolder } from '../../src/cli/case-folder.ts';
import { readCaseRevision } from '../../src/cli/case-revision.ts';
import type { WrongCommand } from '../../src/cli/wrong-command.ts';
import { runInProcess } from './run-in-process.ts';

const hasGit = spawnSync('git', ['--version']).status === 0;
const home = realpathSync(mkdtempSync(join(tmpdir(), 'quadrille-revision-')));
const repository = join(home, 'study');
const folder = join(repository, 'cases', 'small');

const git = (...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
    cwd: repository,
    encoding: 'utf8',
  });
const write = (files: Readonly<Record<string, string>>): void => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
};
const commit = (tag: string): void => {
  git('add', '-A');
  git('commit', '-qm', tag, '--no-gpg-sign');
  git('tag', tag);
};
const failure = (name: string): string => {
  try {
    readCaseRevision(name);
  } catch (thrown) {
    return `${(thrown as Error).message} | ${(thrown as WrongCommand).hint}`;
  }
  return 'it was read';
};

const header = 'case: { id: small, title: Small, period: 1900/2000, seed: 1, worlds: 50 }\n';
const common =
  'actors:\n  - { id: A, kind: state, name: Arcadia }\n  - { id: B, kind: state, name: Boeotia }\nsources:\n  - { id: one, type: book, title: One }\ncoverage:\n  - { between: [A, B], kind: events, period: 1900/2000 }\n';
const claims =
  'claims:\n  - { id: twice, says: They met twice., by: "@one", test: "count(events(A, B)) = 2" }\n';
const events = (...dates: string[]): string =>
  `id,date,by,to,type,title,evidence\n${dates.map((date, i) => `meeting-${i + 1},${date},A,B,040,A meeting,@one\n`).join('')}`;

describe.skipIf(!hasGit)(
  `readCaseRevision(FOLDER@REVISION)${hasGit ? '' : ' (skipped: git is not installed)'}`,
  () => {
    beforeAll(() => {
      mkdirSync(folder, { recursive: true });
      git('init', '-q', '-b', 'main');
      write({
        ...{
          'case.yaml': header,
          'common.yaml': common,
          'claims.yaml': claims,
          'a.yaml': '',
          'a/b.yaml': '',
        },
        ...{
          '1950/events.csv': events('1950', '1951'),
          'notes.md': 'No file of the case.',
          'old.xlsx': 'a sheet',
        },
        ...{ '.hidden/events.csv': 'id\n', 'latin.yaml': 'x' },
      });
      writeFileSync(join(folder, 'latin.yaml'), Buffer.from([0x61, 0x3a, 0x20, 0xe9, 0x0a]));
      commit('v1');
      write({ '1950/events.csv': events('1950'), 'latin.yaml': 'places: []\n' });
      symlinkSync('claims.yaml', join(folder, 'link.yaml'));
      commit('v2');
      renameSync(folder, join(repository, 'cases', 'renamed'));
      commit('v3');
      renameSync(join(repository, 'cases', 'renamed'), folder);
      commit('v4');
      rmSync(join(folder, 'link.yaml'));
      commit('v5');
    });
    afterAll(() => rmSync(home, { recursive: true, force: true }));

    it('gives the files as the folder reader would, in the same order, with the same problems', () => {
      expect(readCaseRevision(`${folder}@HEAD`)).toEqual(readCaseFolder(folder));
      const first = readCaseRevision(`${folder}@v1`);
      expect(first.files.map(({ path }) => path)).toEqual([
        '1950/events.csv',
        'a/b.yaml',
        'a.yaml',
        'case.yaml',
        'claims.yaml',
        'common.yaml',
      ]);
      expect(first.problems.map(({ code, file }) => [code, file])).toEqual([
        ['file-encoding', 'latin.yaml'],
        ['file-sheet', 'old.xlsx'],
      ]);
    });

    it('reads a tag, a branch, a commit and what is counted from one; of links it says that they are not followed', () => {
      const commitOf = (name: string) => git('rev-parse', '--short', name).trim();
      for (const revision of ['v5', 'main', commitOf('v5'), 'HEAD@{0}', 'v4^0'])
        expect(readCaseRevision(`${folder}@${revision}`).files).toHaveLength(7);
      expect(readCaseRevision(`${folder}@v5~3`).problems.map(({ code, file }) => [code, file])).toEqual([
        ['file-unreadable', 'link.yaml'],
        ['file-sheet', 'old.xlsx'],
      ]);
    });

    it('reads a folder that is there no more', () => {
      expect(readCaseRevision(`${join(repository, 'cases', 'renamed')}@v3`).files.length).toBeGreaterThan(5);
    });

    it('changes nothing in the repository, and leaves what is not committed', () => {
      write({ 'claims.yaml': `${claims}# not committed\n` });
      const before = git('status', '--porcelain');
      readCaseRevision(`${folder}@v1`);
      expect(git('status', '--porcelain')).toBe(before);
      expect(before).toContain('claims.yaml');
      write({ 'claims.yaml': claims });
    });

    it('says what is wrong: no repository, no such revision, no such folder then, a file, no revision', () => {
      expect(failure(`${home}@v1`)).toMatch(/is not in a git repository.* \| name two folders/);
      expect(failure(`${folder}@v11`)).toBe(
        '"v11" is not a revision of this git repository | did you mean "v1"?',
      );
      expect(failure(`${folder}@summer`)).toMatch(
        / \| name a commit, or one of its tags and branches: main, v1, v2/,
      );
      expect(failure(`${folder}@v3`)).toMatch(
        /there was no folder ".*small" in "v3" \| did you mean ".*renamed@v3"\?/,
      );
      expect(failure(`${join(folder, 'case.yaml')}@v1`)).toMatch(
        /was a file in "v1", and a case is a folder/,
      );
      expect(failure(`${folder}@`)).toMatch(/names no revision \| .*small@HEAD$/);
      expect(failure(`${folder}@--help`)).toMatch(/"--help" is not a revision/);
      expect(readCaseRevision(`${join(repository, 'cases')}@v1`)).toMatchObject({
        isCase: false,
        problems: [{ code: 'folder-holds-cases' }],
      });
    });

    it('says that a clone has the last commits only', () => {
      const shallow = join(home, 'shallow');
      git('clone', '--quiet', '--depth', '1', `file://${repository}`, shallow);
      expect(failure(`${join(shallow, 'cases')}@HEAD~1`)).toMatch(
        /of which only the last commits were cloned \| .*`git fetch --unshallow --tags`/,
      );
    });

    it('says where git is not installed', () => {
      const path = process.env.PATH;
      process.env.PATH = '';
      try {
        expect(failure(`${folder}@v1`)).toMatch(/^git is not installed/);
      } finally {
        process.env.PATH = path;
      }
    });

    it('judge CASE@REVISION CASE tells what became of the verdicts, and check takes a revision too', async () => {
      const judge = async (revision: string) => {
        const { code, out } = await runInProcess(['judge', `${folder}@${revision}`, folder]);
        return [code, out.replace(/\s+/g, ' ')];
      };
      expect(await judge('v5')).toEqual([
        0,
        expect.stringContaining('The two are the same: no row differs, and 1 claim has'),
      ]);
      // a file that could not be read makes the difference, and no row
      expect(await judge('v4')).toEqual([
        1,
        expect.stringMatching(/twice untestable → fails 0 %.*No row differs/),
      ]);
      write({ '1950/events.csv': events('1950', '1951') });
      const [code, out] = await judge('v5');
      expect(code).toBe(0);
      expect(out).toContain('twice fails 0 % → holds 100 %');
      expect(out).toContain('+ meeting-2, A meeting');
      write({ '1950/events.csv': events('1950') });
      expect((await runInProcess(['check', `${folder}@v5`])).out).toMatch(/@v5: sound/);
      const wrong = await runInProcess(['judge', `${folder}@v9`, folder, '--json']);
      expect(wrong.code).toBe(2);
      expect(JSON.parse(wrong.out)).toMatchObject({ ok: false, problems: [{ code: 'command-wrong' }] });
    });
  },
);
