import { keyOf, uniform } from '../../base/chance.ts';
import type { Reading } from '../../record/case-record.ts';
import { readingParts } from '../../record/readings.ts';
import { sideOfVerdict } from '../verdict.ts';
import type { Studied } from './claim-studied.ts';
import { answerOf } from './falls.ts';
import type { Choice, Specification, SpecificationCurve } from './rests-report.ts';

/** A choice with what it does: the value of a part of the reading, or one of the claim's own. */
interface Varied extends Omit<Choice, 'means'> {
  readonly part?: keyof Reading;
}

/**
 * A claim under every reading that its author allows times every value of its own choices (Simonsohn, Simmons & Nelson 2020,
 * doi:10.1038/s41562-020-0912-z). Of more than `most` specifications the author's, those that differ from it in one choice, and of the others as many as
 * there is room for are judged, drawn by the seed.
 *
 * Takes: `parts`, the parts of the reading on which its test depends. Gives: nothing where there is no choice to make.
 */
export async function specificationCurve(
  { record, claim, askRead }: Studied,
  parts: ReadonlySet<keyof Reading>,
  reading: Reading,
  { seed, most, worlds }: { readonly seed: number; readonly most: number; readonly worlds: number },
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
  const all = gridOf(choices).filter((values) => variantOf(values.slice(varied.length)) !== null);
  const drawn = all.length > most ? drawnFrom(all, most, seed, claim.row.id) : all;
  const shares = await Promise.all(
    drawn.map((values) => {
      const variant = variantOf(values.slice(varied.length)) ?? undefined;
      return askRead(readingWith(values), variant, { from: 0, to: worlds });
    }),
  );
  const specifications = drawn
    .map((values, n): Specification => ({ values, ...answerOf(shares[n]!) }))
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
    of: all.length,
    worlds,
    author,
    holding: shareWith('for'),
    agreeing: shareWith(side),
  };

  /** The place of the variant with some values of the claim's own choices: undefined the author's, null where it was not made. */
  function variantOf(values: readonly number[]): number | undefined | null {
    const changed = values.flatMap((value, choice) => (value === 0 ? [] : [{ choice, value }]));
    if (changed.length === 0) return undefined;
    const place = claim.variants.findIndex(
      (variant) =>
        variant.changed.length === changed.length &&
        variant.changed.every((one) =>
          changed.some((other) => one.choice === other.choice && one.value === other.value),
        ),
    );
    return place === -1 ? null : place;
  }

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

/** Every combination of values, the author's first. */
function gridOf(choices: readonly Varied[]): (readonly number[])[] {
  let all: (readonly number[])[] = [[]];
  for (const { values } of choices)
    all = all.flatMap((before) => values.map((_, value) => [...before, value]));
  return all;
}

/** The author's, those one choice away from it, and of the others as many as there is room for, by lot. */
function drawnFrom(all: readonly (readonly number[])[], most: number, seed: number, id: string) {
  const lot = (values: readonly number[]): number =>
    values.filter((value) => value > 0).length < 2
      ? -1
      : uniform(seed, keyOf(`specification ${id} ${values.join(' ')}`), 0);
  return all
    .map((values) => ({ values, lot: lot(values) }))
    .sort((a, b) => a.lot - b.lot || compare(a.values, b.values))
    .slice(0, most)
    .map(({ values }) => values);
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [n, value] of a.entries()) if (value !== b[n]) return value - b[n]!;
  return 0;
}
