import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

/** A Markdown text as a tree, with the place of everything. What `isTangled` may take minutes. */
export const markdownTree = (text: string): Root => fromMarkdown(text);
