import { a, b, days, whole, year } from './dyad-columns.ts';
import type { ColumnSpec, FormatSpec } from './format.ts';

const contiguityType: ColumnSpec = {
  ...whole(
    'type',
    '1 by land or a river, 2 up to 12 miles of water, 3 up to 24, 4 up to 150, 5 up to 400, 0 none',
    'conttype',
  ),
  required: true,
};

/** Which states border on each other, over land or a stretch of water. */
export const contiguity: FormatSpec = {
  name: 'contiguity',
  title: 'Direct contiguity (Correlates of War)',
  says: 'which states border on each other, by land or over water',
  cite: ['cow-contiguity', 'stinnett-2002'],
  releaseColumn: 'version',
  beware: [
    'States more than 400 miles of water apart are not in it; a copy that lists them has type 0.',
    'The types are no scale of nearness that could be averaged.',
  ],
  tables: [
    {
      name: 'borders',
      says: 'a border over a time',
      days: { how: 'days', start: ['stdate', 'begin'], end: ['enddate', 'end'] },
      key: ['a', 'b', 'first_day'],
      columns: [a, b, contiguityType],
    },
    {
      name: 'borders_by_year',
      says: 'a border in a year',
      days,
      key: ['a', 'b', 'year'],
      columns: [a, b, year, contiguityType],
    },
  ],
};

/** The ranks of the codebook's codes. */
const rank = (name: string, says: string, from: string): ColumnSpec => ({
  name,
  from: [from],
  kind: 'choice',
  missing: ['-9'],
  says,
  choices: { 0: 'none', 1: 'charge', 2: 'minister', 3: 'ambassador', 9: 'other' },
});

/** Which states sent representatives to each other. Checked: docs/data.md tells where. */
export const cowDiplomacy: FormatSpec = {
  name: 'cow-diplomacy',
  title: 'Diplomatic exchange (Correlates of War)',
  says: 'which states had representatives at each other’s, and of what rank',
  cite: ['bayer-2006'],
  releaseColumn: 'version',
  beware: [
    'Given for every fifth year or so (1817, 1824 … 1940, 1950 … 2005), not for every year.',
    'Of 1950, 1955, 1960 and 1965 the ranks are not known: whoever was represented is "other" then, which is also any rank that is none of the three.',
    'In the year of a union both the old states and the new one are listed (Germany and Yemen in 1990).',
  ],
  tables: [
    {
      name: 'representation',
      says: 'two states in a year',
      days,
      key: ['a', 'b', 'year'],
      columns: [
        a,
        b,
        year,
        { ...rank('b_at_a', 'rank of b’s representative at a', 'dr_at_1'), expected: true },
        { ...rank('a_at_b', 'rank of a’s representative at b', 'dr_at_2'), expected: true },
        whole('exchange', '1 where either was represented at the other’s, else 0', 'de'),
      ],
    },
  ],
};

const flow = (name: string, says: string, from: string): ColumnSpec => ({
  name,
  from: [from],
  kind: 'number',
  missing: ['-9', '-9.0', 'NA'],
  says,
});

/** What two states bought from each other. */
export const cowTrade: FormatSpec = {
  name: 'cow-trade',
  title: 'Trade of pairs of states (Correlates of War)',
  says: 'what two states bought from each other in a year',
  cite: ['barbieri-keshk-2016', 'barbieri-2009'],
  releaseColumn: 'version',
  beware: [
    'In millions of dollars of the year itself: sums over years need a deflator.',
    'The smoothed flows are filled in where none was reported.',
  ],
  tables: [
    {
      name: 'trade',
      says: 'two states in a year',
      days,
      key: ['a', 'b', 'year'],
      columns: [
        a,
        b,
        year,
        { ...flow('a_imports', 'what a bought from b, in millions of dollars', 'flow1'), expected: true },
        { ...flow('b_imports', 'what b bought from a', 'flow2'), expected: true },
        flow('a_imports_smooth', 'the same with gaps filled in', 'smoothflow1'),
        flow('b_imports_smooth', 'the same with gaps filled in', 'smoothflow2'),
      ],
    },
  ],
};
