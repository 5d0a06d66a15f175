import type { SourcePlace, SourceText } from '../check.ts';
import type { Manuscript } from '../manuscript.ts';
import { decodeText } from '../read/decode-text.ts';
import { readManuscript } from '../read/read-manuscript.ts';
import { unzipGzip } from './unzip-gzip.ts';

/** A source's text, or in words why there is none. */
export type SourceReading =
  | { readonly ok: true; readonly source: SourceText }
  | { readonly ok: false; readonly message: string };

/**
 * Reads the text of a source from the bytes of its file: TEI (.xml, .tei, .xml.gz), plain text, or whatever a manuscript may be. Never
 * throws for what the file holds.
 */
export async function readSource(file: string, bytes: Uint8Array): Promise<SourceReading> {
  if (/\.gz$/iu.test(file)) {
    const unzipped = await unzipGzip(bytes);
    return unzipped.ok ? readPlain(file, file.replace(/\.gz$/iu, ''), unzipped.bytes) : unzipped;
  }
  return readPlain(file, file, bytes);
}

async function readPlain(file: string, name: string, bytes: Uint8Array): Promise<SourceReading> {
  if (/\.(?:xml|tei)$/iu.test(name)) {
    const { readTei } = await import('./read-tei.ts');
    const source = readTei(file, decodeText(bytes).text);
    return source ? { ok: true, source } : { ok: false, message: 'it holds no text, or is not XML' };
  }
  if (/\.(?:txt|text|md|markdown)$/iu.test(name)) return readText(file, bytes);
  const read = await readManuscript(name, bytes);
  return read.ok
    ? { ok: true, source: sourceOf(file, read.manuscript) }
    : { ok: false, message: read.message };
}

/** Plain text is taken as it stands: lines, and pages where form feeds part them. */
function readText(file: string, bytes: Uint8Array): SourceReading {
  if (bytes.subarray(0, 4096).includes(0) && bytes[0] !== 0xff && bytes[0] !== 0xfe)
    return { ok: false, message: 'it is not a text' };
  const { text } = decodeText(bytes);
  if (text.trim() === '') return { ok: false, message: 'it is empty' };
  const places: SourcePlace[] = [];
  for (let at = text.indexOf('\f'), page = 2; at >= 0; at = text.indexOf('\f', at + 1), page++)
    places.push({ at, page: String(page) });
  if (places.length > 0) places.unshift({ at: 0, page: '1' });
  return { ok: true, source: { file, text, ...(places.length > 0 && { places }) } };
}

function sourceOf(file: string, { blocks }: Manuscript): SourceText {
  const places: SourcePlace[] = [];
  const texts: string[] = [];
  let length = 0;
  for (const { text, stretches } of blocks) {
    for (const { at, place } of stretches) {
      const page = place.page === undefined ? undefined : String(place.page);
      if (page !== undefined && page !== places.at(-1)?.page) places.push({ at: length + at, page });
    }
    texts.push(text);
    length += text.length + 2;
  }
  return { file, text: texts.join('\n\n'), ...(places.length > 0 && { places }) };
}
