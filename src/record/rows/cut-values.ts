import { problem } from '../../base/problems/problems.ts';
import type { Fields } from '../fields.ts';
import type { Report, SpecEntry, SpecScalar } from '../files/spec.ts';

/** A row's entries without those that are the rest of a value, and whether there were any. */
export interface WholeEntries {
  readonly entries: readonly SpecEntry[];
  readonly isCut: boolean;
}

/**
 * Finds values that a comma within braces cut: `{ test: count(events(A, B)) = 0 }` is to YAML a field `test: count(events(A` and a field named `B)) = 0` without a value. The value is
 * told as one, with the quotes that it needs, and is left out with its rest.
 */
export function cutValues(all: readonly SpecEntry[], fields: Fields, report: Report): WholeEntries {
  const entries: SpecEntry[] = [];
  let isCut = false;
  for (let i = 0; i < all.length; i++) {
    const entry = all[i]!;
    const rest = restOf(all, i, fields);
    if (rest.length === 0 || entry.value.kind !== 'scalar') {
      entries.push(entry);
      continue;
    }
    isCut = true;
    reportCut(entry.key, entry.value, rest, report);
    i += rest.length;
  }
  return { entries: isCut ? entries : all, isCut };
}

/** The names without a value that follow a value on its line and are no fields. */
function restOf(all: readonly SpecEntry[], i: number, fields: Fields): string[] {
  const { value } = all[i]!;
  if (value.kind !== 'scalar' || value.text === '' || value.at.starts) return [];
  const rest: string[] = [];
  for (const { key, keyAt, value: own } of all.slice(i + 1)) {
    const isName = own.kind === 'scalar' && own.text === '' && keyAt.line === value.at.line;
    if (!isName || Object.hasOwn(fields, key) || keyAt.file !== value.at.file) break;
    rest.push(key);
  }
  return rest;
}

function reportCut(field: string, { text, at }: SpecScalar, rest: readonly string[], report: Report): void {
  const whole = [text, ...rest].join(', ');
  const mark = whole.includes('"') ? "'" : '"';
  if (mark === "'" && whole.includes("'")) {
    report(problem('yaml-comma', at, { field, whole, repair: undefined }));
    return;
  }
  report(problem('yaml-comma', at, { field, whole, repair: `${mark}${whole}${mark}` }));
}
