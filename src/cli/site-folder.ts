import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { SITE_MARK } from '../publish/site.ts';
import type { CommandInput } from './command.ts';
import type { Effects } from './effects.ts';
import { cannotWrite } from './own-file.ts';
import { WAITING } from './put-files.ts';
import { WrongCommand } from './wrong-command.ts';

/**
 * The folder that `--out` names: new, empty, or published before. Throws on any other, so that no file of the author's is
 * overwritten, and on one that lies in the case, which would then read it.
 */
export function requireSiteFolder(
  { arguments: { CASE = '' }, options }: CommandInput,
  effects: Effects,
): string {
  const out = typeof options.out === 'string' ? options.out : 'site';
  if (out.trim() === '')
    throw new WrongCommand('--out needs a folder', 'for example: quadrille publish CASE --out site');
  if (liesIn(CASE, out) || liesIn(effects.realPath(CASE), effects.realPath(out)))
    throw new WrongCommand(
      `"${out}" lies in the case, which would then read its own tables twice`,
      'choose a folder beside the case',
    );
  const there = effects.listFolder(out);
  if (there === undefined)
    throw new WrongCommand(`"${out}" is a file`, 'name a folder that is new, empty, or published before');
  const homes = [out, ...there.filter((name) => name.startsWith(WAITING)).map((name) => join(out, name))];
  if (there.some((name) => !name.startsWith('.')) && !homes.some((home) => isSite(home, effects)))
    throw new WrongCommand(
      `"${out}" is not empty and holds no page of quadrille’s; nothing in it was touched`,
      `name a new folder, as "${join(out, 'site')}"`,
    );
  return out;
}

/** Puts the files of a site into its folder, the page last; where that fails, the folder is as it was. */
export function writeSite(
  out: string,
  page: string,
  data: Readonly<Record<string, string>>,
  effects: Effects,
): void {
  try {
    effects.putFiles(out, [...Object.entries(data), ['index.html', page]]);
  } catch (thrown) {
    throw cannotWrite(out, thrown);
  }
}

/** The mark stands before the script and the study. */
const HEAD = 2000;

function liesIn(folder: string, path: string): boolean {
  const way = relative(resolve(folder), resolve(path));
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** A page that waits for its place is that of a run that was killed. */
function isSite(home: string, effects: Effects): boolean {
  try {
    const page = effects.readFile(join(home, 'index.html'));
    return page?.startsWith('<!doctype html>') === true && page.slice(0, HEAD).includes(SITE_MARK);
  } catch {
    return false;
  }
}
