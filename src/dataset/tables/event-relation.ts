import { own } from '../../base/own.ts';
import { type EventScale, gdeltScale, icewsScale, weisScale } from '../../measure/change/event-scales.ts';
import type { TableSpec } from '../formats/format.ts';
import type { DataSet } from '../store/catalogue.ts';
import { heldTable } from './held-table.ts';

/** The scale that weighs the codes of each format of coded events; none where the codes are words. */
const scales: Readonly<Record<string, EventScale | undefined>> = {
  ...{ 'cameo-events': gdeltScale, 'weis-events': weisScale, icews: icewsScale },
  ...{ 'gdelt-1': gdeltScale, 'gdelt-2': gdeltScale, phoenix: gdeltScale },
  ...{ polecat: undefined, plover: undefined },
};

/** The formats of coded events. */
export const eventFormats: readonly string[] = Object.keys(scales);

/** Those of them whose codes have weights. */
export const weighedFormats: readonly string[] = eventFormats.filter((name) => own(scales, name));

/** Those whose codes are CAMEO's, of which the first two digits tell the kind of act. */
export const cameoFormats: readonly string[] = weighedFormats.filter((name) => own(scales, name)?.cameo);

/** What stands for a scale where none weighs the codes of a data set, so that its acts can be counted. */
export const NO_SCALE: EventScale = {
  name: 'no scale weighs these codes, so that acts are counted and not summed',
  weights: new Map(),
  cameo: false,
};

/** The scale that weighs the codes of a data set of events; undefined where there is none. */
export const eventScaleOf = ({ format }: DataSet): EventScale | undefined => own(scales, format.name);

/** Who acts in an event, or is acted on, as SQL finds it: the country where the data set has one, else the first three letters of the code, which are those of the country (`ISR` for `ISRMIL`). */
function actorOf(side: 'source' | 'target', { columns }: TableSpec): string {
  const hasCountry = columns.some(({ name }) => name === 'source_country');
  return hasCountry ? `coalesce(${side}_country, ${side})` : `substring(${side}, 1, 3)`;
}

/** Whether a side of an event is an actor, as SQL asks for it of `?`: as `eventRelation` names him, or by the whole of a code that is longer (`ISRMIL`). */
export function isNamed(side: 'source' | 'target', actor: string, spec: TableSpec): string {
  const isWhole = actor.length > 3 && !spec.columns.some(({ name }) => name === 'source_country');
  return `${isWhole ? side : actorOf(side, spec)} = ?`;
}

/** The coded events of a data set as `readPairMonths` takes them: SQL for their source, target, day and code. */
export function eventRelation(set: DataSet): string {
  const { sql, spec } = heldTable(set, 'events');
  const actor = (side: 'source' | 'target') => `${actorOf(side, spec)} AS ${side}`;
  return `(SELECT ${actor('source')}, ${actor('target')}, first_day AS day, code FROM ${sql})`;
}
