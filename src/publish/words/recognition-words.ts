import type { DateReport } from '../../report/date-report.ts';
import { listInWords, numberInWords } from './number-words.ts';

/** More names than this are no answer to who was first. */
const MOST_FIRST = 5;

type Order = DateReport['recognitionOrder'][number];

/**
 * Who came first, and among how many: `first by USSR, of the 51 in the record that had by then`. Where that one recognised no longer, also who was first of
 * those that still did. Empty where the dates leave open too many.
 */
export function firstInWords(order: Order, nameOf: (id: string) => string = (id) => id): string {
  const { certain, possible, stillFirst = [] } = order;
  const who = whoInWords(order, nameOf);
  if (who === '') return '';
  const count = certain === possible ? `the ${numberInWords(certain)}` : `at most ${numberInWords(possible)}`;
  const among = possible === 1 ? '' : `, of ${count} in the record that had by then`;
  const still = stillFirst.map(nameOf);
  const since =
    order.stillFirst === undefined
      ? ''
      : still.length === 0 || still.length > MOST_FIRST
        ? ', who no longer did'
        : `; of those that still did, by ${oneOf(still)}`;
  return `first by ${who}${among}${since}`;
}

function whoInWords({ certainlyFirst, possiblyFirst }: Order, nameOf: (id: string) => string): string {
  if (certainlyFirst.length > 0) return listInWords(certainlyFirst.map(nameOf));
  return possiblyFirst.length > MOST_FIRST ? '' : oneOf(possiblyFirst.map(nameOf));
}

const oneOf = (names: readonly string[]): string =>
  names.length > 1 ? `one of ${listInWords(names, 'or')}` : names.join('');
