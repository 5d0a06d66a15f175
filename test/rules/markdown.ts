import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { root } from './source-files.ts';

/** A page of the repository. */
export function pageText(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** The headings of a page, with their level; what stands in blocks of code is none. */
export function headings(text: string): { readonly level: number; readonly text: string }[] {
  return [...withoutCode(text).matchAll(/^(#{1,6}) (.+)$/gm)].map(([, marks, words]) => ({
    level: marks!.length,
    text: words!.trim(),
  }));
}

/** The anchors of a page, as GitHub makes them from its headings. */
export function anchors(text: string): Set<string> {
  const made = new Set<string>();
  for (const { text: words } of headings(text)) {
    const slug = words
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
      .replaceAll(' ', '-');
    let name = slug;
    for (let n = 1; made.has(name); n++) name = `${slug}-${n}`;
    made.add(name);
  }
  return made;
}

/** The links of a page that lead nowhere, to no file or to no heading; addresses on the web are not looked up. */
export function brokenLinks(path: string): string[] {
  const links = [...withoutCode(pageText(path)).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link!);
  return links.filter((link) => {
    if (/^[a-z]+:/.test(link)) return false;
    const [file = '', anchor] = link.split('#');
    const target = file === '' ? path : relative(root, join(root, dirname(path), file));
    if (!existsSync(join(root, target))) return true;
    return anchor !== undefined && !anchors(pageText(target)).has(anchor);
  });
}

/** A page without its blocks of code and without code in lines, in which `](` is no link. */
function withoutCode(text: string): string {
  return text.replace(/^```[\s\S]*?^```/gm, '');
}
