import { a, b, days, flag, year } from './dyad-columns.ts';
import type { ColumnSpec, DaysSpec, FormatSpec } from './format.ts';

/** Alliances and their obligations, by pair and year. */
export const atop: FormatSpec = {
  name: 'atop',
  title: 'Alliance Treaty Obligations and Provisions, by pair and year',
  says: 'what allies owed each other: defence, offence, neutrality, non-aggression, consultation',
  cite: ['leeds-2002'],
  beware: ['Where the file is of directed pairs, each pair is in it twice, once in either direction.'],
  tables: [
    {
      name: 'obligations',
      says: 'what a owes b in a year',
      days,
      key: ['a', 'b', 'year'],
      columns: [
        a,
        b,
        year,
        { ...flag('defence', 'defence', 'atop_defense', 'defense'), required: true },
        flag('offence', 'offence', 'atop_offense', 'offense'),
        flag('neutrality', 'neutrality', 'atop_neutral', 'neutral'),
        { ...flag('nonaggression', 'non-aggression', 'atop_nonagg', 'nonagg'), expected: true },
        { ...flag('consultation', 'consultation', 'atop_consul', 'consul'), expected: true },
      ],
    },
  ],
};

const alliance: ColumnSpec = {
  name: 'alliance',
  from: ['version4id'],
  kind: 'code',
  required: true,
  says: 'its number',
};
const obligations = [
  { ...flag('defence', 'defence pact', 'defense'), expected: true as const },
  flag('neutrality', 'neutrality'),
  flag('nonaggression', 'non-aggression'),
  { ...flag('entente', 'entente: to consult in a crisis'), expected: true as const },
];
const member: ColumnSpec = {
  name: 'state',
  from: ['ccode'],
  kind: 'state',
  required: true,
  says: 'the member',
};
const spell = (of: 'dyad' | 'mem'): DaysSpec => ({
  how: 'parts',
  start: [`${of}_st_year`, `${of}_st_month`, `${of}_st_day`],
  end: [`${of}_end_year`, `${of}_end_month`, `${of}_end_day`],
});
const censored = flag('is_cut', 'in force when the list was closed, at the end of 2012', 'right_censor');

/** Formal alliances of the Correlates of War: by pair or by member, each with its days or year by year. */
export const cowAlliances: FormatSpec = {
  name: 'cow-alliances',
  title: 'Formal alliances (Correlates of War)',
  says: 'defence pacts, neutrality, non-aggression, ententes',
  cite: ['gibler-2009'],
  releaseColumn: 'version',
  beware: [
    'The file of pairs and years of version 4.1 has two pairs without a year (2 and 666, 651 and 666): they are refused, and the file of pairs has their days.',
    'Two states may be allied by several treaties at once, with a row for each.',
  ],
  tables: [
    {
      name: 'alliances',
      says: 'an alliance of two states in a year',
      days,
      key: ['alliance', 'a', 'b', 'year'],
      columns: [alliance, a, b, year, ...obligations],
    },
    {
      name: 'spells',
      says: 'an alliance of two states over a time',
      days: spell('dyad'),
      key: ['alliance', 'a', 'b', 'first_day'],
      lacks: ['year'],
      columns: [alliance, a, b, ...obligations, censored],
    },
    {
      name: 'members_by_year',
      says: 'a member of an alliance in a year',
      days,
      key: ['alliance', 'state', 'year'],
      columns: [alliance, member, year, ...obligations],
    },
    {
      name: 'members',
      says: 'a member of an alliance over a time',
      days: spell('mem'),
      key: ['alliance', 'state', 'first_day'],
      lacks: ['year'],
      columns: [alliance, member, ...obligations, censored],
    },
  ],
};
