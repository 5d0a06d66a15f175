/** Where a text of a parsed Markdown node stands in its source. */
export interface SourceOffsets {
  /** For each sign of the text, where in the source it begins. */
  readonly at: readonly number[];
  /** Signs that the source escapes (`\[`) or writes as an entity: they are letters, and no marks. */
  readonly literal: ReadonlySet<number>;
}

const entity = /^&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{0,31});/;
const escapable = /^\\[!-/:-@[-`{-~]/;

/** Follows the text of a node through its source, which has escapes, entities, blanks at the ends of lines and signs of quotation at their beginnings besides. */
export function sourceOffsets(text: string, source: string, start: number): SourceOffsets {
  const at: number[] = [];
  const literal = new Set<number>();
  let from = start;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '\n') {
      const end = source.indexOf('\n', from);
      from = end < 0 ? source.length : end;
      at.push(from);
      from += 1 + /^[ \t>]*/.exec(source.slice(from + 1, from + 201))![0].length;
      continue;
    }
    const written = /^[&\\]/.test(source[from] ?? '') ? source.slice(from, from + 36) : '';
    const named = entity.exec(written)?.[0];
    at.push(from);
    if (escapable.test(written)) {
      literal.add(i);
      from += 2;
    } else if (named !== undefined && !text.startsWith(named, i)) {
      literal.add(i);
      if (/[\ud800-\udbff]/.test(text[i]!)) {
        at.push(from);
        i++;
      }
      from += named.length;
    } else from += 1;
  }
  return { at, literal };
}
