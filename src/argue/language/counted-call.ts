import type { Typed, TypedCall } from './typed.ts';

const shares: readonly string[] = ['share', 'kept', 'dropped', 'added'];
const tablesOfActs: readonly string[] = ['events', 'instruments', 'votes'];

/** The call that gives a share, where a part is no more than that, or that times a number. */
export function shareCallOf(x: Typed): TypedCall | undefined {
  const call = scaledCall(x);
  return call && shares.includes(call.signature.name) ? call : undefined;
}

/** Whether a part counts acts over a time, and is no more than that: a count, a sum of counts, one times a number or by one. */
export function isCount(x: Typed): boolean {
  if (x.is === 'arithmetic' && x.operator === '+' && x.by === 'number')
    return isCount(x.left) && isCount(x.right);
  const call = scaledCall(x);
  if (call?.signature.name !== 'count') return false;
  const [rows] = call.arguments;
  const isOfActs = rows?.is === 'call' && tablesOfActs.includes(rows.table ?? '');
  return isOfActs && rows.window?.kind !== 'day';
}

/** Whether a part is written out: nothing of the record enters it. */
export function isWrittenOut(x: Typed): boolean {
  if (x.is === 'arithmetic') return isWrittenOut(x.left) && isWrittenOut(x.right);
  return ['number', 'word', 'date', 'duration'].includes(x.is);
}

/** The one call of a part, through products and quotients with numbers above 0. */
function scaledCall(x: Typed): TypedCall | undefined {
  if (x.is === 'call') return x;
  if (x.is !== 'arithmetic' || x.by !== 'number') return undefined;
  if (x.operator === '*' && isAbove0(x.left)) return scaledCall(x.right);
  return ['*', '/'].includes(x.operator) && isAbove0(x.right) ? scaledCall(x.left) : undefined;
}

function isAbove0(x: Typed): boolean {
  if (x.is === 'number') return x.value > 0;
  return (
    x.is === 'arithmetic' && ['*', '/', '+'].includes(x.operator) && isAbove0(x.left) && isAbove0(x.right)
  );
}
