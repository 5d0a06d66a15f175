import type { SourceText } from '../check.ts';

/** A source's text, or in words why there is none. */
export type SourceReading =
  | { readonly ok: true; readonly source: SourceText }
  | { readonly ok: false; readonly message: string };

/** Reads the text of a source from the bytes of its file: TEI (.xml, .xml.gz), or whatever a manuscript may be. */
export async function readSource(file: string, _bytes: Uint8Array): Promise<SourceReading> {
  return { ok: false, message: `${file} is of a kind that is not read` };
}
