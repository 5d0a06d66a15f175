import { CODES, code, number, quad } from './event-columns.ts';
import type { ColumnSpec, FormatSpec } from './format.ts';
import { gdelt1Columns, gdelt2Columns } from './headless-columns.ts';

const ONCE_EACH = 'One act is listed once for each way in which the news tell of it.';

const columns: readonly ColumnSpec[] = [
  { ...code('event', 'its number', 'globaleventid'), required: true },
  code('source', 'who acted', 'actor1code'),
  { ...code('source_country', 'its country', 'actor1countrycode'), expected: true },
  code('target', 'towards whom', 'actor2code'),
  { ...code('target_country', 'its country', 'actor2countrycode'), expected: true },
  { ...code('code', 'what was done (CAMEO)', 'eventcode'), required: true },
  number('goldstein', 'weight in the table of GDELT', 'goldsteinscale'),
  quad('quadclass'),
  { name: 'is_root', from: ['isrootevent'], kind: 'flag', says: 'in the first lines of the article' },
  { name: 'mentions', from: ['nummentions'], kind: 'whole', says: 'how often it is told' },
  { name: 'articles', from: ['numarticles'], kind: 'whole', says: 'in how many articles' },
];

/** Events of GDELT 1. */
export const gdelt1: FormatSpec = {
  name: 'gdelt-1',
  title: 'Coded events of GDELT 1',
  says: 'events from the world’s news, from 1979, in CAMEO',
  cite: ['leetaru-schrodt-2013'],
  beware: [CODES, ONCE_EACH],
  tables: [
    {
      name: 'events',
      says: 'an act of one actor towards another',
      days: { how: 'day', day: ['sqldate'] },
      key: ['event'],
      headless: gdelt1Columns,
      columns,
      lacks: ['actor1geo_adm2code'],
    },
  ],
};

/** Events of GDELT 2: the same, with the second division of places, and the moment at which each was added. */
export const gdelt2: FormatSpec = {
  name: 'gdelt-2',
  title: 'Coded events of GDELT 2',
  says: 'events from the world’s news, from February 2015, every quarter of an hour, in CAMEO',
  cite: ['leetaru-schrodt-2013', 'gdelt-2-codebook'],
  beware: [CODES, ONCE_EACH, 'The day of an act and the moment at which it was added differ.'],
  tables: [
    {
      name: 'events',
      says: 'an act of one actor towards another',
      days: { how: 'day', day: ['sqldate'] },
      key: ['event'],
      headless: gdelt2Columns,
      columns: [
        ...columns,
        { ...code('place', 'where: code of a second division', 'actiongeo_adm2code'), expected: true },
        code('added', 'when it was added, as year, month, day, hour, minute, second', 'dateadded'),
      ],
    },
  ],
};
