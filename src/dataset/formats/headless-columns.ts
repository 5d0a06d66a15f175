const actor = (n: 1 | 2): string[] =>
  [
    'Code',
    'Name',
    'CountryCode',
    'KnownGroupCode',
    'EthnicCode',
    'Religion1Code',
    'Religion2Code',
    'Type1Code',
    'Type2Code',
    'Type3Code',
  ].map((name) => `Actor${n}${name}`);
const place = (of: string): string[] =>
  ['Type', 'FullName', 'CountryCode', 'ADM1Code', 'Lat', 'Long', 'FeatureID'].map(
    (name) => `${of}Geo_${name}`,
  );

const gdelt = [
  ...['GLOBALEVENTID', 'SQLDATE', 'MonthYear', 'Year', 'FractionDate'],
  ...actor(1),
  ...actor(2),
  ...[
    'IsRootEvent',
    'EventCode',
    'EventBaseCode',
    'EventRootCode',
    'QuadClass',
    'GoldsteinScale',
    'NumMentions',
    'NumSources',
    'NumArticles',
    'AvgTone',
  ],
  ...['Actor1', 'Actor2', 'Action'].flatMap(place),
  'DATEADDED',
];

/** The columns of GDELT's files, which come without a header: to March 2013, and after, when an address was added. */
export const gdelt1Columns: readonly (readonly string[])[] = [gdelt, [...gdelt, 'SOURCEURL']];

const role = (who: string): string[] =>
  ['Full', 'Entity', 'Role', 'Attribute'].map((name) => `${who}Actor${name}`);

/** The columns of the daily files of Phoenix, which come without a header. */
export const phoenixColumns: readonly (readonly string[])[] = [
  [
    ...['EventID', 'Date', 'Year', 'Month', 'Day'],
    ...role('Source'),
    ...role('Target'),
    ...[
      'EventCode',
      'EventRootCode',
      'PentaClass',
      'GoldsteinScore',
      'Issues',
      'Lat',
      'Lon',
      'LocationName',
      'StateName',
      'CountryCode',
      'SentenceID',
      'URLs',
      'NewsSources',
    ],
  ],
];
