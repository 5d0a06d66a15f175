import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { argumentProblems } from '../argue/argument-problems.ts';
import { judgeCase } from '../argue/judge-case.ts';
import { weighCase } from '../argue/rivals/weigh-case.ts';
import { isSound } from '../base/problems/is-sound.ts';
import { type Problem, sortProblems } from '../base/problems/problems.ts';
import { firstPaint } from '../publish/first-paint.ts';
import { overWorlds, siteData } from '../publish/site-data.ts';
import { studyData } from '../publish/study-data.ts';
import { caseJson, readCaseJson } from '../record/case-json.ts';
import type { CaseFile } from '../record/files/spec.ts';
import { readSpecs } from '../record/read-case.ts';
import { otherReadings } from '../record/readings.ts';
import { recordOfSpecs } from '../record/record-of-specs.ts';
import { checkScenarios } from '../record/scenarios/check-scenarios.ts';
import { argumentOf } from '../web/argument-of.ts';
import { earlyVersion, isEarly, wholeVersion } from '../web/live-news.ts';
import { type PublishedStudy, readStudyJson, writeStudyJson } from '../web/study.ts';

/** The files of a case, with what kept others from being read; without a folder `isCase` is false. */
export interface CaseFiles {
  readonly isCase: boolean;
  readonly files: readonly CaseFile[];
  readonly problems: readonly Problem[];
}

/** A study as a page takes it. */
export interface ServedStudy {
  /**
   * Made from what the study says: the same study has the same version, whenever and wherever it was read. One that is not
   * yet judged under the case's other readings is `isEarly`.
   */
  readonly version: string;
  readonly title: string;
  /** Gzipped JSON. */
  readonly json: Uint8Array<ArrayBuffer>;
  /** HTML that stands in the page until its script has read the study. */
  readonly firstPaint: string;
}

export interface StudyAnswer {
  readonly problems: readonly Problem[];
  /** Left out when the case was not judged. */
  readonly study?: ServedStudy;
}

/** What is told while a study is being read. */
export interface ReadHooks {
  /** Every problem, before the judging, which takes longer. */
  readonly onProblems: (problems: readonly Problem[]) => void;
  readonly onProgress: (done: number, of: number) => void;
}

/** Whether to judge a case with errors as far as it is sound (`any`), or to give its problems only (`sound`). */
export type Wanted = 'any' | 'sound';

/**
 * Reads a case from the texts of its files and judges it, as `publish` does, but for the case's other readings, which take
 * several times as long: see `addReadings`. Never throws for what an author wrote.
 */
export async function readStudy(
  { isCase, files, problems: unread }: CaseFiles,
  wanted: Wanted,
  { onProblems, onProgress }: ReadHooks,
): Promise<StudyAnswer> {
  if (!isCase) return { problems: unread };
  const written = await readSpecs(files, unread);
  const { record, problems: ofRows } = recordOfSpecs(written);
  const prose = await argumentOf({ files, record });
  const known = [...ofRows, ...checkScenarios(written, ofRows), ...prose.problems];
  const problems = sortProblems([...known, ...argumentProblems(record)]);
  onProblems(problems);
  const isThere = !problems.some(({ code }) => code === 'case-missing');
  if (!isThere || (wanted === 'sound' && !isSound(problems))) return { problems };
  const hasOthers = otherReadings(record).length > 0;
  const report = judgeCase(record, { readings: !hasOthers, problems: known, onProgress });
  const data = studyData(record, prose.argument);
  const text = writeStudyJson({ data, report, case: caseJson(written, known) });
  const version = createHash('sha256').update(text).digest('hex').slice(0, 16);
  return {
    problems: report.problems,
    study: {
      version: hasOthers ? earlyVersion(version) : version,
      title: data.title,
      json: new Uint8Array(gzipSync(text)),
      firstPaint: firstPaint(data, report),
    },
  };
}

/** The same study, its claims judged under the case's other readings too; it says nothing else that an early one does not. */
export async function addReadings(
  early: ServedStudy,
  onProgress: (done: number, of: number) => void,
): Promise<ServedStudy> {
  if (!isEarly(early.version)) return early;
  const study = readStudyJson(gunzipSync(early.json).toString());
  const { record } = readCaseJson(study.case);
  const { claims } = judgeCase(record, { readings: true, alone: true, onProgress });
  const whole: PublishedStudy = {
    ...study,
    report: {
      ...study.report,
      claims: study.report.claims.map((claim, i) => ({ ...claim, readings: claims[i]?.readings ?? [] })),
    },
  };
  const json = new Uint8Array(gzipSync(writeStudyJson(whole)));
  return { ...early, version: wholeVersion(early.version), json };
}

/** The files of a site's folder `data`, by their paths, for a study as it is served. */
export async function dataOfStudy(json: Uint8Array): Promise<Readonly<Record<string, string>>> {
  const study = readStudyJson(gunzipSync(json).toString());
  const { record } = readCaseJson(study.case);
  return siteData({
    ...study,
    ...overWorlds(record, study.data),
    rivals: study.rivals ?? weighCase(record),
  });
}
