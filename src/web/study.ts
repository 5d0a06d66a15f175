import type { JudgeReport } from '../argue/judge-report.ts';
import type { RivalsReport } from '../argue/rivals/rivals-report.ts';
import { own } from '../base/own.ts';
import type { StudyData } from '../publish/study-data.ts';
import type { CaseJson } from '../record/case-json.ts';
import type { Played } from './engine/played.ts';
import { unpacked } from './packs.ts';

/** Everything that a published page carries: the record in words, the verdicts as published, the case to judge it again. */
export interface PublishedStudy {
  readonly data: StudyData;
  /** The verdicts as published, each with what it rests on, unless that was left out: then the page computes what it is asked. */
  readonly report: JudgeReport;
  readonly case: CaseJson;
  /** What each scenario of the case does by itself; absent where it was left out. */
  readonly played?: readonly Played[];
  /** The rivals weighed as published; where it is absent, the engine weighs them. */
  readonly rivals?: RivalsReport;
}

/** Stands before a number that JSON lacks; a text that begins with it is written with one more. */
const MARK = '\u0001';
const numbers: Readonly<Record<string, number>> = {
  [`${MARK}∞`]: Number.POSITIVE_INFINITY,
  [`${MARK}-∞`]: Number.NEGATIVE_INFINITY,
  [`${MARK}?`]: Number.NaN,
};

/** A study as JSON that reads back as it was, open ends (±Infinity) and all. */
export function writeStudyJson(study: PublishedStudy): string {
  return JSON.stringify(study, (_, part: unknown) => {
    if (typeof part === 'number' && !Number.isFinite(part))
      return `${MARK}${Number.isNaN(part) ? '?' : part > 0 ? '∞' : '-∞'}`;
    return typeof part === 'string' && part.startsWith(MARK) ? MARK + part : part;
  });
}

/** Reads what `writeStudyJson` wrote. */
export function readStudyJson(text: string): PublishedStudy {
  return JSON.parse(text, (_, part: unknown) =>
    typeof part === 'string' && part.startsWith(MARK)
      ? (own(numbers, part) ?? part.slice(MARK.length))
      : part,
  ) as PublishedStudy;
}

/** Reads the study that stands in the page. Throws when the page carries none. */
export const readStudy = async (): Promise<PublishedStudy> => readStudyJson(await unpacked('study'));
