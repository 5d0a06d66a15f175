import type { Effects } from './effects.ts';
import { WrongCommand } from './wrong-command.ts';

/** A kind of file that a command writes, and how one written before is known. */
export interface OwnFile {
  /** What it is, as a sentence begins: `the report is Markdown`. */
  readonly says: string;
  /** `a report`. */
  readonly name: string;
  readonly endings: readonly string[];
  readonly isOurs: (text: string) => boolean;
}

/** The path, when a file of this kind may be written there: new, empty, or one written before. Throws on any other, so that no file of the author's is overwritten. */
export function requireOwnFile(
  path: string,
  { says, name, endings, isOurs }: OwnFile,
  effects: Effects,
): string {
  const ending = endings[0] ?? '';
  if (!endings.some((end) => path.toLowerCase().endsWith(end)))
    throw new WrongCommand(
      `${says}, and "${path}" does not end in ${ending}`,
      `write it as ${path.replace(/\.\w+$/, '')}${ending}`,
    );
  const there = readOrThrow(path, effects);
  if (there !== undefined && there !== '' && !isOurs(there))
    throw new WrongCommand(
      `"${path}" is there and is not ${name} of quadrille’s; it was left as it is`,
      'choose another name',
    );
  return path;
}

/** Writes a file, and says where it is on standard error. */
export function writeOwnFile(path: string, text: string | Uint8Array, says: string, effects: Effects): void {
  try {
    if (typeof text === 'string') effects.writeFile(path, text);
    else effects.writeBytes(path, text);
  } catch (thrown) {
    throw cannotWrite(path, thrown);
  }
  effects.err(`${says} is in ${path}.\n`);
}

function readOrThrow(path: string, effects: Effects): string | undefined {
  try {
    return effects.readFile(path);
  } catch (thrown) {
    throw cannotWrite(path, thrown);
  }
}

/** A failure to write as something the user can mend. */
export function cannotWrite(path: string, thrown: unknown): WrongCommand {
  const reason =
    thrown instanceof Error ? thrown.message.replace(/^(E\w+): ([^,]*),.*$/, '$2') : String(thrown);
  return new WrongCommand(`"${path}" cannot be written: ${reason}`, 'choose a place where you may write');
}
