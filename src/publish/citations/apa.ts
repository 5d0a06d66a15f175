import { authorName, initialedName } from './author-names.ts';
import { type Cited, ended, type Run, WORK, yearOf } from './cited.ts';

/** Of more authors than these the first nineteen and the last are named. */
const MOST_NAMED = 20;

/** A reference in the style of the American Psychological Association (7th edition). */
export function apaReference(cited: Cited): Run[] {
  const names = namesInWords(cited.authors);
  const year = `(${yearOf(cited)}).`;
  const version = `(${/^\d/.test(cited.version) ? `Version ${cited.version}` : cited.version})`;
  const after = names === '' ? ' ' : '';
  const title: Run[] =
    cited.of === undefined
      ? [{ text: cited.title, isItalic: true }, { text: ` ${version} [${WORK}].${after}` }]
      : [
          { text: `${cited.title} [Figure]. In ` },
          { text: cited.of, isItalic: true },
          { text: ` ${version}.${after}` },
        ];
  const before = names === '' ? [...title, { text: year }] : [{ text: `${ended(names)} ${year} ` }, ...title];
  // no full stop after an address, which would be taken for a part of it
  return cited.address ? [...before, { text: ` ${cited.address}` }] : before;
}

function namesInWords(authors: readonly string[]): string {
  const words = authors.map((author) => initialedName(authorName(author)));
  if (words.length < 2) return words[0] ?? '';
  const last = words.at(-1)!;
  if (words.length > MOST_NAMED) return `${words.slice(0, MOST_NAMED - 1).join(', ')}, . . . ${last}`;
  return `${words.slice(0, -1).join(', ')}, & ${last}`;
}
