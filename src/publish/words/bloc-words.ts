import type { DateReport } from '../../report/date-report.ts';
import { listInWords, percent } from './number-words.ts';
import { capital } from './verdict-words.ts';

type Blocs = Pick<DateReport, 'blocs' | 'together' | 'blocsNote'>;

/** Pairs that worlds part over; more are only counted. */
const DOUBTS_TOLD = 8;

/** Each camp in a sentence of its own: `PRC and USSR against ROC and USA (together in 97 % of worlds, in all).` */
export function campsInWords(
  { blocs }: Pick<Blocs, 'blocs'>,
  nameOf: (id: string) => string = (id) => id,
): string[] {
  const camps = [...new Set(blocs.map(({ camp }) => camp))];
  return camps.map((camp, i) => {
    const sides = blocs.filter((bloc) => bloc.camp === camp);
    const named = sides.map(({ members, circles, share }) => {
      const isOne = circles.length === 1;
      const how = isOne ? 'together' : 'on one side';
      const sure = members.length > 1 && share < 1 ? `${how} in ${percent(share)} of worlds` : '';
      const notes = [isOne ? '' : 'by common enemies alone', sure].filter((note) => note !== '').join('; ');
      const names = circles.map((circle) => listInWords(circle.map(nameOf))).join(' beside ');
      return notes === '' ? names : `${names} (${notes})`;
    });
    const words = named.length === 1 ? `${named[0]}, with nobody against them` : named.join(' against ');
    return `${i === 0 ? '' : 'Apart from these: '}${words}.`;
  });
}

/** Why there is no bloc, or about whom the best divisions disagree. */
export function noteInWords({ blocs, blocsNote = '' }: Blocs): string {
  return blocs.length === 0 ? `No bloc: ${blocsNote}` : capital(blocsNote);
}

/**
 * Of which two the worlds part: `The worlds part over USA and PRC (together in 12 %, apart in 80 %, neither in 8 %).` Where some
 * worlds decide it and others do not, nothing parts: `Not in every world: USA and PRC (apart in 30 %, neither in 70 %).`
 */
export function doubtsInWords({ together }: Blocs, nameOf: (id: string) => string = (id) => id): string[] {
  const doubts = together.map((pair) => ({ pair, ways: waysOf(pair) })).filter(({ ways }) => ways.length > 1);
  const isParted = ({ pair }: (typeof doubts)[number]) =>
    isSome(pair.together + pair.byEnemies) && isSome(pair.apart);
  const told = (of: typeof doubts, say: (pairs: string) => string): string[] => {
    if (of.length === 0) return [];
    const named = of.slice(0, DOUBTS_TOLD).map(({ pair: { a, b }, ways }) => {
      const shares = ways.map(([how, share]) => `${how} in ${percent(share)}`).join(', ');
      return `${nameOf(a)} and ${nameOf(b)} (${shares})`;
    });
    const more = of.length > DOUBTS_TOLD ? [`${of.length - DOUBTS_TOLD} more pairs`] : [];
    return [say(listInWords([...named, ...more]))];
  };
  return [
    ...told(doubts.filter(isParted), (pairs) => `The worlds part over ${pairs}.`),
    ...told(
      doubts.filter((doubt) => !isParted(doubt)),
      (pairs) => `Not in every world: ${pairs}.`,
    ),
  ];
}

/** How two stand to each other, in whatever share of the worlds. */
function waysOf({ together, byEnemies, apart }: Blocs['together'][number]): (readonly [string, number])[] {
  const ways: readonly (readonly [string, number])[] = [
    ['together', together],
    ['on one side by common enemies alone', byEnemies],
    ['apart', apart],
    ['neither', 1 - together - byEnemies - apart],
  ];
  return ways.filter(([, share]) => isSome(share));
}

/** A rest that only rounding leaves is none. */
const isSome = (share: number): boolean => share > 1e-9;
