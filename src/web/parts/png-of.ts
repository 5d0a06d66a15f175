import { noteSentences } from './picture-notes.ts';
import type { Picture } from './picture-of.ts';
import { withTexts } from './png-text.ts';

/** A picture has twice the pixels of the screen's, and as many as a column of print needs. */
const [TIMES, LEAST] = [2, 2000];

/** The picture as PNG, fine enough for print, with what it is in it for programs. Throws when the browser cannot draw it. */
export async function pngOf({ svg, width, height, notes }: Picture): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  const times = Math.max(TIMES, LEAST / width);
  canvas.width = Math.round(width * times);
  canvas.height = Math.round(height * times);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const png = await new Promise<Blob>((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('pngOf requires a drawing')))),
  );
  if (!notes) return png;
  const { Title, Caption, ...rest } = notes;
  return withTexts(png, { Title, Description: Caption, Comment: noteSentences(rest), Software: 'Quadrille' });
}
