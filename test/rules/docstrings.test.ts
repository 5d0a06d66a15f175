import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, type SourceFile, sourceFiles } from './source-files.ts';

const exported = /^export (?:async )?function\*? (\w+)/gm;

/** Exported functions of a file that no doc comment stands before. */
function undocumented({ path, text }: SourceFile): string[] {
  return [...text.matchAll(exported)]
    .filter((match) => !/\*\/\s*$/.test(text.slice(0, match.index)))
    .map((match) => `${path}: ${match[1]}`);
}

/** The examples of a file's doc comments: `@example expression // => value`. */
function examples({ text }: SourceFile): { expression: string; value: string }[] {
  return [...text.matchAll(/^ \* @example (.+?) \/\/ => (.+)$/gm)].map((match) => ({
    expression: match[1]!,
    value: match[2]!,
  }));
}

/** The value of an example's code; a code that does not run is its own error, with the code in it. */
function run(code: string, scope: Record<string, unknown>): unknown {
  try {
    return new Function(...Object.keys(scope), `return (${code});`)(...Object.values(scope));
  } catch (cause) {
    return new Error(`${code}: ${cause}`);
  }
}

describe('doc comments', () => {
  const files = sourceFiles('src');

  it('stand before every exported function', () => {
    expect(files.flatMap(undocumented)).toEqual([]);
  });

  it('have examples that run', async () => {
    let count = 0;
    for (const file of files) {
      const found = examples(file);
      if (found.length === 0) continue;
      const exports = (await import(join(root, file.path))) as Record<string, unknown>;
      const scope = { ...(await examplesScope()), ...exports };
      for (const { expression, value } of found) {
        count += 1;
        expect(run(expression, scope), `${file.path}: ${expression}`).toEqual(run(value, scope));
      }
    }
    expect(count).toBeGreaterThan(10);
  });
});

/** What an example may use besides its own file's exports. */
async function examplesScope(): Promise<Record<string, unknown>> {
  const parts = [
    'src/base/calendar.ts',
    'src/record/evidence/parse-evidence-text.ts',
    'src/base/edtf/edtf.ts',
    'src/base/duration.ts',
  ];
  const modules = await Promise.all(
    parts.map((path) => import(join(root, path)) as Promise<Record<string, unknown>>),
  );
  return Object.assign({}, ...modules);
}
