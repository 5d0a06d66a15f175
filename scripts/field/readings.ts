import { parse } from 'yaml';

/** What a reader found of a finding: that its author should mend something, that not, or that one may see it either way. */
export type Reading = 'right' | 'wrong' | 'arguable';

const words: readonly string[] = ['right', 'wrong', 'arguable'] satisfies readonly Reading[];

/** Reads a file of readings: `key: right`, one a line. What is no reading is thrown at once, with the key that has it. */
export function readReadings(text: string): Map<string, Reading> {
  const rows = (parse(text) ?? {}) as Readonly<Record<string, unknown>>;
  return new Map(
    Object.entries(rows).map(([key, value]) => {
      if (typeof value !== 'string' || !words.includes(value))
        throw new Error(`${key}: “${String(value)}” is no reading; write right, wrong or arguable`);
      return [key, value as Reading];
    }),
  );
}
