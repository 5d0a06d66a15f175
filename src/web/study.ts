import type { JudgeReport } from '../argue/judge-report.ts';
import type { StudyData } from '../publish/study-data.ts';
import type { CaseJson } from '../record/case-json.ts';

/** Everything that a published page carries: the record in words, the verdicts as published, the case to judge it again. */
export interface PublishedStudy {
  readonly data: StudyData;
  readonly report: JudgeReport;
  readonly case: CaseJson;
}

/** Reads the study that stands in the page as gzipped JSON in base64. Throws when the page carries none. */
export async function readStudy(): Promise<PublishedStudy> {
  const text = document.getElementById('study')?.textContent;
  if (!text) throw new Error('readStudy requires a page with a study in it');
  const bytes = Uint8Array.from(atob(text.trim()), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return JSON.parse(await new Response(stream).text()) as PublishedStudy;
}
