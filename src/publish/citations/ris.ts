import { authorName, filedName } from './author-names.ts';
import { type Cited, datePartsOf, webAddressOf } from './cited.ts';

/** A value stands on one line: a line of its own would be read as another tag. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Commas part family and given name, and cannot be written otherwise: a name that is taken whole has dashes instead, and one comma after it, which says that nothing follows. */
function authorLine(author: string): string {
  const name = authorName(author);
  return 'whole' in name ? `${name.whole.replace(/,\s*/g, ' – ')},` : filedName(name);
}

/** What is cited as a record in the format of reference managers. Its lines end as the format asks, with CR and LF. */
export function risRecord(cited: Cited): string {
  const [year, month, day] = datePartsOf(cited);
  const lines: [string, string | undefined][] = [
    ['TY', cited.of === undefined ? 'DATA' : 'FIGURE'],
    ['ID', cited.key],
    ...cited.authors.map((author): [string, string] => ['AU', authorLine(author)]),
    ['TI', cited.title],
    ['T2', cited.of],
    ['PY', year],
    ['DA', year && [year, month ?? '', day ?? '', ''].join('/')],
    ['ET', cited.version],
    ['AB', cited.caption],
    [webAddressOf(cited) ? 'UR' : 'N1', cited.address],
  ];
  const written = lines.flatMap(([tag, value]) => (value ? [`${tag}  - ${oneLine(value)}\r\n`] : []));
  return `${written.join('')}ER  - \r\n`;
}
