import { groupBy } from '../../base/group-by.ts';
import type { Finding } from '../../manuscript/finding.ts';
import type { LintReport } from '../../manuscript/lint-report.ts';
import { htmlText } from '../html-text.ts';
import { placeWithin } from '../words/place-words.ts';
import { type Inset, type Layer, layer } from './layered-text.ts';

/** A finding with the number that leads from its words to its comment and back. */
export interface Numbered {
  readonly found: Finding;
  readonly number: number;
}

/** The findings of a report, numbered in the order of the text, by the blocks that they stand in. */
export function findingsByBlock({ findings }: LintReport): Map<number, Numbered[]> {
  return groupBy(
    findings.map((found, i) => ({ found, number: i + 1 })),
    ({ found }) => found.span.block,
  );
}

/** The words of findings as layers of their text, and the numbers that stand before them. */
export function findingMarks(findings: readonly Numbered[]): { layers: Layer[]; insets: Inset[] } {
  return {
    layers: findings.map(({ found }) => layer(found.span, `<mark class="${found.confidence}">`, '</mark>')),
    insets: findings.map(({ found, number }) => ({
      at: found.span.from,
      html: `<a class="call ${found.confidence}" id="at-${number}" href="#f-${number}">${number}</a>`,
    })),
  };
}

/** A finding as a comment in the margin. */
export function commentHtml({ found, number }: Numbered, report: LintReport): string {
  const { code, confidence, message, why, hint, related } = found;
  const sure = confidence === 'look' ? 'worth a look' : confidence;
  const seen = related.map(
    ({ place, span, says }) =>
      `<p>See <a href="#b-${span.block}">${htmlText(placeWithin(report.format, place))}</a>: ${htmlText(says)}.</p>`,
  );
  return `<div class="comment ${confidence}" id="f-${number}"><p><a href="#at-${number}">${number}</a> <strong>${htmlText(message)}</strong></p><p>${htmlText(why)}</p>${seen.join('')}<p class="hint">${htmlText(hint)}</p><p class="code">${htmlText(code)}, ${sure}</p></div>`;
}
