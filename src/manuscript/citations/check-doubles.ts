import { groupBy } from '../../base/group-by.ts';
import type { Check, LintInput } from '../check.ts';
import { type Confidence, type Finding, finding } from '../finding.ts';
import type { Reference } from './apparatus.ts';
import { foldName } from './fold-name.ts';
import { referenceName } from './reference-name.ts';
import { authorsKey, isTitleNear, isYearFirst, titleKey } from './same-work.ts';

/** Finds works that are listed twice, and works of one year that no letters tell apart. */
export const checkDoubles: Check = (input) => {
  return listsOf(input).flatMap((listed) => inList(input, listed));
};

/** The entries list by list: a book has one for each chapter, a paper one for its appendix, and a work may stand in several. */
function listsOf({ manuscript: { blocks }, apparatus }: LintInput): Reference[][] {
  const lists: Reference[][] = [];
  let last = -1;
  for (const reference of apparatus.references) {
    if (!reference.listed) continue;
    const { block } = reference.span;
    const isSame = last >= 0 && blocks.slice(last, block).every(({ part }) => part === 'references');
    if (isSame) lists.at(-1)!.push(reference);
    else lists.push([reference]);
    last = block;
  }
  return lists;
}

function inList(input: LintInput, listed: readonly Reference[]): Finding[] {
  const twice = new Set<Reference>();
  const found = [...sameDoi(listed), ...sameTitle(listed)].flatMap(([first, second, confidence, why]) => {
    if (twice.has(second)) return [];
    twice.add(second);
    return [twiceFinding(input, first, second, confidence, why)];
  });
  return [...found, ...sameYear(input, listed, twice)];
}

type Pair = readonly [first: Reference, second: Reference, confidence: Confidence, why: string];

function twiceFinding(
  { manuscript }: LintInput,
  first: Reference,
  second: Reference,
  confidence: Confidence,
  why: string,
): Finding {
  const words = { entry: referenceName(second), other: referenceName(first), why };
  return finding('reference-twice', manuscript, second.span, confidence, words, [
    { span: first.span, says: `the entry ${referenceName(first)}` },
  ]);
}

function sameDoi(listed: readonly Reference[]): Pair[] {
  return pairs(listed, ({ doi }) => (doi && isWholeDoi(doi) ? doi.toLowerCase() : undefined)).map(
    ([first, second]) => [
      first,
      second,
      isOneWork(first, second) ? 'certain' : 'likely',
      isOneWork(first, second)
        ? `both have the DOI ${second.doi}`
        : `both have the DOI ${second.doi}, under two titles: one of them has the other’s`,
    ],
  );
}

/** Without a figure behind the stroke it is cut off: `10.1162/REST` of `10.1162/REST_a_00633`. */
const isWholeDoi = (doi: string): boolean => /\/.*\d/u.test(doi);

function isOneWork(first: Reference, second: Reference): boolean {
  return isTitleNear(first, second) || titleKey(first.title ?? '') === titleKey(second.title ?? '');
}

/** Entries of one first name and nearly one title; in two years, perhaps two editions. */
function sameTitle(listed: readonly Reference[]): Pair[] {
  return groups(listed, whoOf).flatMap((group) =>
    group.flatMap((second, i) => {
      const first = group.slice(Math.max(0, i - 40), i).find((other) => isTitleNear(other, second));
      if (!first) return [];
      const isSameYear =
        first.year === second.year && (first.suffix === second.suffix || !first.suffix || !second.suffix);
      const isWhole =
        foldName(first.title!) === foldName(second.title!) && first.container === second.container;
      const years =
        first.year === second.year
          ? 'the same year'
          : `the years ${first.year ?? 'none'} and ${second.year ?? 'none'}`;
      const why = `the same author, ${isWhole ? 'the same title' : 'nearly the same title'}, and ${years}`;
      return [
        [first, second, isSameYear && isWhole ? 'certain' : isSameYear ? 'likely' : 'look', why] as const,
      ];
    }),
  );
}

/** Works of the same authors and year, where letters should stand. */
function sameYear(
  { manuscript, apparatus }: LintInput,
  listed: readonly Reference[],
  twice: ReadonlySet<Reference>,
): Finding[] {
  if (apparatus.style !== 'author-date') return [];
  const clear = listed.filter(
    (entry) => entry.suffix === undefined && entry.at.authors !== undefined && isYearFirst(entry),
  );
  return pairs(clear, (one) => `${authorsKey(one)} ${one.year}`).flatMap(([first, second]) => {
    if (twice.has(second) || first.title === undefined || second.title === undefined) return [];
    const words = { entry: referenceName(second), first: first.title, second: second.title };
    return [
      finding('reference-same-year', manuscript, second.span, 'likely', words, [
        { span: first.span, says: 'the other entry' },
      ]),
    ];
  });
}

function whoOf({ authors, heading, areEditors }: Reference): string | undefined {
  const name = authors[0]?.family ?? heading;
  return name === undefined ? undefined : `${foldName(name)} ${areEditors}`;
}

/** Entries of one key, those without any left out. */
function groups(
  listed: readonly Reference[],
  key: (reference: Reference) => string | undefined,
): Reference[][] {
  const keyed = groupBy(listed, key);
  keyed.delete(undefined);
  return [...keyed.values()];
}

function pairs(
  listed: readonly Reference[],
  key: (reference: Reference) => string | undefined,
): [Reference, Reference][] {
  return groups(listed, key).flatMap((group) =>
    group.slice(1).map((second): [Reference, Reference] => [group[0]!, second]),
  );
}
