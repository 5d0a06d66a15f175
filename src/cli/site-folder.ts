import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { SITE_MARK } from '../publish/site.ts';
import type { CommandInput } from './command.ts';
import type { Effects } from './effects.ts';
import { cannotWrite } from './own-file.ts';
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
  if (liesIn(CASE, out))
    throw new WrongCommand(
      `"${out}" lies in the case, which would then read its own tables twice`,
      'choose a folder beside the case',
    );
  const there = effects.listFolder(out);
  if (there === undefined)
    throw new WrongCommand(`"${out}" is a file`, 'name a folder that is new, empty, or published before');
  if (there.some((name) => !name.startsWith('.')) && !isSite(out, effects))
    throw new WrongCommand(
      `"${out}" is not empty and holds no page of quadrille’s; nothing in it was touched`,
      `name a new folder, as "${join(out, 'site')}"`,
    );
  return out;
}

/** Writes the files of a site, the page first: what is there of it marks the folder even where the rest could not be written. */
export function writeSite(
  out: string,
  page: string,
  data: Readonly<Record<string, string>>,
  effects: Effects,
): void {
  for (const [path, text] of [['index.html', page] as const, ...Object.entries(data)]) {
    try {
      effects.writeFile(join(out, path), text);
    } catch (thrown) {
      throw cannotWrite(join(out, path), thrown);
    }
  }
}

function liesIn(folder: string, path: string): boolean {
  const way = relative(resolve(folder), resolve(path));
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** An empty page is one that could not be written. */
function isSite(out: string, effects: Effects): boolean {
  try {
    const page = effects.readFile(join(out, 'index.html'));
    return page === '' || page?.includes(SITE_MARK) === true;
  } catch {
    return false;
  }
}
