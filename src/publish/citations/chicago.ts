import { type AuthorName, authorName, filedName, spokenName } from './author-names.ts';
import { type Cited, ended, type Run, WORK, yearOf } from './cited.ts';

/** Of more authors than these the first few are named: in a list of references, and in a note. */
const [MOST_FILED, FILED, MOST_NOTED] = [10, 7, 3];

/** A reference in the author-date style of the Chicago manual. */
export function chicagoReference(cited: Cited): Run[] {
  const names = filedInWords(cited.authors.map(authorName));
  const year = { text: `${ended(yearOf(cited))} ` };
  const title: Run[] =
    cited.of === undefined
      ? [italic(cited.title), { text: `${stopAfter(cited.title)} ${WORK}. ` }]
      : [
          { text: `“${ended(cited.title)}” Figure in ` },
          italic(cited.of),
          { text: `${stopAfter(cited.of)} ${WORK}. ` },
        ];
  const words = [ended(capital(versionInWords(cited))), ...(cited.address ? [ended(cited.address)] : [])];
  const rest = { text: words.join(' ') };
  return names === '' ? [...title, year, rest] : [{ text: `${ended(names)} ` }, year, ...title, rest];
}

/** A note in the style of the Chicago manual. */
export function chicagoNote(cited: Cited): Run[] {
  const names = notedInWords(cited.authors.map(authorName));
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
const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
const versionInWords = ({ version }: Cited) => (/^\d/.test(version) ? `version ${version}` : version);

function filedInWords(names: readonly AuthorName[]): string {
  const [first, ...others] = names;
  if (!first) return '';
  const rest = others.map(spokenName);
  if (names.length > MOST_FILED)
    return `${[filedName(first), ...rest.slice(0, FILED - 1)].join(', ')}, et al`;
  if (rest.length === 0) return filedName(first);
  return `${[filedName(first), ...rest.slice(0, -1)].join(', ')}, and ${rest.at(-1)}`;
}

function notedInWords(names: readonly AuthorName[]): string {
  const words = names.map(spokenName);
  if (words.length > MOST_NOTED) return `${words[0]} et al.`;
  if (words.length <= 2) return words.join(' and ');
  return `${words.slice(0, -1).join(', ')}, and ${words.at(-1)}`;
}
