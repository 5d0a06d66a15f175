import { dayOf } from '../../src/base/calendar.ts';
import type { DateReport, SeriesReport } from '../../src/report/date-report.ts';

const since = dayOf(1949, 10, 2);
const stated = { text: '1949-10-02', words: '2 October 1949' };

export const sampleDate: DateReport = {
  date: dayOf(1969, 6, 1),
  account: 'all',
  asSeenBy: 'USA',
  worlds: 1000,
  seed: 1969,
  actors: [
    { id: 'USSR', name: 'Советский Союз', kind: 'state' },
    { id: 'ROC', name: '中華民國', kind: 'state' },
    { id: 'KMT', name: 'Kuomintang', kind: 'organisation' },
  ],
  relations: [
    {
      a: 'USSR',
      b: 'ROC',
      range: { median: 1.24, low: 0.4, high: 2 },
      contact: { median: 3.5, low: 3, high: 4 },
    },
    {
      a: 'USSR',
      b: 'PRC',
      range: { median: -25.36, low: -28.02, high: -20.2 },
      contact: { median: 1, low: 1, high: 1 },
    },
  ],
  recognition: [
    { by: 'USSR', of: 'PRC', since, stated, level: 'de jure', share: 1, fact: 'recognition-ussr-prc' },
    {
      by: 'GBR',
      of: 'PRC',
      since: dayOf(1950, 1, 6),
      stated: { text: '1950-01', words: 'January 1950' },
      share: 0.8,
      fact: 'recognition-gbr-prc',
    },
  ],
  recognitionOrder: [
    { of: 'PRC', certainlyFirst: ['USSR'], possiblyFirst: ['USSR'], certain: 2, possible: 2 },
  ],
  instruments: [
    {
      id: 'treaty-1950',
      title: 'Treaty of Friendship, Alliance and Mutual Assistance (中苏友好同盟互助条约)',
      parties: ['USSR', 'PRC'],
      since: dayOf(1950, 4, 11),
      stated: { text: '1950-04-11', words: '11 April 1950' },
      share: 1,
    },
  ],
  seats: [
    {
      by: 'ROC',
      of: 'UN',
      since: dayOf(1945, 10, 24),
      stated: { text: '1945', words: '1945' },
      share: 1,
      fact: 'seat-roc-un',
    },
  ],
  possessions: [],
  places: [
    {
      id: 'dalian',
      name: 'Dalian',
      held: [
        {
          how: 'possessed',
          by: ['PRC'],
          since: dayOf(1950, 12, 31),
          stated: { text: '1950', words: '1950' },
          through: [{ id: 'treaty-1950', title: 'Treaty of 1950' }],
          share: 1,
          fact: 'dalian-prc',
        },
        {
          how: 'status',
          by: [],
          since: dayOf(1951, 1, 1),
          stated: { text: '1951', words: '1951' },
          level: 'free-port',
          share: 0.5,
          fact: 'dalian-status',
        },
      ],
    },
  ],
  offices: [
    {
      by: 'grechko',
      of: 'USSR',
      since: dayOf(1967, 4, 12),
      stated: { text: '1967-04-12', words: '12 April 1967' },
      level: 'minister of defence',
      share: 1,
      fact: 'grechko/USSR/1',
    },
  ],
  factions: [
    { by: 'shelepin', of: 'hawks', since: -Infinity, level: 'leader', share: 0.6, fact: 'shelepin/hawks/1' },
  ],
  questions: [
    {
      question: 'taiwan-option',
      untold: 0,
      positions: [
        {
          id: 'doves-caution',
          by: ['doves'],
          stance: 'caution',
          start: { text: '1964-10', words: 'October 1964' },
          day: dayOf(1964, 10, 15),
          share: 1,
          on: 1,
        },
        {
          id: 'shelepin-pressure',
          by: ['shelepin', 'hawks'],
          stance: 'pressure',
          start: { text: '1968~', words: 'c. 1968' },
          day: dayOf(1968, 7, 1),
          end: { text: '1970', words: '1970' },
          share: 0.8,
          on: 0.8,
        },
        {
          id: 'too-late',
          by: ['doves'],
          stance: 'pressure',
          start: { text: '1980', words: '1980' },
          day: dayOf(1980, 7, 1),
          share: 1,
          on: 0,
        },
      ],
      decisions: [
        {
          id: 'talks-off',
          title: 'The talks are put off',
          by: ['USSR'],
          stance: 'caution',
          date: { text: '1969-05~', words: 'c. May 1969' },
          day: dayOf(1969, 5, 15),
          share: 1,
          prevailed: [{ actor: 'doves', share: 1 }],
          over: [{ actor: 'hawks', stance: 'pressure', share: 0.8 }],
          unsure: [],
          on: 0.7,
        },
      ],
    },
  ],
  bargaining: {
    cards: [
      {
        ...{ id: 'louis-visit', title: 'A journalist goes to Taipei', card: 'taiwan-card', share: 0.9 },
        ...{ by: ['USSR'], to: ['ROC'], audience: ['PRC'] },
        date: { text: '1968-10-22', words: '22 October 1968' },
      },
    ],
    demands: [
      {
        ...{ id: 'asks-planes', title: 'Taipei asks for planes', what: 'aircraft', strength: 'request' },
        ...{ by: ['ROC'], of: ['USA'], answered: [], delayed: 1, share: 1 },
        date: { text: '1968-07', words: 'July 1968' },
      },
    ],
  },
  standing: [
    {
      id: 'crisis',
      kind: 'crisis',
      title: 'Sino-Soviet border crisis',
      parties: ['USSR', 'PRC'],
      since: dayOf(1969, 3, 2),
      stated: { text: '1969-03-02', words: '2 March 1969' },
      escalation: { median: 4, low: 3, high: 4 },
      share: 1,
    },
  ],
  periods: [
    {
      id: 'three-periods',
      title: 'Three periods',
      by: [
        {
          source: 'luthi2008',
          locator: 'p. 3',
          says: 'affirms',
          confidence: 1,
          at: { file: '', line: 1, column: 1 },
        },
      ],
      of: ['USSR', 'PRC'],
      name: 'Enmity',
      since: { text: '1969-03', words: 'March 1969' },
      share: 0.9,
    },
  ],
  published: [
    {
      ...{
        set: 'un-votes',
        version: '2021',
        measure: 'agreement',
        variant: 'simple',
        actors: ['PRC', 'USSR'],
      },
      points: [{ year: 1969, value: 0.4567, n: 120 }],
    },
    {
      ...{ set: 'ideal-points', measure: 'idealPoint', variant: 'published', actors: ['USSR'] },
      points: [{ year: 1969, value: -1.5, low: -1.75, high: -1.25 }],
    },
    {
      ...{ set: 'nmc', measure: 'poles', variant: 'modelski-thompson', actors: [] },
      points: [{ year: 1969, value: null, why: 'no condition is met' }],
    },
    {
      ...{ set: 'tss-rivalries', measure: 'rivals', variant: 'any', actors: ['PRC', 'USSR'] },
      points: [{ year: 1969, value: 1 }],
    },
  ],
  figures: [
    {
      what: 'trade',
      of: ['USSR'],
      with: ['PRC'],
      unit: 'million roubles',
      points: [
        {
          id: 'trade-1969',
          stated: { text: '1969', words: '1969' },
          days: { start: dayOf(1969, 1, 1), end: dayOf(1969, 12, 31) },
          value: { median: 51.1, low: 49.5, high: 52.5 },
          share: 0.8,
        },
        {
          id: 'trade-1970',
          stated: { text: '1970', words: '1970' },
          days: { start: dayOf(1970, 1, 1), end: dayOf(1970, 12, 31) },
          value: { median: 41.9, low: 41.9, high: 41.9 },
          share: 1,
        },
      ],
    },
  ],
  triangles: [
    { of: ['USA', 'USSR', 'PRC'], type: 'romantic', pivot: 'USA', share: 0.93 },
    { of: ['USA', 'ROC', 'PRC'], share: 0, why: 'neutral: PRC–USA' },
  ],
  blocs: [
    { members: ['PRC'], circles: [['PRC']], camp: 1, share: 1 },
    { members: ['ROC', 'USA', 'USSR'], circles: [['ROC', 'USA'], ['USSR']], camp: 1, share: 0.93 },
  ],
  together: [
    { a: 'PRC', b: 'USA', together: 0, byEnemies: 0, apart: 1, undecided: 0 },
    { a: 'ROC', b: 'USSR', together: 0, byEnemies: 0.93, apart: 0.02, undecided: 0.05 },
  ],
  secrets: [
    {
      id: 'louis-taipei',
      table: 'events',
      title: 'Louis visits Taipei',
      first: dayOf(1968, 10, 12),
      date: { text: '1968-10-12', words: '12 October 1968' },
      channel: 'leaked',
      share: 1,
      knew: [
        {
          actor: 'all',
          share: 1,
          unsure: 0,
          how: {
            since: dayOf(1968, 10, 26),
            stated: { text: '1968-10-26', words: '26 October 1968' },
            through: 'leaked',
          },
        },
      ],
    },
    {
      id: 'talks',
      table: 'events',
      title: 'Talks in Vienna',
      first: dayOf(1969, 5, 14),
      date: { text: '1969-05-14', words: '14 May 1969' },
      channel: 'secret',
      share: 1,
      knew: [
        {
          actor: 'USSR',
          share: 1,
          unsure: 0,
          how: {
            since: dayOf(1969, 5, 14),
            stated: { text: '1969-05-14', words: '14 May 1969' },
            through: 'part',
          },
        },
        {
          actor: 'ROC',
          share: 1,
          unsure: 0,
          how: {
            since: dayOf(1969, 5, 20),
            stated: { text: '1969-05-20', words: '20 May 1969' },
            through: 'spokesman',
            by: 'wei',
          },
        },
        {
          actor: 'USA',
          share: 0.4,
          unsure: 0,
          how: {
            since: dayOf(1969, 5, 30),
            stated: { text: '1969-05~', words: 'c. May 1969' },
            through: 'told',
          },
        },
        { actor: 'kosygin', share: 0, unsure: 1 },
      ],
    },
  ],
  missing: ['the record does not cover ROC–PRC events in June 1969'],
};

const month = (m: number, median: number | undefined) => ({
  from: dayOf(1969, m, 1),
  to: dayOf(1969, m, 28),
  ...(median === undefined
    ? {}
    : {
        range: { median, low: median - 1, high: median + 1.5 },
        contact: { median: m / 2, low: m / 2, high: m / 2 + 1 },
      }),
  acts: m % 3,
});

export const sampleSeries: SeriesReport = {
  a: 'USSR',
  b: 'ROC',
  domain: 'security',
  account: 'all',
  step: 'month',
  worlds: 1000,
  seed: 1969,
  halfLifeDays: 365.2425,
  rows: [undefined, 0, 1, 2, 4, 8, 7, 6, 5, 3, 2, -1].map((value, i) => month(i + 1, value)),
  phases: [
    {
      kind: 'rapprochement',
      onset: dayOf(1968, 9, 3),
      onsetRange: { median: dayOf(1968, 9, 3), low: dayOf(1968, 6, 1), high: dayOf(1968, 10, 20) },
      peak: dayOf(1969, 5, 16),
      peakRange: { median: dayOf(1969, 5, 16), low: dayOf(1969, 5, 16), high: dayOf(1969, 5, 16) },
      end: dayOf(1971, 3, 7),
      size: 9.94,
      share: 1,
    },
    {
      kind: 'rise',
      onset: dayOf(1971, 11, 10),
      onsetRange: { median: dayOf(1971, 11, 10), low: dayOf(1971, 11, 10), high: dayOf(1971, 11, 10) },
      peak: dayOf(1971, 11, 16),
      peakRange: { median: dayOf(1971, 11, 16), low: dayOf(1971, 11, 16), high: dayOf(1971, 11, 16) },
      size: 6.1,
      share: 0.004,
    },
  ],
  contactPhases: [
    {
      kind: 'engagement',
      onset: dayOf(1968, 10, 3),
      onsetRange: { median: dayOf(1968, 10, 3), low: dayOf(1968, 10, 3), high: dayOf(1968, 10, 3) },
      peak: dayOf(1971, 6, 1),
      peakRange: { median: dayOf(1971, 6, 1), low: dayOf(1971, 5, 1), high: dayOf(1971, 6, 30) },
      size: 4.2,
      share: 0.97,
    },
  ],
  decades: [
    {
      from: dayOf(1960, 1, 1),
      to: dayOf(1969, 12, 31),
      acts: 12,
      cooperation: 21.4,
      conflict: 3,
      contacts: 8,
      channels: { public: 0, secret: 0.75, leaked: 0.25 },
    },
  ],
  published: [
    {
      ...{
        set: 'un-votes',
        version: '2021',
        measure: 'agreement',
        variant: 'simple',
        actors: ['ROC', 'USSR'],
      },
      points: [
        { year: 1946, value: 0.4, n: 40 },
        { year: 1947, value: 0.31, n: 35 },
        { year: 1948, value: 0.25, n: 60 },
        { year: 1950, value: 0.3, n: 53 },
        { year: 1951, value: 0.2, n: 12 },
        { year: 1952, value: null, n: 0, why: 'no common votes' },
        { year: 1953, value: 0.125, n: 16 },
      ],
    },
    {
      ...{ set: 'tss-rivalries', measure: 'rivals', variant: 'any', actors: ['ROC', 'USSR'] },
      points: [1949, 1950, 1951].map((year) => ({ year, value: Number(year > 1949) })),
    },
  ],
  changePoints: [dayOf(1969, 5, 1), dayOf(1969, 10, 1)],
  missing: ['the record does not cover USSR–ROC events in January 1969'],
};
