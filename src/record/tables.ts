import { argumentTables } from './argument-tables.ts';
import { chronologyTable } from './chronology-table.ts';
import { contestTables } from './contest-tables.ts';
import {
  actorTables,
  answerWords,
  causedBy,
  channels,
  dates,
  domains,
  drawing,
  known,
  memberOf,
  names,
  notedTables,
  objectTables,
  pressures,
  provisionFields,
  standing,
  veto,
} from './field-parts.ts';
import * as f from './fields.ts';
import { list, required } from './fields.ts';
import { measuredTables } from './measured-tables.ts';
import { rivalTables } from './rival-tables.ts';
import { spellKindNames } from './spell-kinds.ts';
import { storyTables } from './story-tables.ts';

/**
 * Every table of a case and every field of it. This is the one list: the checker, the row types, the JSON Schemas
 * and docs/format.md are made from it.
 */

/** Tables whose rows are facts of the record: dated, resting on evidence, in or out of a world. */
export const factTables = ['events', 'instruments', 'spells', 'votes', 'positions', 'figures'] as const;

const causes = causedBy(factTables);

export const tables = {
  case: {
    says: 'The case itself: one row, in case.yaml.',
    common: false,
    fields: {
      id: required(f.id('the id of the case')),
      title: required(f.text('its title')),
      period: required(f.span('the period under study, an EDTF interval')),
      authors: list(f.text('who wrote the case')),
      thesis: f.text('what the study argues, in a paragraph'),
      central: f.reference(['claims'], 'the claim on which the argument turns'),
      drawing: drawing(factTables),
      version: f.text('its version, as its author counts them: `1.2`'),
      published: f.date('when this version was published'),
      address: f.text('where its readers find the published page, for those who cite it: `https://…`'),
      seed: f.number('seed of every draw (1)', { low: 0, high: 2 ** 53 - 1, whole: true }),
      worlds: f.number('how many worlds are drawn (1000)', { low: 1, high: 1_000_000, whole: true }),
      dates,
      weights: f.choice(['gdelt', 'icews'], 'which Goldstein table weighs CAMEO codes (gdelt)'),
      standing,
      notesForReaders: list(
        f.choice(
          notedTables,
          'the tables whose notes a published page shows; the others are for the author, but for rows that say `noteFor: readers`',
        ),
      ),
      note: f.text('a note on the case'),
    },
  },
  coverage: {
    says: 'What the record claims to cover. Outside it a measure is unknown, not zero.',
    common: true,
    fields: {
      id: f.id('an id, when the row is spoken of'),
      between: list(f.reference(actorTables, 'two or more actors whose dealings are covered')),
      kind: f.text(
        'a table (events, instruments, votes, positions, figures), `decisions` (acts that settle a question), or a kind of spell (recognition, seat …) that is covered',
      ),
      period: required(f.span('the period covered')),
      domain: f.choice(domains, 'the one domain covered; all when left out'),
    },
  },
  actors: {
    says: 'A state, organisation, faction or person.',
    common: true,
    fields: {
      id: required(f.id('its id')),
      kind: required(f.choice(['state', 'organisation', 'faction', 'person'], 'what it is')),
      name: required(f.text('its usual name')),
      names,
      span: f.span('when it existed'),
      cow: f.text('Correlates of War number'),
      gw: f.text('Gleditsch-Ward number'),
      iso3: f.text('ISO 3166 code'),
      wikidata: f.text('Wikidata id'),
      lat: f.number('latitude of its capital', { low: -90, high: 90 }),
      lon: f.number('longitude of its capital', { low: -180, high: 180 }),
      follows: list(f.reference(actorTables, 'its predecessor')),
      memberOf,
    },
  },
  places: {
    says: 'A place, railway, port, island.',
    common: true,
    fields: {
      id: required(f.id('its id')),
      name: required(f.text('its usual name')),
      names,
      lat: f.number('latitude', { low: -90, high: 90 }),
      lon: f.number('longitude', { low: -180, high: 180 }),
      within: list(f.reference(['places'], 'the larger places in which it lies')),
    },
  },
  sources: {
    says: 'A source. Bibliographies (.bib, .ris, CSL-JSON) fill this table; a row here adds to the item of the same id.',
    common: false,
    fields: {
      id: required(f.id('its citation key')),
      type: f.text('CSL type'),
      title: f.text('title'),
      author: f.any('authors, as CSL names'),
      editor: f.any('editors, as CSL names'),
      issued: f.any('date of publication, as a CSL date or a year'),
      kind: f.choice(['primary', 'secondary', 'reference', 'dataset'], 'what kind of source it is'),
      school: f.text('the party or school it belongs to'),
      seen: f.choice(
        ['whole', 'part', 'abstract', 'none'],
        'how much of it somebody opened; left out, what is cited with a locator or a quotation was seen there',
      ),
      by: f.text('who saw it'),
      on: f.date('when it was seen'),
      custom: f.any('anything else'),
      note: f.text('anything a reader should know'),
    },
  },
  events: {
    says: 'A dated act.',
    common: true,
    fields: {
      id: required(f.id('its id')),
      date: required(f.date('when')),
      by: required(list(f.reference(actorTables, 'who acted'))),
      to: list(f.reference(actorTables, 'towards whom')),
      type: f.referenceOrText(
        ['eventTypes'],
        'type',
        'a CAMEO code, its plain words, or one of the case’s `eventTypes`; an act that states none may be of any kind, and what it weighs is not known',
      ),
      weight: f.number('Goldstein weight, −10 to 10; else that of its type', { low: -10, high: 10 }),
      domain: f.choice(domains, 'the domain; not stated, it may be any'),
      channel: f.choice(channels, 'how it was done; not stated, who knew is unknown'),
      known: known('who came to know of it, and when; of a secret plan also whom it was against'),
      place: f.reference(['places'], 'where'),
      title: required(f.text('what happened, in a line')),
      tags: list(f.text('words to find it by')),
      causes,
      times: f.times('how many such acts the row stands for: `6`, `6..` (at least), `3/10`, `unknown` (1)'),
      audience: list(f.reference(actorTables, 'for whom it was staged, besides whom it addresses')),
      card: f.text('the card that it plays, by a name of the author’s: `soviet-card`'),
      asks: f.mapping(
        {
          what: required(f.text('what is demanded, in a word or a line')),
          of: required(list(f.reference(actorTables, 'of whom'))),
          strength: f.choice(pressures, 'how hard it presses'),
        },
        'what the act demands, and of whom',
      ),
      answers: f.answers(
        ['events'],
        answerWords,
        'the demands that it answers, each with how: `{aid-request: refused}`',
      ),
      decides: f.decisions(
        'the questions that it settles, each with the stance that prevailed: `{taiwan-option: caution}`',
      ),
    },
  },
  eventTypes: {
    says: 'The case’s own kinds of event.',
    common: true,
    fields: {
      id: required(f.id('its id')),
      title: required(f.text('its name')),
      weight: required(f.number('weight, −10 to 10', { low: -10, high: 10 })),
      cameo: f.text('the nearest CAMEO code'),
    },
  },
  instruments: {
    says: 'A treaty, pact, agreement, communiqué or declaration.',
    common: true,
    fields: {
      id: required(f.id('its id')),
      title: required(f.text('its title')),
      kind: required(f.choice(['treaty', 'pact', 'agreement', 'communique', 'declaration'], 'what it is')),
      parties: required(list(f.reference(actorTables, 'who signed'))),
      signed: required(f.date('when it was signed')),
      start: f.date('when it came into force; the signing when left out'),
      end: f.date('when it ended'),
      obligations: list(
        f.choice(['defence', 'offence', 'neutrality', 'nonaggression', 'consultation'], 'ATOP obligations'),
      ),
      replaces: list(f.reference(['instruments'], 'what it replaces')),
      buildsOn: list(f.reference(['instruments'], 'what it builds on')),
      channel: f.choice(channels, 'how it was made; not stated, who knew is unknown'),
      known: known('who came to know of it, and when'),
      weight: f.number('weight of the signing among the parties; else CAMEO 057’s', { low: -10, high: 10 }),
      causes,
      tags: list(f.text('words to find it by')),
      provisions: list(f.mapping(provisionFields, 'what it provides, article by article')),
    },
  },
  spells: {
    says: 'Something that held over a time.',
    common: true,
    fields: {
      id: required(f.id('its id')),
      kind: required(f.choice(spellKindNames, 'what held')),
      type: list(f.choice(['positional', 'spatial', 'ideological'], 'of a rivalry: what it is about')),
      by: list(f.reference(actorTables, 'whose it was (directed kinds)')),
      of: list(f.reference(actorTables, 'towards whom')),
      between: list(f.reference(actorTables, 'the parties (mutual kinds)')),
      object: f.reference(objectTables, 'a place, seat or organisation'),
      level: f.levels(
        'de jure, de facto, embassy, …; of a status, what it is: autonomous, leased, …; of a crisis, its levels of escalation: `[{at: DATE, level: 0 to 10}]`',
      ),
      through: list(f.reference(['instruments', 'events'], 'the treaty or act by which it came to be so')),
      causes,
      veto,
      start: required(f.date('from')),
      end: f.date('to; still so at the end of the period when left out'),
      domain: f.choice(domains, 'the domain in whose relation it weighs; else that of its kind'),
      weight: f.number('what it adds to the relation while it holds; else what its kind does', {
        low: -10,
        high: 10,
      }),
      title: f.text('its name'),
      tags: list(f.text('words to find it by')),
    },
  },
  votes: {
    says: 'A roll call.',
    common: true,
    fields: {
      id: required(f.id('its id')),
      body: required(f.referenceOrText(actorTables, 'text', 'who voted: an actor, or a body in plain words')),
      date: required(f.date('when')),
      question: required(f.text('on what')),
      yes: f.number('official total', { low: 0, whole: true }),
      no: f.number('official total', { low: 0, whole: true }),
      abstain: f.number('official total', { low: 0, whole: true }),
      absent: f.number('official total', { low: 0, whole: true }),
      outcome: f.choice(
        ['adopted', 'rejected', 'vetoed'],
        'what came of the text; `vetoed` if it was lost through a veto alone; not stated, it is not known',
      ),
      channel: f.choice(
        channels,
        'how it was held; public when left out, secret of a body that meets in secret',
      ),
      known: known('who came to know of it, and when, where it was not public'),
      causes,
      tags: list(f.text('words to find it by')),
      provisions: list(f.mapping(provisionFields, 'what the text that was voted on says, clause by clause')),
    },
  },
  ballots: {
    says: 'How one actor voted in a roll call.',
    common: true,
    fields: {
      vote: required(f.reference(['votes'], 'the roll call')),
      actor: required(f.reference(actorTables, 'who')),
      choice: required(f.choice(['yes', 'no', 'abstain', 'absent'], 'how')),
    },
  },
  positions: {
    says: 'What a person, faction or state wanted, over a time.',
    common: true,
    fields: {
      id: required(f.id('its id')),
      by: required(list(f.reference(actorTables, 'who wanted it'))),
      on: required(f.text('the question, by a name of the author’s: `taiwan-option`')),
      stance: required(f.text('what was wanted, in a word: `caution`')),
      start: required(f.date('from')),
      end: f.date('to; still so at the end of the period when left out'),
      channel: f.choice(channels, 'how it was held; not stated, who else knew is unknown'),
      known: known('who came to know of it, and when'),
      causes,
      title: f.text('the position, in a line'),
      tags: list(f.text('words to find it by')),
    },
  },
  figures: {
    says: 'A number that a source gives: trade, aid, troops, votes won, prices.',
    common: true,
    fields: {
      id: required(f.id('its id')),
      what: required(f.text('of what, by a name of the author’s: `trade`')),
      of: required(list(f.reference(actorTables, 'whose it is'))),
      with: list(f.reference(actorTables, 'with whom, or to whom')),
      date: required(f.date('the day, month or year that it is of')),
      value: required(f.quantity('the number, or a range within which it lies: `120`, `90/110`')),
      unit: required(f.text('its unit: `million US dollars`')),
      title: f.text('what it is, in a line'),
      tags: list(f.text('words to find it by')),
    },
  },
  periods: {
    says: 'A scholar’s division of a time into periods.',
    common: true,
    fields: {
      id: required(f.id('its id')),
      title: f.text('what it is called'),
      by: required(f.evidence('whose it is, and where')),
      of: required(
        list(f.referenceOrText(actorTables, 'text', 'the pair that it divides, or a theme in words')),
      ),
      period: f.span('the time that it divides; the period of the case when left out'),
      cuts: required(
        list(
          f.mapping(
            {
              at: required(f.date('when one period ends and the next begins')),
              name: f.text('what the period that begins there is called'),
            },
            'where it cuts',
          ),
        ),
      ),
    },
  },
  ...argumentTables,
  ...rivalTables(factTables),
  ...measuredTables,
  ...contestTables,
  ...storyTables(factTables),
  ...chronologyTable,
} as const;

export type TableName = keyof typeof tables;
