import type { JudgeReport } from '../argue/judge-report.ts';
import { argumentHtml } from './argument-html.ts';
import { staticLedger } from './static-ledger.ts';
import type { StudyData } from './study-data.ts';

/** What stands in a page before its script has run: the ledger; and the argument with its notes, for where none runs. */
export function firstPaint(data: StudyData, report: JudgeReport): string {
  const ledger = staticLedger(data, report);
  if (!data.argument) return ledger;
  const sources = new Map(data.sources.map((source) => [source.id, source]));
  return `${ledger}\n<noscript>${argumentHtml(data.argument, report, sources)}</noscript>`;
}
