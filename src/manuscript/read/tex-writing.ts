import type { BlockKind, ManuscriptPart, Place } from '../manuscript.ts';
import type { DraftBlock, DraftRun } from './draft.ts';
import type { TexNode } from './tex-tree.ts';

/** What is being written: the blocks so far, and the one that is open. */
export interface Writing {
  readonly blocks: DraftBlock[];
  readonly notes: DraftBlock[];
  runs: DraftRun[];
  kind: BlockKind;
  part: ManuscriptPart | undefined;
  place: Place;
  /** How many lines of the file stand before the piece that is read. */
  linesBefore: number;
  /** Whether the text draws in other files, which are not read. */
  drawsIn: boolean;
}

/** A writing that has just begun. */
export function beginWriting(): Writing {
  return {
    blocks: [],
    notes: [],
    runs: [],
    kind: 'paragraph',
    part: undefined,
    place: { line: 1, column: 1 },
    linesBefore: 0,
    drawsIn: false,
  };
}

/** Goes to where a node stands; nodes that the parser made up stand where the last one did. */
export function goTo(writing: Writing, { position }: TexNode): void {
  if (position)
    writing.place = { line: position.start.line + writing.linesBefore, column: position.start.column };
}

/** Adds text to the open block. */
export function put(writing: Writing, text: string, isItalic: boolean): void {
  if (text) writing.runs.push({ text, place: writing.place, isItalic });
}

/** Closes the open block, if it holds any text. */
export function closeBlock(writing: Writing): void {
  const { runs, kind, part } = writing;
  if (runs.some(({ text }) => text.trim() !== ''))
    writing.blocks.push({ kind, runs, ...(part ? { part } : {}) });
  writing.runs = [];
}

/** Writes a block of its own kind, by what `write` puts; after it, all goes on as it was. */
export function writeBlock(
  writing: Writing,
  { kind, part, level, label }: Pick<DraftBlock, 'kind' | 'part' | 'level' | 'label'>,
  write: () => void,
): void {
  closeBlock(writing);
  const before = { kind: writing.kind, part: writing.part };
  writing.kind = kind;
  writing.part = part ?? before.part;
  const first = writing.blocks.length;
  write();
  closeBlock(writing);
  const block = writing.blocks[first];
  if (block && (level !== undefined || label !== undefined))
    writing.blocks[first] = {
      ...block,
      ...(level === undefined ? {} : { level }),
      ...(label === undefined ? {} : { label }),
    };
  writing.kind = before.kind;
  writing.part = before.part;
}

/** Writes a note, by what `write` puts, and a call of it into the open block. */
export function writeNote(writing: Writing, write: () => void): void {
  const at = writing.notes.length;
  const label = String(at + 1);
  const key = `note ${label}`;
  writing.runs.push({ text: '', place: writing.place, call: key });
  writing.notes.push({ kind: 'note', part: 'notes', key, label, runs: [] });
  const { runs } = writing;
  writing.runs = [];
  write();
  writing.notes[at] = { ...writing.notes[at]!, runs: writing.runs };
  writing.runs = runs;
}
