import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../../src/base/sha-256.ts';
import type { Finding } from '../../src/manuscript/finding.ts';
import { lint, lintInput } from '../../src/manuscript/lint.ts';
import { type ReadCounts, readCounts } from '../../src/manuscript/lint-report.ts';
import { readManuscript } from '../../src/manuscript/read/read-manuscript.ts';

/** A finding that a reader should look at, with the name under which a file of readings keeps what was found. */
export interface FieldFinding {
  readonly key: string;
  readonly file: string;
  readonly format: string;
  readonly finding: Finding;
}

/** A file of a folder as it was linted, or why it could not be. */
export type FieldFile =
  | {
      readonly file: string;
      readonly format: string;
      readonly counts: ReadCounts;
      readonly findings: readonly FieldFinding[];
    }
  | { readonly file: string; readonly refused: string };

/** So many letters of the words of a finding tell it from others of its code. */
const longestWords = 80;

/**
 * The name of a finding in a file of readings: a hash of its file, its code, the letters of its words and how many like it stand before.
 * It outlives a change of the wording or the place, and gives away nothing of the text.
 */
function keyOf(file: string, { code, words }: Finding, before: Map<string, number>): string {
  const letters = words
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase()
    .slice(0, longestWords);
  const like = `${code} ${letters}`;
  const count = before.get(like) ?? 0;
  before.set(like, count + 1);
  return sha256(`${file} ${like} ${count}`).slice(0, 12);
}

/** Hidden files, and libraries that stand beside a manuscript. */
const NO_MANUSCRIPT = /^\.|\.(?:bib|ris|json|ya?ml)$/iu;

/** Lints every file of a folder, in the order of their names: what is certain and likely in each. */
export async function fieldFiles(folder: string): Promise<FieldFile[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile() && !NO_MANUSCRIPT.test(entry.name))
    .map(({ name }) => name);
  const files: FieldFile[] = [];
  for (const name of names.sort()) files.push(await fieldFile(name, await readFile(join(folder, name))));
  return files;
}

async function fieldFile(file: string, content: Uint8Array): Promise<FieldFile> {
  const bytes = new Uint8Array(content);
  const read = await readManuscript(file, bytes);
  if (!read.ok) return { file, refused: read.message };
  const { format } = read.manuscript;
  const input = lintInput(read.manuscript, { sources: [] });
  const hash = createHash('sha256').update(bytes).digest('hex');
  const before = new Map<string, number>();
  const findings = lint(input)
    .filter(({ confidence }) => confidence !== 'look')
    .map((finding) => ({ key: keyOf(hash, finding, before), file, format, finding }));
  return { file, format, counts: readCounts(input), findings };
}
