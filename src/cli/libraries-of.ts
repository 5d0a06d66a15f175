import { basename, dirname, join } from 'node:path';
import { isLibraryName, type Library, readLibrary } from '../manuscript/library/library.ts';
import { canNameLibraries, namedLibraries } from '../manuscript/library/named-libraries.ts';
import { largestManuscriptBytes } from '../manuscript/read/file-format.ts';
import { caseFileText } from './case-file-text.ts';
import type { CommandInput } from './command.ts';
import type { Effects } from './effects.ts';
import { WrongCommand } from './wrong-command.ts';

/**
 * The libraries that a manuscript is held against: those that `--bib` names, else those that a Markdown or TeX file names itself, and one of
 * its own name beside it. Throws in words when a file that the command names is not there or is none.
 */
export function librariesOf(file: string, { options }: CommandInput, effects: Effects): Library[] {
  const given = options.bib;
  if (typeof given === 'string')
    return given
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '')
      .map((name) => requireLibrary(name, effects));
  const read = canNameLibraries(file) ? effects.readBytes(file, largestManuscriptBytes) : undefined;
  if (!read?.ok) return [];
  const own = basename(file).replace(/\.\w+$/u, '.bib');
  const names = [...namedLibraries(file, new TextDecoder().decode(read.bytes)), own];
  return [...new Set(names)].flatMap((name) => {
    const path = join(dirname(file), name);
    const bytes = effects.readBytes(path, largestManuscriptBytes);
    if (bytes.ok) return [libraryOf(path, bytes.bytes)];
    return name === own
      ? []
      : [
          {
            file: path,
            works: [],
            notes: [`${name}, which the manuscript names, is not there: its keys were not looked up`],
          },
        ];
  });
}

function requireLibrary(name: string, effects: Effects): Library {
  if (!isLibraryName(name))
    throw new WrongCommand(
      `--bib "${name}" does not end in .bib, .json or .ris`,
      'export the library as BibTeX, CSL-JSON or RIS, and name that file',
    );
  const read = effects.readBytes(name, largestManuscriptBytes);
  if (!read.ok) throw new WrongCommand(`--bib: "${name}" ${read.says}`, 'look at its name and its folder');
  return libraryOf(name, read.bytes);
}

/** A library from its bytes; one in an older encoding is read as what it looks like, and that is told. */
function libraryOf(path: string, bytes: Uint8Array): Library {
  const { file, problem } = caseFileText(path, bytes);
  const library = file ? readLibrary(path, file.text) : { file: path, works: [], notes: [] };
  return problem ? { ...library, notes: [`${path}: ${problem.message}`, ...library.notes] } : library;
}
