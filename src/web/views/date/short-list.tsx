import type { ComponentChildren } from 'preact';

interface Props {
  readonly items: readonly ComponentChildren[];
  /** So many are shown at once; one that is left over too. */
  readonly most: number;
  /** What the others behind the fold are called. */
  readonly rest: (count: number) => string;
}

/** A list of which the first are shown, the others behind a fold. */
export function ShortList({ items, most, rest }: Props) {
  if (items.length === 0) return null;
  const cut = most > 0 && items.length <= most + 1 ? items.length : most;
  const list = (some: readonly ComponentChildren[]) => (
    <ul class="told-list">
      {some.map((item, i) => (
        <li key={i}>{item}</li>
      ))}
    </ul>
  );
  return (
    <>
      {cut > 0 && list(items.slice(0, cut))}
      {cut < items.length && (
        <details>
          <summary>{rest(items.length - cut)}</summary>
          {list(items.slice(cut))}
        </details>
      )}
    </>
  );
}
