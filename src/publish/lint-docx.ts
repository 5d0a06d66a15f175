import { compatibleRepairs, type Edit } from '../manuscript/edit.ts';
import type { Finding } from '../manuscript/finding.ts';
import type { LintReport } from '../manuscript/lint-report.ts';
import { type Manuscript, placeOf, type Span, textOf } from '../manuscript/manuscript.ts';
import { type Anchor, changedXml, markParagraph, type TrackedEdit } from './docx/mark-paragraph.ts';
import { entryText, freeNumber, type WordPackage, wordPackage, writtenPackage } from './docx/word-package.ts';
import { type NoteCall, type WordParagraph, wordPart } from './docx/word-text.ts';
import { xmlText } from './xml-text.ts';

/** A stretch of a Word file. */
interface WordSpan {
  readonly paragraph: WordParagraph;
  readonly from: number;
  readonly to: number;
}

/** Marks that were gathered for one paragraph. */
interface ParagraphMarks {
  readonly edits: TrackedEdit[];
  readonly anchors: Anchor[];
}

/**
 * A copy of a Word manuscript with a comment for each finding, and each repair that is certain text as a tracked change; all else as it is. A comment on a note stands
 * at its call, since many programs know none within notes. A repair within a field, or in another’s tracked change, is told and not made.
 */
export function lintDocx(report: LintReport, manuscript: Manuscript, bytes: Uint8Array): Uint8Array {
  const word = wordPackage(bytes);
  const file = wordFile(word);
  const marks = new Map<WordParagraph, ParagraphMarks>();
  const marksOf = (paragraph: WordParagraph): ParagraphMarks => {
    const had = marks.get(paragraph) ?? { edits: [], anchors: [] };
    marks.set(paragraph, had);
    return had;
  };
  let number = freeNumber(word);
  const comments: string[] = [];
  const found = report.findings;
  const made = compatibleRepairs(
    found.filter(({ repair = [] }) => repair.every((edit) => wordEdit(file, manuscript, edit))),
  );
  for (const finding of found) {
    const id = number++;
    const at = commentPlace(file, manuscript, finding);
    marksOf(at.span.paragraph).anchors.push({ id, from: at.span.from, to: at.span.to });
    comments.push(commentXml(id, finding, at.note, made.has(finding)));
  }
  for (const { repair = [] } of made)
    for (const edit of repair) {
      const { paragraph, from, to } = wordEdit(file, manuscript, edit)!;
      marksOf(paragraph).edits.push({ from, to, text: edit.text, nextId: () => number++ });
    }
  return writtenPackage(word, changedParts(word, marks), comments);
}

/** A Word file read for its places. */
interface WordFile {
  /** As the reader of manuscripts counts them: those of the text, then of the notes in the order of their calls. */
  readonly paragraphs: readonly WordParagraph[];
  /** Where a note is called. */
  readonly calls: ReadonlyMap<WordParagraph, NoteCall>;
}

function wordFile({ entries, document, footnotes, endnotes }: WordPackage): WordFile {
  const text = wordPart(document, entryText(entries, document) ?? '');
  const notes = { footnote: footnotes, endnote: endnotes };
  const read = { footnote: partOf(entries, notes.footnote), endnote: partOf(entries, notes.endnote) };
  const paragraphs = [...text.paragraphs];
  const calls = new Map<WordParagraph, NoteCall>();
  const seen = new Set<string>();
  const waiting = [...text.calls];
  for (const call of waiting) {
    const key = `${call.part} ${call.id}`;
    const part = read[call.part];
    if (seen.has(key) || !part) continue;
    seen.add(key);
    for (const [i, paragraph] of part.paragraphs.entries()) {
      if (part.owners[i] !== call.id) continue;
      paragraphs.push(paragraph);
      calls.set(paragraph, call);
      waiting.push(...part.calls.filter((inner) => inner.paragraph === paragraph));
    }
  }
  return { paragraphs, calls };
}

function partOf(entries: WordPackage['entries'], name: string | undefined) {
  return name === undefined ? undefined : wordPart(name, entryText(entries, name) ?? '');
}

const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\s\u00a0]+/gu, ' ')
    .replace(/[\u2010\u2011]/gu, '-')
    .replace(/\u00ad/gu, '')
    .trim();

/** Where a span of the manuscript stands in the Word file, whose words there must be the same; undefined where they are not. */
function wordSpan({ paragraphs }: WordFile, manuscript: Manuscript, span: Span): WordSpan | undefined {
  const [start, last] = [
    placeOf(manuscript, span),
    placeOf(manuscript, { ...span, from: Math.max(span.from, span.to - 1) }),
  ];
  const paragraph = paragraphs[start.line - 1];
  if (!paragraph || last.line !== start.line) return undefined;
  const from = start.column - 1;
  const to = span.to > span.from ? last.column : from;
  return plain(paragraph.text.slice(from, to)) === plain(textOf(manuscript, span))
    ? { paragraph, from, to }
    : undefined;
}

/** Where an edit is made; undefined where it cannot be: the place is not sure, or others’ words stand there. */
function wordEdit(file: WordFile, manuscript: Manuscript, { span }: Edit): WordSpan | undefined {
  const around = { ...span, from: Math.max(0, span.from - (span.to === span.from ? 1 : 0)) };
  const [at, known] = [wordSpan(file, manuscript, span), wordSpan(file, manuscript, around)];
  if (!at || !known) return undefined;
  const touched = at.paragraph.runs.filter(
    (run) =>
      run.text !== '' && run.at < Math.max(known.to, at.from + 1) && run.at + run.text.length > known.from,
  );
  return touched.length > 0 && touched.every(({ isSet }) => !isSet) ? insertedAfter(at, known) : undefined;
}

/** What is only put in goes behind the character before it. */
function insertedAfter(at: WordSpan, known: WordSpan): WordSpan {
  return at.from === at.to && known.to > known.from ? { ...at, from: known.to, to: known.to } : at;
}

/** Where the comment of a finding stands: at its words, at the call of the note they are in, or where nothing is sure at the first words of the text. */
function commentPlace(
  file: WordFile,
  manuscript: Manuscript,
  { span }: Finding,
): { span: WordSpan; note: string | undefined } {
  const found = wordSpan(file, manuscript, span) ?? wholeParagraph(file, placeOf(manuscript, span).line);
  const call = file.calls.get(found.paragraph);
  if (!call) return { span: found, note: undefined };
  const { label = '' } = manuscript.blocks[span.block]!;
  return {
    span: textual(file, {
      paragraph: call.paragraph,
      from: Math.max(0, call.at - 1),
      to: Math.max(1, call.at),
    }),
    note: label,
  };
}

function wholeParagraph(file: WordFile, line: number): WordSpan {
  const paragraph = file.paragraphs[line - 1] ?? file.paragraphs[0]!;
  return textual(file, { paragraph, from: 0, to: paragraph.text.length });
}

/** A comment can only stand in a paragraph that has text, and in none of a note. */
function textual(file: WordFile, span: WordSpan): WordSpan {
  if (span.paragraph.text !== '' && !(file.calls.has(span.paragraph) && span.paragraph.runs.length === 0))
    return span;
  const paragraph = file.paragraphs.find(({ text }) => text !== '')!;
  return { paragraph, from: 0, to: paragraph.text.length };
}

const SURE = { certain: 'certain', likely: 'likely', look: 'worth a look' };

function commentXml(
  id: number,
  { code, confidence, message, why, hint, repair }: Finding,
  note: string | undefined,
  isMade: boolean,
): string {
  const lines = [
    `${note === undefined ? '' : `Note ${note}: `}${message}.`,
    `${why}.`,
    `${hint}.${isMade ? ' The repair is put in as a tracked change.' : repair ? ' The repair is left to you: it touches a field, a tracked change, or another repair.' : ''}`,
    `[${code}] ${SURE[confidence]}`,
  ];
  const paragraphs = lines.map(
    (line) => `<w:p><w:r><w:t xml:space="preserve">${xmlText(line)}</w:t></w:r></w:p>`,
  );
  return `<w:comment w:id="${id}" w:author="Quadrille" w:initials="Q">${paragraphs.join('')}</w:comment>`;
}

function changedParts(
  { entries }: WordPackage,
  marks: ReadonlyMap<WordParagraph, ParagraphMarks>,
): Map<string, string> {
  const changes = new Map<string, ReturnType<typeof markParagraph>>();
  for (const [paragraph, { edits, anchors }] of marks)
    changes.set(paragraph.part, [
      ...(changes.get(paragraph.part) ?? []),
      ...markParagraph(paragraph, edits, anchors),
    ]);
  return new Map([...changes].map(([name, those]) => [name, changedXml(entryText(entries, name)!, those)]));
}
