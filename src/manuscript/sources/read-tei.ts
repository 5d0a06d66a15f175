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
  /** The paragraph in writing, and above it the note in it that is in writing. */
  readonly open: string[];
  /** Notes of the document, with the page that calls them: they are set behind it, so that a passage over two paragraphs stays one. */
  readonly notes: { readonly text: string; readonly page: string | undefined }[];
  document: string | undefined;
  page: string | undefined;
  title: string;
  titleParts: number;
}

/**
 * Reads the text of a TEI edition: its paragraphs, the notes behind the document that calls them, and where pages (`pb`) and documents
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
  setNotes(reading);
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
    reading.notes.push({ text: reading.open.pop()!, page: reading.page });
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
    setNotes(reading);
    reading.document = to.document;
  }
  if (to.page !== undefined) reading.page = to.page;
  putPlace(reading, reading.length + reading.open[0]!.trimStart().length, reading.page);
}

function putPlace({ places, document }: TeiReading, at: number, page: string | undefined): void {
  places.push({
    at,
    ...(page !== undefined && { page }),
    ...(document !== undefined && { document }),
  });
}

function flush(reading: TeiReading): void {
  setParagraph(reading, reading.open[0]!);
  reading.open[0] = '';
}

function setNotes(reading: TeiReading): void {
  for (const { text, page } of reading.notes.splice(0)) {
    putPlace(reading, reading.length, page);
    setParagraph(reading, text);
  }
}

function setParagraph(reading: TeiReading, text: string): void {
  const clean = text.replace(/ {2,}/gu, ' ').trim();
  if (clean === '') return;
  reading.texts.push(`${clean}\n\n`);
  reading.length += clean.length + 2;
}
