import { own } from '../../base/own.ts';

/** The variants of measures of networks that allow more than two camps, with how many. */
const camps: Readonly<Record<string, number>> = { three: 3, four: 4, five: 5 };

/** How many camps a variant allows, where more than two. */
export const campsOf = (variant: string): number | undefined => own(camps, variant);

/** Such variants of a measure, each with what it says. */
export const campsVariants: readonly { readonly name: string; readonly says: string }[] = Object.keys(
  camps,
).map((name) => ({ name, says: `in at most ${name} camps` }));

/** The variant of a measure that allows so many camps: of two the usual one; undefined where it has none. */
export function variantOfCamps(
  { variants }: { readonly variants: readonly { readonly name: string }[] },
  count: number,
): string | undefined {
  const isOfCamps = variants.some(({ name }) => campsOf(name) !== undefined);
  if (!isOfCamps) return undefined;
  return count === 2 ? variants[0]?.name : variants.find(({ name }) => campsOf(name) === count)?.name;
}
