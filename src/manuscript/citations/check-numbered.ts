import type { Check } from '../check.ts';
import { type Finding, finding } from '../finding.ts';
import { numberedList } from './numbered-citations.ts';
import { referenceName } from './reference-name.ts';

const isPage = (numbers: readonly number[], number: number): boolean =>
  numbers.length === 2 && numbers[1] === number && number > numbers[0]! + 1;

/** Numbers in brackets that no entry of a numbered list has, and entries whose number stands nowhere. */
export const checkNumbered: Check = (input) => {
  const list = numberedList(input);
  if (!list) return [];
  const { manuscript, apparatus } = input;
  const last = Math.max(...list.entries.keys());
  const said = new Set<number>();
  const loose = list.citations.flatMap(({ span, numbers }) =>
    numbers.flatMap((number) => {
      if (list.entries.has(number) || said.has(number)) return [];
      said.add(number);
      return [
        // the second of two may be a page
        finding('citation-number', manuscript, span, isPage(numbers, number) ? 'look' : 'likely', {
          number: `[${number}]`,
          why: number > last ? `the list ends with ${last}` : `the list goes from 1 to ${last} without it`,
        }),
      ];
    }),
  );
  const cited = new Set(list.citations.flatMap(({ numbers }) => numbers));
  const uncited = [...list.entries].flatMap(([number, i]): Finding[] => {
    const reference = apparatus.references[i]!;
    if (cited.has(number)) return [];
    const words = {
      entry: referenceName(reference),
      why: `its number, ${number}, stands nowhere in the text`,
    };
    return [finding('reference-uncited', manuscript, reference.span, 'likely', words)];
  });
  return [...loose, ...uncited];
};
