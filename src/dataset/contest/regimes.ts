import { REGIME_SPANS } from './regime-spans.ts';

/** What kind of regime a state had: communist, a liberal democracy, or another. */
export type Regime = 'communist' | 'democratic' | 'other';

type Years = readonly (readonly [first: number, last: number])[];

const yearsOf = (text: string): Years =>
  text === ''
    ? []
    : text.split(' ').map((span) => {
        const [first = 0, last = first] = span.split('-').map(Number);
        return [first, last];
      });

const isIn = (years: Years, year: number): boolean =>
  years.some(([first, last]) => first <= year && year <= last);

const regimes: ReadonlyMap<
  string,
  { readonly known: Years; readonly communist: Years; readonly democratic: Years }
> = new Map(
  REGIME_SPANS.trim()
    .split('\n')
    .map((line) => {
      const [state = '', known = '', communist = '', democratic = ''] = line.split('|');
      const spans = {
        known: yearsOf(known),
        communist: yearsOf(communist),
        democratic: yearsOf(democratic),
      };
      return [state, spans];
    }),
);

/**
 * The regime of a state in a year; nothing where the source does not tell.
 *
 * @example regimeIn('365', 1969) // => 'communist'
 * @example regimeIn('365', 1939) // => undefined
 */
export function regimeIn(state: string, year: number): Regime | undefined {
  const spans = regimes.get(state);
  if (!spans || !isIn(spans.known, year)) return undefined;
  if (isIn(spans.communist, year)) return 'communist';
  return isIn(spans.democratic, year) ? 'democratic' : 'other';
}
