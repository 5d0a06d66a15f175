import type { Refusal } from './file-format.ts';
import { unzipText, zipTexts } from './unzip-text.ts';

/** A .docx archive made ready for reading: its texts alone, with the pages that Word noted down marked as breaks. */
interface OpenDocx {
  readonly archive: Uint8Array;
  readonly hasPages: boolean;
  readonly notes: readonly string[];
}

const wanted = /(?:^|\/)(?:\[Content_Types\]\.xml|mimetype|[^/]*\.rels)$|^word\/[^/]+\.xml$/;
const renderedBreak = /<w:lastRenderedPageBreak\s*\/>/g;
const writtenBreak = /<w:br\s[^>]{0,80}w:type="page"[^>]{0,80}\/>/g;
const breakAsWritten = '<w:br w:type="page"/>';
const tracked = /<w:(?:ins|del|moveFrom|moveTo)\s/;

/** What stands in a document and is not read: in which file of it (its text, where none is named), by what sign, in words. */
const leftOut: readonly (readonly [string | undefined, RegExp, string, string])[] = [
  ['word/comments.xml', /<w:comment\s/g, 'comment', 'comments'],
  [undefined, /<m:oMath(?=[\s>])/g, 'formula', 'formulas'],
];

/** What other archives hold, and what their files are called. */
const others: readonly (readonly [RegExp, string, string])[] = [
  [
    /^(?:content\.xml|META-INF\/manifest\.xml)$/,
    'an OpenDocument file (.odt)',
    'open it in LibreOffice or Word and save it as .docx',
  ],
  [
    /^Index\/|\.iwa$|^index\.apxl$/,
    'a Pages file (.pages)',
    'open it in Pages and export it as Word (.docx)',
  ],
  [/^xl\//, 'a spreadsheet (.xlsx)', 'give the manuscript that it belongs to'],
  [/^ppt\//, 'a presentation (.pptx)', 'save its text as .docx or .txt'],
  [/^(?:OEBPS|OPS|EPUB)\//, 'an electronic book (.epub)', 'convert it to .docx or .txt'],
];

function refuseOther(names: readonly string[]): Refusal {
  for (const [name, what, hint] of others)
    if (names.some((entry) => name.test(entry))) return { message: `the file is ${what}`, hint };
  if (names.includes('[Content_Types].xml'))
    return {
      message: 'the .docx file has no text in it: word/document.xml is missing',
      hint: 'it may be damaged; open it in Word and save it again',
    };
  return {
    message: 'the file is a zip archive, not a manuscript',
    hint: 'unpack it and give the manuscript itself',
  };
}

/** The document with the breaks of pages that Word noted down when it last showed it; without any, those that were typed. */
function markPages(document: string): { text: string; hasPages: boolean } {
  if (document.search(renderedBreak) >= 0) {
    const text = document.replaceAll(writtenBreak, '').replaceAll(renderedBreak, breakAsWritten);
    return { text, hasPages: true };
  }
  return { text: document, hasPages: document.search(writtenBreak) >= 0 };
}

function mainDocument(texts: ReadonlyMap<string, string>): string | undefined {
  const target = /Target="\/?(word\/[^"]+\.xml)"/.exec(texts.get('_rels/.rels') ?? '')?.[1];
  const name = target !== undefined && texts.has(target) ? target : 'word/document.xml';
  return texts.has(name) ? name : undefined;
}

/** Opens a .docx file with limits on what comes out of it, and makes it ready for reading; or says why it cannot be read. */
export function openDocx(bytes: Uint8Array): OpenDocx | Refusal {
  const unzipped = unzipText(bytes, (name) => wanted.test(name));
  if (unzipped === 'too-large')
    return {
      message: 'the .docx file unpacks to far more than a manuscript holds (a “zip bomb”)',
      hint: 'if it is a manuscript all the same, open it in Word and save it chapter by chapter',
    };
  if (unzipped === 'damaged')
    return {
      message: 'the .docx file is damaged: its archive cannot be unpacked',
      hint: 'fetch or save it again; Word may be able to repair it',
    };
  const { names, texts } = unzipped;
  const name = mainDocument(texts);
  if (!name) return refuseOther(names);
  const { text, hasPages } = markPages(texts.get(name)!);
  const notes = [
    ...(tracked.test(text)
      ? ['the document has tracked changes; it was read as if all of them were accepted']
      : []),
    ...leftOut.flatMap(([file, sign, one, many]) => {
      const count = texts.get(file ?? name)?.match(sign)?.length ?? 0;
      return count === 0 ? [] : [count === 1 ? `1 ${one} was not read` : `${count} ${many} were not read`];
    }),
  ];
  return { archive: zipTexts(new Map([...texts, [name, text]])), hasPages, notes };
}
