import type { Consequence } from '../../record/scenarios/consequences.ts';
import type { ChangeMade } from '../../record/scenarios/suppose-scenario.ts';
import type { Range } from '../../report/date-report.ts';
import type { ClaimChange, Rewrite, Standing } from '../../simulate/play-report.ts';
import { countOf, listInWords, percent, pointsGrown } from './number-words.ts';
import { timeInWords } from './time-words.ts';

/** What a change of a field comes to: `date: 1950-03 → 1955-03`, `end: taken away`. */
export function fieldInWords({ field, from, to }: ChangeMade['fields'][number]): string {
  const [was, is] = [from, to].map(valueInWords);
  if (was === '') return `${field}: ${is}`;
  return is === '' ? `${field}: ${was} taken away` : `${field}: ${was} → ${is}`;
}

function valueInWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(valueInWords).join(', ');
  if (typeof value !== 'object' || value === null) return String(value ?? '');
  return `{${Object.entries(value)
    .map(([key, item]) => `${key}: ${valueInWords(item)}`)
    .join(', ')}}`;
}

/** By which way a row went: `by its causes: a → b → c`. */
export function chainInWords({ by, chain }: Consequence): string {
  return `${by === 'through' ? 'it came to be so through what went: ' : ''}${chain.join(' → ')}`;
}

/** How much of the record a scenario rewrites, in a sentence. */
export function rewriteInWords({ supposed, otherwise, gone, confirmed, rows }: Rewrite): string {
  const parts = `${supposed} supposed, ${otherwise} said to have been otherwise`;
  const causes =
    gone === 0
      ? 'no row goes by its causes'
      : countOf(gone, 'more row goes by its causes', 'more rows go by their causes');
  const well =
    confirmed === 0
      ? 'none of them is confirmed by two independent sources'
      : `${confirmed} of the ${rows + gone} ${confirmed === 1 ? 'is' : 'are'} confirmed by two or more independent sources`;
  return `${countOf(supposed + otherwise, 'change')} by the author (${parts}); ${causes}; ${well}. The fewer, the better it can be argued (Tetlock & Belkin 1996).`;
}

/** In how many worlds a scenario has nothing to change; nothing where it has in all. */
export function reachInWords({ reach }: { readonly reach: number }): string {
  if (reach === 1) return '';
  if (reach === 0) return 'There was nothing to change in any world: this account has none of the rows.';
  return `In ${percent(1 - reach)} of worlds there was nothing to change, and everything in them is as recorded.`;
}

/** By how many points of a hundred the share of worlds in which a claim is true has grown: `+12 points`, `−1 point`. */
export function pointsInWords({ growth }: Pick<ClaimChange, 'growth'>): string {
  if (growth === 0) return '';
  const points = pointsGrown(growth);
  return `${points} ${/^.(<?1)$/.test(points) ? 'point' : 'points'}`;
}

/** In how many worlds the answer is another, and which became which. */
export function movesInWords({ differs, moves }: Pick<ClaimChange, 'differs' | 'moves'>): string {
  if (moves.length === 0) return 'The same answer in every world.';
  const told = moves.map(
    ({ from, to, share }) => `${from} → ${to}${moves.length > 1 ? ` in ${percent(share)}` : ''}`,
  );
  return `Another answer in ${percent(differs)} of worlds: ${listInWords(told)}.`;
}

/** When something was, over the worlds in which it was: `from 2 March 1969, in 40 % of worlds`. */
export function standingInWords({ from, to, share }: Standing, lasts: boolean): string {
  const start = rangeInWords(from);
  const when = !lasts ? start : to.median === Infinity ? `from ${start}` : `${start} – ${rangeInWords(to)}`;
  return share < 1 ? `${when}, in ${percent(share)}` : when;
}

const rangeInWords = ({ low, high }: Range): string =>
  Number.isNaN(low) ? 'unknown' : timeInWords({ start: low, end: high });
