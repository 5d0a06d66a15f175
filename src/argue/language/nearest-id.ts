import { suggest } from '../../base/suggest.ts';
import { sameState } from '../../record/state-aliases.ts';
import type { Names } from './names.ts';
import type { NamedTable } from './typed.ts';

/** The id that was probably meant: the same but for its capitals, one whose row is called so, or one spelt nearly so. */
export function nearestId(text: string, tables: readonly NamedTable[], names: Names): string | undefined {
  const wanted = text.toLowerCase();
  const calls = new Map<string, string>();
  let same: string | undefined;
  for (const id of names.ids(tables)) {
    if (id.toLowerCase() === wanted) same ??= id;
    for (const name of names.names(id)) calls.set(name.toLowerCase(), id);
  }
  if (same !== undefined) return same;
  const isState = sameState(text);
  const state = isState && [
    ...new Set([...calls].filter(([name, id]) => isState(name) || isState(id)).map(([, id]) => id)),
  ];
  if (state?.length === 1) return state[0];
  const near = calls.get(wanted) ?? suggest(text, names.ids(tables));
  if (near !== undefined) return near;
  const name = suggest(text, calls.keys());
  return name === undefined ? undefined : calls.get(name);
}
