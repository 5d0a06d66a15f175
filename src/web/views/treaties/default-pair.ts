import type { StudyData } from '../../../publish/study-data.ts';

type Treaties = Pick<StudyData, 'instruments' | 'facts'>;

/** Two treaties to be compared, by id. */
export type TreatyPair = readonly [older: string, newer: string];

/** A comparison in the test of a claim, or in what its author chose: `kept(treaty-1945, treaty-1950, with = package)`. */
const compared = /\b(?:kept|dropped|added)\(\s*([^\s,()]+)\s*,\s*([^\s,()]+)\s*[,)]/;

/**
 * The two treaties that a reader sees first: those that a claim compares, or else the two with most provisions, the older
 * first. Undefined when fewer than two have provisions.
 */
export function defaultPair(data: Treaties, tests: readonly string[]): TreatyPair | undefined {
  const known = new Set(data.instruments.map(({ id }) => id));
  for (const test of tests) {
    const [, older = '', newer = ''] = compared.exec(test) ?? [];
    if (known.has(older) && known.has(newer)) return [older, newer];
  }
  const day = new Map(data.facts.map(({ id, first }) => [id, first.earliest ?? Number.POSITIVE_INFINITY]));
  const [one, two] = [...data.instruments]
    .filter(({ provisions }) => provisions.length > 0)
    .sort((a, b) => b.provisions.length - a.provisions.length);
  if (!one || !two) return undefined;
  return day.get(two.id)! < day.get(one.id)! ? [two.id, one.id] : [one.id, two.id];
}

/** The pair that an address names, where both are treaties of the study and not the same. */
export function namedPair(data: Treaties, of: readonly string[] = []): TreatyPair | undefined {
  const [older, newer] = of;
  const isKnown = (id: string | undefined) => data.instruments.some((each) => each.id === id);
  if (!older || !newer || older === newer || !isKnown(older) || !isKnown(newer)) return undefined;
  return [older, newer];
}
