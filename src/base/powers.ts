/**
 * Powers of two and logarithms by additions, multiplications and divisions alone, which IEEE 754 rounds alike on every machine.
 * `Math.exp`, `Math.log` and `**` may differ in their last bit from one engine to the next, and one claim's verdict in one world
 * with them; what is reckoned in Node must be what the page reckons.
 */

const LOWEST = -1074;
const HIGHEST = 1023;

/** 2 to every whole power that a number can hold: doubling and halving are exact. */
const wholePowers = ((): Float64Array => {
  const powers = new Float64Array(HIGHEST - LOWEST + 1);
  powers[-LOWEST] = 1;
  for (let n = 1; n <= HIGHEST; n++) powers[n - LOWEST] = powers[n - 1 - LOWEST]! * 2;
  for (let n = -1; n >= LOWEST; n--) powers[n - LOWEST] = powers[n + 1 - LOWEST]! / 2;
  return powers;
})();

const LN2_FIRST_32_BITS = 0.6931471803691238;
const LN2_REST = 1.9082149292705877e-10;

/** 1/n! from the second on, so far that the rest is below half a bit for |y| ≤ ln 2 / 2. */
const inverseFactorials = [
  1 / 2,
  1 / 6,
  1 / 24,
  1 / 120,
  1 / 720,
  1 / 5040,
  1 / 40320,
  1 / 362880,
  1 / 3628800,
  1 / 39916800,
  1 / 479001600,
  1 / 6227020800,
  1 / 87178291200,
];

/** e^y − 1 for |y| ≤ ln 2 / 2, by its Taylor series. */
function smallExponentialLess1(y: number): number {
  let sum = 0;
  for (let i = inverseFactorials.length - 1; i >= 0; i--) sum = sum * y + inverseFactorials[i]!;
  return y + y * y * sum;
}

/**
 * 2^x, off by less than one unit in the last place; exact for whole x.
 *
 * @example powerOfTwo(-3) // => 0.125
 */
export function powerOfTwo(x: number): number {
  if (Number.isNaN(x)) return Number.NaN;
  if (x >= HIGHEST + 1) return Infinity;
  if (x < LOWEST - 1) return 0;
  const whole = Math.round(x);
  const scaled = 1 + smallExponentialLess1((x - whole) * Math.LN2);
  // A power at either end of the range is made in two steps, so that no step leaves it.
  const half = Math.trunc(whole / 2);
  return scaled * wholePowers[half - LOWEST]! * wholePowers[whole - half - LOWEST]!;
}

/**
 * 2^x − 1, without the loss of figures that subtracting brings where x is near 0.
 *
 * @example powerOfTwoLess1(1) // => 1
 */
export function powerOfTwoLess1(x: number): number {
  return x > -0.5 && x < 0.5 ? smallExponentialLess1(x * Math.LN2) : powerOfTwo(x) - 1;
}

/**
 * e^x, off by less than one unit in the last place.
 *
 * @example exponential(0) // => 1
 */
export function exponential(x: number): number {
  if (Number.isNaN(x)) return Number.NaN;
  if (x > 710) return Infinity;
  if (x < -746) return 0;
  const whole = Math.round(x / Math.LN2);
  // ln 2 in two parts: the product with the first has no more figures than a number holds.
  const scaled = 1 + smallExponentialLess1(x - whole * LN2_FIRST_32_BITS - whole * LN2_REST);
  const half = Math.trunc(whole / 2);
  return scaled * wholePowers[half - LOWEST]! * wholePowers[whole - half - LOWEST]!;
}

/**
 * Natural logarithm of x > 0, off by less than two units in the last place; −Infinity for 0, NaN below.
 *
 * @example naturalLogarithm(1) // => 0
 */
export function naturalLogarithm(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : Number.NaN;
  if (x === Infinity) return Infinity;
  const exponent = exponentOf(x);
  // In two steps, so that dividing by the least powers does not leave the range.
  const half = Math.trunc(exponent / 2);
  const mantissa = x / wholePowers[half - LOWEST]! / wholePowers[exponent - half - LOWEST]!;
  return exponent * Math.LN2 + smallLogarithm((mantissa - 1) / (mantissa + 1));
}

/**
 * ln(1 + x) for x > −1, without the loss of figures that adding brings where x is near 0.
 *
 * @example logarithmOf1Plus(0) // => 0
 */
export function logarithmOf1Plus(x: number): number {
  return x > -0.29 && x < 0.41 ? smallLogarithm(x / (2 + x)) : naturalLogarithm(1 + x);
}

/** ln m = 2 artanh(s), for s = (m − 1)/(m + 1), |s| ≤ 0.172 */
function smallLogarithm(s: number): number {
  const square = s * s;
  let sum = 0;
  for (let n = 23; n >= 3; n -= 2) sum = sum * square + 1 / n;
  return 2 * (s + s * square * sum);
}

/** Logarithm to the base 2. */
export function logarithmOfTwo(x: number): number {
  return naturalLogarithm(x) / Math.LN2;
}

const bits = new DataView(new ArrayBuffer(8));

/** The whole n for which x / 2^n lies between √½ and √2, read off the exponent that a number is stored with. */
function exponentOf(x: number): number {
  bits.setFloat64(0, x);
  const stored = bits.getUint32(0) >>> 20;
  if (stored === 0) return exponentOf(x * 2 ** 54) - 54;
  const exponent = stored - HIGHEST;
  return exponent < HIGHEST && x / wholePowers[exponent - LOWEST]! > Math.SQRT2 ? exponent + 1 : exponent;
}
