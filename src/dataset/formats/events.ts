import { CODES, code, number, QUADS, quad, text } from './event-columns.ts';
import type { FormatSpec } from './format.ts';
import { phoenixColumns } from './headless-columns.ts';

const day = { how: 'day', day: ['date', 'event_date', 'event date', 'sqldate', 'story_date'] } as const;
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
    'What two actors do together (consult, negotiate, agree) is listed twice, each time under a number of its own: A consults B, B consults A; a visit is once a visit (042) and once hosted (043). From one actor to the other each counts once, in sums over a pair twice.',
    'The number of an event is not its own (145,312 stand for two events each in the release to 2020); number and day together are.',
    'Its intensities are a scale of their own: keep the scale’s name with every score.',
  ],
  tables: [
    {
      name: 'events',
      says: 'an act of one actor towards another',
      days: day,
      key: ['event', 'first_day'],
      counts: [
        {
          where: `EXISTS (SELECT 1 FROM rows AS other WHERE other.first_day = rows.first_day AND other.story = rows.story
            AND other.sentence = rows.sentence AND other.code = rows.code AND other.source = rows.target
            AND other.target = rows.source AND other.source <> other.target)`,
          says: 'tell an act that another row tells from the other side (same day, code, article and sentence)',
        },
      ],
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

/** Events of Phoenix. */
export const phoenix: FormatSpec = {
  name: 'phoenix',
  title: 'Coded events of Phoenix',
  says: 'events from the news, in CAMEO',
  cite: ['althaus-2017'],
  beware: [CODES, ROLES, QUADS],
  tables: [
    {
      name: 'events',
      says: 'an act of one actor towards another',
      days: { how: 'day', day: ['story_date', 'date'], order: 'mdy' },
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
        quad('quad_class', 'pentaclass'),
      ],
    },
  ],
};
