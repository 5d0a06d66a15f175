import { createHash } from 'node:crypto';
import { isSound } from '../base/problems/is-sound.ts';
import { type Problem, problem } from '../base/problems/problems.ts';
import { type CaseState, isEarly, type LiveNews, type LiveProgress } from '../web/live-news.ts';
import type { CaseFiles, ServedStudy } from './read-study.ts';
import type { StudyReader } from './study-reader.ts';

/** A case that is followed while its author writes. */
export interface LiveCase {
  /** The last sound state; before there is one, what is sound in the present state. */
  readonly study: () => ServedStudy | undefined;
  readonly state: () => CaseState;
  /**
   * Reads the files again if they have changed. Resolves when all that was asked for has been read and judged; the case's
   * other readings come later, as a further `changed`. Never fails.
   */
  readonly refresh: () => Promise<void>;
  /** Tells a listener how things stand, then all that comes; gives what ends it. */
  readonly follow: (tell: (news: LiveNews) => void) => () => void;
}

export interface LiveSources {
  readonly readFolder: () => CaseFiles;
  readonly read: StudyReader['read'];
  readonly addReadings: StudyReader['addReadings'];
  /** Ends what is being read and judged, where it can be ended, since it is no longer wanted. */
  readonly cancel?: StudyReader['cancel'];
  /** Milliseconds, for progress alone. */
  readonly now: () => number;
  /** Milliseconds between a study and the judging of its other readings: the pages are served first, and have the processor. */
  readonly restMs?: number;
}

/** Work that ends sooner tells of no progress. */
const QUIET_MS = 500;
const REST_MS = 300;

/** Follows a case: a broken save tells its problems and leaves the last sound study in its place. */
export function makeLiveCase({
  readFolder,
  read,
  addReadings,
  cancel,
  now,
  restMs = REST_MS,
}: LiveSources): LiveCase {
  const listeners = new Set<(news: LiveNews) => void>();
  let study: ServedStudy | undefined;
  let hasSound = false;
  let state: CaseState = { ok: true, stale: false, problems: [] };
  let known: string | undefined;
  let reading: string | undefined;
  let running: Promise<void> | undefined;
  let isAskedAgain = false;
  let adding: Promise<void> | undefined;

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
      if (adding) {
        cancel?.();
        await adding;
        if (isAskedAgain) return;
      }
      const onProblems = (problems: readonly Problem[]) => setProblems(problems, wanted === 'any');
      const answer = await read(files, wanted, { onProblems, onProgress: progress.of('claims') });
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
    if (study && isEarly(study.version)) adding ??= addTo(study);
  };
  /** Where it does not come to an end, the study stays as it is: its page can judge the readings by itself. */
  const addTo = async (early: ServedStudy): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, restMs));
    if (running) {
      adding = undefined;
      return;
    }
    const progress = progressOf(now, tell);
    try {
      const whole = await addReadings(early, progress.of('readings'));
      if (study === early) setStudy(whole);
    } catch {
    } finally {
      adding = undefined;
      progress.end();
    }
  };
  return {
    study: () => study,
    state: () => state,
    refresh: () => {
      if (running) {
        isAskedAgain = true;
        if (reading !== undefined && fingerprint(folderOf(readFolder)) !== reading) cancel?.();
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
  let isTold = false;
  const say = (progress: LiveProgress): void => {
    isTold = true;
    tell({ event: 'progress', data: progress });
  };
  const timer = setTimeout(() => isTold || say({ work: 'reading', done: 0, of: 0 }), QUIET_MS);
  return {
    of:
      (work: LiveProgress['work']) =>
      (done: number, of: number): void => {
        if (now() - begun >= QUIET_MS) say({ work, done, of });
      },
    end: (): void => {
      clearTimeout(timer);
      if (isTold) tell({ event: 'progress', data: null });
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
