import type { Position } from '../../base/problems/problems.ts';

/** Where a text stands in a file. A text that runs over several lines says where each part of it starts. */
export interface TextPosition extends Position {
  /** By rising offset; the first is not repeated here. */
  readonly starts?: readonly TextStart[];
}

/** The character at `offset` of a text stands at this line and column of its file. */
export interface TextStart {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/**
 * Where one character of a text stands in its file, also in a text folded over several lines.
 * Takes the text's own position (a row's `at.fields[name]`) and the character's offset, from 0.
 */
export function positionAt(at: TextPosition, offset: number): Position {
  const start = at.starts?.findLast((s) => s.offset <= offset) ?? {
    offset: 0,
    line: at.line,
    column: at.column,
  };
  return { file: at.file, line: start.line, column: start.column + offset - start.offset };
}
