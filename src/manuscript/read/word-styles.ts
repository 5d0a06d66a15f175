import type { WordElement } from './word-document.ts';

const headingName = /^(?:heading|überschrift|titre|título|titolo|kop)\s?([1-9])$/i;
const headingId = /^(?:heading|berschrift|titre)([1-9])$/i;
const titleName = /^(?:title|titel|titre|subtitle|untertitel|sous-titre)$/i;
const quotationName =
  /^(?:intense quote|quote|quotations?|block ?text|block ?quot(?:e|ation)|extract|zitat|intensives zitat|citation|citation intense|displayed quotation)\b/i;
const captionName = /^(?:caption|beschriftung|légende|figure caption|table caption)/i;
const contentsName =
  /^(?:toc|table of contents|table of figures|inhaltsverzeichnis|verzeichnis|tm)(?: ?\d| heading|$)/i;
const bibliographyName = /^(?:bibliography|references?|literaturverzeichnis|bibliographie)\b/i;
/** An indent of 0.35 inch, in twentieths of a point. */
const quotationIndent = 500;
const shortestQuotation = 100;

/** What the style of a paragraph says that it is. */
export type WordParagraphKind =
  | { readonly kind: 'heading'; readonly level: number }
  | {
      readonly kind: 'block-quotation' | 'caption' | 'contents' | 'bibliography' | 'list-item' | 'paragraph';
    };

function isAllBold({ children = [] }: WordElement): boolean {
  const runs = children.filter(
    (child) => child.type === 'run' && child.children?.some(({ value }) => value?.trim()),
  );
  return runs.length > 0 && runs.every(({ isBold }) => isBold);
}

function isIndented({ indent, numbering }: WordElement): boolean {
  return !numbering && !indent?.hanging && Number(indent?.start ?? 0) >= quotationIndent;
}

/** What a paragraph of a Word document is, by its style, else by its look: bold and short is a heading, set in is a quotation. */
export function wordParagraphKind(paragraph: WordElement, text: string): WordParagraphKind {
  const name = paragraph.styleName ?? '';
  const level = headingName.exec(name)?.[1] ?? headingId.exec(paragraph.styleId ?? '')?.[1];
  if (level) return { kind: 'heading', level: Number(level) };
  if (titleName.test(name)) return { kind: 'heading', level: 1 };
  if (contentsName.test(name)) return { kind: 'contents' };
  if (captionName.test(name)) return { kind: 'caption' };
  if (quotationName.test(name)) return { kind: 'block-quotation' };
  if (bibliographyName.test(name)) return { kind: 'bibliography' };
  const isShort = text.length <= 120 && !/[.;,]\s*$/.test(text);
  if (isShort && isAllBold(paragraph)) return { kind: 'heading', level: 2 };
  if (paragraph.numbering) return { kind: 'list-item' };
  if (isIndented(paragraph) && text.length >= shortestQuotation) return { kind: 'block-quotation' };
  return { kind: 'paragraph' };
}
