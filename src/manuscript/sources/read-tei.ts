import { SaxesParser } from 'saxes';
import type { SourcePlace, SourceText } from '../check.ts';

/** Elements that are paragraphs of their own. */
const paragraphs = new Set(
  'p head item cell row label dateline salute signed closer opener byline docImprint docTitle titlePart l lg ab q quote list table div figDesc postscript'.split(
    ' ',
  ),
);
/** Elements whose text is no part of the edition's. */
const silent = new Set(['teiHeader', 'graphic', 'listPerson', 'teiCorpusHeader']);
const noteElements = new Set(['note']);

interface TeiReading {
  readonly texts: string[];
  readonly places: SourcePlace[];
  length: number;
  /** Paragraphs in writing: the text, and the notes that its marks call, each set after it. */
  readonly open: string[];
  readonly notes: string[];
  document: string | undefined;
  page: string | undefined;
  /** What has begun since the last words were written down. */
  hasMoved: boolean;
  title: string;
  titleParts: number;
}

/**
 * Reads the text of a TEI edition: its paragraphs, with each note set after the paragraph that calls it, and where pages (`pb`) and documents
 * (`div type="document"`, as the Foreign Relations of the United States have them) begin. None if the XML holds no text.
 */
export function readTei(file: string, xml: string): SourceText | undefined {
  const reading: TeiReading = {
    texts: [],
    places: [],
    length: 0,
    open: [''],
    notes: [],
    document: undefined,
    page: undefined,
    hasMoved: false,
    title: '',
    titleParts: 0,
  };
  const path: string[] = [];
  let quiet = 0;
  const parser = new SaxesParser({ position: false });
  // An undeclared entity or a slip in the markup costs a word, not the source.
  parser.on('error', () => undefined);
  parser.on('opentag', ({ name, attributes }) => {
    const element = localName(name);
    path.push(element);
    if (silent.has(element)) quiet++;
    if (quiet === 0) beginElement(reading, element, attributes as Readonly<Record<string, string>>);
  });
  parser.on('closetag', ({ name }) => {
    const element = localName(name);
    path.pop();
    if (quiet === 0) endElement(reading, element);
    if (silent.has(element)) quiet--;
  });
  const take = (text: string) => {
    if (quiet === 0) write(reading, text);
    else if (path.at(-1) === 'title' && path.at(-2) === 'titleStmt' && reading.titleParts++ === 0)
      reading.title = text.replace(/\s+/gu, ' ').trim();
  };
  parser.on('text', take);
  parser.on('cdata', take);
  parser.write(xml).close();
  flush(reading);
  const text = reading.texts.join('');
  if (text.trim() === '') return undefined;
  const { title, places } = reading;
  return { file, text, ...(title && { title }), ...(places.length > 0 && { places }) };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function beginElement(reading: TeiReading, element: string, attributes: Readonly<Record<string, string>>) {
  if (noteElements.has(element)) {
    reading.open.push('');
    return;
  }
  if (element === 'pb') moveTo(reading, { page: attributes.n ?? reading.page });
  else if (element === 'lb') write(reading, ' ');
  else if (paragraphs.has(element) && reading.open.length === 1) flush(reading);
  else if (paragraphs.has(element)) write(reading, ' ');
  if (element === 'div' && attributes.type === 'document')
    moveTo(reading, { document: attributes.n ?? attributes['xml:id'] });
}

function endElement(reading: TeiReading, element: string): void {
  if (noteElements.has(element) && reading.open.length > 1) {
    reading.notes.push(reading.open.pop()!);
    if (reading.open.length === 1 && reading.open[0]!.trim() === '') flush(reading);
  } else if (paragraphs.has(element) && reading.open.length === 1) flush(reading);
  else if (paragraphs.has(element)) write(reading, ' ');
}

function write(reading: TeiReading, text: string): void {
  const { open } = reading;
  open[open.length - 1] += text.replace(/\s+/gu, ' ');
}

/** Notes a new page or document, from the words that come next. */
function moveTo(
  reading: TeiReading,
  to: { readonly page?: string | undefined; readonly document?: string | undefined },
) {
  if ('document' in to) {
    flush(reading);
    reading.document = to.document;
  }
  if (to.page !== undefined) reading.page = to.page;
  const at = reading.length + reading.open[0]!.trimStart().length;
  const { page, document } = reading;
  reading.places.push({
    at,
    ...(page !== undefined && { page }),
    ...(document !== undefined && { document }),
  });
}

function flush(reading: TeiReading): void {
  const [text] = reading.open;
  for (const paragraph of [text!, ...(reading.open.length === 1 ? reading.notes.splice(0) : [])]) {
    const clean = paragraph.replace(/ {2,}/gu, ' ').trim();
    if (clean === '') continue;
    reading.texts.push(`${clean}\n\n`);
    reading.length += clean.length + 2;
  }
  reading.open[0] = '';
}
