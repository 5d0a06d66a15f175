import { CODES, code, number, QUADS, quad, text } from './event-columns.ts';
import type { FormatSpec } from './format.ts';
import { polecatColumns } from './headless-columns.ts';

const WORDS =
  'Events, modes and contexts are words of PLOVER (CONSULT, visit, military), not codes of CAMEO.';

/** Events of POLECAT, which came after ICEWS. */
export const polecat: FormatSpec = {
  name: 'polecat',
  title: 'Coded events of POLECAT',
  says: 'events from the world’s news, from 2018, in PLOVER',
  cite: ['polecat', 'halterman-2023', 'plover-manual'],
  beware: [
    WORDS,
    QUADS,
    'Its intensity is the scale of PLOVER, −10 to 10, and no other: keep the scale’s name with every score.',
    'An actor may have several countries; they stand in one cell then, as the file has them.',
    'A row is kept for each event, actor, recipient, kind and mode; the file’s own number may stand in several.',
  ],
  tables: [
    {
      name: 'events',
      says: 'an act of one actor towards another',
      days: { how: 'day', day: ['event date'] },
      key: ['event', 'first_day', 'code', 'mode', 'source', 'target'],
      layout: polecatColumns,
      columns: [
        { ...code('event', 'its number', 'event id'), required: true },
        text('source', 'who acted', 'actor name'),
        { ...code('source_country', 'its country', 'actor country'), expected: true },
        code('source_state', 'its country’s number in the Correlates of War', 'actor cow'),
        code('source_sector', 'what it is', 'primary actor sector'),
        text('target', 'towards whom', 'recipient name'),
        { ...code('target_country', 'its country', 'recipient country'), expected: true },
        code('target_state', 'its country’s number in the Correlates of War', 'recipient cow'),
        code('target_sector', 'what it is', 'primary recipient sector'),
        { ...code('code', 'what was done (event of PLOVER)', 'event type'), required: true },
        code('mode', 'in which way', 'event mode'),
        text('context', 'in which contexts', 'contexts'),
        { ...quad('quad code'), expected: true },
        number('intensity', 'weight on the scale of PLOVER', 'intensity', 'event intensity'),
        text('country', 'where', 'country'),
      ],
    },
  ],
};

/** Events in the layout of PLOVER itself: JSON, an event a line. */
export const plover: FormatSpec = {
  name: 'plover',
  title: 'Coded events in the layout of PLOVER (JSON)',
  says: 'events as the manual of PLOVER has them: actors, recipients, event, mode, context',
  cite: ['plover-manual'],
  beware: [
    WORDS,
    QUADS,
    CODES,
    'An event with several actors or recipients makes a row for each pair of them. Where all consult or fight each other and none is the recipient, each acts towards every other (`mutual`).',
  ],
  tables: [
    {
      name: 'events',
      says: 'an act of one actor towards another',
      days: { how: 'days', start: ['date'], end: ['enddate'] },
      key: ['event', 'code', 'source', 'source_sector', 'target', 'target_sector'],
      columns: [
        { ...code('event', 'its number', 'id'), required: true },
        { ...code('source', 'who acted', 'actor'), expected: true },
        code('source_sector', 'what it is', 'actor_sector'),
        { ...code('target', 'towards whom', 'recipient'), expected: true },
        code('target_sector', 'what it is', 'recipient_sector'),
        { ...code('code', 'what was done (event of PLOVER)', 'event'), required: true },
        code('mode', 'in which way', 'mode'),
        text('context', 'in which contexts', 'context'),
        { ...quad('quad_code'), expected: true },
        number('score', 'weight, as the file has it', 'event_scale'),
        { name: 'mutual', kind: 'flag', says: 'told of both alike, with no recipient' },
      ],
    },
  ],
};
