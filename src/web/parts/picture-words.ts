import { svgElement } from './svg-element.ts';

/** What of a drawing is for its reader's hand, or is said to those who do not see it: it goes into no picture. */
const notDrawn =
  'svg, canvas, button, input, select, textarea, summary, .unseen, .off-picture, .walk-keys, .walk-says, .walk-ring';

/** A piece of a line as the page has it, with the font that it is set in. */
export interface Words {
  readonly text: string;
  readonly box: DOMRect;
  readonly style: CSSStyleDeclaration;
}

/** Words that stand around the drawings of a figure, line by line where they are: its legend, its labels in HTML. */
export function wordsIn(element: HTMLElement): Words[] {
  const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const found: Words[] = [];
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    const parent = node.parentElement!;
    if (parent.closest(notDrawn) || parent.checkVisibility?.() === false) continue;
    found.push(...linesOf(node as Text, getComputedStyle(parent)));
  }
  return found;
}

/** The lines into which the page broke a text. */
function linesOf(node: Text, style: CSSStyleDeclaration): Words[] {
  const lines: { text: string; box: DOMRect }[] = [];
  const range = document.createRange();
  const put = (text: string, index: number): void => {
    range.setStart(node, index);
    range.setEnd(node, index + text.length);
    const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
    const [box] = boxes;
    if (!box) return;
    const isBroken = boxes.some(({ top }) => Math.abs(top - box.top) >= 2);
    if (isBroken && text.length > 1) {
      for (const { index: at, 0: letter } of text.matchAll(/./gsu)) put(letter, index + at);
      return;
    }
    const last = lines.at(-1);
    if (last && Math.abs(last.box.top - box.top) < 2) {
      last.text += text;
      last.box = new DOMRect(last.box.x, last.box.y, box.right - last.box.x, last.box.height);
    } else lines.push({ text, box });
  };
  for (const { index, 0: word } of node.data.matchAll(/\S+\s*/g)) put(word, index);
  return lines.map(({ text, box }) => ({ text: text.replace(/\s+/g, ' '), box, style }));
}

/** Words as a text of SVG, its corner at the corner of their box as seen from `left` and `top`. */
export function setWords({ text, box, style }: Words, left: number, top: number): SVGElement {
  return svgElement(
    'text',
    {
      x: box.left - left,
      y: box.top - top + ascentOf(style, box.height),
      style: `fill:${style.color};${fontOf(style)}`,
    },
    text.trimEnd(),
  );
}

/** The font of an element, as the styles of a picture. Of the system's own typeface nobody outside a browser knows. */
export const fontOf = (style: CSSStyleDeclaration): string =>
  [
    `font-family:${withoutSystem(style.fontFamily)}`,
    `font-size:${style.fontSize}`,
    `font-weight:${style.fontWeight}`,
    `font-style:${style.fontStyle}`,
    `font-variant-caps:${style.fontVariantCaps}`,
  ].join(';');

/** A family of fonts without the system's own, which has no name outside a browser. */
export const withoutSystem = (family: string): string => family.replace(/^system-ui,\s*/, '');

/** How far the line on which letters stand is below the top of their box. */
function ascentOf(style: CSSStyleDeclaration, height: number): number {
  const pen = document.createElement('canvas').getContext('2d');
  if (!pen) return height * 0.78;
  pen.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const { fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } = pen.measureText('x');
  return (height - above - below) / 2 + above;
}
