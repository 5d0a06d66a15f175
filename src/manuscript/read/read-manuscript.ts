import type { Manuscript } from '../manuscript.ts';
import type { Readings } from '../readings/reading.ts';
import { decodeText } from './decode-text.ts';
import type { Draft } from './draft.ts';
import { fileFormat, type Refusal } from './file-format.ts';
import { isTangled } from './is-tangled.ts';
import { readers } from './readers.ts';
import { setManuscript } from './set-manuscript.ts';

/** A manuscript with what its author should know of how it was read, or in a sentence why it cannot be read and what to do. */
export type ManuscriptReading =
  | { readonly ok: true; readonly manuscript: Manuscript; readonly notes: readonly string[] }
  | { readonly ok: false; readonly message: string; readonly hint: string };

const tangled = 'a paragraph has more marks of Markdown than can be read; the file was read as plain text';

async function readDraft(format: Manuscript['format'], bytes: Uint8Array): Promise<Draft | Refusal> {
  if (format === 'docx') return (await readers.docx())(bytes);
  if (format === 'pdf') return (await readers.pdf())(bytes);
  const { text, notes } = decodeText(bytes);
  const draft = await readText(format, text);
  return { ...draft, notes: [...notes, ...draft.notes] };
}

async function readText(format: 'md' | 'txt' | 'tex', text: string): Promise<Draft> {
  if (format === 'md' && !isTangled(text)) return (await readers.md())(text);
  if (format === 'tex') return (await readers.tex())(text);
  const draft = (await readers.txt())(text);
  return format === 'md' ? { ...draft, notes: [...draft.notes, tangled] } : draft;
}

/** Reads a manuscript from the bytes of its file; its format is told from the bytes, then from the name. `readings` are what its author puts right. Never throws for what a file holds. */
export async function readManuscript(
  file: string,
  bytes: Uint8Array,
  readings?: Readings,
): Promise<ManuscriptReading> {
  const format = fileFormat(file, bytes);
  if (typeof format !== 'string') return { ok: false, ...format };
  const name = format === 'zip' ? 'docx' : format;
  try {
    const draft = await readDraft(name, bytes);
    if ('message' in draft) return { ok: false, ...draft };
    const manuscript = setManuscript(file, name, draft, readings);
    if (manuscript.blocks.length === 0)
      return { ok: false, message: 'the file holds no text', hint: 'give a manuscript with text in it' };
    return { ok: true, manuscript, notes: draft.notes };
  } catch (cause) {
    return { ok: false, ...unreadable(cause) };
  }
}

/** What a parser gave up on: nesting without end, or a file that is damaged in a way that nobody foresaw. */
function unreadable(cause: unknown): Refusal {
  if (cause instanceof RangeError)
    return {
      message: 'the file is nested too deeply, or too large, to be read',
      hint: 'open it in the program that wrote it and save it again',
    };
  if (cause instanceof Error && /xmldom/.test(cause.message))
    return {
      message: 'the file is damaged: what it holds in XML breaks off or is none',
      hint: 'open it in the program that wrote it and save it again',
    };
  const words = cause instanceof Error ? cause.message : String(cause);
  return {
    message: `the file cannot be read: ${words.split('\n')[0]!.slice(0, 200)}`,
    hint: 'open it in the program that wrote it and save it again; if it opens there, this is a fault of the reader: report it',
  };
}
