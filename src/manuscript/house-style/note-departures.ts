import type { LintInput } from '../check.ts';
import type { Citation } from '../citations/apparatus.ts';
import { readReference } from '../citations/read-reference.ts';
import { editTo } from '../edit.ts';
import { type Span, textOf } from '../manuscript.ts';
import type { Departure } from './departure.ts';
import { type StyledEntry, stretch, styledEntry } from './entry.ts';
import type { HouseStyle, NoteForm } from './house-style.ts';
import { journalLocus, setLocus } from './journal-locus.ts';
import { laterNoteDepartures } from './later-notes.ts';
import { titleDepartures } from './title-departures.ts';

/** Where the notes of a text depart from a style. */
export function notesDepartures(input: LintInput, style: HouseStyle): Departure[] {
  const { citations } = input.apparatus;
  const form = style.note;
  if (!form) return otherSystem(input, style);
  return citations.flatMap((citation, i) => {
    if (citation.form === 'full-note') return fullNoteDepartures(input, form, citation);
    const end = endOf(input, citation, citations[i + 1]);
    return laterNoteDepartures(input, form, citation, end);
  });
}

/** Where what belongs to a citation ends at the latest: at the next, or with its note. */
function endOf({ manuscript }: LintInput, { span }: Citation, next: Citation | undefined): number {
  const text = manuscript.blocks[span.block]!.text;
  const stop = text.indexOf(';', span.to);
  const last = stop < 0 ? text.length : stop;
  return next?.span.block === span.block ? Math.min(next.span.from, last) : last;
}

function otherSystem({ apparatus }: LintInput, style: HouseStyle): Departure[] {
  const noted = apparatus.citations.filter(({ form }) => form === 'full-note' || form === 'short-note');
  if (apparatus.style !== 'notes' || noted.length === 0) return [];
  return [
    {
      code: 'style-citation-system',
      span: noted[0]!.span,
      what: `works are cited in notes, here first (${noted.length} such citations)`,
      asks:
        style.cites === 'author-page'
          ? 'cites author and page in the text'
          : 'cites author and year in the text',
      hint: 'cite these works in the text, and keep notes for what is said beside it',
    },
  ];
}

function fullNoteDepartures(input: LintInput, form: NoteForm, citation: Citation): Departure[] {
  const { manuscript } = input;
  const { block, from, to } = citation.span;
  const italics = (manuscript.blocks[block]!.italics ?? [])
    .filter((range) => range.from >= from && range.to <= to)
    .map((range) => ({ from: range.from - from, to: range.to - from }));
  const read = readReference(textOf(manuscript, citation.span), italics);
  const entry = styledEntry(manuscript, { ...read, span: citation.span, listed: false });
  const journal = journalDepartures(input, form, entry, citation);
  const hasSign = form.facts === 'year' || journal.length > 0;
  return [
    ...nameDepartures(input, entry),
    ...titleDepartures(input, entry, form.articleTitle, 'style-note-title'),
    ...journal,
    ...publisherDepartures(input, form, entry),
    ...(hasSign ? [] : signDepartures(input, form, citation)),
  ];
}

function nameDepartures({ manuscript }: LintInput, { at, reference: { authors } }: StyledEntry): Departure[] {
  if (!at.authors || authors[0]?.order !== 'family-first') return [];
  const written = textOf(manuscript, at.authors);
  const first = `${authors[0].family}, ${authors[0].given}`;
  if (authors[0].given === undefined || !written.startsWith(first)) return [];
  const span = { ...at.authors, to: at.authors.from + first.length };
  const given = authors[0].given.replace(/(?<=\p{L}{2})\.$/u, '');
  return [
    {
      code: 'style-note-names',
      span,
      what: `“${first}” has the family name first`,
      asks: 'names the author of a note as called: given name, family name',
      edits: editTo(manuscript, span, `${given} ${authors[0].family}`),
    },
  ];
}

function journalDepartures(
  { manuscript, apparatus }: LintInput,
  form: NoteForm,
  entry: StyledEntry,
  citation: Citation,
): Departure[] {
  const { at, text, reference } = entry;
  if (reference.kind !== 'article' || !at.container) return [];
  const found = journalLocus(text.slice(at.container.to, entry.span.to));
  if (!found) return [];
  const { before, after, withoutIssue } = form.locus;
  const listed = citation.reference === undefined ? undefined : apparatus.references[citation.reference];
  const pages =
    before === '' ? found.pages : fromFirstPage(found.pages, listed?.listed ? listed.pages : undefined);
  const wanted =
    pages === undefined
      ? undefined
      : setLocus(
          { ...found, pages },
          { locus: after, locusWithoutIssue: withoutIssue },
          String(reference.year),
        );
  const span = stretch(entry, at.container.to, at.container.to + found.length);
  const edits = wanted === undefined ? [] : editTo(manuscript, span, wanted);
  if (before === '' && edits.length === 0) return [];
  const ahead = {
    span: stretch(entry, at.container.from, at.container.from),
    text: before.replace('{v}', found.volume),
  };
  return [
    {
      code: 'style-note-journal',
      span,
      what: `“${textOf(manuscript, { ...span, from: at.container.from })}” is set otherwise`,
      asks:
        before === ''
          ? 'sets volume, number, year in brackets and page behind the journal'
          : 'sets the volume before the journal, the first page and the page cited behind it, then the year',
      ...(wanted === undefined
        ? {
            hint: `write “${found.volume} ${textOf(manuscript, at.container)}”, the first page, ${found.pages}, and the year in brackets`,
          }
        : { edits: before === '' ? edits : [ahead, ...edits], shown: { ...span, from: at.container.from } }),
    },
  ];
}

/** The first page of an article and the page that is cited; none where the first is not known. */
function fromFirstPage(cited: string, pages: string | undefined): string | undefined {
  const first = /^[A-Za-z]?\d+/u.exec(pages ?? '')?.[0];
  if (first === undefined) return undefined;
  return cited === pages || cited === first ? first : `${first}, ${cited}`;
}

function publisherDepartures({ manuscript }: LintInput, form: NoteForm, entry: StyledEntry): Departure[] {
  const { at, text, reference } = entry;
  if (reference.kind !== 'book' || !at.title || !at.year || !at.publisher) return [];
  const first = Math.min(at.place?.from ?? at.publisher.from, at.publisher.from);
  const last = Math.max(at.place?.to ?? 0, at.publisher.to);
  const year = String(reference.year);
  const isPlain =
    /^[.,]?\s*\(?$/u.test(text.slice(at.title.to, first)) && /^,\s*$/u.test(text.slice(last, at.year.from));
  if (!isPlain || !text.slice(at.year.from, at.year.to).startsWith(year)) return [];
  const closes = text[at.year.from + year.length] === ')' ? 1 : 0;
  const behind = at.year.from + year.length + closes;
  const page = /^,?\s*(?:at\s)?(?:pp?\.\s?)?(\d{1,5}(?:[–-]\d{1,5})?)(?=[.,;]|$)/u.exec(
    text.slice(behind, entry.span.to),
  );
  const isYearAlone = form.facts === 'year';
  const span = stretch(entry, at.title.to, isYearAlone && page ? behind + page[0].length : behind);
  const wanted = isYearAlone
    ? `${page ? ` ${page[1]}` : ''} (${year})`
    : ` (${text.slice(first, last)}, ${year})`;
  const edits = editTo(manuscript, span, wanted);
  if (edits.length === 0) return [];
  return [
    {
      code: 'style-note-publisher',
      span,
      what: `“${textOf(manuscript, span).replace(/^[.,]?\s*/u, '')}” is set otherwise`,
      asks: isYearAlone
        ? 'sets the page behind the title, then the year alone in brackets'
        : 'sets place, publisher and year in brackets behind the title',
      edits,
      shown: { ...span, from: at.title.from },
      ...(isYearAlone && { confidence: 'look' as const }),
    },
  ];
}

/** A sign before the page that ends a first note. */
function signDepartures({ manuscript }: LintInput, form: NoteForm, { span }: Citation): Departure[] {
  const text = textOf(manuscript, span);
  const match = /(?<=\)|\d)(,\s*|:\s*)(pp?\.\s?)(\d{1,5}(?:[–-]\d{1,5})?)\.?$/u.exec(text);
  if (!match) return [];
  const [, mark, sign, page] = match as unknown as [string, string, string, string];
  const at: Span = {
    block: span.block,
    from: span.from + match.index,
    to: span.from + match.index + mark.length + sign.length,
  };
  return [
    {
      code: 'style-note-page',
      span: { ...at, to: at.to + page.length },
      what: `“${sign.trim()}” stands before the page`,
      asks: 'gives the page without a sign',
      edits: editTo(manuscript, at, mark.startsWith(':') ? mark : form.page),
    },
  ];
}
