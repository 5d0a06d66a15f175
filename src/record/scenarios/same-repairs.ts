import type { Edit, Problem } from '../../base/problems/problems.ts';
import type { RowSpec, SpecValue } from '../files/spec.ts';
import { asText } from './check-changes.ts';
import type { Change } from './read-changes.ts';

/**
 * A problem of a value that a scenario sets, without the repairs that would set it to what it is: such a change would then change
 * nothing.
 *
 * Takes: the problem; the changes of the scenario; the rows of the case by name, as they are written.
 */
export function withoutSame(
  found: Problem,
  changes: readonly Change[],
  rows: ReadonlyMap<string, RowSpec>,
): Problem {
  const isSame = (edit: Edit) =>
    changes.some(
      ({ kind, of, fields }) =>
        kind === 'set' &&
        fields.some(({ key, value }) => {
          const old = rows.get(of.text)?.fields.find((field) => field.key === key)?.value;
          const now = edited(value, edit);
          return now !== value && asText(now) === asText(old);
        }),
    );
  const { repairs = [], ...problem } = found;
  const same = repairs.find(isSame);
  if (!same) return found;
  const others = repairs.filter((edit) => !isSame(edit));
  const known = `"${same.to}" is what it is as it is written`;
  if (others.length === 0)
    return { ...problem, hint: `give another value, or take the change out: ${known}` };
  return { ...problem, hint: `write ${others.map(({ to }) => to).join(' or ')}; ${known}`, repairs: others };
}

/** A value with an edit made in it; the very same where the edit is of another. */
function edited(value: SpecValue, edit: Edit): SpecValue {
  if (value.kind === 'list') {
    const items = value.items.map((item) => edited(item, edit));
    return items.every((item, i) => item === value.items[i]) ? value : { ...value, items };
  }
  if (value.kind !== 'scalar') return value;
  const { at, text } = value;
  const isIn =
    at.file === edit.file &&
    at.line === edit.line &&
    at.column <= edit.column &&
    edit.column <= at.column + text.length;
  return isIn ? { ...value, text: text.replace(edit.from, () => edit.to) } : value;
}
