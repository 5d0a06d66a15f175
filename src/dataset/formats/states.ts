import type { FormatSpec } from './format.ts';

const parts = {
  how: 'parts',
  start: ['styear', 'stmonth', 'stday'],
  end: ['endyear', 'endmonth', 'endday'],
} as const;

/** The states of the Correlates of War, with the days from which and to which each was one. */
export const cowStates: FormatSpec = {
  name: 'cow-states',
  title: 'State system membership (Correlates of War)',
  says: 'which states there were, from when to when',
  cite: ['cow-states'],
  releaseColumn: 'version',
  tables: [
    {
      name: 'states',
      says: 'a state over a time in which it was one without a break',
      days: parts,
      key: ['state', 'first_day'],
      columns: [
        { name: 'state', from: ['ccode'], kind: 'state', required: true, says: 'its number' },
        { name: 'abbreviation', from: ['stateabb'], kind: 'code', expected: true, says: 'its three letters' },
        { name: 'name', from: ['statenme'], kind: 'text', expected: true, says: 'its name' },
      ],
    },
  ],
};

/** The great powers of the Correlates of War. */
export const cowMajors: FormatSpec = {
  name: 'cow-majors',
  title: 'Major powers (Correlates of War)',
  says: 'which states were major powers, from when to when',
  cite: ['cow-states'],
  releaseColumn: 'version',
  tables: [
    {
      name: 'majors',
      says: 'a state over a time in which it was a major power',
      days: parts,
      key: ['state', 'first_day'],
      columns: [{ name: 'state', from: ['ccode'], kind: 'state', required: true, says: 'its number' }],
    },
  ],
};

/** The states of Gleditsch and Ward. */
export const gwStates: FormatSpec = {
  name: 'gw-states',
  title: 'Independent states (Gleditsch and Ward)',
  says: 'which states were independent, from when to when',
  cite: ['gleditsch-ward-1999'],
  beware: [
    'Its numbers are nearly those of the Correlates of War, not all: Germany, Yemen and others differ.',
  ],
  tables: [
    {
      name: 'states',
      says: 'a state over a time in which it was independent',
      days: { how: 'days', start: ['startdate', 'start'], end: ['enddate', 'end'], order: 'dmy' },
      headless: [['gwcode', 'stateabb', 'statename', 'startdate', 'enddate']],
      key: ['gw', 'first_day'],
      columns: [
        { name: 'gw', from: ['gwcode', 'gwno'], kind: 'code', required: true, says: 'its number' },
        { name: 'abbreviation', from: ['stateabb', 'gwabbrev'], kind: 'code', says: 'its three letters' },
        { name: 'name', from: ['statename', 'gwname'], kind: 'text', says: 'its name' },
      ],
    },
  ],
};
