import { problem } from '../../base/problems/problems.ts';
import { choiceOf } from './choice-words.ts';
import type { ColumnAnswer, FilledColumn } from './read-columns.ts';

/** Reads the values of a choice in another language, in capitals, or in short. What a word stands for must be plain; one that is none of them is told by itself. */
export function readChoices({ column, cells }: FilledColumn): ColumnAnswer | undefined {
  const { kind } = column.field;
  if (kind.is !== 'choice') return undefined;
  const meant = (text: string) => (kind.of.includes(text) ? undefined : choiceOf(text, kind.of));
  const odd = cells.filter(({ text }) => meant(text) !== undefined);
  const first = odd[0];
  if (!first) return undefined;
  const words = [...new Set(odd.map(({ text }) => text))].slice(0, 4);
  return {
    problems: [
      problem('column-read', first.at, {
        field: column.name,
        count: odd.length,
        what: ['another word for one of its values', 'other words for its values'],
        example: words.join('", "'),
        read: words.map(meant).join(', '),
      }),
    ],
    reading: (cell) => {
      const text = meant(cell.text);
      return text === undefined ? undefined : { ...cell, text };
    },
  };
}
