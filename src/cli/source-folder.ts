import { join } from 'node:path';
import type { SourceText } from '../manuscript/check.ts';
import { readSource } from '../manuscript/sources/read-source.ts';
import type { Effects } from './effects.ts';
import { WrongCommand } from './wrong-command.ts';

/** Sources are scans of text, editions, whole books. */
const KINDS = /\.(txt|md|pdf|docx|xml|tei|xml\.gz)$/i;
const MOST_BYTES = 300e6;
/** A folder nested deeper is a loop of links. */
const DEEPEST = 12;

/** The sources of a folder whose text is at hand, and in a line each what could not be read. */
export interface SourceFolder {
  readonly sources: readonly SourceText[];
  readonly notes: readonly string[];
}

/** Reads every source in a folder and the folders in it. Throws when there is no such folder. */
export async function readSourceFolder(
  folder: string,
  effects: Effects,
  onProgress: (done: number, of: number) => void,
): Promise<SourceFolder> {
  const names = effects.listFolder(folder);
  if (names === undefined)
    throw new WrongCommand(`"${folder}" is a file`, 'name the folder that holds the texts of the sources');
  if (names.length === 0)
    throw new WrongCommand(
      `there is nothing in "${folder}"`,
      'name a folder with the texts of the sources: .txt, .md, .pdf, .docx, or TEI as .xml or .xml.gz',
    );
  const files = filesIn(folder, effects, 0);
  const sources: SourceText[] = [];
  const notes: string[] = [];
  for (const [i, file] of files.entries()) {
    onProgress(i, files.length);
    const had = effects.readBytes(join(folder, file), MOST_BYTES);
    const read = had.ok
      ? await readSource(file, had.bytes)
      : { ok: false as const, message: `it ${had.says}` };
    if (read.ok) sources.push(read.source);
    else notes.push(`the source ${file} was not read: ${read.message}`);
  }
  if (files.length === 0)
    notes.push(`${folder} holds no text of a source (.txt, .md, .pdf, .docx, .xml, .xml.gz)`);
  return { sources, notes };
}

function filesIn(folder: string, effects: Effects, depth: number): string[] {
  const names = depth > DEEPEST ? [] : (effects.listFolder(folder) ?? []);
  return [...names].sort().flatMap((name) => {
    if (name.startsWith('.')) return [];
    if (KINDS.test(name)) return [name];
    if (effects.listFolder(join(folder, name)) === undefined) return [];
    return filesIn(join(folder, name), effects, depth + 1).map((file) => `${name}/${file}`);
  });
}
