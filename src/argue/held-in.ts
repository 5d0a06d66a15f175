import { own } from '../base/own.ts';
import type { Fact } from '../system/facts.ts';
import { valueIn } from '../system/figures.ts';
import { strict, unsurePost, untoldPost } from '../system/voices.ts';
import type { World } from '../system/world.ts';
import { namedIn } from './functions/row-filter.ts';
import type { TypedField } from './language/typed.ts';
import { timesValue } from './number-range.ts';
import { type Setting, unknown } from './setting.ts';
import { unstated, type Value } from './value.ts';

/** What a row that states none has none of: what is the author's own reading of it. */
const noneUnlessStated: ReadonlySet<string> = new Set(['card', 'audience', 'tags']);

/** What a row holds in a field that is no date, in a world. */
export function heldIn(
  fact: Fact,
  { field, list }: Pick<TypedField, 'field' | 'list'>,
  world: World,
  setting: Setting,
): Value | undefined {
  if (field === 'times') return timesValue(fact, world);
  if (field === 'value' && fact.value !== undefined) return valueIn(fact, world);
  if (fact.cast && (field === 'by' || field === 'to')) {
    const named = namedIn(fact, world)[field];
    const post = unsurePost(world, fact);
    if (post && named?.length !== namedIn(fact, strict(world))[field]?.length)
      return unknown(setting, untoldPost(fact, post));
    return named ?? unknown(setting, `"${fact.id}" states no ${field}`);
  }
  const value = own(fact.row as unknown as Record<string, unknown>, field);
  if (value === undefined && noneUnlessStated.has(field)) return [];
  if (value === undefined) return unknown(setting, unstated(fact, field));
  if (field === 'level' && typeof value === 'object')
    return unknown(setting, `"${fact.id}" has levels over time: ask for escalation(${fact.id})`);
  return list ? (value as readonly string[]) : (value as string | number);
}
