import type { JudgeReport } from '../argue/judge-report.ts';
import type { RivalsReport } from '../argue/rivals/rivals-report.ts';
import { openEndedJson, readOpenEnded } from '../base/open-ended-json.ts';
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

/** A study as text, open ends and all. */
export const writeStudyJson = (study: PublishedStudy): string => openEndedJson(study);

/** Reads what `writeStudyJson` wrote. */
export const readStudyJson = (text: string): PublishedStudy => readOpenEnded(text) as PublishedStudy;

/** Reads the study that stands in the page. Throws when the page carries none. */
export const readStudy = async (): Promise<PublishedStudy> => readStudyJson(await unpacked('study'));

/** The study that stands in the page, packed. Throws when the page carries none. */
export const packedStudy = (): string => packed('study');
