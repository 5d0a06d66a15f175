import { a, b } from './dyad-columns.ts';
import type { ColumnSpec, FormatSpec } from './format.ts';

const mark = (name: string, says: string): ColumnSpec => ({ name, kind: 'mark', missing: ['NA'], says });

/** Strategic rivalries with their kinds, in the release of Thompson, Sakuwa and Suhas. */
export const tssRivalries: FormatSpec = {
  name: 'tss-rivalries',
  title: 'Strategic rivalries (Thompson, Sakuwa and Suhas)',
  says: 'who were rivals from when to when, over what',
  cite: ['thompson-sakuwa-suhas-2021'],
  beware: [
    'It has years only: a rivalry is taken from the first day of one to the last of the other.',
    'China is 710 (all of it before 1949), Taiwan 713, the Soviet Union 365.',
  ],
  tables: [
    {
      name: 'rivalries',
      says: 'a rivalry of two states',
      days: { how: 'years', start: ['start'], end: ['end'] },
      key: ['rivalry'],
      columns: [
        { name: 'rivalry', from: ['tssr_id'], kind: 'code', required: true, says: 'its number' },
        { name: 'name', from: ['rivalry'], kind: 'text', says: 'its name' },
        a,
        b,
        { ...mark('positional', 'over influence'), expected: true },
        { ...mark('spatial', 'over territory'), expected: true },
        { ...mark('ideological', 'over belief or order'), expected: true },
        mark('interventionary', 'over intervention'),
        mark('principal', 'principal rivals'),
        mark('aprin', 'asymmetrically principal'),
      ],
    },
  ],
};

const kind = (name: string, says: string): ColumnSpec => ({
  name,
  kind: 'choice',
  missing: ['NA'],
  choices: {
    positional: 'positional',
    spatial: 'spatial',
    ideological: 'ideological',
    interventionary: 'interventionary',
  },
  says,
});

/** Strategic rivalries in the release of Thompson and Dreyer. */
export const tdRivalries: FormatSpec = {
  name: 'td-rivalries',
  title: 'Strategic rivalries (Thompson and Dreyer)',
  says: 'who were rivals from when to when, over what',
  cite: ['thompson-dreyer-2012'],
  beware: ['It has years only: a rivalry is taken from the first day of one to the last of the other.'],
  tables: [
    {
      name: 'rivalries',
      says: 'a rivalry of two states',
      days: { how: 'years', start: ['styear'], end: ['endyear'] },
      key: ['rivalry', 'first_day'],
      columns: [
        { name: 'rivalry', from: ['rivalryno'], kind: 'code', required: true, says: 'its number' },
        { name: 'name', from: ['rivalryname'], kind: 'text', says: 'its name' },
        a,
        b,
        { name: 'region', kind: 'text', says: 'where' },
        { ...kind('type1', 'what it was about first of all'), expected: true },
        kind('type2', 'what else'),
        kind('type3', 'what else'),
      ],
    },
  ],
};
