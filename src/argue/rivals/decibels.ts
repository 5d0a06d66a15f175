import { naturalLogarithm } from '../../base/powers.ts';

/** A ratio in decibels: ten times its logarithm to the base of ten; 3 dB are two to one, 10 dB ten to one. */
export function decibelsOf(ratio: number): number {
  return (10 * naturalLogarithm(ratio)) / Math.LN10;
}
