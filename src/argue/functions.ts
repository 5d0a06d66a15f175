import type { ClaimFunction } from './claim-function.ts';
import { fromRowsFunctions } from './functions/from-rows.ts';
import { phaseFunctions } from './functions/phases.ts';
import { rowFunctions } from './functions/rows.ts';
import { seriesFunctions } from './functions/series.ts';
import { standingFunctions } from './functions/standing.ts';
import { structureFunctions } from './functions/structure.ts';
import { treatyFunctions } from './functions/treaties.ts';
import type { Signature } from './signature.ts';

/** Every function of the claim language, in the order of docs/claims.md. To add one, add it to its group. */
export const claimFunctions: readonly ClaimFunction[] = [
  ...rowFunctions,
  ...fromRowsFunctions,
  ...seriesFunctions,
  ...phaseFunctions,
  ...standingFunctions,
  ...structureFunctions,
  ...treatyFunctions,
];

export const functionByName: ReadonlyMap<string, ClaimFunction> = new Map(
  claimFunctions.map((claimFunction) => [claimFunction.signature.name, claimFunction]),
);

export const signatures: ReadonlyMap<string, Signature> = new Map(
  claimFunctions.map(({ signature }) => [signature.name, signature]),
);
