import type { JudgeReport } from '../argue/judge-report.ts';
import type { ManuscriptBeside } from '../manuscript/ties/tie.ts';
import { argumentHtml } from './argument-html.ts';
import { manuscriptHtml } from './manuscript-html.ts';
import { staticLedger } from './static-ledger.ts';
import { storiesHtml } from './stories-html.ts';
import type { StudyData } from './study-data.ts';

/** What stands in a page before its script has run: the ledger; and the argument and the manuscript with their notes, and the stories, for where none runs. */
export function firstPaint(data: StudyData, report: JudgeReport, beside?: ManuscriptBeside): string {
  const sources = new Map(data.sources.map((source) => [source.id, source]));
  const texts = [
    data.argument && argumentHtml(data.argument, report, sources),
    beside && manuscriptHtml(beside, data, report),
    storiesHtml(data.stories),
  ].flatMap((text) => (text ? `<noscript>${text}</noscript>` : []));
  return [staticLedger(data, report), ...texts].join('\n');
}
