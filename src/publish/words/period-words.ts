import type { PeriodOn } from '../../report/periods-on.ts';
import { percent } from './number-words.ts';
import { sourceInWords } from './source-words.ts';

/** `Split, since 1960 (Three periods, of USSR–PRC: @luthi2008, p. 3)`, the actors as they are to be called. */
export function periodInWords(period: PeriodOn, nameOf: (id: string) => string = (id) => id): string {
  const { id, title, by, of, share } = period;
  const doubt = share < 1 ? `, in ${percent(share)} of worlds` : '';
  const whose = `${title ?? id}, of ${of.map(nameOf).join('–')}: ${by.map((item) => sourceInWords(item)).join('; ')}`;
  return `${nameInWords(period)}${doubt} (${whose})`;
}

function nameInWords({ name, since }: PeriodOn): string {
  if (!since) return 'before the first cut';
  return name === undefined ? `since ${since.words}` : `${name}, since ${since.words}`;
}
