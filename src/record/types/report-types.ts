import { cameoEntry } from '../cameo.ts';
import type { CaseRecord } from '../case-record.ts';
import { caseTypes } from './case-types.ts';
import { cameoTypes, type FindableType, type FoundTypes, findTypes } from './find-types.ts';

/** A weight on one scale, and the code above that lends it where the scale has none for the code itself. */
export interface TypeWeight {
  readonly value: number | undefined;
  readonly from?: string;
}

/** A CAMEO code as `types` shows it. */
export interface CameoLine {
  readonly code: string;
  readonly name: string;
  readonly parent: string | undefined;
  readonly gdelt: TypeWeight;
  readonly icews: TypeWeight;
  readonly phrases: readonly string[];
}

/** A type of a case's own: one weight, whatever the scale. */
export interface OwnLine {
  readonly id: string;
  readonly title: string;
  readonly weight: number;
  readonly cameo: string | undefined;
}

/** The types that answer to some words. `near`: none does, and these are what comes nearest. */
export interface TypesReport {
  readonly words: string;
  readonly near: boolean;
  readonly own: readonly OwnLine[];
  readonly cameo: readonly CameoLine[];
}

/** Finds types by words among the CAMEO codes and, with a case, among its own types. */
export function reportTypes(words: string, record?: CaseRecord): TypesReport {
  const own = record ? findTypes(words, caseTypes(record)) : nothing;
  const cameo = findTypes(words, cameoTypes);
  // what is only near is not shown beside what was found
  const near = (own.near || own.types.length === 0) && (cameo.near || cameo.types.length === 0);
  const kept = <T extends FindableType>(found: FoundTypes<T>) => (found.near && !near ? [] : found.types);
  return {
    words,
    near,
    own: kept(own).map(({ row }) => ({ id: row.id, title: row.title, weight: row.weight, cameo: row.cameo })),
    cameo: kept(cameo).map(cameoLine),
  };
}

const nothing = { types: [], near: true } as const;

/** Every CAMEO code, in order. */
export const allCameoLines = (): readonly CameoLine[] => cameoTypes.map(cameoLine);

function cameoLine({ code, name, phrases }: FindableType): CameoLine {
  const weight = (table: 'gdelt' | 'icews'): TypeWeight => {
    const entry = cameoEntry(code, table);
    const from = entry?.weighedAs;
    return { value: entry?.weight, ...(from !== undefined && from !== code ? { from } : {}) };
  };
  const parent = cameoEntry(code, 'gdelt')?.parent;
  return { code, name, parent, gdelt: weight('gdelt'), icews: weight('icews'), phrases };
}
