import { actorTables } from './field-parts.ts';
import * as f from './fields.ts';
import { list, required } from './fields.ts';
import { standingRules, talkRules } from './spell-kinds.ts';

/** The tables of what a study argues: its claims and rules, and the choices under which these are judged. */
export const argumentTables = {
  claims: {
    says: 'A sentence of the study, and the test that decides it.',
    common: true,
    fields: {
      id: required(f.id('its id')),
      says: required(f.text('the claim in words')),
      by: required(f.evidence('who makes it, and where')),
      test: required(f.text('an expression of the claim language')),
      group: f.text('the heading it stands under'),
      choices: f.namedLists(
        'values that the author had to choose, by the names that the test gives them: `{cut: [1969-01-01, 1968-10-01]}`; the first is the author’s',
      ),
      secondWitness: f.mapping(
        {
          test: required(f.text('what is asked of published data, in the claim language')),
          note: f.text('what the reader should know of it: what the data count, how far they reach'),
        },
        'a test put to published data; its verdict stands beside that of the claim and never changes it',
      ),
    },
  },
  rules: {
    says: 'What must not happen in this system. A broken rule is a note with its violators.',
    common: true,
    fields: {
      id: required(f.id('its id')),
      says: required(f.text('the rule in words')),
      exclusive: required(
        f.mapping(
          {
            kind: required(f.text('a kind of spell')),
            of: required(list(f.reference(actorTables, 'no actor may do it towards two of these at once'))),
          },
          'what excludes what',
        ),
      ),
      start: f.date('from when the rule holds'),
    },
  },
  accounts: {
    says: 'A choice of whom to believe.',
    common: true,
    fields: {
      id: required(f.id('its id')),
      says: required(f.text('the account in words')),
      name: f.text(
        'its name in a word or two, for where there is little room; else the work whose key it has as its id, `Share 2003`',
      ),
      sources: list(f.reference(['sources'], 'whom it believes; all when left out')),
      without: list(f.reference(['sources'], 'whom it does not believe')),
      choose: f.any('for a group of alternatives, the row that it takes: `{group: id}`'),
    },
  },
  readings: {
    says: 'The author’s coding choices; the first of each list is the default.',
    common: false,
    fields: {
      halfLife: list(f.duration('after how long an event counts half')),
      amplitude: list(f.number('least size of a phase', { low: 0 })),
      shortest: list(f.duration('least duration of a phase')),
      neutral: list(f.number('half-width of the neutral band about 0', { low: 0 })),
      weights: list(f.choice(['gdelt', 'icews'], 'which Goldstein table')),
      standing: list(f.choice(standingRules, 'whether spells weigh by their kind while they last')),
      talk: list(f.choice(talkRules, 'how talking counts in a relation')),
      contactAmplitude: list(f.number('least size of a phase of contact, in contacts', { low: 0.1 })),
    },
  },
  scenarios: {
    says: 'Named changes to the record for a what-if.',
    common: true,
    fields: {
      id: required(f.id('its id')),
      says: required(f.text('the change in words')),
      changes: required(
        list(
          f.any(
            'what is supposed: `{drop: id}`, `{set: id, field: value}` or `{add: table, row: {…}}`; what would not have been without a row that is dropped goes by its `causes`',
          ),
        ),
      ),
      otherwise: list(
        f.any(
          'what the author says would then have been otherwise, each as a change with its reason: `because`',
        ),
      ),
    },
  },
} as const;
