import { yearMonthDay } from '../../base/calendar.ts';
import { versionOf } from '../measures/version-of.ts';
import type { DataSet } from '../store/catalogue.ts';
import type { Years } from './contest-facts.ts';
import { lastWholeYear } from './whole-years.ts';

/** The formats that a contest asks, and for what. */
export const CONTEST_FORMATS = [
  'signed-edges',
  'atop',
  'tss-rivalries',
  'un-votes',
  'dispute-dyads',
  'nmc',
  'cow-majors',
  'contiguity',
  'ideal-points',
] as const;
export type ContestFormat = (typeof CONTEST_FORMATS)[number];

/** The data set of each format that the store has. */
export type ContestSets = { readonly [F in ContestFormat]?: DataSet };

/** The data sets of a store that a contest asks: of each format the one that is named for it, else the first by name. */
export function contestSets(all: readonly DataSet[]): ContestSets {
  const found = CONTEST_FORMATS.flatMap((name) => {
    const sets = all.filter(({ format }) => format.name === name);
    const set = sets.find((each) => each.name === name) ?? sets[0];
    return set ? [[name, set] as const] : [];
  });
  return Object.fromEntries(found);
}

/** The years of which all of some data sets tell. */
export function commonYears(sets: ContestSets, within: Years): Years {
  const spans = Object.values(sets).map(({ coverage: { firstDay, lastDay } }) => ({
    first: firstDay === null ? Number.NEGATIVE_INFINITY : yearMonthDay(firstDay).year,
    last: lastDay === null ? Number.POSITIVE_INFINITY : lastWholeYear(lastDay),
  }));
  return {
    first: Math.max(within.first, ...spans.map(({ first }) => first)),
    last: Math.min(within.last, ...spans.map(({ last }) => last)),
  };
}

/** A data set and its version, as `data extract` has it: `atop@files a4a125323642`. */
export const setAndVersion = (set: DataSet): string => `${set.name}@${versionOf(set)}`;
