import { strToU8, zipSync } from 'fflate';

/** The parts of a Word document, in WordprocessingML: what stands in the body, and the notes by their ids. */
export interface DocxParts {
  readonly body: string;
  readonly footnotes?: Readonly<Record<string, string>>;
  readonly endnotes?: Readonly<Record<string, string>>;
  /** Further entries of the archive, or other texts for its own. */
  readonly entries?: Readonly<Record<string, string>>;
}

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const styles = ['Title', 'heading 1', 'heading 2', 'Quote', 'Block Text', 'caption', 'toc 1']
  .map(
    (name) =>
      `<w:style w:type="paragraph" w:styleId="${name.replaceAll(' ', '')}"><w:name w:val="${name}"/></w:style>`,
  )
  .join('');

function relationships(targets: readonly (readonly [string, string])[]): string {
  const all = targets.map(
    ([kind, target], index) => `<Relationship Id="r${index}" Type="${type}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
}

function notesXml(kind: 'footnote' | 'endnote', notes: Readonly<Record<string, string>>): string {
  const all = Object.entries(notes).map(([id, body]) => `<w:${kind} w:id="${id}">${body}</w:${kind}>`);
  return `<w:${kind}s ${w}>${all.join('')}</w:${kind}s>`;
}

/** The bytes of a Word document. */
export function docxOf({ body, footnotes = {}, endnotes = {}, entries = {} }: DocxParts): Uint8Array {
  const files: Record<string, string> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': relationships([['officeDocument', 'word/document.xml']]),
    'word/_rels/document.xml.rels': relationships([
      ['styles', 'styles.xml'],
      ['numbering', 'numbering.xml'],
      ['footnotes', 'footnotes.xml'],
      ['endnotes', 'endnotes.xml'],
    ]),
    'word/styles.xml': `<w:styles ${w}>${styles}</w:styles>`,
    'word/numbering.xml': `<w:numbering ${w}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    'word/footnotes.xml': notesXml('footnote', footnotes),
    'word/endnotes.xml': notesXml('endnote', endnotes),
    'word/document.xml': `<w:document ${w}><w:body>${body}</w:body></w:document>`,
    ...entries,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

/** A run of text, with the XML of its properties. */
export function r(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</w:t></w:r>`;
}

/** A paragraph of text, or of runs, in a style. */
export function p(content: string, style = ''): string {
  const properties = style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : '';
  return `<w:p>${properties}${content.startsWith('<') ? content : r(content)}</w:p>`;
}
