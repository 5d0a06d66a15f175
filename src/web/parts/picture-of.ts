import { controlPictures } from '../../base/text-width.ts';
import type { FigureNotes } from './figure-notes.ts';
import { noteSentences, setNotes } from './picture-notes.ts';
import { setWords, withoutSystem, wordsIn } from './picture-words.ts';
import { setAll, svgElement, svgNamespace } from './svg-element.ts';

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
  'vector-effect',
  'mix-blend-mode',
  'color',
] as const;

/** Room around a drawing that stands by itself, in px. */
const MARGIN = 16;

/** A drawing by itself, with its size in CSS pixels. */
export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  /** What it says of itself to programs. */
  readonly notes?: FigureNotes;
}

/** What a picture says of itself: set below it where `isBare` is not asked, and to programs either way. */
export interface PictureWords {
  readonly notes: FigureNotes;
  readonly isBare?: boolean;
}

/**
 * Every drawing within an element, and the words around them, as one SVG text that stands by itself: the page's styles are written into it as they are for paper, white is
 * behind it, and what goes with the figure stands below. Undefined where the element holds no drawing.
 */
export function pictureOf(element: HTMLElement, words?: PictureWords): Picture | undefined {
  const drawings = [...element.querySelectorAll<SVGSVGElement | HTMLCanvasElement>('svg, canvas')].filter(
    (each) =>
      !each.parentElement?.closest('svg') &&
      each.getClientRects().length > 0 &&
      each.checkVisibility?.() !== false,
  );
  if (drawings.length === 0) return undefined;
  return onPaper(() => drawn(element, drawings, words));
}

/** What a function gives while the page is as for paper; nobody sees it so. */
function onPaper<T>(make: () => T): T {
  const { classList } = document.documentElement;
  const isOn = classList.contains('on-paper');
  classList.add('on-paper');
  try {
    return make();
  } finally {
    if (!isOn) classList.remove('on-paper');
  }
}

function drawn(
  element: HTMLElement,
  drawings: readonly (SVGSVGElement | HTMLCanvasElement)[],
  words: PictureWords | undefined,
): Picture {
  const around = wordsIn(element);
  const boxes = drawings.map((each) => each.getBoundingClientRect());
  const all = [...boxes, ...around.map(({ box }) => box)];
  const left = Math.min(...all.map((box) => box.left)) - MARGIN;
  const top = Math.min(...all.map((box) => box.top)) - MARGIN;
  const width = Math.ceil(Math.max(...all.map((box) => box.right)) - left + MARGIN);
  const below = Math.ceil(Math.max(...all.map((box) => box.bottom)) - top);
  const notes =
    words && !words.isBare
      ? setNotes(words.notes, { width: width - 2 * MARGIN, left: MARGIN, top: below })
      : { elements: [], height: 0 };
  const height = Math.ceil(below + notes.height + MARGIN);
  const whole = svgElement('svg', { xmlns: svgNamespace, width, height, viewBox: `0 0 ${width} ${height}` });
  whole.append(
    ...(words ? toldOf(words.notes) : []),
    svgElement('rect', { width, height, fill: '#fff' }),
    ...drawings.map((each, i) => placed(each, boxes[i]!, left, top)),
    ...around.map((each) => setWords(each, left, top)),
    ...notes.elements,
  );
  if (words) setAll(whole, { role: 'img' });
  const svg = new XMLSerializer().serializeToString(whole);
  return { svg, width, height, ...(words ? { notes: words.notes } : {}) };
}

/** What a picture is, for those who do not see it and for programs: a title, a description, and data by the words of the Dublin Core. */
function toldOf({ Title, Caption, ...rest }: FigureNotes): SVGElement[] {
  const metadata = svgElement('metadata');
  const core = 'http://purl.org/dc/terms/';
  const facts = {
    title: Title,
    description: Caption,
    source: rest.Source,
    isPartOf: rest.Study,
    hasVersion: rest.Version,
    identifier: rest.Address,
  };
  for (const [name, value] of Object.entries(facts)) {
    const fact = document.createElementNS(core, `dcterms:${name}`);
    fact.textContent = controlPictures(value);
    metadata.append(fact);
  }
  return [
    svgElement('title', {}, controlPictures(Title)),
    svgElement('desc', {}, controlPictures(`${Caption} ${noteSentences(rest)}`)),
    metadata,
  ];
}

function placed(
  drawing: SVGSVGElement | HTMLCanvasElement,
  box: DOMRect,
  left: number,
  top: number,
): Element {
  const at = { x: box.left - left, y: box.top - top, width: box.width, height: box.height };
  if (drawing instanceof HTMLCanvasElement)
    return svgElement('image', { ...at, href: drawing.toDataURL('image/png') });
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const [from, to] = [
    [drawing, ...drawing.querySelectorAll('*')],
    [copy, ...copy.querySelectorAll('*')],
  ];
  for (const [i, element] of to.entries()) {
    const style = getComputedStyle(from[i]!);
    const values = looks.map((look) => [look, style.getPropertyValue(look)] as const);
    const written = values.map(
      ([look, value]) => `${look}:${look === 'font-family' ? withoutSystem(value) : value}`,
    );
    element.setAttribute('style', written.join(';'));
    element.removeAttribute('tabindex');
  }
  setAll(copy, at);
  // on the page nothing cuts what reaches beyond its drawing; in a picture it would be cut
  copy.style.overflow = 'visible';
  if (!copy.hasAttribute('viewBox')) copy.setAttribute('viewBox', `0 0 ${box.width} ${box.height}`);
  return copy;
}
