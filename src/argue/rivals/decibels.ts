import { naturalLogarithm, powerOfTwo } from '../../base/powers.ts';

/** A ratio in decibels: ten times its logarithm to the base of ten; 3 dB are two to one, 10 dB ten to one. */
export function decibelsOf(ratio: number): number {
  return (10 * naturalLogarithm(ratio)) / Math.LN10;
}

/** log₂ 10, to turn decibels into powers of two. */
const BITS_OF_TEN = 3.321928094887362;

/** The ratio that so many decibels stand for. */
export function ratioOf(decibels: number): number {
  return powerOfTwo((decibels / 10) * BITS_OF_TEN);
}
