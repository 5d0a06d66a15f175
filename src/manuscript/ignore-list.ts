import { own } from '../base/own.ts';
import { type Position, type Problem, problem } from '../base/problems/problems.ts';
import { suggest } from '../base/suggest.ts';
import { isMap, isScalar } from '../record/files/yaml-parser.ts';
import type { Finding } from './finding.ts';
import { findingGroups, findingKinds } from './finding-kinds.ts';

/** A finding that the author has looked at and leaves, and why. */
export interface IgnoreEntry {
  /** A code, or a group of codes. */
  readonly code: string;
  /** Words of the sentence that it stands in. */
  readonly words: string;
  readonly reason: string;
  readonly at: Position;
}

export interface IgnoredFinding {
  readonly finding: Finding;
  readonly reason: string;
}

const FIELDS = ['code', 'words', 'reason'] as const;

/** Reads the entries of `ignore:`. One that lacks a code, words or a reason is reported and has no effect, so that nothing is ignored by accident. */
export function readIgnoreEntries(
  items: readonly unknown[],
  position: (item: unknown) => Position,
): { entries: IgnoreEntry[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const entries: IgnoreEntry[] = [];
  for (const item of items) {
    const at = position(item);
    const [code = '', words = '', reason = ''] = FIELDS.map((field) => fieldOf(item, field));
    const missing = FIELDS.filter((field) => fieldOf(item, field) === '');
    if (missing.length > 0) problems.push(problem('ignore-field', at, { missing: missing.join(', ') }));
    else if (!allCodes().includes(code))
      problems.push(problem('ignore-code', at, { code, suggestion: suggest(code, allCodes()) }));
    else entries.push({ code, words, reason, at });
  }
  return { entries, problems };
}

function fieldOf(item: unknown, field: string): string {
  const value = isMap(item) ? item.get(field, true) : undefined;
  return isScalar(value) && typeof value.value === 'string' ? value.value.replace(/\s+/gu, ' ').trim() : '';
}

/** Every word that `--only`, `--skip` and an ignore file may name: codes, and groups of them. */
export function allCodes(): string[] {
  return [...Object.keys(findingGroups), ...Object.keys(findingKinds)];
}

/** Whether a code is one of these codes, or of one of these groups. */
export function isNamed(code: string, names: Iterable<string>): boolean {
  for (const name of names) {
    if (name === code) return true;
    const group = own(findingGroups as Readonly<Record<string, object>>, name);
    if (group && Object.hasOwn(group, code)) return true;
  }
  return false;
}

/** Takes out the findings that an entry names; an entry that names none is reported, as its sentence may have changed. */
export function applyIgnoreList(
  findings: readonly Finding[],
  entries: readonly IgnoreEntry[],
): { kept: Finding[]; ignored: IgnoredFinding[]; unused: Problem[] } {
  const used = new Set<IgnoreEntry>();
  const kept: Finding[] = [];
  const ignored: IgnoredFinding[] = [];
  for (const found of findings) {
    const entry = entries.find(
      ({ code, words }) => isNamed(found.code, [code]) && found.excerpt.includes(words),
    );
    if (entry) {
      used.add(entry);
      ignored.push({ finding: found, reason: entry.reason });
    } else kept.push(found);
  }
  const unused = entries
    .filter((entry) => !used.has(entry))
    .map(({ at, code, words }) => problem('ignore-unused', at, { code, words }));
  return { kept, ignored, unused };
}
