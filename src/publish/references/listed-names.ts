/** Somebody as a list of names has them. */
export interface ListedName {
  /** As they stand first, filed by the family: `Lo, James`. */
  readonly filed: string;
  /** As they are spoken: `James Lo`. */
  readonly spoken: string;
  /** Whether it stands for those who are not named. */
  readonly areOthers?: boolean;
}

/** How many names a list of references gives, and how many of a longer list; and the same of a note (Chicago manual, 17th edition, 14.76). */
const [MOST_FILED, FILED, MOST_NOTED] = [10, 7, 3];

/** The names at the head of a reference, the first by its family: `Lo, James, and Wei Ma`. */
export const filedNames = (names: readonly ListedName[]): string =>
  joined(names, MOST_FILED, FILED, ([first, ...others]) => [
    first!.filed,
    ...others.map(({ spoken }) => spoken),
  ]);

/** Names within a reference or a note, all as they are spoken; of more than `most` the first. */
export const spokenNames = (names: readonly ListedName[], most = MOST_NOTED): string =>
  joined(names, most, 1, (all) => all.map(({ spoken }) => spoken), true);

function joined(
  names: readonly ListedName[],
  most: number,
  few: number,
  inWords: (names: readonly ListedName[]) => readonly string[],
  isSpoken = false,
): string {
  const known = names.filter(({ areOthers }) => areOthers !== true);
  if (known.length === 0) return '';
  const isCut = known.length > most;
  const words = inWords(isCut ? known.slice(0, few) : known);
  if (isCut || known.length < names.length)
    return `${words.join(', ')}${isSpoken && words.length === 1 ? '' : ','} et al.`;
  if (words.length === 1) return words[0]!;
  const last = words.at(-1)!;
  if (isSpoken && words.length === 2) return `${words[0]} and ${last}`;
  return `${words.slice(0, -1).join(', ')}, and ${last}`;
}
