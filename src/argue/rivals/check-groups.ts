import { own } from '../../base/own.ts';
import { type Problem, problem } from '../../base/problems/problems.ts';
import type { Row } from '../../record/case-record.ts';
import { fieldAt } from '../../record/dates/dated-moments.ts';
import { type Likelihood, likelihoodWords, middleOf } from '../../record/likelihood.ts';
import { canBe, givenBounds, type Range } from './coherence.ts';
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

/** An item of which what is said of it alone, of the first, and of it given the first cannot be so together, each in the middle. */
function incoherent(item: Item, first: Item, rivals: readonly Row<'rivals'>[], tell: Tell): void {
  if (item.unit === 'decibels') return;
  for (const [i, { id }] of rivals.entries()) {
    const [said, alone] = [item.given![i]!, item.expects[i]!];
    const [before, itself, given] = [first.expects[i]!, alone, said].map(middleOf) as [
      number,
      number,
      number,
    ];
    if (canBe(before, itself, given)) continue;
    const bounds = givenBounds(before, { low: itself, high: itself });
    const words = Object.keys(likelihoodWords)
      .map((word) => ({ word, far: Math.abs(middleOf(rangeOf(word)) - given) }))
      .filter(({ word }) => !isFinal(word) && canBe(before, itself, middleOf(rangeOf(word))))
      .sort((a, b) => a.far - b.far);
    const repair = words[0]?.word ?? alone.text;
    const parameters = {
      item: item.row.item,
      rival: id,
      given: inWords(said),
      bounds: boundsInWords(bounds),
    };
    tell(
      item,
      problem('weigh-incoherent', fieldAt(item.row, `given.${id}`), {
        ...parameters,
        written: said.text,
        repair,
      }),
    );
  }
}

const rangeOf = (word: string) => {
  const [low, high] = own(likelihoodWords, word)!;
  return { low, high };
};
const isFinal = (word: string): boolean => rangeOf(word).low === rangeOf(word).high;

const inWords = (of: Likelihood): string =>
  of.text === String(middleOf(of)) ? of.text : `${of.text} (${rounded(middleOf(of))} in the middle)`;

function boundsInWords({ low, high }: Range): string {
  if (rounded(low) === rounded(high)) return rounded(low);
  const ends = [
    low > 5e-4 ? `more than ${rounded(low)}` : '',
    high < 1 - 5e-4 ? `less than ${rounded(high)}` : '',
  ];
  return ends.filter((words) => words !== '').join(' and ');
}

const rounded = (value: number): string => String(Math.round(value * 1000) / 1000);
