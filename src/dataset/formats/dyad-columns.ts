import type { ColumnSpec } from './format.ts';

/** The columns that tables of pairs of states share. */
export const a: ColumnSpec = {
  name: 'a',
  from: ['ccode1', 'statea', 'mem1', 'state1no', 'statelno'],
  kind: 'state',
  required: true,
  says: 'one state',
};
export const b: ColumnSpec = {
  name: 'b',
  from: ['ccode2', 'stateb', 'mem2', 'state2no', 'statehno'],
  kind: 'state',
  required: true,
  says: 'the other',
};
export const year: ColumnSpec = { name: 'year', kind: 'year', required: true, says: 'the year' };
/** The days of a row of a year. */
export const days = { how: 'year', year: ['year'] } as const;

const missing = ['-9', '-8', 'NA'];

/** A column of whole numbers, with the codes of these projects for what is missing. */
export const whole = (name: string, says: string, ...from: string[]): ColumnSpec => ({
  name,
  from: [name, ...from],
  kind: 'whole',
  missing,
  says,
});

/** A column of 0 and 1, with the same codes. */
export const flag = (name: string, says: string, ...from: string[]): ColumnSpec => ({
  ...whole(name, says, ...from),
  kind: 'flag',
});
