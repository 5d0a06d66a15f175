import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCase } from '../src/record/read-case.ts';
import { root } from './rules/source-files.ts';

/** The entries of a section of docs/problems.md, each from its code on. */
export function problemEntries(section: string): readonly string[] {
  const page = readFileSync(join(root, 'docs/problems.md'), 'utf8');
  const found = page.split(/^## /m).find((part) => part.startsWith(`${section}\n`));
  if (found === undefined)
    throw new Error(`problemEntries requires a section of docs/problems.md, not "${section}"`);
  return found.split(/^### /m).slice(1);
}

/** The files of an example: where it writes on the head of the case (`case: { …, drawing: … }`), that of the rest goes into it. */
function filesOf(text: string, rest: string) {
  const head = /^case: \{ (.*) \}$/m;
  const own = text.includes('case: { …,') ? head.exec(rest)?.[1] : undefined;
  const files =
    own === undefined
      ? [rest, text]
      : [rest.replace(head, ''), text.replace('case: { …,', `case: { ${own},`)];
  return files.map((each, i) => ({ path: i === 0 ? 'case.yaml' : 'example.yaml', text: each }));
}

/**
 * Holds the examples of a section against what they are examples of: a heading for each problem in the order of the code, and each
 * example, beside the `rest` of a case, with its problem, in its words, and no other but what `follows` of itself.
 */
export function describeExamples(
  section: string,
  problems: Readonly<Record<string, unknown>>,
  rest: string,
  follows: readonly string[] = [],
): void {
  const entries = problemEntries(section);
  describe(`docs/problems.md: ${section}`, () => {
    it('has one heading for every problem, in the order of the code', () => {
      expect(entries.map((entry) => entry.split('\n', 1)[0])).toEqual(Object.keys(problems));
    });

    it.each(entries.map((entry) => [entry.split('\n', 1)[0]!, entry]))(
      'the example of %s has that problem, and no other',
      async (code, entry) => {
        const text = /```yaml\n(.*?)```/s.exec(entry)?.[1] ?? '';
        const { problems: found } = await readCase(filesOf(text, rest));
        const codes = new Set(found.map((p) => p.code));
        expect([...codes].filter((other) => other === code || !follows.includes(other))).toEqual([code]);
        const message = /^`(.*)`/m.exec(entry)?.[1];
        expect(found.filter((p) => p.code === code).map((p) => p.message)).toContain(message);
        const severity = found.find((p) => p.code === code)?.severity;
        expect(entry.includes('(a note)')).toBe(severity === 'note');
      },
    );
  });
}
