const svgNamespace = 'http://www.w3.org/2000/svg';

/** What a drawing needs to look outside the page as it does inside. */
const looks = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'visibility',
  'display',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'font-variant-caps',
  'letter-spacing',
  'text-anchor',
  'dominant-baseline',
  'paint-order',
  'mix-blend-mode',
  'color',
] as const;

/** A drawing by itself, with its size in CSS pixels. */
export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/**
 * Every drawing within an element as one SVG text that stands by itself: the page's styles are written into it, its paper
 * behind it. Undefined where the element holds no drawing.
 */
export function pictureOf(element: HTMLElement): Picture | undefined {
  const drawings = [...element.querySelectorAll<SVGSVGElement | HTMLCanvasElement>('svg, canvas')].filter(
    (each) => !each.parentElement?.closest('svg') && each.getClientRects().length > 0,
  );
  if (drawings.length === 0) return undefined;
  const boxes = drawings.map((each) => each.getBoundingClientRect());
  const [left, top] = [Math.min(...boxes.map((b) => b.left)), Math.min(...boxes.map((b) => b.top))];
  const width = Math.ceil(Math.max(...boxes.map((b) => b.right)) - left);
  const height = Math.ceil(Math.max(...boxes.map((b) => b.bottom)) - top);
  const whole = document.createElementNS(svgNamespace, 'svg');
  setAll(whole, { xmlns: svgNamespace, width, height, viewBox: `0 0 ${width} ${height}` });
  const paper = document.createElementNS(svgNamespace, 'rect');
  setAll(paper, { width, height, fill: getComputedStyle(document.body).backgroundColor });
  whole.append(paper, ...drawings.map((each, i) => placed(each, boxes[i]!, left, top)));
  return { svg: new XMLSerializer().serializeToString(whole), width, height };
}

/** The picture as PNG, twice as fine as the screen's CSS pixels. Throws when the browser cannot draw it. */
export async function pngOf({ svg, width, height }: Picture): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * 2;
  canvas.height = height * 2;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('pngOf requires a drawing')))),
  );
}

function placed(
  drawing: SVGSVGElement | HTMLCanvasElement,
  box: DOMRect,
  left: number,
  top: number,
): Element {
  const at = { x: box.left - left, y: box.top - top, width: box.width, height: box.height };
  if (drawing instanceof HTMLCanvasElement) {
    const image = document.createElementNS(svgNamespace, 'image');
    setAll(image, { ...at, href: drawing.toDataURL('image/png') });
    return image;
  }
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const [from, to] = [
    [drawing, ...drawing.querySelectorAll('*')],
    [copy, ...copy.querySelectorAll('*')],
  ];
  for (const [i, element] of to.entries()) {
    const style = getComputedStyle(from[i]!);
    element.setAttribute('style', looks.map((look) => `${look}:${style.getPropertyValue(look)}`).join(';'));
    element.removeAttribute('tabindex');
  }
  setAll(copy, at);
  if (!copy.hasAttribute('viewBox')) copy.setAttribute('viewBox', `0 0 ${box.width} ${box.height}`);
  return copy;
}

function setAll(element: Element, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}
