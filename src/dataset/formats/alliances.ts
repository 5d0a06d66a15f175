import { a, b, days, flag, year } from './dyad-columns.ts';
import type { FormatSpec } from './format.ts';

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

/** Formal alliances of the Correlates of War, by pair and year. */
export const cowAlliances: FormatSpec = {
  name: 'cow-alliances',
  title: 'Formal alliances (Correlates of War), by pair and year',
  says: 'defence pacts, neutrality, non-aggression, ententes',
  cite: ['gibler-2009'],
  releaseColumn: 'version',
  tables: [
    {
      name: 'alliances',
      says: 'an alliance of two states in a year',
      days,
      key: ['alliance', 'a', 'b', 'year'],
      columns: [
        { name: 'alliance', from: ['version4id'], kind: 'code', required: true, says: 'its number' },
        a,
        b,
        year,
        { ...flag('defence', 'defence pact', 'defense'), expected: true },
        flag('neutrality', 'neutrality'),
        flag('nonaggression', 'non-aggression'),
        { ...flag('entente', 'entente'), expected: true },
      ],
    },
  ],
};
