import { problem } from '../../base/problems/problems.ts';
import type { FieldKind, Named } from '../fields.ts';
import { describe, isEmpty, type SpecEntry, type SpecScalar, type SpecValue } from '../files/spec.ts';
import { positionAt } from '../files/text-position.ts';
import type { CheckContext } from './check-context.ts';
import { nameOf } from './check-field.ts';
import { checkReference, gone } from './check-reference.ts';
import { checkChoice, checkDate, checkLikelihood, wrong } from './check-scalar.ts';

/**
 * A mapping whose keys are the author's own: ids of rows, names of questions, or dates, each with a word: `{aid-request: refused}`. In
 * one cell it is written `aid-request: refused; visa-request: granted`.
 *
 * Gives: its entries in order; `wrong` when one is not what it may be; without those whose row is not in the record.
 */
export function checkNamed(
  kind: FieldKind & { is: 'named' },
  path: string,
  value: SpecValue,
  context: CheckContext,
): unknown {
  const name = nameOf(path);
  const entries = entriesOf(value);
  if (!entries) {
    const example = kind.of
      ? `{id: ${kind.of === 'likelihood' ? 'likely' : kind.of[0]}}`
      : kind.key === 'date'
        ? '{1945-09-02: why this date too}'
        : '{question: stance}';
    const isCell = /\.csv$/i.test(value.at.file);
    const expected = isCell ? `names with values, as ${example.slice(1, -1)}` : `a mapping, as ${example}`;
    context.report(problem('value-shape', value.at, { field: name, found: describe(value), expected }));
    return wrong;
  }
  const kept: Named<unknown, unknown>[] = [];
  let verdict: symbol | undefined;
  for (const { key, keyAt, value: given } of entries) {
    const of = keyOf(kind, name, { kind: 'scalar', text: key, at: positionAt(keyAt, 0) }, context);
    const is = wordOf(kind, name, given, context);
    // what is weighed between rivals is told of all of them, or it tells nothing
    if (of === wrong || is === wrong || (of === gone && kind.of === 'likelihood')) verdict = wrong;
    else if (of !== gone) kept.push({ name: of, is });
  }
  if (verdict && !context.lenient) return verdict;
  return kept.length === 0 ? (verdict ?? undefined) : kept;
}

function keyOf(
  { key }: FieldKind & { is: 'named' },
  field: string,
  name: SpecScalar,
  context: CheckContext,
): unknown {
  if (key === 'text') return name.text;
  if (key === 'date') return checkDate(name, context.report);
  return checkReference({ is: 'reference', to: key.to }, field, name, context);
}

function wordOf(
  { of }: FieldKind & { is: 'named' },
  field: string,
  value: SpecValue,
  { report }: CheckContext,
): unknown {
  if (value.kind !== 'scalar' || isEmpty(value)) {
    const expected = of === 'likelihood' ? 'how probable it is' : of ? `one of ${of.join(', ')}` : 'a word';
    report(problem('value-shape', value.at, { field, found: describe(value), expected }));
    return wrong;
  }
  const word = { ...value, text: value.text.trim() };
  if (of === 'likelihood') return checkLikelihood(field, word, report, false);
  return of ? checkChoice(of, field, word, report) : word.text;
}

/** What a mapping holds, or a list of mappings, or the text of a cell. */
function entriesOf(value: SpecValue): readonly SpecEntry[] | undefined {
  if (value.kind === 'mapping') return value.entries;
  if (value.kind === 'list') {
    const parts = value.items.map(entriesOf);
    return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
  }
  const entries: SpecEntry[] = [];
  for (const found of value.text.matchAll(/[^;]+/gu)) {
    const [, space, key, gap, word] = /^(\s*)([^:]*[^:\s])(\s*:\s*)(.*?)\s*$/u.exec(found[0]) ?? [];
    if (key === undefined || !word) return undefined;
    const keyAt = positionAt(value.at, found.index + space!.length);
    const at = positionAt(value.at, found.index + space!.length + key.length + gap!.length);
    entries.push({ key, keyAt, value: { kind: 'scalar', text: word, at } });
  }
  return entries.length > 0 ? entries : undefined;
}
