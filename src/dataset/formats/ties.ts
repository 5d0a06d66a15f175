import { a, b, days, whole, year } from './dyad-columns.ts';
import type { ColumnSpec, FormatSpec } from './format.ts';

const contiguityType: ColumnSpec = {
  ...whole('type', '1 land, 2 to 12 miles of water, 3 to 24, 4 to 150, 5 to 400', 'conttype'),
  required: true,
};

/** Which states border on each other, over land or a stretch of water. */
export const contiguity: FormatSpec = {
  name: 'contiguity',
  title: 'Direct contiguity (Correlates of War)',
  says: 'which states border on each other, by land or over water',
  cite: ['stinnett-2002'],
  releaseColumn: 'version',
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

/** Which states sent representatives to each other. */
export const cowDiplomacy: FormatSpec = {
  name: 'cow-diplomacy',
  title: 'Diplomatic exchange (Correlates of War)',
  says: 'which states had representatives at each other’s, and of what rank',
  cite: ['bayer-2006'],
  releaseColumn: 'version',
  beware: [
    'Given for every fifth year or so, not for every year; 9 is another rank, or one that is not known, and is taken as missing: `exchange` tells that there was somebody.',
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
        {
          ...whole('b_at_a', 'rank of b’s representative at a', 'dr_at_1'),
          required: true,
          missing: ['-9', '9'],
        },
        { ...whole('a_at_b', 'rank of a’s representative at b', 'dr_at_2'), missing: ['-9', '9'] },
        whole('exchange', 'whether either was represented at the other’s, at whatever rank', 'de'),
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
  cite: ['barbieri-2009'],
  releaseColumn: 'version',
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
