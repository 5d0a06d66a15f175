import { error, firstOf, note, swap } from './problem-words.ts';

/** Problems of bibliographies, and of the dates of sources: what cannot be read, what is read with a guess, and what is not kept. */
export const bibliographyProblems = {
  'bibliography-entry': error((p: { entry: string; message: string; hint: string }) => [
    `${p.entry} cannot be read: ${p.message}`,
    p.hint,
  ]),
  'bibliography-end': note(() => [
    'the record has no end',
    'it is read up to where the next begins, or the file ends; nothing need be done, or add a line "ER  - " after it',
  ]),
  'bibliography-lost': note(
    (p: { field: string; entries: readonly string[]; value: string; hint: string }) => [
      `${lostInWords(p.field, p.entries)}${p.value === '' ? '' : `: ${short(p.value)}`}`,
      p.hint,
    ],
  ),
  'bibliography-link': note((p: { field: string; entry: string; key: string }) => [
    `${p.field} of "${p.entry}" names "${p.key}", which is no entry of the file`,
    'what it would take from there is missing; export that entry too, or mend the key',
  ]),
  'bibliography-abbreviation': note((p: { name: string }) => [
    `"${p.name}" is no abbreviation of the file`,
    `it is kept as it stands; write @string{${p.name} = {…}} before, or put it in braces`,
  ]),
  'bibliography-name': note((p: { field: string; entry: string; name: string }) => [
    `${p.field} of "${p.entry}" is read as one name: ${short(p.name)}`,
    `put it in braces of its own to say so, or part its names by " and " and each family name from its given name by a comma`,
  ]),
  'bibliography-date': note((p: { title: string }) => [
    `"${p.title}" has the year 0`,
    'it is taken to have no date (n.d.); give it its year in your reference manager if it has one',
  ]),
  'bibliography-era': note(
    (p: { field: string; entry: string; text: string; words: string; meant: string; also: string }) => [
      `${p.field} of "${p.entry}" is ${p.text}: ${p.words}`,
      `EDTF counts a year 0, and biblatex with it; write ${p.meant} if ${p.also} is meant`,
    ],
  ),
  'bibliography-id': note((p: { title: string; id: string }) => [
    `"${p.title}" has no citation key`,
    `it is cited as @${p.id}; give it a key of its own to be sure of it`,
  ]),
  'source-date': note(
    (p: {
      field: string;
      source: string;
      message: string;
      hint: string;
      value: string;
      repair?: string | undefined;
    }) => [
      `${p.field} of "${p.source}": ${p.message}`,
      `${p.hint}; till then it is shown in its own words`,
      swap(p.value, p.repair),
    ],
  ),
} as const;

function lostInWords(field: string, entries: readonly string[]): string {
  const [only] = entries;
  if (only === undefined) return `${field} is not kept`;
  if (entries.length === 1) return `"${field}" of "${only}" is not kept`;
  return `"${field}" of ${entries.length} entries is not kept: ${firstOf(entries)}`;
}

const short = (value: string): string => (value.length <= 80 ? value : `${value.slice(0, 79).trimEnd()}…`);
