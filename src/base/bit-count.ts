/**
 * How many bits of a 32-bit word are set, counted in twos, fours and bytes side by side.
 *
 * @example bitCount(0b1011) // => 3
 */
export function bitCount(word: number): number {
  const twos = word - ((word >>> 1) & 0x55555555);
  const fours = (twos & 0x33333333) + ((twos >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
