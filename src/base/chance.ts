/**
 * Chance that depends on nothing but its arguments. A draw is a function of (seed, key, world), not of how many draws
 * came before it: adding or dropping one fact leaves every other fact of a world as it was.
 *
 * Philox4x32-10: Salmon, Moraes, Dror & Shaw (2011), "Parallel random numbers: as easy as 1, 2, 3", SC '11.
 * doi:10.1145/2063384.2063405
 */

/** What a draw is for: 64 bits, as two unsigned 32-bit integers. */
export interface Key {
  readonly low: number;
  readonly high: number;
}

const encoder = new TextEncoder();

/**
 * The key of an id: FNV-1a, 64 bits, over the UTF-8 bytes of the text (Fowler, Noll & Vo; RFC 9923).
 * Its prime is 2^40 + 435, so the product is a shift and two small multiplications. Philox does the mixing that
 * FNV lacks; all that is asked of the hash is that two ids do not meet.
 */
export function keyOf(text: string): Key {
  let low = 0x84222325;
  let high = 0xcbf29ce4;
  for (const byte of encoder.encode(text)) {
    low = (low ^ byte) >>> 0;
    const product = low * 435;
    const carry = (product - (product >>> 0)) / 2 ** 32;
    high = (Math.imul(high, 435) + carry + (low << 8)) >>> 0;
    low = product >>> 0;
  }
  return { low, high };
}

const M0 = 0xd2511f53 | 0;
const M1 = 0xcd9e8d57 | 0;

/** The high word of the 64-bit product of two unsigned 32-bit integers, in 16-bit halves. */
function highWord(a: number, b: number): number {
  const a0 = a & 0xffff;
  const a1 = a >>> 16;
  const b0 = b & 0xffff;
  const b1 = b >>> 16;
  const middle = (Math.imul(a1, b0) + (Math.imul(a0, b0) >>> 16)) | 0;
  const cross = (Math.imul(a0, b1) + (middle & 0xffff)) | 0;
  return (Math.imul(a1, b1) + (middle >>> 16) + (cross >>> 16)) | 0;
}

/**
 * Philox4x32-10: four random 32-bit words from a 128-bit counter and a 64-bit key, written into `out`.
 *
 * Takes: words as integers (taken modulo 2^32); `out` of length 4 or more.
 */
export function philox(
  counter0: number,
  counter1: number,
  counter2: number,
  counter3: number,
  key0: number,
  key1: number,
  out: Uint32Array,
): void {
  let c0 = counter0 | 0;
  let c1 = counter1 | 0;
  let c2 = counter2 | 0;
  let c3 = counter3 | 0;
  let k0 = key0 | 0;
  let k1 = key1 | 0;
  for (let round = 0; round < 10; round++) {
    const high0 = highWord(c0, M0);
    const high1 = highWord(c2, M1);
    const next0 = high1 ^ c1 ^ k0;
    const next2 = high0 ^ c3 ^ k1;
    c1 = Math.imul(c2, M1);
    c3 = Math.imul(c0, M0);
    c0 = next0;
    c2 = next2;
    k0 = (k0 + 0x9e3779b9) | 0;
    k1 = (k1 + 0xbb67ae85) | 0;
  }
  out[0] = c0;
  out[1] = c1;
  out[2] = c2;
  out[3] = c3;
}

const words = new Uint32Array(4);

/**
 * A number in [0, 1) with 53 random bits: the draw for `key` in `world` under `seed`.
 *
 * Takes: seed and world as integers from 0 to 2^53 − 1. For one seed no two (key, world) share a counter.
 * Throws: on a seed or world that is no such integer.
 */
export function uniform(seed: number, key: Key, world: number): number {
  if (!(Number.isSafeInteger(seed) && seed >= 0))
    throw new Error('uniform requires a whole seed from 0 to 2^53 - 1');
  if (!(Number.isSafeInteger(world) && world >= 0)) {
    throw new Error('uniform requires a whole world from 0 to 2^53 - 1');
  }
  const seedHigh = Math.floor(seed / 2 ** 32);
  const worldHigh = Math.floor(world / 2 ** 32);
  philox(world, worldHigh, key.low, key.high, seed, seedHigh, words);
  return ((words[0]! >>> 5) * 2 ** 26 + (words[1]! >>> 6)) / 2 ** 53;
}
