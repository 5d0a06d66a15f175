import { type Position, type Problem, problem } from '../base/problems/problems.ts';
import type { CaseFile } from '../record/files/spec.ts';
import { isMap, isSeq, parseYaml } from '../record/files/yaml-parser.ts';
import { type IgnoreEntry, readIgnoreEntries } from './ignore-list.ts';
import { readReadings } from './readings/read-readings.ts';
import type { Reading } from './readings/reading.ts';

/** What an author keeps beside a manuscript: findings to leave, and what was misread. */
export interface LintFile {
  readonly entries: readonly IgnoreEntry[];
  readonly readings: readonly Reading[];
  readonly problems: readonly Problem[];
}

const LISTS = ['ignore', 'readings'] as const;

/** Reads the file beside a manuscript: a YAML file with a list `ignore:`, a list `readings:`, or both. What is not understood is reported and has no effect. */
export function readLintFile({ path, text }: CaseFile): LintFile {
  const parsed = parsedYaml(text);
  const { documents, placeOf } = parsed ?? { documents: [], placeOf: () => ({ line: 1, col: 1 }) };
  const position = (offset = 0): Position => {
    const { line, col } = placeOf(offset);
    return { file: path, line, column: col };
  };
  const of = (item: unknown) => position((item as { range?: readonly number[] } | null)?.range?.[0]);
  const bad = (message: string, at = position()): LintFile => ({
    entries: [],
    readings: [],
    problems: [problem('ignore-shape', at, { message })],
  });
  if (!parsed) return bad('it is nested too deep');
  const document = documents[0];
  const fault = document?.errors[0];
  if (fault) return bad(fault.message, position(fault.pos[0]));
  const top = document?.contents;
  if (!document || top === null) return { entries: [], readings: [], problems: [] };
  const [ignore, readings] = LISTS.map((name) => (isMap(top) ? top.get(name, true) : undefined));
  if (!ignore && !readings) return bad('it holds no list named `ignore`, and none named `readings`');
  const odd = [ignore, readings].findIndex((list) => list && !isSeq(list));
  if (odd >= 0) return bad(`\`${LISTS[odd]}\` is not a list`, of([ignore, readings][odd]));
  const ignored = readIgnoreEntries(isSeq(ignore) ? ignore.items : [], of);
  const put = readReadings(isSeq(readings) ? readings.items : [], of);
  return {
    entries: ignored.entries,
    readings: put.readings,
    problems: [...ignored.problems, ...put.problems],
  };
}

/** The text as YAML; undefined of one that is nested without end. */
function parsedYaml(text: string): ReturnType<typeof parseYaml> | undefined {
  try {
    return parseYaml(text);
  } catch (thrown) {
    if (thrown instanceof RangeError) return undefined;
    throw thrown;
  }
}
