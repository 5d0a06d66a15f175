/**
 * What a table of ours holds under a word; nothing for a word that it merely inherits, as every object does `constructor` and
 * `toString`. Whatever an author, a reader or a file may have written is looked up by this.
 */
export function own<T>(table: { readonly [key: string]: T } | undefined, key: string): T | undefined {
  return table !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;
}
