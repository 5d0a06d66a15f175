import type { Manuscript, Span } from '../manuscript.ts';

/** Name, comma, initials or a given name, and a year near. */
const entryHead =
  /^(?:\[?\d{1,3}[\].)]\s+)?\p{Lu}[\p{L}’' -]{1,40}, (?:\p{Lu}\.|\p{Lu}\p{Ll}+)[^()]{0,120}?(?:\(?(?:1[5-9]|20)\d\d[a-z]?\)?|n\.d\.)/u;
const longest = 600;
const FEWEST = 4;

/** Paragraphs in a row that look like entries of a list of references, though no heading says so: the longest such row. */
export function unlistedEntries({ blocks }: Manuscript): Span[] {
  let best: Span[] = [];
  let row: Span[] = [];
  for (const [block, { kind, part, text }] of blocks.entries()) {
    if (part === 'notes' || part === 'references') continue;
    const isEntry = kind !== 'heading' && text.length <= longest && entryHead.test(text);
    row = isEntry ? [...row, { block, from: 0, to: text.length }] : [];
    if (row.length > best.length) best = row;
  }
  return best.length >= FEWEST ? best : [];
}
