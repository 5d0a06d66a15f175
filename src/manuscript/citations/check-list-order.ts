import type { Check } from '../check.ts';
import { type Finding, finding } from '../finding.ts';
import type { Manuscript } from '../manuscript.ts';
import type { Reference } from './apparatus.ts';
import { foldName } from './fold-name.ts';
import { referenceName } from './reference-name.ts';
import { authorsKey, isYearFirst } from './same-work.ts';

/** Finds entries out of the order of names, where the list is mostly in order, and works of one author out of the order of years. */
export const checkListOrder: Check = ({ manuscript, apparatus }) =>
  lists(manuscript, apparatus.references).flatMap((list) => [
    ...namesOutOfOrder(manuscript, list),
    ...yearsOutOfOrder(manuscript, list),
  ]);

interface Sorted {
  readonly reference: Reference;
  readonly name: string;
}

/** The entries between two headings, by what they stand under; those under a title are left out. */
function lists({ blocks }: Manuscript, references: readonly Reference[]): Sorted[][] {
  const found: Sorted[][] = [];
  let last = -1;
  for (const reference of references) {
    if (!reference.listed) continue;
    const { block } = reference.span;
    const isParted = last < 0 || blocks.slice(last, block).some(({ kind }) => kind === 'heading');
    if (isParted) found.push([]);
    last = block;
    const name = reference.authors[0]?.family;
    if (name !== undefined) found.at(-1)!.push({ reference, name: foldName(name) });
  }
  return found;
}

/** Entries outside the longest run of names that rises, where all but one in ten, or but one, stand in it. */
function namesOutOfOrder(manuscript: Manuscript, list: readonly Sorted[]): Finding[] {
  const kept = longestRising(list.map(({ name }) => name));
  const out = list.length - kept.size;
  if (out === 0 || list.length < 5 || out > Math.max(1, list.length * 0.1)) return [];
  return list.flatMap(({ reference, name }, i) => {
    if (kept.has(i)) return [];
    const before = list.findLast((other, j) => kept.has(j) && other.name <= name);
    const words = {
      entry: referenceName(reference),
      why: `the list goes by the names of authors, and ${reference.authors[0]!.family} stands ${place(list, i)}`,
      repair: before
        ? `move it behind ${referenceName(before.reference)}`
        : 'move it to the head of the list',
    };
    return [finding('reference-order', manuscript, reference.span, 'look', words)];
  });
}

function place(list: readonly Sorted[], i: number): string {
  const before = list[i - 1];
  const after = list[i + 1];
  if (!before) return `before ${referenceName(after!.reference)}`;
  return `behind ${referenceName(before.reference)}${after ? ` and before ${referenceName(after.reference)}` : ''}`;
}

/** The places of a longest run that does not fall. Cost: n log n. */
function longestRising(names: readonly string[]): Set<number> {
  const ends: number[] = [];
  const before: number[] = [];
  for (const [i, name] of names.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (names[ends[middle]!]! <= name) low = middle + 1;
      else high = middle;
    }
    before[i] = low > 0 ? ends[low - 1]! : -1;
    ends[low] = i;
  }
  const kept = new Set<number>();
  for (let i = ends.at(-1) ?? -1; i >= 0; i = before[i]!) kept.add(i);
  return kept;
}

/** Works of the same authors whose years fall where those of the other authors rise; where years stand at the end, they go by their titles. */
function yearsOutOfOrder(manuscript: Manuscript, list: readonly Sorted[]): Finding[] {
  const pairs = list.slice(1).flatMap(({ reference: second }, i) => {
    const first = list[i]!.reference;
    return authorsKey(first) === authorsKey(second) && isYearFirst(first) && isYearFirst(second)
      ? [{ first, second }]
      : [];
  });
  const falling = pairs.filter(({ first, second }) => second.year! < first.year!);
  if (falling.length !== 1) return [];
  const { first, second } = falling[0]!;
  const words = {
    entry: referenceName(second),
    why: `it stands behind ${referenceName(first)}, a later work of the same author`,
    repair: `move it before ${referenceName(first)}, if works of one author stand in the order of their years`,
  };
  return [
    finding('reference-order', manuscript, second.span, 'look', words, [
      { span: first.span, says: `the entry ${referenceName(first)}` },
    ]),
  ];
}
