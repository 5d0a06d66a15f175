import { type EventScale, gdeltScale, icewsScale, weisScale } from '../../measure/change/event-scales.ts';
import type { DataSet } from '../store/catalogue.ts';
import { heldTable } from './held-table.ts';

/**
 * The coded events of a data set as `readPairMonths` takes them: SQL for their source, target, day and code. Actors are named by country where the data set has one, else by the first three letters of their codes, which are
 * those of their country (`ISR` for `ISRMIL`).
 */
export function eventRelation(set: DataSet): string {
  const { sql, spec } = heldTable(set, 'events');
  const hasCountry = spec.columns.some(({ name }) => name === 'source_country');
  const actor = (side: 'source' | 'target') =>
    hasCountry ? `coalesce(${side}_country, ${side}) AS ${side}` : `substring(${side}, 1, 3) AS ${side}`;
  return `(SELECT ${actor('source')}, ${actor('target')}, first_day AS day, code FROM ${sql})`;
}

/** Those whose codes are words, which no scale here weighs. */
const IN_WORDS = ['plover', 'polecat'];

/** The scale that weighs the codes of a data set of events; undefined where there is none. */
export function eventScaleOf({ format }: DataSet): EventScale | undefined {
  if (IN_WORDS.includes(format.name)) return undefined;
  if (format.name === 'weis-events') return weisScale;
  return format.name === 'icews' ? icewsScale : gdeltScale;
}
