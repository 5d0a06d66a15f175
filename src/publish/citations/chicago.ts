import { withCapital } from '../../base/with-capital.ts';
import { filedNames, type ListedName, spokenNames } from '../references/listed-names.ts';
import { authorName, filedName, spokenName } from './author-names.ts';
import { type Cited, ended, type Run, WORK, yearOf } from './cited.ts';

/** A reference in the author-date style of the Chicago manual. */
export function chicagoReference(cited: Cited): Run[] {
  const names = filedNames(listed(cited.authors));
  const year = { text: `${ended(yearOf(cited))} ` };
  const title: Run[] =
    cited.of === undefined
      ? [italic(cited.title), { text: `${stopAfter(cited.title)} ${WORK}. ` }]
      : [
          { text: `“${ended(cited.title)}” Figure in ` },
          italic(cited.of),
          { text: `${stopAfter(cited.of)} ${WORK}. ` },
        ];
  const words = [ended(withCapital(versionInWords(cited))), ...(cited.address ? [ended(cited.address)] : [])];
  const rest = { text: words.join(' ') };
  return names === '' ? [...title, year, rest] : [{ text: `${ended(names)} ` }, year, ...title, rest];
}

/** A note in the style of the Chicago manual. */
export function chicagoNote(cited: Cited): Run[] {
  const names = spokenNames(listed(cited.authors));
  const where = cited.address ? `, ${cited.address}` : '';
  const of = `, ${versionInWords(cited)} (${WORK}, ${yearOf(cited)})${where}.`;
  return [
    ...(names === '' ? [] : [{ text: `${names}, ` }]),
    ...(cited.of === undefined
      ? [italic(cited.title)]
      : [{ text: `“${cited.title},” figure in ` }, italic(cited.of)]),
    { text: of },
  ];
}

const italic = (text: string): Run => ({ text, isItalic: true });
const stopAfter = (title: string) => (/[.?!]$/.test(title) ? '' : '.');
const versionInWords = ({ version }: Cited) => (/^\d/.test(version) ? `version ${version}` : version);

/** Authors as a list of names takes them. */
const listed = (authors: readonly string[]): ListedName[] =>
  authors.map(authorName).map((name) => ({ filed: filedName(name), spoken: spokenName(name) }));
