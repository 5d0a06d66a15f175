import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Problem } from '../../src/base/problems/problems.ts';
import { readCaseFolder } from '../../src/cli/case-folder.ts';
import { type LiveCase, makeLiveCase } from '../../src/serve/live-case.ts';
import {
  addReadings,
  type CaseFiles,
  dataOfStudy,
  readStudy,
  type ServedStudy,
} from '../../src/serve/read-study.ts';
import { isEarly, type LiveNews } from '../../src/web/live-news.ts';
import { starterWith } from '../cli/run-in-process.ts';

/** A page that says nothing, for tests that open none. */
export const bundle = {
  script: 'void "the page";',
  style: 'body{}',
  packs: [{ name: 'land', needs: [], text: 'QUJD' }],
};
export { dataOfStudy };

/** The files of the case that `init` writes, of few worlds, with some of them put in place of others, or left out. */
export function filesWith(changes: Readonly<Record<string, string | undefined>> = {}): CaseFiles {
  const files = starterWith(changes);
  return {
    isCase: true,
    problems: [],
    files: Object.entries(files)
      .filter(([path]) => !path.startsWith('schema'))
      .map(([path, text]) => ({ path, text: text.replace(/^( *worlds:).*/m, '$1 20') })),
  };
}

/** A file of claims whose test is broken. */
export const brokenClaims = 'claims:\n  - { id: bad, says: x, by: "@taylor1961", test: count(events(GBR) }\n';

/** A live case of files that a test puts in place of others, with all that it tells. */
export function liveWith(files: CaseFiles = filesWith()) {
  const here = { files, reads: 0 };
  const live = makeLiveCase({
    addReadings,
    restMs: 0,
    readFolder: () => here.files,
    read: (...asked) => {
      here.reads += 1;
      return readStudy(...asked);
    },
    now: () => 0,
  });
  const news: LiveNews[] = [];
  live.follow((told) => news.push(told));
  return { live, here, news };
}

/** Waits until the study is judged under the case's other readings too. */
export async function untilWhole(live: LiveCase): Promise<ServedStudy> {
  for (;;) {
    const study = live.study();
    if (study && !isEarly(study.version)) return study;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** The case that `init` writes, in a folder of the disk; `save` writes one of its files. */
export function caseOnDisk() {
  const root = mkdtempSync(join(tmpdir(), 'quadrille-serve-'));
  const folder = join(root, 'munich');
  const save = (path: string, text: string | Uint8Array): void => writeFileSync(join(folder, path), text);
  mkdirSync(folder);
  for (const { path, text } of filesWith().files) save(path, text);
  return {
    root,
    folder,
    save,
    read: () => readCaseFolder(folder),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

export const codes = (problems: readonly Problem[]): string[] => problems.map(({ code }) => code);
