import { own } from '../../base/own.ts';
import type { LintInput } from '../check.ts';
import { editTo } from '../edit.ts';
import { textOf } from '../manuscript.ts';
import type { Departure } from './departure.ts';
import { type StyledEntry, stretch } from './entry.ts';
import type { EntryForm } from './house-style.ts';

const EDITION =
  /^[.,]?\s*\(?(?<which>\d{1,2}(?:st|nd|rd|th|d)|[Rr]ev\.|[Rr]evised|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth)\s(?:ed\.?|edn\.?|edition)\)?[.,;:]?\s+/u;
const ORDINALS: Readonly<Record<string, string>> = {
  second: '2nd',
  third: '3rd',
  fourth: '4th',
  fifth: '5th',
  revised: 'Rev.',
  'rev.': 'Rev.',
};

/** An edition in other marks, or by another word, than a style has. */
export function editionDepartures(
  { manuscript }: LintInput,
  entry: StyledEntry,
  { edition }: EntryForm,
): Departure[] {
  const { at, text, reference } = entry;
  if (!at.title || (reference.kind !== 'book' && reference.kind !== 'other')) return [];
  const found = EDITION.exec(text.slice(at.title.to, entry.span.to));
  if (!found) return [];
  const which = found.groups!.which!;
  const number =
    own(ORDINALS, which.toLowerCase()) ?? which.replace(/(?<=[23])d$/u, which.startsWith('2') ? 'nd' : 'rd');
  const span = stretch(entry, at.title.to, at.title.to + found[0].length);
  const edits = editTo(manuscript, span, edition.replace('{n}', number));
  if (edits.length === 0) return [];
  const written = textOf(manuscript, span);
  const words = written.replace(/^[\s.,]+|\s+$/gu, '');
  const from = span.from + written.indexOf(words);
  return [
    {
      code: 'style-entry-edition',
      span: { ...span, from, to: from + words.length },
      what: `the edition “${words}” is set otherwise`,
      asks: `sets an edition as “${edition
        .replace('{n}', '2nd')
        .replace(/^[.\s]+/u, '')
        .trim()}”`,
      edits,
      shown: { ...span, from: at.title.from },
    },
  ];
}

/** Editors of the book of a chapter, before its title or behind it where a style has them on the other side. */
export function chapterEditorDepartures(
  _: LintInput,
  entry: StyledEntry,
  { chapterEditors }: EntryForm,
): Departure[] {
  const { at, text, reference } = entry;
  if (reference.kind !== 'chapter' || !at.title || !at.container || at.container.from < at.title.to)
    return [];
  const before = text.slice(at.title.to, at.container.from);
  const behind = text.slice(at.container.to, entry.span.to);
  const isBefore = /\(?\beds?\b\.?\)?/iu.test(before);
  const isBehind = /^[,.]?\s\(?(?:edited by|eds?\.(?: by)?)\s/iu.test(behind);
  if (isBefore === isBehind || isBefore === (chapterEditors.stand === 'before')) return [];
  return [
    {
      code: 'style-entry-editors',
      span: at.container,
      what: `the editors of “${reference.container}” stand ${isBefore ? 'before' : 'behind'} its title`,
      asks: `has them ${isBefore ? 'behind' : 'before'} it`,
      hint: `set them as “${chapterEditors.example}”`,
    },
  ];
}

/** A range of pages cut short where a style has both numbers whole, or whole where it cuts the second one. */
export function rangeDepartures(
  { manuscript }: LintInput,
  { at, reference }: StyledEntry,
  { ranges }: EntryForm,
): Departure[] {
  if (!at.pages || ranges === 'either' || (reference.kind !== 'article' && reference.kind !== 'chapter'))
    return [];
  const pages = textOf(manuscript, at.pages);
  const match = /^(?<first>\d{2,5})(?<dash>\s?[–-]\s?)(?<last>\d{1,5})$/u.exec(pages);
  const { first = '', dash = '', last = '' } = match?.groups ?? {};
  const whole = first.slice(0, Math.max(0, first.length - last.length)) + last;
  if (!match || whole.length !== first.length || Number(whole) <= Number(first)) return [];
  const wanted = ranges === 'whole' ? whole : cutShort(first, whole);
  const edits = editTo(manuscript, at.pages, first + dash + wanted);
  if (edits.length === 0) return [];
  return [
    {
      code: 'style-entry-range',
      span: at.pages,
      what: `the last page of “${pages}” is ${ranges === 'whole' ? 'cut short' : 'not cut'}`,
      asks:
        ranges === 'whole'
          ? 'gives both numbers of a range whole'
          : 'gives the last two digits of the second number above 99, and more only where they change',
      edits,
    },
  ];
}

/** `559–92`, `99–102`, `395–401`, `103–04`. */
function cutShort(first: string, last: string): string {
  if (first.length < 3) return last;
  let same = 0;
  while (same < first.length - 2 && first[same] === last[same]) same++;
  return last.slice(same);
}
