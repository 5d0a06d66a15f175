import { cameoCodes } from './cameo-codes.ts';
import type { GoldsteinTable } from './case-record.ts';

/** A CAMEO code, its name, the code above it, and the code whose weight it takes: its own, or that of the nearest code above it that has one. */
export interface CameoEntry {
  readonly code: string;
  readonly name: string;
  readonly parent: string | undefined;
  readonly weight: number | undefined;
  readonly weighedAs: string | undefined;
}

const byCode = new Map(cameoCodes.map((entry) => [entry[0], entry]));

/** Every CAMEO code, in order. */
export const cameoNumbers: readonly string[] = cameoCodes.map(([code]) => code);

/**
 * The Goldstein weight of a CAMEO code, −10 to 10. A code without one takes that of its parent, 4 digits to 3 to 2.
 *
 * Gives: undefined when there is no such code or no weight above it: missing, not zero.
 */
export function cameoWeight(code: string, table: GoldsteinTable): number | undefined {
  return cameoEntry(code, table)?.weight;
}

/** What a CAMEO code is, and which code's weight it takes; undefined when it is no CAMEO code. */
export function cameoEntry(code: string, table: GoldsteinTable): CameoEntry | undefined {
  const entry = byCode.get(code);
  if (!entry) return undefined;
  const parent = code.length > 2 ? code.slice(0, -1) : undefined;
  const named = { code, name: entry[1], parent };
  for (let used = code; used.length >= 2; used = used.slice(0, -1)) {
    const found = byCode.get(used);
    const weight = table === 'gdelt' ? found?.[2] : found?.[3];
    if (weight !== undefined) return { ...named, weight, weighedAs: used };
  }
  return { ...named, weight: undefined, weighedAs: undefined };
}

/** The name of a CAMEO code. */
export function cameoName(code: string): string | undefined {
  return byCode.get(code)?.[1];
}
