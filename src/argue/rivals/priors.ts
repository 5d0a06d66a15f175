import type { Row } from '../../record/case-record.ts';
import { middleOf } from '../../record/likelihood.ts';

type Rivals = readonly Pick<Row<'rivals'>, 'prior'>[];

/**
 * The priors of rivals, adding up to 1, when `at` says which value each stated range takes. Those that are not stated share what
 * the stated ones leave, in equal parts; where all are stated they keep their proportions.
 */
export function priorsOf(rivals: Rivals, at: (rival: number) => number): number[] {
  const stated = rivals.map(({ prior }, i) => (prior ? at(i) : undefined));
  const sum = stated.reduce<number>((total, each) => total + (each ?? 0), 0);
  const open = stated.filter((each) => each === undefined).length;
  const rest = open === 0 ? 0 : Math.max(1 - sum, 0) / open;
  const whole = sum + rest * open;
  return stated.map((each) => (each ?? rest) / whole);
}

/** The priors at the middle of each range. */
export function middlePriors(rivals: Rivals): number[] {
  return priorsOf(rivals, (i) => middleOf(rivals[i]!.prior!));
}

/** Why stated priors cannot be those of rivals of which no two are true: what they add up to, and what to write. */
export function priorFault(rivals: Rivals): { sum: string; hint: string } | undefined {
  const stated = rivals.flatMap(({ prior }) => prior ?? []);
  const low = round(stated.reduce((sum, each) => sum + each.low, 0));
  const high = round(stated.reduce((sum, each) => sum + each.high, 0));
  const isWhole = stated.length === rivals.length;
  const sum = low === high ? String(low) : `${low} to ${high}`;
  if (isWhole && low <= 1 && high >= 1) return undefined;
  if (!isWhole && high < 1) return undefined;
  if (isWhole)
    return {
      sum,
      hint: `${low > 1 ? 'lower' : 'raise'} some so that they can add up to 1, or leave one out`,
    };
  return {
    sum,
    hint: 'lower them so that something is left for the rivals without a prior, or give these one',
  };
}

const round = (value: number): number => Math.round(value * 1e6) / 1e6;
