import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { DATA_FOLDER, siteFiles } from '../publish/site-data.ts';
import { countOf } from '../publish/words/number-words.ts';
import type { CommandInput } from './command.ts';
import type { Effects } from './effects.ts';
import { cannotWrite } from './own-file.ts';
import { WAITING } from './put-files.ts';
import { isListed, listed, listIn, PAGE, type SiteList } from './site-list.ts';
import { WrongCommand } from './wrong-command.ts';

/**
 * The folder that `--out` names: new, empty, or published before. Throws on any other, on one in which a file would be
 * overwritten that no run wrote as it is, and on one that lies in the case, which would then read it.
 */
export function requireSiteFolder(
  { arguments: { CASE = '' }, options }: CommandInput,
  effects: Effects,
): string {
  const out = typeof options.out === 'string' ? options.out : 'site';
  if (out.trim() === '')
    throw new WrongCommand('--out needs a folder', 'for example: quadrille publish CASE --out site');
  const real = effects.realPath(CASE);
  if (liesIn(CASE, out) || [out, join(out, DATA_FOLDER)].some((to) => liesIn(real, effects.realPath(to))))
    throw new WrongCommand(
      `"${out}" lies in the case, which would then read its own tables twice`,
      'choose a folder beside the case',
    );
  const there = effects.listFolder(out);
  if (there === undefined)
    throw new WrongCommand(`"${out}" is a file`, 'name a folder that is new, empty, or published before');
  // a page that waits for its place is that of a run that was killed
  const homes = [out, ...there.filter((name) => name.startsWith(WAITING)).map((name) => join(out, name))];
  const lists = homes.flatMap((home) => listIn(textOf(join(home, PAGE), effects) ?? '') ?? []);
  if (there.some((name) => !name.startsWith('.')) && lists.length === 0)
    throw new WrongCommand(
      `"${out}" is not empty, and no page in it lists what quadrille wrote; nothing in it was touched`,
      elsewhere(out),
    );
  requireOwn(out, lists, effects);
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
    effects.putFiles(out, [...Object.entries(data), [PAGE, listed(page, data)]]);
  } catch (thrown) {
    throw cannotWrite(out, thrown);
  }
}

/** Throws when a file is in the place of one of a site’s that is not as a run wrote it: it is somebody’s own, or holds their work. */
function requireOwn(out: string, lists: readonly SiteList[], effects: Effects): void {
  const foreign = [PAGE, ...siteFiles].filter((path) => {
    const text = textOf(join(out, path), effects);
    return text !== undefined && !isListed(path, text, lists);
  });
  const [first] = foreign;
  if (first === undefined) return;
  const more = foreign.length === 1 ? ' is' : ` and ${countOf(foreign.length - 1, 'other file')} are`;
  throw new WrongCommand(
    `"${join(out, first)}"${more} not as quadrille wrote it there; nothing in "${out}" was touched`,
    `move it away, or ${elsewhere(out)}`,
  );
}

const elsewhere = (out: string): string => `name a new folder, as "${join(out, 'site')}"`;

function liesIn(folder: string, path: string): boolean {
  const way = relative(resolve(folder), resolve(path));
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** The text of a file, empty when it cannot be read: something is there. */
function textOf(path: string, effects: Effects): string | undefined {
  try {
    return effects.readFile(path);
  } catch {
    return '';
  }
}
