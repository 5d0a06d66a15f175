import type { Problem } from '../../src/base/problems/problems.ts';
import type { CaseFile, Report } from '../../src/record/files/spec.ts';
import { readCase } from '../../src/record/read-case.ts';

/** A small sound case, to which a test adds what it is about. */
export const soundCase = `case:
  id: test
  title: A test
  period: 1945/1991
actors:
  - { id: USSR, kind: state, name: Soviet Union }
  - { id: PRC, kind: state, name: People's Republic of China }
sources:
  - { id: s, title: A source }
  - { id: t, title: Another }
`;

/** A sound event in YAML, with other fields as they are given. */
export function event(id: string, fields: Readonly<Record<string, string>> = {}): string {
  const all = {
    date: '1950',
    by: 'USSR',
    to: 'PRC',
    type: '"040"',
    title: 'T',
    evidence: '"@s; @t"',
    ...fields,
  };
  const lines = Object.entries(all).map(([key, value]) => `    ${key}: ${value}\n`);
  return `  - id: ${id}\n${lines.join('')}`;
}

/** Reads the sound case with more files in it. */
export function readWith(files: Readonly<Record<string, string>>) {
  return readCase([{ path: 'case.yaml', text: soundCase }, ...caseFiles(files)]);
}

export function caseFiles(files: Readonly<Record<string, string>>): CaseFile[] {
  return Object.entries(files).map(([path, text]) => ({ path, text }));
}

/** A problem in one line: place, message, hint, code. */
export function told(p: Problem): string {
  return `${p.file}:${p.line}:${p.column}: ${p.message} | ${p.hint} [${p.code}]`;
}

/** Collects what is reported to it. */
export function collector(): { report: Report; told: () => string[] } {
  const problems: Problem[] = [];
  return { report: (found) => void problems.push(found), told: () => problems.map(told) };
}
