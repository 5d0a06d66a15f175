import type { Manuscript } from '../../src/manuscript/manuscript.ts';
import { readManuscript } from '../../src/manuscript/read/read-manuscript.ts';

/** The manuscript that a Markdown text is read as, or a text of another format by the name that is given. */
export async function manuscriptOf(text: string, file = 'paper.md'): Promise<Manuscript> {
  const reading = await readManuscript(file, new TextEncoder().encode(text));
  if (!reading.ok) throw new Error(`manuscriptOf requires a text that can be read: ${reading.message}`);
  return reading.manuscript;
}
