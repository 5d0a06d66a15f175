import { cameoCodes } from '../../record/cameo-codes.ts';
import { weisWeights } from './weis-weights.ts';

/** Weights of codes, with the name under which they are to be cited. */
export interface EventScale {
  readonly name: string;
  readonly weights: ReadonlyMap<string, number>;
  /** Whether the codes are CAMEO's, whose first two digits tell the quad class. */
  readonly cameo: boolean;
}

/** Goldstein's weights as GDELT gives them for CAMEO codes. */
export const gdeltScale: EventScale = cameoScale('Goldstein weights of CAMEO codes, GDELT', 2);
/** Goldstein's weights as ICEWS gives them for CAMEO codes: other than GDELT's for 016, 022, 164, 165, and for two more codes. */
export const icewsScale: EventScale = cameoScale('Goldstein weights of CAMEO codes, ICEWS', 3);
/** Goldstein's weights of WEIS codes. WEIS has no quad classes here. */
export const weisScale: EventScale = {
  name: 'Goldstein (1992) weights of WEIS codes',
  weights: new Map(weisWeights),
  cameo: false,
};

/**
 * The weight of a code, or that of the nearest code above it that has one, and which code that is; undefined where there is none.
 *
 * @example weighCode('0241', gdeltScale) // => { as: '0241', weight: -0.3 }
 */
export function weighCode(
  code: string,
  { weights }: EventScale,
): { readonly as: string; readonly weight: number } | undefined {
  for (let as = code; as.length >= 2; as = as.slice(0, -1)) {
    const weight = weights.get(as);
    if (weight !== undefined) return { as, weight };
  }
  return undefined;
}

function cameoScale(name: string, column: 2 | 3): EventScale {
  const weights = new Map<string, number>();
  for (const row of cameoCodes) {
    const weight = row[column];
    if (weight !== undefined) weights.set(row[0], weight);
  }
  return { name, weights, cameo: true };
}
