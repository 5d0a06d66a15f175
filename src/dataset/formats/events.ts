import type { ColumnSpec, FormatSpec } from './format.ts';
import { gdelt1Columns, phoenixColumns } from './headless-columns.ts';

const day = { how: 'day', day: ['date', 'event_date', 'event date', 'sqldate', 'story_date'] } as const;
const missing = ['---', 'NA', 'NULL'];
const code = (name: string, says: string, ...from: string[]): ColumnSpec => ({
  name,
  from,
  kind: 'code',
  missing,
  says,
});
const text = (name: string, says: string, ...from: string[]): ColumnSpec => ({
  name,
  from,
  kind: 'text',
  missing,
  says,
});
const number = (name: string, says: string, ...from: string[]): ColumnSpec => ({
  name,
  from,
  kind: 'number',
  missing,
  says,
});

const CODES = 'Codes are text: 010 is not 10. A code that a scale has no weight for has none, and not 0.';
const ROLES = 'Actors are a country and a role in one word (ISRMIL, IGOUNO).';

const fourColumns = [
  code('source', 'who acted', 'source'),
  code('target', 'towards whom', 'target'),
  code('code', 'what was done', 'code', 'eventcode', 'event'),
].map((column) => ({ ...column, required: true as const }));

/** Events in four columns, coded in CAMEO, or in PLOVER. */
export const cameoEvents: FormatSpec = {
  name: 'cameo-events',
  title: 'Coded events in four columns (CAMEO, PLOVER)',
  says: 'date, source, target, code',
  cite: ['gerner-schrodt-2002'],
  beware: [CODES, ROLES],
  tables: [{ name: 'events', says: 'an act of one actor towards another', days: day, columns: fourColumns }],
};

/** Events in four columns, coded in WEIS. */
export const weisEvents: FormatSpec = {
  ...cameoEvents,
  name: 'weis-events',
  title: 'Coded events in four columns (WEIS)',
  cite: ['mcclelland-1978', 'goldstein-1992'],
};

/** Events of ICEWS. */
export const icews: FormatSpec = {
  name: 'icews',
  title: 'Coded events of ICEWS',
  says: 'events from the world’s news, 1995 to 2020, in CAMEO',
  cite: ['boschee-2015'],
  beware: [
    CODES,
    'What two actors do together is in it twice: A consults B, B consults A.',
    'Its intensities are a scale of their own: keep the scale’s name with every score.',
  ],
  tables: [
    {
      name: 'events',
      says: 'an act of one actor towards another',
      days: day,
      key: ['event'],
      columns: [
        { ...code('event', 'its number', 'event_id', 'event id'), required: true },
        text('source', 'who acted', 'source_name', 'source name'),
        text('source_sectors', 'what it is', 'source_sectors', 'source sectors'),
        { ...text('source_country', 'its country', 'source_country', 'source country'), expected: true },
        text('target', 'towards whom', 'target_name', 'target name'),
        text('target_sectors', 'what it is', 'target_sectors', 'target sectors'),
        { ...text('target_country', 'its country', 'target_country', 'target country'), expected: true },
        { ...code('code', 'what was done (CAMEO)', 'cameo_code', 'cameo code'), required: true },
        number('intensity', 'weight on the scale of ICEWS', 'intensity'),
        code('story', 'the article', 'story_id', 'story id'),
        {
          name: 'sentence',
          from: ['sentence_number', 'sentence number'],
          kind: 'whole',
          says: 'its sentence',
        },
        text('country', 'where', 'country'),
      ],
    },
  ],
};

/** Events of GDELT 1. */
export const gdelt1: FormatSpec = {
  name: 'gdelt-1',
  title: 'Coded events of GDELT 1',
  says: 'events from the world’s news, from 1979, in CAMEO',
  cite: ['leetaru-schrodt-2013'],
  beware: [CODES, 'One act is listed once for each way in which the news tell of it.'],
  tables: [
    {
      name: 'events',
      says: 'an act of one actor towards another',
      days: { how: 'day', day: ['sqldate'] },
      key: ['event'],
      headless: gdelt1Columns,
      columns: [
        { ...code('event', 'its number', 'globaleventid'), required: true },
        code('source', 'who acted', 'actor1code'),
        { ...code('source_country', 'its country', 'actor1countrycode'), expected: true },
        code('target', 'towards whom', 'actor2code'),
        { ...code('target_country', 'its country', 'actor2countrycode'), expected: true },
        { ...code('code', 'what was done (CAMEO)', 'eventcode'), required: true },
        number('goldstein', 'weight in the table of GDELT', 'goldsteinscale'),
        { name: 'is_root', from: ['isrootevent'], kind: 'flag', says: 'in the first lines of the article' },
        { name: 'mentions', from: ['nummentions'], kind: 'whole', says: 'how often it is told' },
        { name: 'articles', from: ['numarticles'], kind: 'whole', says: 'in how many articles' },
      ],
    },
  ],
};

/** Events of Phoenix. */
export const phoenix: FormatSpec = {
  name: 'phoenix',
  title: 'Coded events of Phoenix',
  says: 'events from the news, in CAMEO',
  cite: ['althaus-2020'],
  beware: [CODES, ROLES],
  tables: [
    {
      name: 'events',
      says: 'an act of one actor towards another',
      days: { how: 'day', day: ['story_date', 'date'] },
      key: ['event'],
      headless: phoenixColumns,
      columns: [
        { ...code('event', 'its number', 'eid', 'eventid'), required: true },
        { ...code('source', 'who acted', 'source', 'sourceactorfull'), expected: true },
        { ...code('source_country', 'its country', 'source_root', 'sourceactorentity'), expected: true },
        { ...code('target', 'towards whom', 'target', 'targetactorfull'), expected: true },
        { ...code('target_country', 'its country', 'target_root', 'targetactorentity'), expected: true },
        { ...code('code', 'what was done (CAMEO)', 'code', 'eventcode'), required: true },
        number('goldstein', 'weight, as the file has it', 'goldstein', 'goldsteinscore'),
      ],
    },
  ],
};
