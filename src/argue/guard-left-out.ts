import type { LeftOut } from '../record/left-out.ts';
import type { TypedCall } from './language/typed.ts';
import { couldBelieve, leftOutInWords, leftOutOfCall, namedBy } from './rows-left-out.ts';
import { type Setting, unknown } from './setting.ts';
import type { Compiled, Rows, SeriesValue, Value } from './value.ts';

/**
 * A call as it may be answered while rows that it could have seen are left out for a problem: unknown, unless no such row could
 * change the answer (rows that are there are there, a state that recognises does). A call that names what is left out is not made at all.
 */
export function guardLeftOut(call: TypedCall, setting: Setting, compile: () => Compiled): Compiled {
  const { record } = setting.system;
  const { account } = setting.belief;
  const named = namedBy(record, call, account);
  if (named.length > 0) {
    const why = leftOutInWords(named);
    return { varies: false, in: () => unknown(setting, why) };
  }
  const lost = leftOutOfCall(record, call).filter((row) => couldBelieve(row, account));
  const compiled = compile();
  if (lost.length === 0) return compiled;
  const why = leftOutInWords(lost);
  // what stands in part may be counted wrongly, not only lack more
  if (lost.some(({ stands }) => stands)) return { varies: compiled.varies, in: () => unknown(setting, why) };
  const more = actsLost(lost);
  const answer = (value: Value | undefined) => answerFor(call, value, { why, more }, setting);
  return { varies: compiled.varies, in: (world) => answer(compiled.in(world)) };
}

/** For how many acts rows that were left out can stand at most. */
function actsLost(lost: readonly LeftOut[]): number {
  return lost.reduce((sum, { times = Infinity }) => sum + times, 0);
}

function answerFor(
  call: TypedCall,
  value: Value | undefined,
  { why, more }: { readonly why: string; readonly more: number },
  setting: Setting,
): Value | undefined {
  const { withMore } = call.signature;
  if (call.type === 'rows' && value !== undefined) {
    const rows = value as Rows;
    return { ...rows, lacking: rows.lacking ?? why, more: rows.lacking === undefined ? more : Infinity };
  }
  if (call.type === 'series' && value !== undefined) return { ...(value as SeriesValue), covered: () => why };
  const isSure = withMore === 'settled' || (withMore === 'grows' && value === true);
  return value !== undefined && isSure ? value : unknown(setting, why);
}
