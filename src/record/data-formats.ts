/**
 * The names of the formats of published data, as a case may write them in `dataSets`; `table` is a table of the author's own. The readers
 * of the formats are in `src/dataset/formats/`, which a case does not need; a test holds the two lists together.
 */
export const dataFormats = [
  ...['un-votes', 'ideal-points', 'cow-states', 'gw-states', 'cow-majors', 'nmc', 'cow-igo'],
  ...['atop', 'cow-alliances', 'contiguity', 'cow-diplomacy', 'cow-trade'],
  ...['disputes', 'dispute-dyads', 'cow-wars', 'tss-rivalries', 'td-rivalries', 'signed-edges'],
  ...['cameo-events', 'weis-events', 'icews', 'polecat', 'plover', 'gdelt-1', 'gdelt-2', 'phoenix'],
  'table',
] as const;
