import type { PhrasingContent, RootContent } from 'mdast';
import type { Block, Inline } from './argument.ts';
import { type InlineSource, scanned, settled, shownHtml } from './argument-inlines.ts';
import { type Scanned, trimmed, type WrittenMark } from './marks-in.ts';

/** What blocks are read with besides. */
export interface BlockSource extends InlineSource {
  /** What stands for the figure of a mark that stands on a line of its own. */
  readonly figureOf: (mark: WrittenMark) => Block;
}

/** The blocks of the nodes of a Markdown tree, but for its headings. */
export function blocksOf(nodes: readonly RootContent[], within: BlockSource): Block[] {
  return nodes.flatMap((node): Block | readonly Block[] => {
    switch (node.type) {
      case 'paragraph':
        return paragraphs(node.children, within);
      case 'heading':
        return paragraph([{ kind: 'strong', inlines: settled(scanned(node.children, within), within) }]);
      case 'blockquote':
        return { kind: 'quotation', blocks: blocksOf(node.children, within) };
      case 'list':
        return {
          kind: 'list',
          ...(node.ordered ? { start: node.start ?? 1 } : {}),
          items: node.children.map((item) => blocksOf(item.children, within)),
        };
      case 'code':
        return { kind: 'code', text: node.value };
      case 'thematicBreak':
        return { kind: 'rule' };
      case 'html': {
        const text = shownHtml(node.value).trim();
        return text === '' ? [] : paragraph([{ kind: 'text', text }]);
      }
      default:
        return [];
    }
  });
}

function paragraph(inlines: readonly Inline[]): Block[] {
  const own = trimmed(inlines);
  return own.length === 0 ? [] : [{ kind: 'paragraph', inlines: own }];
}

/** A paragraph, parted where a figure stands on a line of its own. */
function paragraphs(nodes: readonly PhrasingContent[], within: BlockSource): Block[] {
  const found = scanned(nodes, within);
  const blocks: Block[] = [];
  let from = 0;
  const close = (to: number) => void blocks.push(...paragraph(settled(found.slice(from, to), within)));
  found.forEach((each, i) => {
    if (each.kind !== 'written' || !/^figure\s*:/i.test(each.head) || !standsAlone(found, i)) return;
    close(i);
    blocks.push(within.figureOf(each));
    from = i + 1;
  });
  close(found.length);
  return blocks;
}

function standsAlone(found: readonly Scanned[], i: number): boolean {
  const [before, after] = [found[i - 1], found[i + 1]];
  const begins = before === undefined || (before.kind === 'text' && /\n[ \t]*$/.test(before.text));
  const ends = after === undefined || (after.kind === 'text' && /^[ \t]*\n/.test(after.text));
  return begins && ends;
}
