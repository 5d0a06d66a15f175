import type { LintInput } from '../check.ts';
import { type Edit, editTo } from '../edit.ts';
import { type Span, textOf } from '../manuscript.ts';
import type { Departure } from './departure.ts';
import { type StyledEntry, stretch } from './entry.ts';
import type { EntryForm } from './house-style.ts';
import { journalLocus, setLocus } from './journal-locus.ts';

/** Where the year of an entry stands elsewhere than in a style, or in other marks. */
export function yearDepartures(input: LintInput, entry: StyledEntry, form: EntryForm): Departure[] {
  const { at, reference } = entry;
  if (!at.year || !at.title || !at.authors || at.authors.to > at.title.from) return [];
  const { year, undated, suffix = '' } = reference;
  const written = year === undefined ? undated : `${year}${suffix}`;
  if (written === undefined || reference.firstYear !== undefined) return [];
  if (reference.isRepeated && !form.repeatedLine) return [];
  const isBehindAuthors = at.year.from < at.title.from;
  if (isBehindAuthors)
    return form.year ? aroundYear(input, entry, form.year, written) : toTheEnd(input, entry, form, written);
  return form.year ? toTheAuthors(input, entry, form, form.year, written) : [];
}

/** Where the title begins with its marks. */
function titleStart({ at, text }: StyledEntry): number {
  const from = at.title!.from;
  return /["“'‘«„]/u.test(text[from - 1] ?? '') ? from - 1 : from;
}

/** From the end of the authors to the title: the year and what is around it. */
function headGap(entry: StyledEntry): Span {
  return stretch(entry, entry.at.authors!.to, titleStart(entry));
}

/** No stop is set twice. */
function lead(entry: StyledEntry, before: string): string {
  return entry.text[entry.at.authors!.to - 1] === '.' ? before.replace(/^\./u, '') : before;
}

function aroundYear(
  { manuscript }: LintInput,
  entry: StyledEntry,
  marks: { before: string; after: string },
  written: string,
): Departure[] {
  const gap = headGap(entry);
  const between = textOf(manuscript, gap);
  if (between.replace(/[\s().,:;[\]]/gu, '') !== written.replace(/[\s.]/gu, '')) return [];
  const after = written.endsWith('.') && marks.after.startsWith('.') ? marks.after.slice(1) : marks.after;
  const edits = editTo(manuscript, gap, lead(entry, marks.before) + written + after);
  if (edits.length === 0) return [];
  const isBracketed = marks.before.includes('(');
  return [
    {
      code: 'style-entry-year',
      span: entry.at.year!,
      what: `the year of “${entry.text.slice(entry.at.authors!.from, entry.at.title!.to)}” is set otherwise`,
      asks: isBracketed
        ? `has the year in brackets${marks.after.includes('.') ? ', and a stop behind them' : ''}`
        : 'has the year between stops, without brackets',
      edits,
      shown: stretch(entry, entry.at.authors!.from, entry.at.title!.to),
    },
  ];
}

function toTheEnd(input: LintInput, entry: StyledEntry, form: EntryForm, written: string): Departure[] {
  const { at, text } = entry;
  const gap = headGap(entry);
  const end = yearAtEnd(input, entry, form, written);
  const edits = end && [...editTo(input.manuscript, gap, lead(entry, '. ')), ...end];
  return [
    moved(
      entry,
      at.year!,
      edits,
      'has the year at the end',
      `${text.slice(at.authors!.from, gap.from)} … ${written}`,
    ),
  ];
}

/** What puts a year where an entry of its kind ends. */
function yearAtEnd(
  { manuscript }: LintInput,
  entry: StyledEntry,
  form: EntryForm,
  written: string,
): Edit[] | undefined {
  const { at, reference, text } = entry;
  if (reference.kind === 'article' && at.container) {
    const found = journalLocus(text.slice(at.container.to, entry.span.to));
    const wanted = found && setLocus(found, form, written);
    return wanted === undefined
      ? undefined
      : editTo(manuscript, stretch(entry, at.container.to, at.container.to + found!.length), wanted);
  }
  if (reference.kind !== 'book' || !at.publisher) return undefined;
  const last = Math.max(at.publisher.to, at.place?.to ?? 0);
  return /^[.,;\s]*$/u.test(text.slice(last, last + 1))
    ? [{ span: stretch(entry, last, last), text: `, ${written}` }]
    : undefined;
}

function toTheAuthors(
  { manuscript }: LintInput,
  entry: StyledEntry,
  form: EntryForm,
  marks: { before: string; after: string },
  written: string,
): Departure[] {
  const { at, text, reference } = entry;
  const put = editTo(manuscript, headGap(entry), lead(entry, marks.before) + written + marks.after);
  let taken: Edit[] | undefined;
  if (reference.kind === 'article' && at.container) {
    const found = journalLocus(text.slice(at.container.to, entry.span.to));
    const isYearAlone = found?.year === written;
    const wanted = found && isYearAlone ? setLocus(found, form) : undefined;
    if (wanted !== undefined)
      taken = editTo(manuscript, stretch(entry, at.container.to, at.container.to + found!.length), wanted);
  } else if (reference.kind === 'book') {
    const before = /,\s$/u.exec(text.slice(0, at.year!.from))?.[0];
    if (before) taken = [{ span: stretch(entry, at.year!.from - before.length, at.year!.to), text: '' }];
  }
  return [
    moved(
      entry,
      at.year!,
      taken && [...put, ...taken],
      'has the year behind the authors',
      `${text.slice(at.authors!.from, at.authors!.to)}${lead(entry, marks.before)}${written}${marks.after}…`,
    ),
  ];
}

function moved(
  entry: StyledEntry,
  span: Span,
  edits: Edit[] | undefined,
  asks: string,
  sketch: string,
): Departure {
  const what = `the year of “${entry.text.slice(entry.at.authors!.from, entry.at.title!.to)}” stands ${asks.includes('end') ? 'behind the authors' : 'at the end'}`;
  return {
    code: 'style-entry-year',
    span,
    what,
    asks,
    ...(edits ? { edits, shown: entry.span } : { hint: `write “${sketch}”` }),
  };
}
