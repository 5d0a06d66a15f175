import type { DateReport } from '../../report/date-report.ts';
import { listInWords } from './number-words.ts';

type Held = DateReport['places'][number]['held'][number];

/** Whose a place was or what it was: `possessed by ROC and USSR (joint)`, `occupied by USSR`, `autonomous`. */
export function placeInWords({ how, by, level }: Held, nameOf: (id: string) => string = (id) => id): string {
  const whose = by.length > 0 ? ` by ${listInWords(by.map(nameOf))}` : '';
  if (how === 'status') return `${level?.replaceAll('-', ' ') ?? 'status'}${whose}`;
  return `${how}${whose}${level === undefined ? '' : ` (${level})`}`;
}

/** By which treaties and acts it came to be so. */
export const throughInWords = ({ through = [] }: Pick<Held, 'through'>): string =>
  listInWords(through.map(({ title }) => title));
