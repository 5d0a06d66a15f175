import type { SideValue } from '../argue/judge-report.ts';
import type { SecondWitness, YearAnswer } from '../argue/second-witness/second-report.ts';
import { boundedNumber, numberInWords, wordsApart } from './words/number-words.ts';
import { ownName, witnessName } from './words/second-words.ts';
import { timeInWords } from './words/time-words.ts';

/** Case and data year by year, as a table with its head. */
export interface SecondTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** How many years more there are than rows. */
  readonly more: number;
}

/** So many years stand in a table. */
const MOST = 40;

/**
 * The years of which the comparisons that decide can be asked one by one: what case and data come to, on how many rows of the record, votes,
 * allies or ties that rests (`n`), and whether it speaks for the claim. Without rows where there is no such year.
 */
export function secondTable(of: SecondWitness): SecondTable {
  const { case: ofCase, data } = of.years;
  const years = [...new Set([...ofCase, ...data].map(({ year }) => year))].sort((a, b) => a - b);
  const parted = new Set([...of.partOn, ...of.turnedOn]);
  const rows = years.map((year) => {
    const [one, other] = [ofCase, data].map((answers) => answers.filter((each) => each.year === year));
    return [`${year}`, ...cells(one!), ...cells(other!), parted.has(year) ? '≠' : ''];
  });
  return {
    head: [
      'Year',
      of.own.length === 0 ? 'The case' : ownName(of),
      of.own.length === 0 ? 'Rows' : 'n',
      witnessName(of, data),
      'n',
      '',
    ],
    rows: rows.slice(0, MOST),
    more: Math.max(0, rows.length - MOST),
  };
}

/** What a side came to in a year and for what that speaks, and on how many rows, votes, allies or ties it rests. */
function cells(answers: readonly YearAnswer[]): string[] {
  const join = (words: (answer: YearAnswer) => string) => answers.map(words).join('; ');
  return [
    join(({ values, bound, share, speaks = share.true + share.false > 0.5 ? '' : 'unknown' }) =>
      [valuesInWords(values, bound), speaks].filter(Boolean).join(', '),
    ),
    answers.every(({ counts }) => counts.every((each) => each === null))
      ? ''
      : join(({ counts }) => counts.map(countInWords).join(' : ') || '–'),
  ];
}

const countInWords = (count: number | null): string => (count === null ? '–' : numberInWords(count));

/** The values of one side or of both, not rounded to one where they differ, nor to the number that the test states. */
function valuesInWords(values: YearAnswer['values'], bound: number | undefined): string {
  const [some = [], others = []] = values.map((value) =>
    value?.is === 'number' && !value.unit ? [value.value] : [],
  );
  const words = bound === undefined ? wordsApart(some, others) : wordsApart([...some, ...others], [bound]);
  return values.map((value) => valueInWords(value, words)).join(' : ');
}

function valueInWords(value: SideValue | null, words: (value: number) => string): string {
  if (value === null) return '–';
  if (value.is === 'time') return timeInWords(value);
  return value.is === 'number' ? boundedNumber(value, words) : value.value;
}
