import type { ReadCitation } from './read-parentheses.ts';

const keyForm = /(?<![\p{L}\p{N}.@/\\_-])-?@\{?([\p{L}_][\p{L}\p{N}_:.#$%&+?~/-]{1,80})\}?/gu;
const commandForm =
  /\\(?:no|paren|text|auto|foot|smart|super)?[cC]ite[a-zA-Z]{0,10}\*?((?:\[[^\]]{0,80}\]){0,2})\{([^{}]{1,300})\}/gu;

/** Keys of figures, tables, sections and theorems, which cite no work: `fig:map` of pandoc, `fig-map` of Quarto. */
const NO_WORK = /^(?:fig|tbl|tab|sec|eq|lst|thm|lem|cor|prp|cnj|def|exm|exr|nte|tip|wrn|imp|cau)[:-]/u;

/** Whether a key cites a work; the `*` of `\nocite` stands for all of them. */
export const citesWork = (key: string): boolean => !NO_WORK.test(key);

/** Reads citations by key: `[@wang1997, p. 3; -@share2003]`, `@goh2004`, `\parencite[84]{wang1997}`. */
export function readKeys(text: string): ReadCitation[] {
  const found: ReadCitation[] = [];
  for (const match of text.matchAll(keyForm)) {
    const key = match[1]!.replace(/[.:?/]+$/u, '');
    const to = match.index + match[0].length - (match[1]!.length - key.length);
    const locator = /^,?\s\[?((?:pp?\.\s|chap\.\s|\d)[^\];@]{1,40})[\];]/u
      .exec(text.slice(to, to + 60))?.[1]
      ?.trim();
    found.push({
      from: match.index,
      to,
      form: 'key',
      names: [key],
      hasEtAl: false,
      ...(locator && { locator }),
    });
  }
  for (const match of text.matchAll(commandForm)) {
    const locator = /\[([^\]]+)\]$/u.exec(match[1]!)?.[1];
    const at = match.index + match[0].lastIndexOf('{') + 1;
    for (const part of match[2]!.matchAll(/[^,\s]+/gu)) {
      const from = at + part.index;
      found.push({
        from,
        to: from + part[0].length,
        form: 'key',
        names: [part[0]],
        hasEtAl: false,
        ...(locator && { locator }),
      });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}
