import type { LintInput } from '../check.ts';
import type { Reference } from '../citations/apparatus.ts';
import { type Edit, editTo } from '../edit.ts';
import { textOf } from '../manuscript.ts';
import type { Departure } from './departure.ts';
import { isSurelyArticle, type StyledEntry, stretch } from './entry.ts';
import type { EntryForm, TitleMarks } from './house-style.ts';
import { headlined, titleCase } from './title-case.ts';

const OPENING = { double: /["“]$/u, single: /['‘]$/u, none: /(?<!["“'‘«„])$/u };
const SIGN = { double: '“', single: '‘', none: '' };
const WORDS = {
  double: 'double quotation marks',
  single: 'single quotation marks',
  none: 'no quotation marks',
};

/** Where the title of an article or a chapter stands in other marks than a style has. */
export function titleDepartures(
  { manuscript }: LintInput,
  entry: StyledEntry,
  marks: TitleMarks,
  code: 'style-entry-title' | 'style-note-title',
): Departure[] {
  const { at, text, reference } = entry;
  const { title } = at;
  if (!title || !isPartOrThesis(reference)) return [];
  const before = text.slice(Math.max(0, title.from - 1), title.from);
  const found = (['double', 'single', 'none'] as const).find((kind) => OPENING[kind].test(before));
  if (found === undefined || found === marks.kind || reference.titleSet === 'italic') return [];
  const from = title.from - (found === 'none' ? 0 : 1);
  const tail = /^(?:[.,]?["”'’][.,]?|[.,])?/u.exec(text.slice(title.to))![0];
  const span = stretch(entry, from, title.to + tail.length);
  const words = textOf(manuscript, title);
  const closing = /[.?!]$/u.test(words) ? marks.closing.replace('.', '') : marks.closing;
  const edits = [
    ...editTo(manuscript, { ...span, to: title.from }, SIGN[marks.kind]),
    ...editTo(manuscript, { ...span, from: title.to }, closing),
    ...bookEdits(manuscript, entry, span.to, closing),
  ];
  return [
    {
      code,
      span,
      what: `the title “${words}” has ${WORDS[found]}`,
      asks: `sets the title of ${reference.kind === 'article' ? 'an article' : `a ${reference.kind}`} in ${WORDS[marks.kind]}`.replace(
        'in no',
        'with no',
      ),
      edits,
      shown: { ...span, to: edits.at(-1)!.span.to > span.to ? edits.at(-1)!.span.to + 1 : span.to },
    },
  ];
}

function isPartOrThesis(reference: Reference): boolean {
  return isSurelyArticle(reference) || reference.kind === 'chapter' || reference.kind === 'thesis';
}

/** So many words that tell how a title is set are rarely names alone. */
const MANY = 4;

/** Where the capitals of an English title are not those of a style. What is a name, and keeps its capital, only an author knows. */
export function capitalsDepartures(
  { manuscript }: LintInput,
  { at: { title }, reference }: StyledEntry,
  { capitals }: EntryForm,
): Departure[] {
  if (!title || !(reference.kind === 'book' || isPartOrThesis(reference))) return [];
  const words = textOf(manuscript, title);
  const found = titleCase(words);
  if (!found || found.set === capitals) return [];
  const isHeadline = capitals === 'headline';
  return [
    {
      code: 'style-entry-capitals',
      span: title,
      what: `“${words}” has ${isHeadline ? 'no capitals' : 'capitals'} within`,
      asks: isHeadline
        ? 'sets titles with a capital for each word but the small ones'
        : 'sets titles as in a sentence: a capital for the first word, the first of a subtitle, and names',
      ...(isHeadline
        ? { edits: editTo(manuscript, title, headlined(words)) }
        : { hint: 'leave capitals to the first word, the first of the subtitle, and names' }),
      ...(found.of < MANY && { confidence: 'look' as const }),
    },
  ];
}

/** The “in” before the book of a chapter: a new sentence behind a stop. */
function bookEdits(
  manuscript: LintInput['manuscript'],
  entry: StyledEntry,
  from: number,
  closing: string,
): Edit[] {
  const word = /^\s+(?=in\b)/iu.exec(entry.text.slice(from));
  if (!word) return [];
  const at = from + word[0].length;
  return editTo(manuscript, stretch(entry, at, at + 1), closing.includes('.') ? 'I' : 'i');
}
