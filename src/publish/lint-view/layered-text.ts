import { htmlText } from '../html-text.ts';

/** A stretch of a text that is marked: what opens and closes it; it may be set in pieces, of which the first may open otherwise. */
export interface Layer {
  readonly from: number;
  readonly to: number;
  readonly open: (isFirst: boolean) => string;
  readonly close: string;
}

/** Something put into a text before a character. */
export interface Inset {
  readonly at: number;
  readonly html: string;
}

/**
 * A text as HTML with stretches marked: groups of layers from the outermost in, each stretch cut where another begins or ends. Of
 * layers of one group that overlap, the first marks what they share.
 */
export function layeredText(
  text: string,
  groups: readonly (readonly Layer[])[],
  insets: readonly Inset[] = [],
): string {
  const within = groups.map((group) => group.filter(({ from, to }) => to > from));
  const cuts = new Set([0, text.length]);
  for (const { at } of insets) cuts.add(at);
  for (const { from, to } of within.flat())
    cuts.add(Math.min(from, text.length)).add(Math.min(to, text.length));
  const edges = [...cuts].sort((a, b) => a - b);
  let html = '';
  for (const [i, from] of edges.entries()) {
    for (const inset of insets) if (inset.at === from) html += inset.html;
    const to = edges[i + 1];
    if (to === undefined) break;
    const here = within.flatMap((group) => group.find((layer) => layer.from < to && layer.to > from) ?? []);
    const opened = here.map((layer) => layer.open(layer.from === from)).join('');
    const closed = here
      .map(({ close }) => close)
      .reverse()
      .join('');
    html += opened + htmlText(text.slice(from, to)) + closed;
  }
  return html;
}

/** A layer whose pieces all open alike. */
export function layer(
  { from, to }: { readonly from: number; readonly to: number },
  open: string,
  close: string,
): Layer {
  return { from, to, open: () => open, close };
}
