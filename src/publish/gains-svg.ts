import type { Gain } from '../argue/judge-report.ts';
import { htmlText } from './html-text.ts';
import { modelInWords } from './words/contest-words.ts';
import { fixedNumber } from './words/number-words.ts';

const [WIDTH, MARGIN, STEP] = [440, 20, 38];

const at = (value: number): string => String(Math.round(value * 10) / 10);

/** Gains as dots with their intervals about 0, one under another: full where the interval leaves 0. One without a gain has its words alone. */
export function gainsSvg(gains: readonly Gain[]): string {
  const ends = gains.flatMap(({ mean, low, high }) => [mean ?? 0, low ?? 0, high ?? 0]);
  const reach = Math.max(1e-9, ...ends.map(Math.abs));
  const x = (value: number) => at(WIDTH / 2 + (value / reach) * (WIDTH / 2 - MARGIN));
  const height = gains.length * STEP + 24;
  const rows = gains.flatMap(({ model, against, mean, low, high }, i) => {
    const y = i * STEP + 30;
    const isOpen = low === null || high === null || (low <= 0 && high >= 0);
    return [
      `<text y="${y - 12}">${htmlText(heldAgainst(model, against))}</text>`,
      low === null || high === null
        ? ''
        : `<line x1="${x(low)}" x2="${x(high)}" y1="${y}" y2="${y}" stroke="currentColor" stroke-width="2"/>`,
      mean === null
        ? ''
        : `<circle cx="${x(mean)}" cy="${y}" r="4" stroke="currentColor"${isOpen ? ' fill="none"' : ''}/>`,
    ];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="gains" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="Gains in log loss with their intervals" font-family="system-ui, sans-serif" font-size="12" fill="currentColor">`,
    `<line x1="${x(0)}" x2="${x(0)}" y1="0" y2="${height - 18}" stroke="currentColor" stroke-opacity="0.5" stroke-dasharray="3 3"/>`,
    ...rows,
    `<text x="${MARGIN}" y="${height - 4}">−${fixedNumber(reach, 3)}</text>`,
    `<text x="${WIDTH / 2}" y="${height - 4}" text-anchor="middle">0</text>`,
    `<text x="${WIDTH - MARGIN}" y="${height - 4}" text-anchor="end">+${fixedNumber(reach, 3)}</text>`,
    '</svg>',
  ].join('');
}

/** Two models, in words for a heading. */
export const heldAgainst = (model: string, against: string): string =>
  `${modelInWords(model)} against ${modelInWords(against)}`;
