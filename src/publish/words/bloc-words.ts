import type { DateReport } from '../../measure/date-report.ts';
import { listInWords, percent } from './number-words.ts';
import { capital } from './verdict-words.ts';

type Blocs = Pick<DateReport, 'blocs' | 'together' | 'blocsNote'>;

/** Pairs that worlds part over; more are only counted. */
const DOUBTS_TOLD = 8;

/** Each camp in a sentence of its own: `PRC and USSR against ROC and USA (together in 97 % of worlds, in all).` */
export function campsInWords({ blocs }: Blocs, nameOf: (id: string) => string = (id) => id): string[] {
  const camps = [...new Set(blocs.map(({ camp }) => camp))];
  return camps.map((camp, i) => {
    const sides = blocs.filter((bloc) => bloc.camp === camp);
    const named = sides.map(({ members, share }) => {
      const sure = members.length > 1 && share < 1 ? ` (together in ${percent(share)} of worlds)` : '';
      return `${listInWords(members.map(nameOf))}${sure}`;
    });
    const words = named.length === 1 ? `${named[0]}, with nobody against them` : named.join(' against ');
    return `${i === 0 ? '' : 'Apart from these: '}${words}.`;
  });
}

/** Why there is no bloc, or about whom the best divisions disagree. */
export function noteInWords({ blocs, blocsNote = '' }: Blocs): string {
  return blocs.length === 0 ? `No bloc: ${blocsNote}` : capital(blocsNote);
}

/** Of which two the worlds part: `The worlds part over USA and PRC (together in 12 %, apart in 80 %, neither in 8 %).` */
export function doubtsInWords({ together }: Blocs, nameOf: (id: string) => string = (id) => id): string[] {
  const parted = together.filter((pair) => pair.together < 1 && pair.apart < 1);
  if (parted.length === 0) return [];
  const told = parted.slice(0, DOUBTS_TOLD).map((pair) => {
    const shares = [
      ['together', pair.together],
      ['apart', pair.apart],
      ['neither', 1 - pair.together - pair.apart],
    ] as const;
    // a rest that only rounding leaves is none
    const ways = shares
      .filter(([, share]) => share > 1e-9)
      .map(([how, share]) => `${how} in ${percent(share)}`);
    return `${nameOf(pair.a)} and ${nameOf(pair.b)} (${ways.join(', ')})`;
  });
  const more = parted.length > DOUBTS_TOLD ? [`${parted.length - DOUBTS_TOLD} more pairs`] : [];
  return [`The worlds part over ${listInWords([...told, ...more])}.`];
}
