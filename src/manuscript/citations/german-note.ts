import type { PersonName } from './apparatus.ts';
import type { ReadReference } from './read-reference.ts';

const NAME = String.raw`(?:\p{Lu}[\p{L}.’'-]*\s){1,3}(?:(?:von|van|zu|de|der)\s){0,2}\p{Lu}[\p{L}’'-]+`;
const FORM = new RegExp(
  String.raw`^(?<names>${NAME}(?:\s?/\s?${NAME}){0,3})(?:\s\((?<editors>Hgg?\.|Hrsgg?\.)\))?:\s(?<title>[^\n]{4,240}?)(?:,\s\d{1,2}\.\sAufl\.)?,\s(?<place>\p{Lu}[\p{L}.’-]+(?:[\s/]\p{Ll}{0,3}\.?\s?\p{Lu}?[\p{L}.’-]+){0,3})\s(?<year>(?:1[5-9]|20)\d\d)(?:,\s(?:S|Bd|Sp)\.\s[^,]{1,40})?\.?$`,
  'u',
);

/** A book as German notes give it, without italics or marks: `Werner Kilian: Die Hallstein-Doktrin, Berlin 2001, S. 13`. */
export function readGermanBook(text: string): ReadReference | undefined {
  const match = FORM.exec(text);
  const { names, editors, title: whole, place, year } = match?.groups ?? {};
  if (!names || !whole || !place || !year || /\bin:\s/u.test(whole)) return undefined;
  // As in a list: what follows a stop is the subtitle.
  const title = whole.split(/(?<=\p{L}{2})\.\s/u)[0]!;
  const titleAt = names.length + text.slice(names.length).indexOf(title);
  const placeAt = text.lastIndexOf(`${place} ${year}`);
  return {
    authors: names.split('/').map(nameOf),
    hasEtAl: false,
    areEditors: editors !== undefined,
    isRepeated: false,
    year: Number(year),
    title,
    titleSet: 'plain',
    place,
    at: {
      authors: { from: 0, to: names.length },
      title: { from: titleAt, to: titleAt + title.length },
      place: { from: placeAt, to: placeAt + place.length },
      year: { from: placeAt + place.length + 1, to: placeAt + place.length + 5 },
    },
    kind: 'book',
  };
}

function nameOf(name: string): PersonName {
  const words = name.trim().split(/\s+/u);
  const from = words.findIndex((word, i) => i > 0 && /^\p{Ll}/u.test(word));
  const at = from > 0 ? from : words.length - 1;
  return { family: words.slice(at).join(' '), given: words.slice(0, at).join(' '), order: 'given-first' };
}
