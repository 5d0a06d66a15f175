import type { JudgeReport } from '../argue/judge-report.ts';
import type { RivalsReport } from '../argue/rivals/rivals-report.ts';
import { own } from '../base/own.ts';
import type { StudyData } from '../publish/study-data.ts';
import type { CaseJson } from '../record/case-json.ts';
import type { Played } from './engine/played.ts';
import { packed, unpacked } from './packs.ts';

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

/** A marked number within an object or list: inside of a text no quotation mark follows one of these, and a key has a colon behind it. */
const openEnds = /([:,[])"\\u0001(-?)∞"(?=[,}\]])/g;

/** A study as JSON that reads back as it was, open ends (±Infinity) and all: these are numbers beyond the greatest, as JSON may hold them. */
export function writeStudyJson(study: PublishedStudy): string {
  const marked = JSON.stringify(study, (_, part: unknown) => {
    if (typeof part === 'number' && !Number.isFinite(part))
      return `${MARK}${Number.isNaN(part) ? '?' : part > 0 ? '∞' : '-∞'}`;
    return typeof part === 'string' && part.startsWith(MARK) ? MARK + part : part;
  });
  return marked.replace(openEnds, '$1$21e999');
}

/** Reads what `writeStudyJson` wrote. What bears no mark is read without a look at each part, which takes three times as long. */
export function readStudyJson(text: string): PublishedStudy {
  if (!text.includes('"\\u0001')) return JSON.parse(text) as PublishedStudy;
  return JSON.parse(text, (_, part: unknown) =>
    typeof part === 'string' && part.startsWith(MARK)
      ? (own(numbers, part) ?? part.slice(MARK.length))
      : part,
  ) as PublishedStudy;
}

/** Reads the study that stands in the page. Throws when the page carries none. */
export const readStudy = async (): Promise<PublishedStudy> => readStudyJson(await unpacked('study'));

/** The study that stands in the page, packed. Throws when the page carries none. */
export const packedStudy = (): string => packed('study');
