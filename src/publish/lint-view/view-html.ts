import type { LintInput } from '../../manuscript/check.ts';
import { understoodOf } from '../../manuscript/checked/understood.ts';
import type { LintReport } from '../../manuscript/lint-report.ts';
import { htmlText } from '../html-text.ts';
import { MARKED_STYLE } from '../lint-html-style.ts';
import { fileName } from '../words/place-words.ts';
import { readingLines } from './reading-lines.ts';
import type { ViewInput } from './view-entries.ts';
import { headHtml } from './view-head.ts';
import { datesHtml, looseHtml, quotationsHtml } from './view-lists.ts';
import { VIEW_SCRIPT } from './view-script.ts';
import { VIEW_STYLE } from './view-style.ts';
import { viewText } from './view-text.ts';

/** Begins every view, so that one may be written over and nothing else is. */
export const VIEW_PAGE = '<!doctype html><!-- what quadrille lint understood -->';

/**
 * What was understood of a manuscript, as a page: its text with citations in the colours of their entries, entries beside the parts
 * they were read as, notes beside what they point to, dates, quotations, findings; what was not understood is grey and counted. One
 * file. All of it is there without scripts; the one in it only copies lines.
 */
export function lintView(report: LintReport, input: LintInput): string {
  const view: ViewInput = { input, understood: understoodOf(input), lines: readingLines(input) };
  const title = htmlText(fileName(report.file));
  return `${VIEW_PAGE}
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>${title}, as it was read</title><style>${MARKED_STYLE}${VIEW_STYLE}</style></head>
<body><header><h1>${title}</h1><p>What was understood, by quadrille lint.</p>
${headHtml(report, view)}</header>
<main>
${looseHtml(view)}
${viewText(report, view)}
${datesHtml(view)}
${quotationsHtml(view)}
</main><script>${VIEW_SCRIPT}</script></body></html>
`;
}
