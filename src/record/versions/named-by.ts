import type { ReadSpecs, SpecValue } from '../files/spec.ts';
import { rowsByName } from '../scenarios/rows-written.ts';

/** The rows of some names with all that they name, and what that names, to the end: rows they are dated from, sources, actors. */
export function namedBy({ specs }: ReadSpecs, names: readonly string[]): ReadonlySet<string> {
  const rows = rowsByName(specs);
  const found = new Set<string>();
  const open = [...names];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    for (const { value } of rows.get(name)?.fields ?? [])
      for (const word of wordsIn(value)) if (rows.has(word) && !found.has(word)) open.push(word);
  }
  return found;
}

/** Every word of a value that may be an id. */
function wordsIn(value: SpecValue): readonly string[] {
  if (value.kind === 'scalar') return value.text.split(/[^\p{L}\p{N}_-]+/u);
  if (value.kind === 'list') return value.items.flatMap(wordsIn);
  return value.entries.flatMap(({ key, value: inner }) => [key, ...wordsIn(inner)]);
}
