import type { VerdictWord } from '../argue/judge-report.ts';
import { type Page, type Style, styled } from './page.ts';

const STYLES: Record<VerdictWord, readonly Style[]> = {
  holds: ['bold', 'green'],
  likely: ['green'],
  open: ['yellow'],
  unlikely: ['red'],
  fails: ['bold', 'red'],
  untestable: ['cyan'],
};

/** A text in the colour of a verdict. */
export function verdictStyled(page: Page, verdict: VerdictWord, text: string): string {
  return styled(page, text, ...STYLES[verdict]);
}

const CELLS = 20;

/**
 * The shares of a claim as a bar of twenty cells: `█` true, `░` false, `·` unknown. What is more than nothing has at
 * least one cell.
 */
export function shareBar({ true: yes, unknown }: { true: number; unknown: number }): string {
  const no = 1 - yes - unknown;
  const room = (share: number): number => (share <= 1e-12 ? 0 : Math.max(1, Math.round(share * CELLS)));
  const cells = { yes: room(yes), no: room(no), unknown: room(unknown) };
  const largest = yes >= no && yes >= unknown ? 'yes' : no >= unknown ? 'no' : 'unknown';
  cells[largest] += CELLS - cells.yes - cells.no - cells.unknown;
  return '█'.repeat(cells.yes) + '░'.repeat(cells.no) + '·'.repeat(cells.unknown);
}
