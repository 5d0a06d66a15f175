import type { Finding } from '../manuscript/finding.ts';
import type { LintReport } from '../manuscript/lint-report.ts';
import type { Block, Manuscript } from '../manuscript/manuscript.ts';
import { htmlText } from './html-text.ts';
import { MARKED_STYLE } from './lint-html-style.ts';
import { elementOf } from './paper-html.ts';
import { countOf } from './words/number-words.ts';
import { placeInWords } from './words/place-words.ts';

/** Begins every marked copy, so that one may be written over and nothing else is. */
export const MARKED_COPY = '<!doctype html><!-- a marked copy by quadrille lint -->';

interface Numbered {
  readonly found: Finding;
  readonly number: number;
}

/**
 * The manuscript as a page with its findings beside the text, as an editor writes in the margin: the words marked and numbered,
 * each number leading to its comment and back. One file, without scripts.
 */
export function lintHtml(report: LintReport, { blocks }: Manuscript): string {
  const numbered = report.findings.map((found, i) => ({ found, number: i + 1 }));
  const byBlock = new Map<number, Numbered[]>();
  for (const one of numbered) {
    const there = byBlock.get(one.found.span.block);
    if (there) there.push(one);
    else byBlock.set(one.found.span.block, [one]);
  }
  const rows = blocks.map((block, i) => blockHtml(block, byBlock.get(i) ?? [], report));
  const title = htmlText(report.file);
  return `${MARKED_COPY}
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}, marked</title><style>${MARKED_STYLE}</style></head>
<body><header><h1>${title}</h1><p>${countOf(report.findings.length, 'finding')}, marked by quadrille lint.</p></header>
<main>
${rows.join('\n')}
</main></body></html>
`;
}

function blockHtml(block: Block, findings: readonly Numbered[], report: LintReport): string {
  const element = elementOf(block.kind, 'h2');
  const label = block.label === undefined ? '' : `<span class="label">${htmlText(block.label)}</span> `;
  const text = `<${element} class="${block.kind}" dir="auto">${label}${markedText(block.text, findings)}</${element}>`;
  const comments = findings.map((one) => commentHtml(one, report)).join('');
  return `<section>${text}${comments === '' ? '' : `<aside>${comments}</aside>`}</section>`;
}

/** The text with each span marked; spans that overlap are cut where another begins or ends. */
function markedText(text: string, findings: readonly Numbered[]): string {
  const cuts = new Set([0, text.length]);
  for (const { found } of findings) cuts.add(found.span.from).add(found.span.to);
  const edges = [...cuts].sort((a, b) => a - b);
  let html = '';
  for (const [i, from] of edges.entries()) {
    for (const { found, number } of findings)
      if (found.span.from === from)
        html += `<a class="call ${found.confidence}" id="at-${number}" href="#f-${number}">${number}</a>`;
    const to = edges[i + 1];
    if (to === undefined) break;
    const within = findings.filter(({ found }) => found.span.from < to && found.span.to > from);
    const piece = htmlText(text.slice(from, to));
    html += within.length === 0 ? piece : `<mark class="${within[0]!.found.confidence}">${piece}</mark>`;
  }
  return html;
}

function commentHtml({ found, number }: Numbered, report: LintReport): string {
  const { code, confidence, message, why, hint, related } = found;
  const sure = confidence === 'look' ? 'worth a look' : confidence;
  const seen = related.map(
    ({ place, says }) => `<p>See ${htmlText(placeInWords(report, place))}: ${htmlText(says)}.</p>`,
  );
  return `<div class="comment ${confidence}" id="f-${number}"><p><a href="#at-${number}">${number}</a> <strong>${htmlText(message)}</strong></p><p>${htmlText(why)}</p>${seen.join('')}<p class="hint">${htmlText(hint)}</p><p class="code">${htmlText(code)}, ${sure}</p></div>`;
}
