import type { ColumnSpec, FormatSpec } from './format.ts';

const state: ColumnSpec = {
  name: 'state',
  from: ['ccode'],
  kind: 'state',
  required: true,
  says: 'the state',
};
const year: ColumnSpec = { name: 'year', kind: 'year', required: true, says: 'the year' };
const days = { how: 'year', year: ['year'] } as const;
const number = (name: string, says: string, needed?: 'expected'): ColumnSpec => ({
  name,
  kind: 'number',
  missing: ['-9', '-9.0', 'NA'],
  says,
  ...(needed ? { expected: true } : {}),
});

/** Material capabilities of states by year. */
export const nmc: FormatSpec = {
  name: 'nmc',
  title: 'National material capabilities (Correlates of War)',
  says: 'six capabilities of every state by year, and their composite index',
  cite: ['singer-1987', 'singer-bremer-stuckey-1972'],
  releaseColumn: 'version',
  beware: ['The index does not sum to 1 over the states of a year where one of its parts is missing.'],
  tables: [
    {
      name: 'capabilities',
      says: 'a state in a year',
      days,
      key: ['state', 'year'],
      columns: [
        state,
        year,
        number('milex', 'military expenditure, in thousands of pounds to 1913 and of dollars after'),
        number('milper', 'military personnel, in thousands'),
        number('irst', 'iron and steel, in thousands of tons'),
        number('pec', 'primary energy, in thousands of tons of coal'),
        number('tpop', 'population, in thousands'),
        number('upop', 'population of cities, in thousands'),
        number('cinc', 'composite index: the mean of its six shares in the world’s totals', 'expected'),
      ],
    },
  ],
};

/** How many international organisations a state belonged to. */
export const cowIgo: FormatSpec = {
  name: 'cow-igo',
  title: 'International organisations by state and year (Correlates of War)',
  says: 'of which organisations a state was a member, or of how many',
  cite: ['pevehouse-2020'],
  beware: [
    'To 1965 there is every fifth year only, then every year to 2014.',
    'A state and an organisation without a row are of a year in which there was no such organisation, or no such state.',
  ],
  tables: [
    {
      name: 'memberships',
      says: 'a state in a year',
      days,
      key: ['state', 'year'],
      columns: [
        state,
        year,
        { ...number('full', 'full memberships'), from: ['sum_igo_full'], required: true },
        { ...number('associate', 'associate memberships'), from: ['sum_igo_associate'] },
        { ...number('observer', 'observer seats'), from: ['sum_igo_observer'] },
        { ...number('any', 'of any kind'), from: ['sum_igo_anytype'] },
      ],
    },
    {
      name: 'members',
      says: 'a state and an organisation in a year',
      days,
      key: ['state', 'year', 'organisation'],
      lacks: ['sum_igo_full'],
      wide: {
        name: 'organisation',
        value: 'membership',
        leave: ['-1'],
        leaves: 'were not made: of a year in which there was no such organisation or state (-1)',
        signs: ['un', 'upu', 'itu'],
        besides: ['state', 'version'],
      },
      columns: [
        state,
        year,
        { name: 'organisation', kind: 'code', says: 'its abbreviation, as the file has it' },
        {
          name: 'membership',
          kind: 'choice',
          choices: { 0: 'none', 1: 'full', 2: 'associate', 3: 'observer' },
          missing: ['-9'],
          says: 'full, associate, observer, or none',
        },
      ],
    },
  ],
};

const quantile = (percent: number): ColumnSpec => ({
  ...number(`q${percent}`, `${percent} % of the posterior lie below`),
  from: [`q${percent}`, `q${percent}%all`, ...(percent === 0 ? ['qo%all'] : [])],
});

/** Where states stand in the votes of the United Nations, as Bailey, Strezhnev and Voeten estimate it. */
export const idealPoints: FormatSpec = {
  name: 'ideal-points',
  title: 'Ideal points of states in the United Nations General Assembly',
  says: 'the position of a state in a session, with its posterior',
  cite: ['bailey-strezhnev-voeten-2017', 'voeten-un'],
  beware: ['Sessions begin in the autumn of the year that is given.'],
  tables: [
    {
      name: 'ideal_points',
      says: 'a state in a session',
      days: { how: 'year', year: ['year_session_start', 'year'], or: { column: 'session', plus: 1945 } },
      key: ['state', 'session'],
      columns: [
        state,
        { name: 'session', kind: 'whole', required: true, says: 'session of the Assembly' },
        {
          name: 'votes',
          from: ['n_votes', 'nvotesall', 'nvotes'],
          kind: 'whole',
          says: 'votes that it cast',
        },
        {
          name: 'ideal_point',
          from: ['ideal_point', 'idealpointall', 'idealpoint'],
          kind: 'number',
          required: true,
          says: 'posterior mean',
        },
        ...[0, 5, 10, 50, 90, 95, 100].map(quantile),
        { name: 'iso3', from: ['iso3c'], kind: 'code', says: 'its three letters (ISO)' },
        { name: 'country', from: ['country', 'countryname'], kind: 'text', says: 'its name' },
      ],
    },
  ],
};
