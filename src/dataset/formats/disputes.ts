import { a, b, days, flag, whole, year } from './dyad-columns.ts';
import type { ColumnSpec, FormatSpec } from './format.ts';

const dispute: ColumnSpec = {
  name: 'dispute',
  from: ['dispnum', 'dispnum3'],
  kind: 'code',
  required: true,
  says: 'its number',
};

/** Militarised disputes, one a row. */
export const disputes: FormatSpec = {
  name: 'disputes',
  title: 'Militarised interstate disputes',
  says: 'threats, displays and uses of force between states, by dispute',
  cite: ['gibler-miller-little-2016', 'palmer-2022'],
  beware: [
    'GML and COW MID come in one layout: name the data set for what it is (--name gml, --name mid).',
    'Where a file tells only when a dispute began, its days are those on which it may have begun.',
  ],
  tables: [
    {
      name: 'disputes',
      says: 'a dispute',
      days: { how: 'parts', start: ['styear', 'stmon', 'stday'], end: ['endyear', 'endmon', 'endday'] },
      key: ['dispute'],
      columns: [
        dispute,
        { ...whole('outcome', 'how it ended'), expected: true },
        whole('settlement', 'how it was settled', 'settle'),
        { ...whole('fatality', 'level of deaths, 0 to 6'), expected: true },
        whole('least_days', 'least duration', 'mindur'),
        whole('most_days', 'greatest duration', 'maxdur'),
        whole('highest_action', 'highest action, 0 to 21', 'hiact'),
        { ...whole('hostility', 'hostility, 1 none to 5 war', 'hostlev'), expected: true },
        flag('reciprocated', 'whether both sides took to arms', 'recip'),
      ],
    },
  ],
};

/** Militarised disputes by directed pair and year. */
export const disputeDyads: FormatSpec = {
  name: 'dispute-dyads',
  title: 'Militarised interstate disputes (GML), by directed pair and year',
  says: 'who was in a dispute with whom in a year',
  cite: ['gibler-miller-little-2016'],
  beware: [
    'Each pair is in it twice, once in either direction; a state can be on either side of a dispute at different times.',
    'Whether it went on or began in a year is said of the dispute.',
    'A file with one row a pair and year (GML as peacesciencer has it) tells whether there was at least one dispute: years can be counted and disputes not; of several in a year it keeps one, and a graver one may be missing.',
    'The hostility of the dispute is that of all who were in it; what the two of a row did is said apart.',
  ],
  tables: [
    {
      name: 'dispute_dyads',
      says: 'a in a dispute with b in a year',
      days,
      key: ['dispute', 'a', 'b', 'year'],
      columns: [
        dispute,
        a,
        b,
        year,
        { ...flag('ongoing', 'goes on', 'gmlmidongoing', 'cowmidongoing'), required: true },
        { ...flag('onset', 'begins', 'gmlmidonset', 'cowmidonset'), expected: true },
        flag('a_first', 'a on the side that acted first', 'sidea1'),
        flag('b_first', 'b on that side', 'sidea2'),
        whole('a_fatality', 'deaths of a, 0 to 6', 'fatality1'),
        whole('b_fatality', 'deaths of b', 'fatality2'),
        whole('a_highest_action', 'highest action of a', 'hiact1'),
        whole('b_highest_action', 'highest action of b', 'hiact2'),
        whole('a_hostility', 'hostility of a, 1 to 5', 'hostlev1'),
        whole('b_hostility', 'hostility of b', 'hostlev2'),
        flag('a_original', 'a in it from the first day', 'orig1'),
        flag('b_original', 'b in it from the first day', 'orig2'),
        whole('fatality', 'level of deaths', 'fatality'),
        whole('hostility', 'hostility of the dispute', 'hostlev'),
        whole('least_days', 'least duration', 'mindur'),
        whole('most_days', 'greatest duration', 'maxdur'),
      ],
    },
  ],
};

/** Wars between states by directed pair and year. */
export const cowWars: FormatSpec = {
  name: 'cow-wars',
  title: 'Wars between states (Correlates of War), by directed pair and year',
  says: 'who was at war with whom in a year',
  cite: ['sarkees-wayman-2010'],
  beware: [
    'Each pair is in it twice, once in either direction, and once more for each time that a state came into the war anew in a year.',
  ],
  tables: [
    {
      name: 'war_dyads',
      says: 'a at war with b in a year',
      days,
      columns: [
        { name: 'war', from: ['warnum'], kind: 'code', required: true, says: 'its number' },
        a,
        b,
        year,
        { ...flag('ongoing', 'goes on', 'cowinterongoing'), expected: true },
        flag('onset', 'begins', 'cowinteronset'),
        flag('a_initiator', 'a began it', 'initiator1'),
        flag('b_initiator', 'b began it', 'initiator2'),
        whole('a_outcome', 'how it ended for a', 'outcome1'),
        whole('b_outcome', 'how it ended for b', 'outcome2'),
        whole('a_deaths', 'deaths of a in battle', 'batdeath1'),
        whole('b_deaths', 'deaths of b in battle', 'batdeath2'),
      ],
    },
  ],
};
