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
/** The same with the code of a second division, which GDELT 2 has. */
const placeOf2 = (of: string): string[] =>
  place(of).flatMap((name) => (name.endsWith('ADM1Code') ? [name, `${of}Geo_ADM2Code`] : [name]));

const gdeltEvent = [
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
];
const gdelt = [...gdeltEvent, ...['Actor1', 'Actor2', 'Action'].flatMap(place), 'DATEADDED'];

/** The columns of GDELT's files, which come without a header: to March 2013, and after, when an address was added. */
export const gdelt1Columns: readonly (readonly string[])[] = [gdelt, [...gdelt, 'SOURCEURL']];

/** The 61 columns of the event files of GDELT 2, which come without a header every quarter of an hour. */
export const gdelt2Columns: readonly (readonly string[])[] = [
  [...gdeltEvent, ...['Actor1', 'Actor2', 'Action'].flatMap(placeOf2), 'DATEADDED', 'SOURCEURL'],
];

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

const polecatActor = (who: 'Actor' | 'Recipient'): string[] => [
  ...['Name', 'Country', 'COW'].map((name) => `${who} ${name}`),
  ...[`Primary ${who} Sector`, `${who} Sectors`, `${who} Title`, `${who} Name Raw`, `Wikipedia ${who} ID`],
];

/** The columns of POLECAT's files, some of which have names too many in the header. */
export const polecatColumns: readonly string[] = [
  ...['Event ID', 'Event Date', 'Event Type', 'Event Mode', 'Intensity', 'Quad Code', 'Contexts'],
  ...polecatActor('Actor'),
  ...polecatActor('Recipient'),
  ...['Placename', 'City', 'District', 'Province', 'Country', 'Latitude', 'Longitude', 'GeoNames ID'],
  ...['Raw Placename', 'Feature Type', 'Source', 'Publication Date'],
  ...['Story People', 'Story Organizations', 'Story Locations', 'Language', 'Version'],
];
