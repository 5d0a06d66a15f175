import { inverseMillsRatio, normalDensity, normalDistribution } from '../../base/normal.ts';
import { lookUp, TERMS, taylorTable } from './taylor-table.ts';

/**
 * The functions of the normal distribution that an estimator asks millions of times, looked up: as exact as `src/base/normal.ts` in
 * absolute terms (2e-15, of Φ 5e-16), not in the share of a value far out in a tail.
 */

/** h = φ/Φ obeys h′ = −h (x + h), from which each coefficient follows from those before. */
const inverseMills = taylorTable(40, (x, into) => {
  into[0] = inverseMillsRatio(x);
  for (let n = 0; n + 1 < TERMS; n++) {
    let sum = into[n]! * x;
    if (n > 0) sum += into[n - 1]!;
    for (let k = 0; k <= n; k++) sum += into[k]! * into[n - k]!;
    into[n + 1] = -sum / (n + 1);
  }
});

/** φ obeys φ′ = −x φ. */
function densitySeries(x: number, into: Float64Array): void {
  into[0] = normalDensity(x);
  into[1] = -x * into[0];
  for (let n = 1; n + 1 < TERMS; n++) into[n + 1] = -(x * into[n]! + into[n - 1]!) / (n + 1);
}

const density = taylorTable(8, densitySeries);

/** Φ′ = φ. */
const distribution = taylorTable(8, (x, into) => {
  densitySeries(x, into);
  for (let n = TERMS - 1; n > 0; n--) into[n] = into[n - 1]! / n;
  into[0] = normalDistribution(x);
});

/** The inverse Mills ratio φ(x) / Φ(x). */
export function fastInverseMillsRatio(x: number): number {
  return x > -40 && x < 40 ? lookUp(inverseMills, x) : inverseMillsRatio(x);
}

/** Φ(x); beyond −8 and 8 it is reckoned anew, with all its figures. */
export function fastNormalDistribution(x: number): number {
  return x > -8 && x < 8 ? lookUp(distribution, x) : normalDistribution(x);
}

/** φ(x); beyond −8 and 8 it is reckoned anew, with all its figures. */
export function fastNormalDensity(x: number): number {
  return x > -8 && x < 8 ? lookUp(density, x) : normalDensity(x);
}
