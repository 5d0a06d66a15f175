import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSource } from '../../../src/manuscript/sources/read-source.ts';
import { root } from '../../rules/source-files.ts';
import { manuscripts } from '../set/marked-set.ts';
import { type Host, paragraphsOf } from './plant.ts';

const shared = join(root, '../shared');

/** The texts of the project that mistakes are put into: the argument of the bundled study, and the longer manuscripts of the marked set. */
export function ownHosts(): Host[] {
  const argument = readFileSync(join(root, 'cases/soviet-taiwanese/argument.md'), 'utf8');
  const plain = argument.replace(/\[\[[^\]|]*\|([^\]]*)\]\]/gu, '$1').replace(/\[\[[^\]]*\]\]/gu, '');
  return [
    { name: 'argument', text: plain },
    ...manuscripts().filter(({ file }) => file.endsWith('.md')),
  ].filter(({ text }) => paragraphsOf(text).length >= 8);
}

/** Texts that nobody here wrote: the published paper, and thirty pages of each volume of documents; none where `../shared` is absent. */
export async function othersHosts(): Promise<Host[]> {
  if (!existsSync(shared)) return [];
  const paper = { name: 'paper', text: readFileSync(join(shared, 'study/paper.txt'), 'utf8') };
  const volumes = readdirSync(join(shared, 'frus')).map(async (file): Promise<Host> => {
    const read = await readSource(file, readFileSync(join(shared, 'frus', file)));
    if (!read.ok) throw new Error(`othersHosts requires a volume that can be read: ${read.message}`);
    const blocks = read.source.text.split(/\n+/u).filter((block) => paragraphsOf(block).length > 0);
    return { name: file.replace(/\..*/u, ''), text: blocks.slice(200, 300).join('\n\n') };
  });
  return [paper, ...(await Promise.all(volumes))];
}
