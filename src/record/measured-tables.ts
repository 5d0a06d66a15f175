import * as f from './fields.ts';
import { list, required } from './fields.ts';
import { meanings } from './meaning-words.ts';
import { measureNames } from './measure-tables.ts';

/** The tables of published data of which a case makes use: the sets, and what was measured by them. */
export const measuredTables = {
  dataSets: {
    says: 'A published data set that the case asks, as a second witness beside its own record.',
    common: false,
    fields: {
      id: required(f.id('its name in the store (`quadrille data list`), by which tests name it: `un-votes`')),
      title: required(f.text('its title')),
      format: f.text(
        'its format, by the name that `quadrille data add` has for it: `un-votes`, `cow-alliances`, …; `table` is a table of your own; left out, its id tells it',
      ),
      source: list(f.reference(['sources'], 'where it is published')),
      version: f.text('which version of it was measured'),
      fetched: f.date('when it was fetched'),
      note: f.text('anything a reader should know'),
    },
  },
  measured: {
    says: 'A value that a published data set gives for a year. `quadrille data extract` writes these rows, to `measured/NAME.csv`; they are no facts of the record, and rest on no source’s word.',
    common: false,
    fields: {
      set: required(f.reference(['dataSets'], 'the data set')),
      measure: required(f.choice(measureNames, 'what was measured')),
      variant: f.text('the variant of the measure; the usual one when left out'),
      of: f.reference(['actors'], 'of whom; left out where it is of the whole system'),
      with: f.reference(['actors'], 'of a measure of two: the other; either order will do'),
      year: required(f.number('the year', { low: 1, high: 9999, whole: true })),
      value: f.number('what it came to; yes and no as 1 and 0; left out where it has no value'),
      low: f.number('the lower end of its interval, where it has one'),
      high: f.number('the upper end'),
      n: f.number('on how many common votes, allies or ties it rests', { low: 0, whole: true }),
      why: f.text('why it has no value'),
      occasion: f.choice(
        ['yes', 'no'],
        'whether there was anything to measure in that year, of anybody (yes); `no` where the whole set has nothing, as no roll call in 1964: what sums up several years leaves such a year out, and says so',
      ),
      version: f.text('of which version of the data set it was measured; that of `dataSets` when left out'),
      means: f.choice(
        meanings,
        'what the value is where that is not what the measure’s name says: `at-least-one`, whether there was one, where the data keep one row a pair and year',
      ),
    },
  },
} as const;
