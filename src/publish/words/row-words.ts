import type { ClaimVerdict, Counted, ExactTest, Part, RowCount, Spread } from '../../argue/judge-report.ts';
import { isPublishedData } from '../../argue/of-record.ts';
import { countOf, numberInWords } from './number-words.ts';

/** What one row of a table is called. */
export const NOUNS: Record<Counted, string> = {
  events: 'act',
  instruments: 'instrument',
  spells: 'spell',
  votes: 'vote',
  ballots: 'ballot',
  positions: 'position',
  figures: 'figure',
  provisions: 'provision',
};

/** What rows of these tables are called together. */
function nounOf(tables: readonly Counted[]): string {
  if (tables.length === 1) return NOUNS[tables[0]!];
  return tables.length > 0 && tables.every((table) => table === 'events' || table === 'instruments')
    ? 'act'
    : 'row';
}

/** How many rows carry a value: `10 acts (4 to 18)`, of a share `1 of 7 acts (1 of 4 to 11)`; the range is over the worlds. */
export function rowsInWords(count: RowCount): string {
  const { of, tables, several } = count;
  const noun = several ? 'row' : nounOf(tables);
  if (!of) {
    const range = isOne(count) ? '' : ` (${rangeInWords(count)})`;
    return `${countOf(count.median, noun)}${range}`;
  }
  const range = isOne(count) && isOne(of) ? '' : ` (${rangeInWords(count)} of ${rangeInWords(of)})`;
  return `${numberInWords(count.median)} of ${countOf(of.median, noun)}${range}`;
}

const isOne = ({ low, high }: Spread): boolean => low === high;
const rangeInWords = ({ low, high }: Spread): string =>
  low === high ? numberInWords(low) : `${numberInWords(low)} to ${numberInWords(high)}`;

/** The rows of a comparison, one side against the other; empty where none enter. What is not there is called as the others are. */
export function partRowsInWords({ left, right, rows }: Part): string {
  const counts = [left?.rows, right?.rows, rows].flatMap((count) => count ?? []);
  const found = [...new Set(counts.flatMap(({ tables }) => tables))];
  const several = counts.find((count) => count.several)?.several;
  return counts
    .map((count) => ({ ...count, several, tables: count.tables.length > 0 ? count.tables : found }))
    .map((count) => rowsInWords(count))
    .join(' against ');
}

/** A p as it is printed: `p = .07`, `p < .001`. */
export function chanceInWords(p: number): string {
  if (p >= 0.995) return 'p = 1';
  if (p < 0.001) return 'p < .001';
  return `p = ${p.toFixed(p < 0.01 ? 3 : 2).slice(1)}`;
}

const TESTS: Record<ExactTest['by'], string> = {
  fisher: 'Fisher’s exact test',
  rates: 'the exact test of two rates',
  sign: 'the sign test',
  means: 'the one-sided permutation test of two means',
  'paired-means': 'the one-sided permutation test of two means, year by year',
};

/** The exact test beside a comparison: `p = .71 by Fisher’s exact test`. */
export function exactInWords({ by, p, isDrawn }: ExactTest): string {
  const [low, high] = [p.low, p.high].map((each) => chanceInWords(each).replace(/^p (= )?|(?<=<) /g, ''));
  return `${chanceInWords(p.median)}${low === high ? '' : ` (${low} to ${high})`} by ${TESTS[by]}${isDrawn ? ', drawn' : ''}`;
}

/** Up to so many comparisons have their rows told one by one. */
const TOLD_ONE_BY_ONE = 3;

type Behind = Pick<ClaimVerdict, 'parts' | 'evidence'>;

const isOfDivisions = ({ evidence }: Behind): boolean =>
  evidence.length > 0 && evidence.every(({ table }) => table === 'periods');
const isOfData = ({ evidence }: Behind): boolean => evidence.length > 0 && evidence.every(isPublishedData);

/** The rows behind a verdict, in a sentence: `Behind it: 1 of 7 acts against 0 of 3 acts; p = .7 by Fisher’s exact test.` */
export function behindInWords(claim: ClaimVerdict): string {
  const { parts } = claim;
  if (isOfDivisions(claim)) return 'Behind it: scholars’ divisions alone, and no row of the record.';
  if (isOfData(claim))
    return `Behind it: published data alone, and no row of the record${parts.flatMap(({ exact }) => (exact ? `; ${exactInWords(exact)}` : [])).join('')}.`;
  const told = parts.flatMap((part) => {
    const rows = partRowsInWords(part);
    return rows === '' ? [] : [part.exact ? `${rows}, ${exactInWords(part.exact)}` : rows];
  });
  if (told.length === 0) return '';
  const several = countsOf(parts).some((count) => count.several)
    ? ' Some of the rows stand for several acts each.'
    : '';
  if (told.length <= TOLD_ONE_BY_ONE) return `Behind it: ${told.join('; ')}.${several}`;
  return `Behind each of its comparisons: ${fewestToMost(parts)}.${several}`;
}

/** How much is behind a verdict, in few words: `1 of 7 acts against 0 of 3 acts`, `1 to 3 rows a comparison`, `published data`. */
export function countedInWords(claim: Behind): string {
  if (isOfDivisions(claim)) return 'scholars’ divisions';
  if (isOfData(claim)) return 'published data';
  const [told = '', ...more] = claim.parts.map(partRowsInWords).filter((rows) => rows !== '');
  return more.length === 0 ? told : `${fewestToMost(claim.parts)} a comparison`;
}

const countsOf = (parts: readonly Part[]): readonly RowCount[] =>
  parts.flatMap(({ left, right, rows }) => [left?.rows, right?.rows, rows]).flatMap((count) => count ?? []);

function fewestToMost(parts: readonly Part[]): string {
  const counts = countsOf(parts).map((count) => count.of ?? count);
  const [low, high] = [
    Math.min(...counts.map((each) => each.low)),
    Math.max(...counts.map((each) => each.high)),
  ];
  return `${low === high ? '' : `${numberInWords(low)} to `}${countOf(high, 'row')}`;
}
