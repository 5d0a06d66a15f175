import { type Problem, problem } from '../../base/problems/problems.ts';
import type { Row } from '../../record/case-record.ts';
import { fieldAt } from '../../record/dates/dated-moments.ts';
import type { Likelihood } from '../../record/likelihood.ts';
import type { Item } from './question.ts';

type Tell = (item: Item, of: Problem) => void;

/** Whether what is said of a group of items can be so: one of them is the first, each other tells what it adds to it. */
export function checkGroup(
  group: string | undefined,
  items: readonly Item[],
  rivals: readonly Row<'rivals'>[],
  tell: Tell,
): void {
  if (group === undefined) {
    for (const item of items.filter(({ given }) => given))
      tell(
        item,
        groupProblem(item, 'given', item.row.item, {
          message: 'is not named, though the item has `given`',
          hint: 'name the group in both of the items that hang together, or leave `given` out',
        }),
      );
    return;
  }
  const firsts = items.filter(({ given }) => !given);
  const [only, second] = firsts;
  if (items.length === 1)
    tell(
      items[0]!,
      groupProblem(items[0]!, 'group', group, {
        message: 'has one item',
        hint: 'give the items that it hangs together with the same `group`, or leave it out',
      }),
    );
  else if (!only)
    for (const item of items)
      tell(
        item,
        groupProblem(item, 'given', group, {
          message: 'has no first item: each has `given`',
          hint: 'leave `given` out of the one that is looked at first',
        }),
      );
  else if (second)
    for (const item of firsts.slice(1))
      tell(
        item,
        groupProblem(item, 'group', group, {
          message: `does not tell what "${item.row.item}" adds to "${only.row.item}"`,
          hint: 'add `given`: how far each rival leads one to expect it once the first is known to be so',
        }),
      );
  else
    for (const item of items.filter(({ given }) => given)) {
      if (item.unit !== only.unit)
        tell(
          item,
          problem('weigh-units', fieldAt(item.row, 'given'), { item: item.row.item, field: 'given' }),
        );
      else incoherent(item, only, rivals, tell);
    }
}

function groupProblem(
  item: Item,
  field: 'group' | 'given',
  group: string,
  words: { message: string; hint: string },
): Problem {
  return problem('weigh-group', fieldAt(item.row, field), { group, ...words });
}

/**
 * Of two items P(second given first) × P(first) is no more than either alone and no less than what of both must meet:
 * max(0, P(first) + P(second) − 1). With ranges, some value of each must do.
 */
function incoherent(item: Item, first: Item, rivals: readonly Row<'rivals'>[], tell: Tell): void {
  if (item.unit === 'decibels') return;
  for (const [i, { id }] of rivals.entries()) {
    const [given, alone, before] = [item.given![i]!, item.expects[i]!, first.expects[i]!];
    const { least, most } = givenBounds(before, alone);
    if (given.low <= most + 1e-9 && given.high >= least - 1e-9) continue;
    const number = (value: number) => String(Math.round(value * 1000) / 1000);
    const parameters = { item: item.row.item, rival: id, given: given.text };
    tell(
      item,
      problem('weigh-incoherent', fieldAt(item.row, `given.${id}`), {
        ...parameters,
        least: number(least),
        most: number(most),
      }),
    );
    return;
  }
}

/** Between what an item can be given another, by the ranges of each alone. */
function givenBounds(before: Likelihood, alone: Likelihood): { least: number; most: number } {
  if (before.low === 0) return { least: 0, most: 1 };
  return {
    least: Math.max(0, (before.low + alone.low - 1) / before.low),
    most: Math.min(1, alone.high / before.low),
  };
}
