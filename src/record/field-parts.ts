import * as f from './fields.ts';
import { list, required } from './fields.ts';
import { type SpellKind, spellKindNames, spellKinds } from './spell-kinds.ts';

/** What the fields of `tables.ts` are made of: words and fields that several share or that others ask for by name, and mappings of many fields. */

/** What an act was about. */
export const domains = ['security', 'diplomatic', 'economic', 'humanitarian'] as const;
/** How hard a demand presses. */
export const pressures = ['plea', 'request', 'demand', 'ultimatum'] as const;
/** How a demand was answered. */
export const answerWords = ['granted', 'partly', 'refused', 'delayed'] as const;
/** How an act was done. */
export const channels = ['public', 'secret', 'leaked'] as const;

/** What every row of a table with `common: true` may carry besides its own fields. */
export const commonFields = {
  evidence: f.evidence('what the sources say of this row, e.g. `@tubilewicz2005, p. 12`'),
  confidence: f.confidence('how sure the author is of the row, in calibrated words'),
  alternatives: f.text('the name of a group of rows of which one is true'),
  note: f.text('a note; a published page shows it only where it is marked for readers'),
  noteFor: f.choice(
    ['readers', 'author'],
    'for whom the note is; else as `notesForReaders` of the case has it for the table',
  ),
} as const;

/** Tables whose notes can be marked for readers together. */
export const notedTables = [
  ...[
    'case',
    'coverage',
    'actors',
    'places',
    'sources',
    'events',
    'eventTypes',
    'instruments',
    'spells',
    'votes',
  ],
  ...[
    'ballots',
    'positions',
    'figures',
    'periods',
    'claims',
    'rules',
    'accounts',
    'scenarios',
    'rivals',
    'weighs',
  ],
  ...['dataSets', 'measured', 'contests', 'stories'],
] as const;

/** Other names of an actor or a place. */
export const names = list(
  f.mapping(
    {
      text: required(f.text('the name')),
      script: f.text('its script, e.g. Hans, Cyrl'),
      system: f.text('the romanisation, e.g. pinyin, wade-giles'),
      lang: f.text('its language'),
    },
    'other names, in any script and romanisation; each is searchable',
  ),
);

/** A field for each kind of spell: what it weighs in this case. */
export const standing = f.mapping(
  Object.fromEntries(
    spellKindNames.map((kind) => [
      kind,
      f.number(`of a spell of ${kind} (${spellKinds[kind]})`.replace('-', '−'), { low: -10, high: 10 }),
    ]),
  ) as Readonly<Record<SpellKind, ReturnType<typeof f.number>>>,
  'what a spell of a kind adds to the relation of its parties while it lasts',
);

/** Where an actor stands, and what can be held. */
export const actorTables = ['actors'] as const;
export const objectTables = ['places', 'actors'] as const;
/** The facts without which a row would not have been. */
export const causedBy = (facts: readonly string[]) =>
  list(
    f.reference(
      facts,
      'rows without which it would not have been, as a source says: `causes: suez-nationalised`; tests ask for them by `because`, and a what-if that drops one drops it too',
    ),
  );
/** Who came to know of a row, and when. */
export const known = (says: string) =>
  list(
    f.mapping(
      {
        to: required(f.referenceOrText(actorTables, 'all', 'an actor, or `all`')),
        on: required(f.date('from when')),
      },
      says,
    ),
  );
/** Whether a seat or membership has a right of veto. */
export const veto = f.choice(
  ['yes', 'no'],
  'of a seat or membership in a body that votes: whether it has a right of veto; not stated, it is not known',
);
/** What an instrument, or a text that was voted on, provides in one place. */
export const provisionFields = {
  id: f.id('its id'),
  article: f.text('article'),
  topic: required(f.text('what it is about')),
  obligation: required(f.text('what is to be done')),
  by: list(f.reference(actorTables, 'by whom')),
  to: list(f.reference(actorTables, 'towards whom')),
  object: f.text('of what'),
  term: f.text('for how long'),
  text: f.text('a summary of the words'),
  note: f.text('anything a reader should know'),
} as const;

/** How the dates of a case are read. */
export const dates = f.mapping(
  {
    approximate: f.mapping(
      {
        day: f.duration('reach of `~` and `?` on a day (P7D)'),
        month: f.duration('on a month or season (P1M)'),
        year: f.duration('on a year or longer (P1Y)'),
      },
      'how far an approximate or uncertain date reaches to either side',
    ),
    order: f.choice(
      ['day-first', 'month-first'],
      'how a date in numbers in a CSV file is read, as 03/04/1969, where no date of its column settles it',
    ),
  },
  'how dates are read',
);

/** Memberships and posts, as they stand with an actor. */
export const memberOf = list(
  f.mapping(
    {
      of: required(f.reference(actorTables, 'the faction, organisation or state')),
      start: f.date('from'),
      end: f.date('to'),
      role: f.text('the post or role'),
      exclusive: f.choice(['yes', 'no'], 'whether a person can hold one such post only'),
      speaksFor: f.choice(
        ['yes', 'no'],
        'whether who holds it acts for `of`; left out, a head of state or government, a minister, an ambassador, a delegate does',
      ),
      veto,
    },
    'memberships and posts',
  ),
);

/** The one drawing that carries an argument. */
export const drawing = (facts: readonly string[]) =>
  f.mapping(
    {
      pairs: required(
        list(
          f.mapping(
            { between: required(list(f.reference(actorTables, 'the two'))) },
            'the pairs whose relations it draws, one above the other: `[[USSR, ROC], [USA, PRC]]`',
          ),
        ),
      ),
      from: f.date('from when; the beginning of the period when left out'),
      to: f.date('to when; the end of the period when left out'),
      line: f.reference(facts, 'the fact that stands in it as a line from top to bottom'),
      acts: list(f.reference(facts, 'the facts that are named in it')),
      says: f.text('what it shows, in a sentence'),
    },
    'the one drawing that carries the argument, on the first screen of a published page',
  );
