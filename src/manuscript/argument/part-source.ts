import type { Position } from '../../base/problems/problems.ts';

/** A text that is parsed by itself, and where it stands in its file. */
export interface PartSource {
  readonly text: string;
  placeAt(offset: number): Position;
}

/** A line of a part: where in the file it is, and how many of its signs were taken off before it. */
interface PartLine {
  readonly line: number;
  readonly indent: number;
}

/** A part of a file whose lines stand where they are said to. */
export function partSource(file: string, text: string, lineOf: (index: number) => PartLine): PartSource {
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return {
    text,
    placeAt: (offset) => {
      let [low, high] = [0, starts.length - 1];
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if (starts[middle]! <= offset) low = middle;
        else high = middle - 1;
      }
      const { line, indent } = lineOf(low);
      return { file, line, column: offset - starts[low]! + indent + 1 };
    },
  };
}
