import { crc32 } from '../../base/crc32.ts';

/** The eight bytes that a PNG begins with, and its first chunk, which says its size. */
const HEAD = 8 + 25;

/** A PNG with texts in it for programs, by their keywords (`Title`, `Description`, `Comment`): each a chunk iTXt, behind the one that says its size. */
export async function withTexts(png: Blob, texts: Readonly<Record<string, string>>): Promise<Blob> {
  const chunks = Object.entries(texts).map(([keyword, text]) => textChunk(keyword, text));
  return new Blob([png.slice(0, HEAD), ...chunks, png.slice(HEAD)], { type: 'image/png' });
}

/** Its length, its name, then the keyword, that the text is not compressed, no language, no other keyword, the text; and a checksum of all but the length. */
function textChunk(keyword: string, text: string): Uint8Array<ArrayBuffer> {
  const named = new TextEncoder().encode(`iTXt${keyword}\0\0\0\0\0${text}`);
  const chunk = new Uint8Array(named.length + 8);
  chunk.set(named, 4);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, named.length - 4);
  view.setUint32(named.length + 4, crc32(named));
  return chunk;
}
