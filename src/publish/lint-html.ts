import type { LintReport } from '../manuscript/lint-report.ts';
import type { Block, Manuscript } from '../manuscript/manuscript.ts';
import { htmlText } from './html-text.ts';
import { MARKED_STYLE } from './lint-html-style.ts';
import { commentHtml, findingMarks, findingsByBlock, type Numbered } from './lint-view/findings-html.ts';
import { layeredText } from './lint-view/layered-text.ts';
import { elementOf } from './paper-html.ts';
import { countOf } from './words/number-words.ts';
import { fileName } from './words/place-words.ts';

/** Begins every marked copy, so that one may be written over and nothing else is. */
export const MARKED_COPY = '<!doctype html><!-- a marked copy by quadrille lint -->';

/**
 * The manuscript as a page with its findings beside the text, as an editor writes in the margin: the words marked and numbered,
 * each number leading to its comment and back. One file, without scripts.
 */
export function lintHtml(report: LintReport, { blocks }: Manuscript): string {
  const byBlock = findingsByBlock(report);
  const rows = blocks.map((block, i) => blockHtml(block, i, byBlock.get(i) ?? [], report));
  const title = htmlText(fileName(report.file));
  return `${MARKED_COPY}
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}, marked</title><style>${MARKED_STYLE}</style></head>
<body><header><h1>${title}</h1><p>${countOf(report.findings.length, 'finding')}, marked by quadrille lint.</p></header>
<main>
${rows.join('\n')}
</main></body></html>
`;
}

function blockHtml(block: Block, i: number, findings: readonly Numbered[], report: LintReport): string {
  const element = elementOf(block.kind, 'h2');
  const label = block.label === undefined ? '' : `<span class="label">${htmlText(block.label)}</span> `;
  const { layers, insets } = findingMarks(findings);
  const text = layeredText(block.text, [layers], insets);
  const comments = findings.map((one) => commentHtml(one, report)).join('');
  return `<section id="b-${i}"><${element} class="${block.kind}" dir="auto">${label}${text}</${element}>${comments === '' ? '' : `<aside>${comments}</aside>`}</section>`;
}
