import { createHash } from 'node:crypto';
import { SITE_MARK } from '../publish/site.ts';

/** The files of a site by their paths, each with the hash of the text that was written. */
export type SiteList = ReadonlyMap<string, string>;

/** The page of a site, by its path in the folder. */
export const PAGE = 'index.html';

/** A page with the list of what is written with it, itself among them: by it the next run knows its own files. */
export function listed(page: string, data: Readonly<Record<string, string>>): string {
  const list = Object.entries({ ...data, [PAGE]: page }).map(([path, text]) => `${path} ${hashOf(text)}`);
  return page.replace(SITE_MARK, (mark) => `${mark}\n${BEGIN}${list.join('; ')}${END}`);
}

/** The list that a page holds; undefined when it is no page of a site. */
export function listIn(page: string): SiteList | undefined {
  const list = LIST.exec(page)?.[1];
  if (list === undefined) return undefined;
  return new Map(list.split('; ').map((file) => file.split(' ') as [path: string, hash: string]));
}

/** Whether a file is as one of some lists has it. */
export function isListed(path: string, text: string, lists: readonly SiteList[]): boolean {
  const hash = hashOf(path === PAGE ? text.replace(LIST, SITE_MARK) : text);
  return lists.some((list) => list.get(path) === hash);
}

const BEGIN = '<meta name="quadrille-files" content="';
const END = '">';
const LIST = new RegExp(`${SITE_MARK}\r?\n${BEGIN}([^"]*)${END}`);

/** A keeper of versions may have changed the ends of lines: the text is the same. */
const hashOf = (text: string): string =>
  createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('base64');
