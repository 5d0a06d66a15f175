import { controlPictures } from '../../base/text-width.ts';
import type { FigureNotes } from './figure-notes.ts';
import { withoutSystem } from './picture-words.ts';
import { svgElement } from './svg-element.ts';

/** How a line of the notes is set: its size in px, how far the next one is below, and its weight. */
const looks = {
  title: { family: '--serif', size: 17, step: 23, weight: 500, colour: '--ink' },
  caption: { family: '--serif', size: 14, step: 20, weight: 400, colour: '--ink' },
  small: { family: '--sans', size: 11, step: 15.5, weight: 400, colour: '--quiet' },
} as const;
type Look = keyof typeof looks;

/** Letters elsewhere are perhaps wider: so much of the width is left free. */
const SPARE = 0.05;
/** Room between the drawing and its notes, and between what differs in look, in px. */
const [ABOVE, BETWEEN] = [14, 5];

/** Notes set below a picture, and how high they are together. */
export interface SetNotes {
  readonly elements: readonly SVGElement[];
  readonly height: number;
}

/** What goes with a figure, as lines of text below a picture of a width. */
export function setNotes(
  notes: FigureNotes,
  { width, left, top }: Record<'width' | 'left' | 'top', number>,
): SetNotes {
  const elements: SVGElement[] = [];
  let y = top + ABOVE;
  for (const [look, text] of paragraphs(notes)) {
    const { family, size, step, weight, colour } = looks[look];
    const style = getComputedStyle(document.documentElement);
    const font = `${weight} ${size}px ${withoutSystem(style.getPropertyValue(family))}`;
    for (const line of wrapped(controlPictures(text), width * (1 - SPARE), font)) {
      y += step;
      elements.push(
        svgElement(
          'text',
          {
            x: left,
            y: y - step + size,
            style: `font:${font};fill:${style.getPropertyValue(colour)};unicode-bidi:plaintext`,
          },
          line,
        ),
      );
    }
    y += BETWEEN;
  }
  return { elements, height: y - top };
}

const paragraphs = ({ Title, Caption, ...rest }: FigureNotes): [Look, string][] => [
  ['title', Title],
  ['caption', Caption],
  ['small', noteSentences(rest)],
];

/** What goes with a figure besides title and caption, in a row of sentences. */
export const noteSentences = (notes: Partial<FigureNotes>): string =>
  Object.entries(notes)
    .map(([name, words]) =>
      name === 'Address' ? `${name}: ${words}` : `${name}: ${words.replace(/\.$/, '')}.`,
    )
    .join(' ');

/** A text in lines no wider than there is room; what has no space in it is broken after a sign of an address, or anywhere. */
function wrapped(text: string, width: number, font: string): string[] {
  const pen = document.createElement('canvas').getContext('2d');
  if (pen) pen.font = font;
  const fits = (line: string) => !pen || pen.measureText(line.trimEnd()).width <= width;
  const lines: string[] = [''];
  const put = (piece: string) => {
    if (fits(lines.at(-1)! + piece)) lines.push(lines.pop()! + piece);
    else lines.push(piece);
  };
  for (const piece of text.match(/[^\s&=/,-]+[\s&=/,-]*|[\s&=/,-]+/g) ?? []) {
    if (fits(piece)) put(piece);
    else for (const letter of piece) put(letter);
  }
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}
