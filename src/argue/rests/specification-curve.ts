import { keyOf, uniform } from '../../base/chance.ts';
import type { Reading } from '../../record/case-record.ts';
import { readingParts } from '../../record/readings.ts';
import { mostAtHand } from '../check-claims.ts';
import { combinationsOf, gridSize } from '../choice-grid.ts';
import type { Share } from '../judge-report.ts';
import { sideOfVerdict, verdictOf } from '../verdict.ts';
import type { Studied } from './claim-studied.ts';
import { answerOf } from './falls.ts';
import type { Choice, Specification, SpecificationCurve } from './rests-report.ts';

/** A choice with what it does: the value of a part of the reading, or one of the claim's own. */
interface Varied extends Omit<Choice, 'means'> {
  readonly part?: keyof Reading;
}

/**
 * A claim under every reading that its author allows times every value of its own choices (Simonsohn, Simmons & Nelson 2020,
 * doi:10.1038/s41562-020-0912-z). Of more than `most` specifications the author's and others are judged, so many in all, drawn so that
 * each is as likely. The author's is answered as his claim is; another is first judged in some worlds, and in all of them where chance
 * could have brought it to another verdict there.
 *
 * Takes: `parts`, the parts of the reading on which its test depends; `worlds`, how many first, of `all`. Gives: nothing where there is
 * no choice to make.
 */
export async function specificationCurve(
  { record, claim, reading, share, askRead }: Studied,
  parts: ReadonlySet<keyof Reading>,
  {
    seed,
    most,
    worlds,
    all,
  }: { readonly seed: number; readonly most: number; readonly worlds: number; readonly all: number },
): Promise<SpecificationCurve | undefined> {
  const varied = readingParts
    .filter((part) => parts.has(part))
    .map((part): Varied => {
      const values = [...new Set([reading[part], ...record.readings[part]])].map(String);
      return { name: part, part, isOwn: false, values };
    })
    .filter(({ values }) => values.length > 1);
  const own = claim.choices.map(
    ({ name, values }): Varied => ({ name, isOwn: true, values: values.map(({ text }) => text) }),
  );
  const choices = [...varied, ...own];
  if (choices.length === 0) return undefined;
  // the author's own values, and behind them every combination of others that is at hand
  const ownValues = [undefined, ...claim.variants, ...claim.further].map((variant) =>
    own.map((_, choice) => variant?.changed.find((each) => each.choice === choice)?.value ?? 0),
  );
  const sizes = [...varied.map(({ values }) => values.length), ownValues.length];
  const key = keyOf(`specification ${claim.row.id}`);
  const drawn = combinationsOf(sizes, most, (n) => uniform(seed, key, n));
  const isAtHand = gridSize(own.map(({ values }) => values.length)) <= mostAtHand;
  const of = isAtHand ? gridSize(sizes) : gridSize(choices.map(({ values }) => values.length));
  const shares = await Promise.all(
    drawn.map(async (places) => {
      const variant = places.at(-1)!;
      if (places.every((place) => place === 0)) return share;
      const ask = (to: number) =>
        askRead(readingWith(places), variant === 0 ? undefined : variant - 1, { from: 0, to });
      const first = await ask(worlds);
      return worlds < all && isNearLine(first, worlds) ? ask(all) : first;
    }),
  );
  const specifications = drawn
    .map((places, n): Specification => {
      const values = [...places.slice(0, -1), ...ownValues[places.at(-1)!]!];
      return { values, ...answerOf(shares[n]!) };
    })
    .sort(
      (a, b) => a.share.true - b.share.true || b.share.false - a.share.false || compare(a.values, b.values),
    );
  const author = specifications.findIndex(({ values }) => values.every((value) => value === 0));
  const side = sideOfVerdict(specifications[author]!.verdict);
  const shareWith = (is: typeof side) =>
    specifications.filter(({ verdict }) => sideOfVerdict(verdict) === is).length / specifications.length;
  return {
    choices: choices.map(({ part: _, ...choice }, n) => ({ ...choice, means: meansBy(n, choice.values) })),
    specifications,
    of,
    worlds,
    author,
    holding: shareWith('for'),
    agreeing: shareWith(side),
  };

  function readingWith(values: readonly number[]): Reading {
    const changed = varied.map(({ part }, n) => {
      const list = [...new Set<unknown>([reading[part!], ...record.readings[part!]])];
      return [part, list[values[n]!]];
    });
    return { ...reading, ...Object.fromEntries(changed) };
  }

  function meansBy(n: number, values: readonly string[]): number[] {
    return values.map((_, value) => {
      const those = specifications.filter((each) => each.values[n] === value);
      return those.reduce((sum, { share }) => sum + share.true, 0) / Math.max(1, those.length);
    });
  }
}

/** Whether other worlds, as many, could well amount to another verdict: three standard errors of each share decide it. */
function isNearLine(share: Share, worlds: number): boolean {
  const about = (p: number): readonly number[] => {
    const off = 3 * Math.sqrt((p * (1 - p) + 1 / worlds) / worlds);
    return [Math.max(0, p - off), Math.min(1, p + off)];
  };
  const isOther = (other: Share) => verdictOf(other) !== verdictOf(share);
  return (
    about(share.true).some((yes) => isOther({ ...share, true: yes })) ||
    about(share.unknown).some((unknown) => isOther({ ...share, unknown }))
  );
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [n, value] of a.entries()) if (value !== b[n]) return value - b[n]!;
  return 0;
}
