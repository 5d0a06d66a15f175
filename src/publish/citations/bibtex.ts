import { own } from '../../base/own.ts';
import { authorName, filedName } from './author-names.ts';
import { type Cited, datePartsOf, WORK, webAddressOf } from './cited.ts';

/** Signs that mean something to TeX, and how they are written as themselves. */
const signs: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** A text in a field of BibTeX: what TeX would read as more than letters is written as itself. */
export const texText = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[\\{}$&#%_~^]/g, (sign) => own(signs, sign)!);

/** An address in a field that is read to the letter: of what could end the field, the code. */
const addressText = (address: string): string =>
  address.replace(
    /[\s\\{}]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );

/** What is cited as an entry that BibTeX and BibLaTeX both read; its capitals stay as they are. */
export function bibtexEntry(cited: Cited): string {
  const [year, month] = datePartsOf(cited);
  const url = webAddressOf(cited);
  const authors = cited.authors.map((author) => {
    const name = authorName(author);
    return 'whole' in name ? `{${texText(name.whole)}}` : texText(filedName(name));
  });
  const fields: [string, string | undefined][] = [
    ['author', authors.length === 0 ? undefined : authors.join(' and ')],
    ['title', `{${texText(cited.title)}}`],
    ['booktitle', cited.of === undefined ? undefined : `{${texText(cited.of)}}`],
    ['howpublished', WORK],
    ['version', texText(cited.version)],
    ['year', year],
    ['month', month && String(Number(month))],
    ['note', texText([cited.caption, url ? undefined : cited.address].filter(Boolean).join(' '))],
    ['url', url && addressText(url)],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  return `@misc{${cited.key.replace(/[^\w:.-]/g, '-')},\n${lines.join('\n')}\n}\n`;
}
