import { join } from 'node:path';
import type { Effects } from './effects.ts';
import { WrongCommand } from './wrong-command.ts';

/** Throws unless a folder is new, or empty but for hidden files, so that a command may fill it. */
export function requireNewFolder(folder: string, command: string, effects: Effects): void {
  if (folder.trim() === '')
    throw new WrongCommand(`${command} needs a folder`, `for example: quadrille ${command} my-case`);
  const there = effects.listFolder(folder);
  if (there === undefined)
    throw new WrongCommand(`"${folder}" is a file`, 'name a folder that is new or empty');
  if (there.some((name) => !name.startsWith('.')))
    throw new WrongCommand(
      `"${folder}" is not empty, and nothing in it was touched`,
      `name a new folder, as "${join(folder, 'my-case')}"; to check the case that is there: quadrille check ${folder}`,
    );
}
