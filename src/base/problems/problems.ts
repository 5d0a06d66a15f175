import { type ProblemCode, type ProblemParameters, problemKinds } from './problem-kinds.ts';
import type { ProblemKind } from './problem-words.ts';

/** A place in a case's files; lines and columns count from 1. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A text that stands at a place of a file, and what is to stand there instead. */
export interface Edit extends Position {
  readonly from: string;
  readonly to: string;
}

/** Something the author of a case should know: what is wrong, where, and the smallest repair. */
export interface Problem extends Position {
  readonly severity: 'error' | 'note';
  readonly code: ProblemCode;
  readonly message: string;
  readonly hint: string;
  /** What the hint says to write, for an editor: one way to mend it after the other, the likeliest first. */
  readonly repairs?: readonly Edit[];
}

/** Makes the problem of a code at a place; the wording is in `problemKinds`. */
export function problem<C extends ProblemCode>(
  code: C,
  at: Position,
  parameters: ProblemParameters<C>,
): Problem {
  const kind = problemKinds[code];
  const words = (kind.words as ProblemKind<ProblemParameters<C>>['words'])(shortened(parameters));
  const { file, line, column } = at;
  const repairs = (words[2] ?? []).map(([from, to]) => ({ file, line, column, from, to }));
  return {
    severity: kind.severity,
    code,
    message: words[0],
    hint: words[1],
    file,
    line,
    column,
    ...(repairs.length > 0 ? { repairs } : {}),
  };
}

/** Letters of a value that a message shows. */
const LONGEST = 200;
/** Parameters that are words of ours. */
const OURS: ReadonlySet<string> = new Set(['message', 'hint', 'known', 'says', 'expected', 'tables']);

/** The parameters of a message, an author's long ones cut: a value may be a megabyte. */
function shortened<P>(parameters: P): P {
  const given = parameters as Readonly<Record<string, unknown>>;
  const isLong = (value: unknown, name: string) =>
    typeof value === 'string' && value.length > LONGEST && !OURS.has(name);
  if (!Object.entries(given).some(([name, value]) => isLong(value, name))) return parameters;
  const cut = Object.entries(given).map(([name, value]) => [
    name,
    isLong(value, name)
      ? `${[...(value as string).slice(0, LONGEST + 1)].slice(0, LONGEST).join('')}…`
      : value,
  ]);
  return Object.fromEntries(cut) as P;
}

/** Sorts by file, line, column and code, and drops exact repetitions; the input is left as it was. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const sorted = [...problems].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.code, b.code) ||
      compare(a.message, b.message),
  );
  return sorted.filter((p, i) => {
    const last = sorted[i - 1];
    return !(
      last &&
      last.file === p.file &&
      last.line === p.line &&
      last.column === p.column &&
      last.message === p.message
    );
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
