import { createHash } from 'node:crypto';
import { isSound, type Problem, problem } from '../base/problems/problems.ts';
import type { CaseState, LiveNews } from '../web/live-news.ts';
import type { CaseFiles, ServedStudy } from './read-study.ts';
import type { StudyReader } from './study-reader.ts';

/** A case that is followed while its author writes. */
export interface LiveCase {
  /** The last sound state; before there is one, what is sound in the present state. */
  readonly study: () => ServedStudy | undefined;
  readonly state: () => CaseState;
  /** Reads the files again if they have changed. Resolves when all that was asked for has been read; never fails. */
  readonly refresh: () => Promise<void>;
  /** Tells a listener how things stand, then all that comes; gives what ends it. */
  readonly follow: (tell: (news: LiveNews) => void) => () => void;
}

export interface LiveSources {
  readonly readFolder: () => CaseFiles;
  readonly read: StudyReader['read'];
  /** Ends a reading that is no longer wanted, where it can be ended. */
  readonly cancel?: StudyReader['stop'];
  /** Milliseconds, for progress alone. */
  readonly now: () => number;
}

/** Work that ends sooner tells of no progress. */
const QUIET_MS = 500;

/** Follows a case: a broken save tells its problems and leaves the last sound study in its place. */
export function makeLiveCase({ readFolder, read, cancel, now }: LiveSources): LiveCase {
  const listeners = new Set<(news: LiveNews) => void>();
  let study: ServedStudy | undefined;
  let hasSound = false;
  let state: CaseState = { ok: true, stale: false, problems: [] };
  let known: string | undefined;
  let reading: string | undefined;
  let running: Promise<void> | undefined;
  let isAskedAgain = false;

  const tell = (news: LiveNews): void => {
    for (const listener of listeners) listener(news);
  };
  const setProblems = (problems: readonly Problem[], isJudged: boolean): void => {
    const ok = isSound(problems);
    const next = { ok, stale: !ok && !isJudged && study !== undefined, problems };
    const isSame = JSON.stringify(next) === JSON.stringify(state);
    state = next;
    if (!isSame) tell({ event: 'problems', data: state });
  };
  const setStudy = (next: ServedStudy): void => {
    const isSame = next.version === study?.version;
    study = next;
    if (!isSame) tell({ event: 'changed', data: { version: next.version } });
  };
  const readOnce = async (): Promise<void> => {
    const files = folderOf(readFolder);
    const content = fingerprint(files);
    if (content === known) return;
    known = undefined;
    reading = content;
    const wanted = hasSound ? 'sound' : 'any';
    const progress = progressOf(now, tell);
    try {
      const onProblems = (problems: readonly Problem[]) => setProblems(problems, wanted === 'any');
      const answer = await read(files, wanted, { onProblems, onProgress: progress.onProgress });
      if (answer.study) {
        hasSound ||= isSound(answer.problems);
        setStudy(answer.study);
      }
      setProblems(answer.problems, answer.study !== undefined);
      known = content;
    } catch (thrown) {
      if (!isAskedAgain) setProblems([stopped(thrown)], false);
    } finally {
      reading = undefined;
      progress.end();
    }
  };
  const readAll = async (): Promise<void> => {
    do {
      isAskedAgain = false;
      await readOnce();
    } while (isAskedAgain);
    running = undefined;
  };
  return {
    study: () => study,
    state: () => state,
    refresh: () => {
      if (running) {
        isAskedAgain = true;
        if (reading !== undefined && fingerprint(folderOf(readFolder)) !== reading) void cancel?.();
      }
      running ??= readAll();
      return running;
    },
    follow: (listener) => {
      if (study) listener({ event: 'changed', data: { version: study.version } });
      listener({ event: 'problems', data: state });
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function progressOf(now: () => number, tell: (news: LiveNews) => void) {
  const begun = now();
  let last: { done: number; of: number } | undefined;
  return {
    onProgress: (done: number, of: number): void => {
      if (now() - begun < QUIET_MS) return;
      last = { done, of };
      tell({ event: 'progress', data: last });
    },
    end: (): void => {
      if (last) tell({ event: 'progress', data: { done: last.of, of: last.of } });
    },
  };
}

/** The files, whatever the disk does meanwhile: a folder may go while it is being read. */
function folderOf(readFolder: () => CaseFiles): CaseFiles {
  try {
    return readFolder();
  } catch (thrown) {
    return { isCase: false, files: [], problems: [stopped(thrown)] };
  }
}

/** Two readings of a folder with the same fingerprint say the same. */
function fingerprint({ isCase, files, problems }: CaseFiles): string {
  const hash = createHash('sha256').update(JSON.stringify([isCase, problems]));
  for (const { path, text } of files) hash.update(`\0${path}\0${text.length}\0`).update(text);
  return hash.digest('hex');
}

function stopped(thrown: unknown): Problem {
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  return problem('reading-stopped', { file: '', line: 1, column: 1 }, { reason });
}
