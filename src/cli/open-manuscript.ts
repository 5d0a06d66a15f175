import type { Manuscript } from '../manuscript/manuscript.ts';
import { largestManuscriptBytes } from '../manuscript/read/file-format.ts';
import { readManuscript } from '../manuscript/read/read-manuscript.ts';
import type { Readings } from '../manuscript/readings/reading.ts';
import type { Effects } from './effects.ts';
import { WrongCommand } from './wrong-command.ts';

/** pdf.js leaves promises of broken files rejected with nobody to catch them, which would end the program. */
const unheard = (): void => {};

/** Reads the manuscript that a command names, as its author puts it right; throws in words when there is none, or none that can be read. */
export async function openManuscript(
  file: string,
  effects: Effects,
  readings?: Readings,
): Promise<{ manuscript: Manuscript; notes: readonly string[]; bytes: Uint8Array }> {
  const had = effects.readBytes(file, largestManuscriptBytes);
  if (!had.ok) throw new WrongCommand(`"${file}" ${had.says}`, hintFor(had.says));
  if (!process.listeners('unhandledRejection').includes(unheard)) process.on('unhandledRejection', unheard);
  const read = await readManuscript(file, had.bytes, readings);
  if (!read.ok) throw new WrongCommand(`${file}: ${read.message}`, read.hint);
  return { ...read, bytes: had.bytes };
}

function hintFor(says: string): string {
  if (says.includes('folder')) return 'name the manuscript: a .docx, .pdf, .md, .txt or .tex file';
  if (says.includes('MB')) return 'give the text without its pictures, or chapter by chapter';
  return `look at its name and ending: ${['.docx', '.pdf', '.md', '.txt', '.tex'].join(', ')} are read`;
}
