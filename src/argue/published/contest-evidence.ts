import type { CaseRecord, Row } from '../../record/case-record.ts';
import { smallNumber } from '../../record/measured-in-words.ts';
import type { FactEvidence, Gain } from '../judge-report.ts';

type Contest = Row<'contests'>;
type Rows = CaseRecord['rows'];

/**
 * What a contest gave to a verdict: the gain with its interval, on how many cases and windows it rests, and the data sets that were asked with their versions; beside it, the other comparisons
 * of the same question. Its sources are those of the data sets.
 */
export const contestEvidence = ({ rows }: CaseRecord, found: readonly Contest[]): FactEvidence[] =>
  found.map((row) => {
    const { network, pacts = 'all', question, among = 'all', model, against, from, to, data = [] } = row;
    const of = `${question} on ${network}${pacts === 'all' ? '' : `, ${pacts} pacts`}, ${among === 'all' ? 'all states' : 'the powers'}`;
    return {
      fact: [network, pacts, question, among, model, against].join(' '),
      table: 'contests',
      title: `${model} against ${against}, ${of}: ${gainInWords(row)}${data.length > 0 ? `; ${data.join(', ')}` : ''}`,
      status: 'single',
      date: `${from} to ${to}`,
      share: 1,
      sources: sourcesOf(data, rows).map((source) => ({
        ...{ source, says: 'affirms', confidence: 1, seen: true },
      })),
      gains: [row, ...rows.contests.filter((other) => other !== row && isOfOneQuestion(other, row))].map(
        gainOf,
      ),
    };
  });

/** `gain 0.0108 a case (−0.00125 to 0.0236, n = 5425, 8 windows)`, or why there is none. */
function gainInWords({ gain, low, high, n, windows, why }: Contest): string {
  const number = (value: number) => smallNumber(value) ?? value.toFixed(3).replace('-', '−');
  const rests = `n = ${n}, ${windows} windows`;
  if (gain === undefined) return `no gain (${rests})${why === undefined ? '' : `: ${why}`}`;
  const interval =
    low === undefined || high === undefined ? (why ?? 'no interval') : `${number(low)} to ${number(high)}`;
  return `gain ${number(gain)} a case (${interval}, ${rests})`;
}

const gainOf = ({ model, against, gain, low, high }: Contest): Gain => ({
  ...{ model, against, mean: gain ?? null, low: low ?? null, high: high ?? null },
});

const isOfOneQuestion = (one: Contest, other: Contest): boolean =>
  one.network === other.network &&
  one.question === other.question &&
  (one.pacts ?? 'all') === (other.pacts ?? 'all') &&
  (one.among ?? 'all') === (other.among ?? 'all');

/** The sources of data sets that are named with their versions (`atop@…`), as the case knows them. */
function sourcesOf(data: readonly string[], { dataSets }: Rows): string[] {
  const ids = data.map((each) => each.replace(/@.*/, ''));
  return [...new Set(dataSets.flatMap(({ id, source = [] }) => (ids.includes(id) ? source : [])))];
}
