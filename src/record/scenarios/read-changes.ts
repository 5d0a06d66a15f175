import { type Position, type Problem, problem } from '../../base/problems/problems.ts';
import { suggest } from '../../base/suggest.ts';
import {
  describe,
  isEmpty,
  type RowSpec,
  type SpecEntry,
  type SpecScalar,
  type SpecValue,
} from '../files/spec.ts';

export const changeKinds = ['drop', 'set', 'add'] as const;

/** One change of a scenario as it is written. */
export interface Change {
  readonly kind: (typeof changeKinds)[number];
  /** Of what it is: the id of a row or of a group of alternatives; of an addition, the table. */
  readonly of: SpecScalar;
  /** The fields that are set, or those of the row that is added. */
  readonly fields: readonly SpecEntry[];
  readonly because?: string;
  /** It is no part of what is supposed: its author says that it would then have been so. */
  readonly isOtherwise: boolean;
  readonly at: Position;
}

const shape = '{drop: id}, {set: id, field: value} or {add: table, row: {…}}';

/** The changes of a scenario that can be read as such; `report` hears of the others. */
export function readChanges({ fields }: RowSpec, report: (found: Problem) => void): Change[] {
  return (['changes', 'otherwise'] as const).flatMap((field) => {
    const value = fields.find(({ key }) => key === field)?.value;
    if (!value || isEmpty(value)) return [];
    const items = value.kind === 'list' ? value.items.filter((item) => !isEmpty(item)) : [value];
    return items.flatMap((item) => readChange(item, field === 'otherwise', report) ?? []);
  });
}

function readChange(
  value: SpecValue,
  isOtherwise: boolean,
  report: (found: Problem) => void,
): Change | undefined {
  const entries = value.kind === 'mapping' ? value.entries : [];
  const heads = entries.filter(({ key }) => changeKinds.some((kind) => kind === key));
  const [head] = heads;
  const slip = head ? undefined : entries.find(({ key }) => suggest(key, changeKinds) !== undefined);
  if (slip) {
    const suggestion = suggest(slip.key, changeKinds);
    const unknown = { value: slip.key, table: 'change', suggestion, known: changeKinds.join(', ') };
    report(problem('field-unknown', slip.keyAt, unknown));
    return undefined;
  }
  if (!head || heads.length > 1) {
    const found =
      heads.length > 1
        ? `both ${heads.map(({ key }) => key).join(' and ')}`
        : value.kind === 'mapping'
          ? 'a mapping of other fields'
          : describe(value);
    report(problem('value-shape', value.at, { field: 'change', found, expected: shape }));
    return undefined;
  }
  const kind = head.key as Change['kind'];
  if (head.value.kind !== 'scalar' || isEmpty(head.value)) {
    const expected = kind === 'add' ? 'the name of a table' : 'the id of a row';
    report(problem('value-shape', head.value.at, { field: kind, found: describe(head.value), expected }));
    return undefined;
  }
  const because = entries.find(({ key }) => key === 'because')?.value;
  if (because && because.kind !== 'scalar') {
    const found = describe(because);
    report(problem('value-shape', because.at, { field: 'because', found, expected: 'the reason, in words' }));
    return undefined;
  }
  const reason = because?.kind === 'scalar' ? because.text.trim() : '';
  const of = { ...head.value, text: head.value.text.trim() };
  if (isOtherwise && reason === '')
    report(problem('scenario-because', value.at, { change: `${kind} ${of.text}` }));
  const others = entries.filter((entry) => entry !== head && entry.key !== 'because');
  const set = fieldsOf(kind, others, value.at, report);
  if (!set) return undefined;
  return { kind, of, fields: set, ...(reason ? { because: reason } : {}), isOtherwise, at: value.at };
}

/** The fields that a change sets or adds; undefined where it lacks them or has others than it can have. */
function fieldsOf(
  kind: Change['kind'],
  others: readonly SpecEntry[],
  at: Position,
  report: (found: Problem) => void,
): readonly SpecEntry[] | undefined {
  if (kind === 'set') {
    if (others.length > 0) return others;
    const found = 'without a field to set';
    report(problem('value-shape', at, { field: 'change', found, expected: '{set: id, field: value}' }));
    return undefined;
  }
  const row = kind === 'add' ? others.find(({ key }) => key === 'row') : undefined;
  const stray = others.find((entry) => entry !== row);
  if (stray) {
    const known = kind === 'add' ? ['add', 'row', 'because'] : ['drop', 'because'];
    const suggestion = suggest(stray.key, known);
    const unknown = { value: stray.key, table: kind, suggestion, known: known.join(', ') };
    report(problem('field-unknown', stray.keyAt, unknown));
    return undefined;
  }
  if (kind === 'drop') return [];
  if (row?.value.kind === 'mapping') return row.value.entries;
  const found = row ? describe(row.value) : 'left out';
  report(
    problem('value-shape', row?.value.at ?? at, { field: 'row', found, expected: 'the fields of the row' }),
  );
  return undefined;
}
