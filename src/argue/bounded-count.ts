import type { World } from '../system/world.ts';
import { compile } from './compile.ts';
import type { Typed, TypedCompare } from './language/typed.ts';
import { leftOutOfCall } from './rows-left-out.ts';
import type { Setting } from './setting.ts';
import type { Compiled, Rows } from './value.ts';

/**
 * A count set against a number while rows are left out for a problem: true or false where as many rows more would not change it.
 *
 * Gives: how it stands in a world; undefined when the comparison is none of that kind, or nothing is left out of it.
 */
export function boundedCount(
  node: TypedCompare,
  setting: Setting,
): ((world: World) => boolean | undefined) | undefined {
  if (node.by !== 'number') return undefined;
  const [count, limit, isFirst] =
    node.right.is === 'number'
      ? [node.left, node.right.value, true]
      : node.left.is === 'number'
        ? [node.right, node.left.value, false]
        : [];
  const rows = count && rowsCounted(count);
  if (rows?.is !== 'call' || limit === undefined) return undefined;
  const lost = leftOutOfCall(setting.system.record, rows);
  if (lost.length === 0) return undefined;
  const more = lost.every(({ readable }) => readable !== undefined) ? lost.length : Infinity;
  const counted = compile(rows, setting) as Compiled<Rows>;
  const operator = isFirst ? node.operator : turned[node.operator];
  return (world) => {
    const found = counted.in(world);
    if (!found) return undefined;
    const count = found.facts.length;
    return between(count, count + (found.open?.length ?? 0) + more, operator, limit);
  };
}

function rowsCounted(node: Typed): Typed | undefined {
  return node.is === 'call' && node.signature.name === 'count' ? node.arguments[0] : undefined;
}

type Operator = (TypedCompare & { by: 'number' })['operator'];

/** What stands between a number and a count is turned about. */
const turned: Readonly<Record<Operator, Operator>> = {
  '=': '=',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

/** How a number that lies from `low` to `high` stands to a limit. */
function between(low: number, high: number, operator: Operator, limit: number): boolean | undefined {
  const apart = low > limit || high < limit;
  switch (operator) {
    case '=':
      return apart ? false : undefined;
    case '!=':
      return apart ? true : undefined;
    case '>=':
      return low >= limit ? true : high < limit ? false : undefined;
    case '>':
      return low > limit ? true : high <= limit ? false : undefined;
    case '<=':
      return high <= limit ? true : low > limit ? false : undefined;
    case '<':
      return high < limit ? true : low >= limit ? false : undefined;
  }
}
