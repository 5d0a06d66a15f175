import type { CaseRecord } from '../src/record/case-record.ts';
import { defaultReading } from '../src/record/readings.ts';
import { markdownTable } from './markdown-table.ts';
import { type PublishedTies, pairInYear } from './published-data.ts';
import { type Most, type Pair, type RelationsByYear, relationsByYear } from './relations-by-year.ts';

const pairs: readonly Pair[] = [
  ['USSR', 'PRC'],
  ['USA', 'PRC'],
  ['USA', 'ROC'],
  ['USSR', 'USA'],
  ['USSR', 'ROC'],
  ['PRC', 'ROC'],
];
const years = { from: 1945, to: 1991 };
const everyYear = Array.from({ length: years.to - years.from + 1 }, (_, i) => years.from + i);
/** The two Chinas stand beside each other from the end of 1949. */
const yearsOfFour = everyYear.filter((year) => year >= 1950);
const windowLength = 4;
/** The periods of the triangle after Dittmer, as docs/validity.md states them: what is set down for a year, and no more. */
const dittmer = [
  { from: 1950, to: 1959, is: 'marriage, USA the outcast' },
  { from: 1972, to: 1978, is: 'romantic, USA the pivot' },
];

type Sign = 1 | 0 | -1;
const fits = ['agrees', 'neutral', 'opposite'] as const;
type Fit = (typeof fits)[number];

/** The relations of the bundled case against published data, under the case's reading and under the old coding. */
export function validitySection(record: CaseRecord, published: PublishedTies): string {
  const reading = defaultReading(record);
  const now = relationsByYear(record, reading, pairs, years);
  const before = relationsByYear(record, { ...reading, standing: 'without', talk: 'table' }, pairs, years);
  const codings = { now, before };
  const signOf = (value: number): Sign => (Math.abs(value) <= reading.neutral ? 0 : value > 0 ? 1 : -1);
  return [
    '### What was expected',
    expectations(codings, published, signOf),
    '### In sum',
    summary(codings, published, signOf),
    '### The signed network, window by window',
    'The published sign, the mean relation of the case, and in brackets that of the old coding. **Bold**: opposite.',
    windows(codings, published, signOf),
    '### Year by year',
    'The mean relation of the case in the year, with what others list for it: R a rivalry, A an alliance, D a militarised dispute. **Bold**: opposite to one of them.',
    byYear(now, published, signOf),
    '### Triangles and blocs',
    'On 1 July, what most worlds have, with their share; in brackets the old coding where it differs.',
    structure(codings),
    periodsOfTriangle(codings),
  ].join('\n\n');
}

interface Codings {
  readonly now: RelationsByYear;
  readonly before: RelationsByYear;
}
type SignOf = (value: number) => Sign;

/** Every comparison of one pair with one data set: what is published, and the relation of the case. */
function comparisons(pair: Pair, { network, rivalry, alliance, dispute }: PublishedTies) {
  const listed = (list: ReadonlySet<string>, sign: Sign) =>
    everyYear.flatMap((year) =>
      list.has(pairInYear(...pair, year)) ? [{ from: year, to: year, sign }] : [],
    );
  return {
    'signed network': everyYear.flatMap((year) => {
      const sign = network.get(pairInYear(...pair, year));
      return sign === undefined ? [] : [{ from: year, to: year + windowLength - 1, sign: sign as Sign }];
    }),
    rivalries: listed(rivalry, -1),
    alliances: listed(alliance, 1),
    disputes: listed(dispute, -1),
  };
}

function summary({ now, before }: Codings, published: PublishedTies, signOf: SignOf): string {
  const rows: string[][] = [];
  const totals = new Map<string, { now: Record<Fit, number>; before: Record<Fit, number> }>();
  for (const pair of pairs) {
    for (const [set, compared] of Object.entries(comparisons(pair, published))) {
      const count = (coding: RelationsByYear) => {
        const counts: Record<Fit, number> = { agrees: 0, neutral: 0, opposite: 0 };
        for (const { from, to, sign } of compared) {
          const mean = coding.mean(pair, from, to);
          if (mean !== undefined) counts[fitOf(signOf(mean), sign)]++;
        }
        return counts;
      };
      const [one, other] = [count(now), count(before)];
      if (fits.every((fit) => one[fit] === 0)) continue;
      rows.push([set, pair.join('–'), countsInWords(one), countsInWords(other)]);
      const total = totals.get(set) ?? { now: zero(), before: zero() };
      for (const fit of fits) {
        total.now[fit] += one[fit];
        total.before[fit] += other[fit];
      }
      totals.set(set, total);
    }
  }
  const order = [...totals.keys()];
  rows.sort((x, y) => order.indexOf(x[0]!) - order.indexOf(y[0]!));
  const lines = order.flatMap((set) => [
    [`**${set}**`, 'all pairs', countsInWords(totals.get(set)!.now), countsInWords(totals.get(set)!.before)],
    ...rows.filter(([of]) => of === set),
  ]);
  return markdownTable(
    ['against', 'pair', 'agrees, neutral, opposite', 'the old coding: agrees, neutral, opposite'],
    lines,
  );
}

function expectations(codings: Codings, published: PublishedTies, signOf: SignOf): string {
  const fifties = yearsOfFour.filter((year) => year < 1960);
  const inYears = (list: readonly number[], is: (year: number) => boolean) =>
    `${list.filter(is).length} of ${list.length} years`;
  const shown: readonly (readonly [string, string, (coding: RelationsByYear) => string])[] = [
    [
      'opposite to the signed network',
      'at most 1 window in 20',
      (coding) => {
        const found = pairs.flatMap((pair) =>
          comparisons(pair, published)['signed network'].flatMap(({ from, to, sign }) => {
            const mean = coding.mean(pair, from, to);
            return mean === undefined ? [] : [fitOf(signOf(mean), sign)];
          }),
        );
        const opposite = found.filter((fit) => fit === 'opposite').length;
        return `${opposite} of ${found.length} windows, ${((20 * opposite) / found.length).toFixed(1)} in 20`;
      },
    ],
    [
      'PRC and USSR against ROC and USA, 1950–1959',
      'all',
      (coding) => inYears(fifties, (year) => coding.division(year).is === 'PRC + USSR against ROC + USA'),
    ],
    [
      'a stable marriage, USA the outcast, 1950–1959',
      'most',
      (coding) => inYears(fifties, (year) => coding.triangle(year).is === 'marriage, USA the outcast'),
    ],
    [
      'a bloc of all four',
      'none',
      (coding) => inYears(yearsOfFour, (year) => coding.division(year).is === 'PRC + ROC + USA + USSR'),
    ],
  ];
  return markdownTable(
    ['', 'expected', 'found', 'the old coding'],
    shown.map(([what, expected, found]) => [what, expected, found(codings.now), found(codings.before)]),
  );
}

function zero(): Record<Fit, number> {
  return { agrees: 0, neutral: 0, opposite: 0 };
}

function countsInWords(counts: Record<Fit, number>): string {
  return fits.map((fit) => counts[fit]).join(', ');
}

function fitOf(own: Sign, theirs: Sign): Fit {
  return own === 0 ? 'neutral' : own === theirs ? 'agrees' : 'opposite';
}

function windows({ now, before }: Codings, { network }: PublishedTies, signOf: SignOf): string {
  const rows = everyYear.flatMap((year) => {
    const to = year + windowLength - 1;
    const cells = pairs.map((pair) => {
      const sign = network.get(pairInYear(...pair, year));
      const mean = now.mean(pair, year, to);
      const old = before.mean(pair, year, to);
      if (sign === undefined || mean === undefined || old === undefined) return '';
      const marked = (value: number) => mark(value, fitOf(signOf(value), sign) === 'opposite');
      return `${sign > 0 ? '+' : '−'} ${marked(mean)} (${marked(old)})`;
    });
    return cells.every((cell) => cell === '') ? [] : [[`${year}–${to}`, ...cells]];
  });
  return markdownTable(['window', ...pairs.map((pair) => pair.join('–'))], rows);
}

function byYear(now: RelationsByYear, published: PublishedTies, signOf: SignOf): string {
  const rows = everyYear.map((year) => [
    `${year}`,
    ...pairs.map((pair) => {
      const mean = now.mean(pair, year, year);
      if (mean === undefined) return '';
      const key = pairInYear(...pair, year);
      const listed = [
        { letter: 'R', sign: -1, is: published.rivalry.has(key) },
        { letter: 'A', sign: 1, is: published.alliance.has(key) },
        { letter: 'D', sign: -1, is: published.dispute.has(key) },
      ].filter(({ is }) => is);
      const opposite = listed.some(({ sign }) => fitOf(signOf(mean), sign as Sign) === 'opposite');
      return [mark(mean, opposite), ...listed.map(({ letter }) => letter)].join(' ');
    }),
  ]);
  return markdownTable(['year', ...pairs.map((pair) => pair.join('–'))], rows);
}

function structure({ now, before }: Codings): string {
  const cell = (one: Most, other: Most) =>
    `${mostInWords(one)}${one.is === other.is ? '' : ` (${mostInWords(other)})`}`;
  const rows = yearsOfFour.map((year) => [
    `${year}`,
    cell(now.triangle(year), before.triangle(year)),
    cell(now.division(year), before.division(year)),
  ]);
  return markdownTable(['year', 'USA, USSR, PRC', 'blocs of the four'], rows);
}

function periodsOfTriangle(codings: Codings): string {
  const rows = dittmer.map(({ from, to, is }) => {
    const inPeriod = yearsOfFour.filter((year) => year >= from && year <= to);
    const agreeing = (coding: RelationsByYear) =>
      `${inPeriod.filter((year) => coding.triangle(year).is === is).length} of ${inPeriod.length}`;
    return [`${from}–${to}`, is, agreeing(codings.now), agreeing(codings.before)];
  });
  return markdownTable(['years', 'after Dittmer', 'so in the case', 'in the old coding'], rows);
}

function mostInWords({ is, share }: Most): string {
  return share === 1 ? is : `${is} ${Math.round(share * 100)} %`;
}

function mark(value: number, opposite: boolean): string {
  const number = value.toFixed(1).replace('-', '−').replace('−0.0', '0.0');
  return opposite ? `**${number}**` : number;
}
