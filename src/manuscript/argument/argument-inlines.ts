import type { PhrasingContent } from 'mdast';
import type { Position } from '../../base/problems/problems.ts';
import type { Inline } from './argument.ts';
import { marksIn, type Piece, type ScanHooks, type Scanned, type WrittenMark } from './marks-in.ts';
import type { PartSource } from './part-source.ts';
import { sourceOffsets } from './source-offsets.ts';

/** What is made of what an author wrote between brackets, and of the addresses of links. */
export interface InlineHooks extends ScanHooks {
  readonly settle: (mark: WrittenMark) => readonly Inline[];
  readonly onLink: (url: string, at: Position) => void;
}

/** What running text is read with: its source, and the addresses that are defined elsewhere in its file (`[1]: https://…`). */
export interface InlineSource {
  readonly source: PartSource;
  readonly urlOf: (identifier: string) => string | undefined;
  readonly hooks: InlineHooks;
}

const comment = /<!--[\s\S]*?(?:-->|$)/g;

/** The text of HTML, which is shown as it is written; comments are an author's own. */
export const shownHtml = (html: string): string => html.replace(comment, '');

/** Running text with its marks as they are written, where it is looked at before they are settled. */
export function scanned(nodes: readonly PhrasingContent[], within: InlineSource): Scanned[] {
  const pieces = nodes.flatMap((node) => pieceOf(node, within));
  return marksIn(pieces, within.hooks).map((each) =>
    each.kind === 'written' ? { ...each, words: joined(each.words) } : each,
  );
}

/** Running text, its marks settled and its lines joined. */
export function settled(found: readonly Scanned[], { hooks }: InlineSource): Inline[] {
  return joined(found.flatMap((each) => (each.kind === 'written' ? hooks.settle(each) : each)));
}

function joined(inlines: readonly Inline[]): Inline[] {
  const out: Inline[] = [];
  for (const inline of inlines) {
    const last = out.at(-1);
    if (inline.kind !== 'text') out.push(inline);
    else {
      const text = inline.text.replace(/\s*\n\s*/g, ' ');
      if (last?.kind === 'text') out[out.length - 1] = { kind: 'text', text: last.text + text };
      else out.push({ kind: 'text', text });
    }
  }
  return out;
}

function inlinesOf(nodes: readonly PhrasingContent[], within: InlineSource): Inline[] {
  return settled(scanned(nodes, within), within);
}

function pieceOf(node: PhrasingContent, within: InlineSource): Piece | readonly Piece[] {
  const { source } = within;
  const start = node.position!.start.offset!;
  switch (node.type) {
    case 'text':
      return textPiece(node.value, start, source);
    case 'html':
      return textPiece(shownHtml(node.value), start, source);
    case 'inlineCode':
      return { kind: 'code', text: node.value };
    case 'break':
      return { kind: 'break' };
    case 'emphasis':
    case 'strong':
      return { kind: node.type, inlines: inlinesOf(node.children, within) };
    case 'link':
    case 'linkReference': {
      const url = node.type === 'link' ? node.url : within.urlOf(node.identifier);
      const inlines = inlinesOf(node.children, within);
      if (url === undefined) return { kind: 'emphasis', inlines };
      within.hooks.onLink(url, source.placeAt(start));
      return { kind: 'link', url, inlines };
    }
    case 'image':
    case 'imageReference':
      return textPiece(node.alt ?? '', start, source);
    default:
      return [];
  }
}

function textPiece(text: string, start: number, source: PartSource): Piece {
  let offsets: ReturnType<typeof sourceOffsets> | undefined;
  const found = () => {
    offsets ??= sourceOffsets(text, source.text, start);
    return offsets;
  };
  return {
    kind: 'text',
    text,
    isLiteral: (index) => found().literal.has(index),
    placeAt: (index) => source.placeAt(found().at[index] ?? start),
  };
}
