import { type Manuscript, type Span, textOf } from './manuscript.ts';

/** Words to write in place of those of a span, which may be empty: then they are put in there. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** What must change for the words of a span to become a text: the least of it, so that what surrounds it keeps its form. None when they are that text. */
export function editTo(manuscript: Manuscript, span: Span, text: string): Edit[] {
  const old = textOf(manuscript, span);
  if (old === text) return [];
  let head = 0;
  while (head < old.length && head < text.length && old[head] === text[head]) head++;
  let tail = 0;
  const most = Math.min(old.length, text.length) - head;
  while (tail < most && old.at(-1 - tail) === text.at(-1 - tail)) tail++;
  const { block, from, to } = span;
  return [{ span: { block, from: from + head, to: to - tail }, text: text.slice(head, text.length - tail) }];
}

/** A text after edits in one block of it, which do not overlap. */
export function edited(text: string, edits: readonly Edit[]): string {
  let [written, at] = ['', 0];
  for (const { span, text: words } of inOrder(edits)) {
    written += text.slice(at, span.from) + words;
    at = span.to;
  }
  return written + text.slice(at);
}

/** Where a stretch of a text lies after edits around it. */
export function movedBy(
  edits: readonly Edit[],
  { from, to }: Pick<Span, 'from' | 'to'>,
): Pick<Span, 'from' | 'to'> {
  const by = (at: number) =>
    edits.reduce(
      (sum, { span, text }) => (span.to <= at ? sum + text.length - (span.to - span.from) : sum),
      0,
    );
  return { from: from + by(from), to: to + by(to) };
}

function inOrder(edits: readonly Edit[]): Edit[] {
  return [...edits].sort(
    (a, b) => a.span.block - b.span.block || a.span.from - b.span.from || a.span.to - b.span.to,
  );
}

/** Those of some repairs that can be made together: of two that touch the same words the first is made, and whole or not at all. */
export function compatibleRepairs<T extends { readonly repair?: readonly Edit[] }>(
  repaired: readonly T[],
): Set<T> {
  const taken = new Map<number, Edit[]>();
  const kept = new Set<T>();
  for (const one of repaired) {
    const edits = one.repair ?? [];
    if (
      edits.length === 0 ||
      edits.some((edit) => (taken.get(edit.span.block) ?? []).some((other) => meet(edit, other)))
    )
      continue;
    for (const edit of edits) taken.set(edit.span.block, [...(taken.get(edit.span.block) ?? []), edit]);
    kept.add(one);
  }
  return kept;
}

/** Two edits at one place, or of the same characters, cannot both be made. */
function meet({ span: a }: Edit, { span: b }: Edit): boolean {
  return (a.from < b.to && b.from < a.to) || a.from === b.from || a.to === b.to;
}
