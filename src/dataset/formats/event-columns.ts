import type { ColumnSpec } from './format.ts';

const missing = ['---', 'NA', 'NULL', 'None'];
const column =
  (kind: 'code' | 'text' | 'number') =>
  (name: string, says: string, ...from: string[]): ColumnSpec => ({ name, from, kind, missing, says });

/** The columns that tables of coded events share, each with the names that files give it. */
export const code = column('code');
export const text = column('text');
export const number = column('number');

/** What kind of act it was, by one digit. */
export const quad = (...from: string[]): ColumnSpec => ({
  name: 'quad',
  from,
  kind: 'choice',
  missing,
  says: '0 neutral, 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict',
  choices: {
    ...{ 0: '0', 1: '1', 2: '2', 3: '3', 4: '4', neutral: '0' },
    ...{ 'verbal cooperation': '1', 'material cooperation': '2' },
    ...{ 'verbal conflict': '3', 'material conflict': '4' },
  },
});

export const CODES =
  'Codes are text: 010 is not 10. A code that a scale has no weight for has none, and not 0.';
export const QUADS =
  'The four kinds of acts (quad) are a coarse scale: nobody says that a material conflict is four times anything.';
