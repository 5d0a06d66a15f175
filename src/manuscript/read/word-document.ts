import mammoth from 'mammoth';

/** What stands in a Word document, as mammoth gives it: of each element what is read here. */
export interface WordElement {
  readonly type: string;
  readonly children?: readonly WordElement[];
  readonly value?: string;
  readonly styleId?: string | null;
  readonly styleName?: string | null;
  readonly isItalic?: boolean;
  readonly isBold?: boolean;
  readonly numbering?: { readonly level: string } | null;
  readonly indent?: { readonly start: string | null; readonly hanging: string | null };
  readonly breakType?: string;
  readonly noteType?: 'footnote' | 'endnote';
  readonly noteId?: string;
}

/** A note's body. */
export interface WordNote {
  readonly body: readonly WordElement[];
}

/** A Word document's text and the notes that it refers to. */
export interface WordDocument {
  readonly children: readonly WordElement[];
  readonly notes: { resolve(reference: WordElement): WordNote | null };
}

/**
 * The document of a .docx archive. It is taken from mammoth before it is turned into HTML, since that would lose the breaks of
 * pages and the names of styles.
 */
export async function wordDocument(archive: Uint8Array): Promise<WordDocument> {
  let found: WordDocument | undefined;
  const arrayBuffer = archive.buffer as ArrayBuffer;
  const transformDocument = (document: WordDocument) => {
    found = document;
    return { ...document, children: [] };
  };
  const input = { arrayBuffer, buffer: archive } as unknown as { arrayBuffer: ArrayBuffer };
  await mammoth.convertToHtml(input, { transformDocument, ignoreEmptyParagraphs: false });
  if (!found) throw new Error('the document is empty');
  return found;
}
