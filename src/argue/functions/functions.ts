import type { Signature } from '../language/signature.ts';
import { ballotsFunction } from './ballots.ts';
import { bargainingFunctions } from './bargaining.ts';
import { becauseFunction } from './because.ts';
import type { ClaimFunction } from './claim-function.ts';
import { outpredictsFunction } from './contests.ts';
import { crisisFunctions } from './crises.ts';
import { figureFunctions } from './figures.ts';
import { fromRowsFunctions } from './from-rows.ts';
import { knewBefore } from './knew-before.ts';
import { leverageFunction } from './leverage.ts';
import { membersFunction } from './members.ts';
import { mostOfFunction } from './most-of.ts';
import { periodFunctions } from './periods.ts';
import { phaseFunctions } from './phases.ts';
import { placeFunctions } from './places.ts';
import { politicsFunctions } from './politics.ts';
import { provisionsFunction } from './provisions.ts';
import { publishedFunctions } from './published.ts';
import { quantifierFunctions } from './quantifiers.ts';
import { relatedFunction } from './related.ts';
import { responseFunctions } from './responses.ts';
import { rowFunctions } from './rows.ts';
import { seriesFunctions } from './series.ts';
import { standingFunctions } from './standing.ts';
import { structureFunctions } from './structure.ts';
import { treatyFunctions } from './treaties.ts';
import { vetoFunctions } from './veto.ts';

/** Every function of the claim language, in the order of docs/claims.md. To add one, add it to its group. */
export const claimFunctions: readonly ClaimFunction[] = [
  ...rowFunctions,
  ballotsFunction,
  membersFunction,
  ...fromRowsFunctions,
  mostOfFunction,
  ...quantifierFunctions,
  ...seriesFunctions,
  ...phaseFunctions,
  ...standingFunctions,
  ...politicsFunctions,
  ...bargainingFunctions,
  knewBefore,
  ...responseFunctions,
  ...crisisFunctions,
  relatedFunction,
  ...vetoFunctions,
  becauseFunction,
  ...placeFunctions,
  leverageFunction,
  ...structureFunctions,
  ...treatyFunctions,
  provisionsFunction,
  ...figureFunctions,
  ...periodFunctions,
  ...publishedFunctions,
  outpredictsFunction,
];

export const functionByName: ReadonlyMap<string, ClaimFunction> = new Map(
  claimFunctions.map((claimFunction) => [claimFunction.signature.name, claimFunction]),
);

export const signatures: ReadonlyMap<string, Signature> = new Map(
  claimFunctions.map(({ signature }) => [signature.name, signature]),
);
