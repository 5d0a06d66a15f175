import type { Range } from '../../report/date-report.ts';
import type { FigurePoint, FigureSeries } from '../../report/report-figures.ts';
import { listInWords, numberInWords, percent } from './number-words.ts';

/** `1,392`, or `95 to 105` where the worlds differ. */
export function valueInWords({ low, high }: Range): string {
  const [first, last] = [numberInWords(low), numberInWords(high)];
  return first === last ? first : `${first} to ${last}`;
}

/** `trade of USSR with PRC`, the actors as they are to be called. */
export function seriesInWords(
  { what, of, with: others = [] }: Omit<FigureSeries, 'points' | 'unit'>,
  nameOf: (id: string) => string = (id) => id,
): string {
  const partners = others.length > 0 ? ` with ${listInWords(others.map(nameOf))}` : '';
  return `${what} of ${listInWords(of.map(nameOf))}${partners}`;
}

/** In what part of the worlds it is, where that is not all. */
export const shareInWords = ({ share }: Pick<FigurePoint, 'share'>): string =>
  share < 1 ? `in ${percent(share)} of worlds` : '';
