import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { checkClaims } from '../argue/check-claims.ts';
import { judgeCase } from '../argue/judge-case.ts';
import { isSound, type Problem, sortProblems } from '../base/problems/problems.ts';
import { seriesOfPairs, siteData } from '../publish/site-data.ts';
import { staticLedger } from '../publish/static-ledger.ts';
import { studyData } from '../publish/study-data.ts';
import { caseJson, readCaseJson } from '../record/case-json.ts';
import type { CaseFile } from '../record/files/spec.ts';
import { readSpecs } from '../record/read-case.ts';
import { recordOfSpecs } from '../record/record-of-specs.ts';
import { readStudyJson, writeStudyJson } from '../web/study.ts';

/** The files of a case, with what kept others from being read; without a folder `isCase` is false. */
export interface CaseFiles {
  readonly isCase: boolean;
  readonly files: readonly CaseFile[];
  readonly problems: readonly Problem[];
}

/** A study as a page takes it. */
export interface ServedStudy {
  /** Made from what the study says: the same study has the same version, whenever and wherever it was read. */
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

/** Reads a case from the texts of its files and judges it, as `publish` does. Never throws for what an author wrote. */
export async function readStudy(
  { isCase, files, problems: unread }: CaseFiles,
  wanted: Wanted,
  { onProblems, onProgress }: ReadHooks,
): Promise<StudyAnswer> {
  if (!isCase) return { problems: unread };
  const { specs, problems: found } = await readSpecs(files);
  const { record, problems: ofRecord } = recordOfSpecs(specs, found);
  const known = sortProblems([...unread, ...ofRecord]);
  const problems = sortProblems([...known, ...checkClaims(record).problems]);
  onProblems(problems);
  const isThere = !problems.some(({ code }) => code === 'case-missing');
  if (!isThere || (wanted === 'sound' && !isSound(problems))) return { problems };
  const report = judgeCase(record, { readings: true, problems: known, onProgress });
  const data = studyData(record);
  const text = writeStudyJson({ data, report, case: caseJson(specs) });
  return {
    problems: report.problems,
    study: {
      version: createHash('sha256').update(text).digest('hex').slice(0, 16),
      title: data.title,
      json: new Uint8Array(gzipSync(text)),
      firstPaint: staticLedger(data, report),
    },
  };
}

/** The files of a site's folder `data`, by their paths, for a study as it is served. */
export async function dataOfStudy(json: Uint8Array): Promise<Readonly<Record<string, string>>> {
  const study = readStudyJson(gunzipSync(json).toString());
  return siteData({ ...study, series: seriesOfPairs(readCaseJson(study.case).record, study.data) });
}
