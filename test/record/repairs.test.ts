import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkClaims } from '../../src/argue/check-claims.ts';
import { applicableRepairs, withRepair } from '../../src/base/problems/applicable-repairs.ts';
import { type Problem, sortProblems } from '../../src/base/problems/problems.ts';
import type { CaseFile } from '../../src/record/files/spec.ts';
import { readSpecs } from '../../src/record/read-case.ts';
import { recordOfSpecs } from '../../src/record/record-of-specs.ts';
import { checkScenarios } from '../../src/record/scenarios/check-scenarios.ts';

const cases = join(import.meta.dirname, '../../cases');
const folders = readdirSync(cases).filter((name) => name.startsWith('broken-'));

function filesOf(folder: string): CaseFile[] {
  return readdirSync(join(cases, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({
      path: relative(join(cases, folder), path).split(sep).join('/'),
      text: readFileSync(path, 'utf8'),
    }));
}

/** What `check` says of a case. */
async function problemsOf(files: readonly CaseFile[]): Promise<Problem[]> {
  const written = await readSpecs(files);
  const { record, problems } = recordOfSpecs(written);
  const all = [...problems, ...checkClaims(record).problems, ...checkScenarios(written, problems)];
  return applicableRepairs(sortProblems(all), files);
}

const told = ({ file, line, code, message }: Problem): string => `${file}:${line} ${message} [${code}]`;

/** Hints that name a text to write which no program can put there: it is to be made by hand, or stands in a name of a file. */
const byHand: readonly RegExp[] = [
  /^write case\.yaml with/,
  /^write .* or indent the line further/,
  /^write the backslash twice/,
  /^write the values? out/,
  /^write an apostrophe/,
  /^write the key after the brace/,
  /^write each as YYYY-MM-DD/,
  /^write one of .* others that/,
  /^write after X/,
  /^write \[.*without quotes about it/,
  /^write it,|^write \S+ in the test/,
  /^write seen: |^write via and/,
  /^write end: /,
];

/** A case with the end that a hint asks for: in place of the one at the problem's place, else after what stands there. */
function withEnd(text: string, { line, column }: Problem, end: string): string {
  const lines = text.split('\n');
  const old = lines[line - 1]!;
  const [before, after] = [old.slice(0, column - 1), old.slice(column - 1)];
  const written = /end: $/.test(before)
    ? after.replace(/^[^,}]+/, end)
    : after.startsWith('{')
      ? after.replace('{', `{ end: ${end},`)
      : after.replace(/^(?:\[[^\]]*\]|[^,}]+)/, (value) => `${value}, end: ${end}`);
  return lines.with(line - 1, before + written).join('\n');
}

describe.each(folders)('the repairs offered in cases/%s', (folder) => {
  it('are data wherever the hint says what to write', async () => {
    const problems = await problemsOf(filesOf(folder));
    const lacking = problems.filter(
      ({ hint, repairs, file, line }) =>
        /^did you mean|(?:^|; )write [^,]/.test(hint) &&
        !repairs &&
        !byHand.some((pattern) => pattern.test(hint)) &&
        // the name of a file is not in it
        !(line === 1 && /\.csv$/.test(file)),
    );
    expect(lacking.map((found) => `${told(found)}: ${found.hint}`)).toEqual([]);
  });

  it('an end to write mends its problem and makes no other', async () => {
    const files = filesOf(folder);
    const before = await problemsOf(files);
    const known = new Set(before.map(told));
    for (const found of before) {
      const [, end] = /^write end: ([^;]+)/.exec(found.hint) ?? [];
      if (end === undefined) continue;
      const mended = files.map(({ path, text }) => ({
        path,
        text: path === found.file ? withEnd(text, found, end) : text,
      }));
      const after = (await problemsOf(mended)).map(told);
      expect(after, told(found)).not.toContain(told(found));
      expect(
        after.filter((one) => !known.has(one)),
        told(found),
      ).toEqual([]);
    }
  });

  it('each mends its problem and makes no other', async () => {
    const files = filesOf(folder);
    const before = await problemsOf(files);
    const known = new Set(before.map(told));
    for (const found of before) {
      for (const repair of found.repairs ?? []) {
        const mended = files.map(({ path, text }) => ({
          path,
          text: path === repair.file ? withRepair(text, repair) : text,
        }));
        const after = await problemsOf(mended);
        const name = `${told(found)}: ${repair.from} → ${repair.to}`;
        expect(after.map(told), name).not.toContain(told(found));
        expect(
          after.filter((one) => one.severity === 'error' && !known.has(told(one))).map(told),
          name,
        ).toEqual([]);
      }
    }
  });
});
