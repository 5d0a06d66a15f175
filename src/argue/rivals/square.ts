import type { Likelihood } from '../../record/likelihood.ts';
import { middlePriors } from './priors.ts';
import type { Item, Question } from './question.ts';
import { type EvidenceKind, evidenceKind, evidenceKinds, probativeRatio } from './van-evera.ts';

/** A probability with the range in which it may lie. */
export interface Ranged {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Where an item lies on the square of one rival, and what kind of evidence that makes it. */
export interface OnSquare {
  readonly rival: string;
  /** The square is that of all the others together, for which it speaks, against this rival. */
  readonly isAgainst: boolean;
  readonly expected: Ranged;
  /** Under the other rivals together, each by its prior. */
  readonly otherwise: Ranged;
  /** At the middle of its ranges; and what else it may be within them. */
  readonly kind: EvidenceKind;
  readonly orElse: readonly EvidenceKind[];
}

/**
 * An item on the square where it can do most: that of a rival, or, of three rivals and more, that of all the others together where it
 * speaks against one. None of what is in decibels, or expected alike under all.
 */
export function onSquare({ rivals }: Question, { unit, expects }: Item): OnSquare | undefined {
  if (unit === 'decibels') return undefined;
  const priors = middlePriors(rivals);
  const points = rivals
    .flatMap(({ id }, i) => {
      const [own, others] = [ranged(expects[i]!), othersOf(expects, priors, i)];
      const isFor = { rival: id, isAgainst: false, expected: own, otherwise: others };
      // of two rivals, against one is for the other
      return rivals.length > 2
        ? [isFor, { rival: id, isAgainst: true, expected: others, otherwise: own }]
        : [isFor];
    })
    .filter(({ expected, otherwise }) => expected.value > otherwise.value + NOTHING);
  const ratioOf = (point: (typeof points)[number]) =>
    probativeRatio({ expected: point.expected.value, otherwise: point.otherwise.value });
  const [best] = points.sort(
    (a, b) =>
      ratioOf(b) - ratioOf(a) || Number(a.isAgainst) - Number(b.isAgainst) || (a.rival < b.rival ? -1 : 1),
  );
  if (!best) return undefined;
  const { expected, otherwise } = best;
  const kind = evidenceKind({ expected: expected.value, otherwise: otherwise.value });
  const reached = new Set(
    steps(expected).flatMap((p) => steps(otherwise).map((q) => evidenceKind({ expected: p, otherwise: q }))),
  );
  return { ...best, kind, orElse: evidenceKinds.filter((each) => each !== kind && reached.has(each)) };
}

/** What arithmetic may be off by. */
const NOTHING = 1e-12;

/** A range in twenty steps. */
const steps = ({ low, high }: Ranged): number[] =>
  low === high ? [low] : Array.from({ length: 21 }, (_, i) => low + ((high - low) * i) / 20);

const ranged = ({ low, high }: Likelihood): Ranged => ({ value: (low + high) / 2, low, high });

function othersOf(expects: readonly Likelihood[], priors: readonly number[], own: number): Ranged {
  const rest = 1 - priors[own]!;
  const mean = (of: (each: Likelihood) => number) =>
    expects.reduce((sum, each, i) => (i === own ? sum : sum + (of(each) * priors[i]!) / rest), 0);
  return {
    value: mean(({ low, high }) => (low + high) / 2),
    low: mean(({ low }) => low),
    high: mean(({ high }) => high),
  };
}
