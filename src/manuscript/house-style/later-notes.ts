import type { LintInput } from '../check.ts';
import { earlierWords } from '../citations/again-words.ts';
import type { Citation, Reference } from '../citations/apparatus.ts';
import { editTo } from '../edit.ts';
import { type Span, textOf } from '../manuscript.ts';
import type { Departure } from './departure.ts';
import type { NoteForm } from './house-style.ts';

const PAGE =
  /^([,.]?["”’']?,?\s*)((?:at\s|pp?\.\s?)?)(\d{1,5}(?:[–-]\d{1,5})?(?:,\s\d{1,5}(?:[–-]\d{1,5})?)*)(?=[.,;)\s]|$)/u;

/** Where a note that cites a work again departs from a style; what belongs to it ends at `end`. */
export function laterNoteDepartures(
  input: LintInput,
  form: NoteForm,
  citation: Citation,
  end: number,
): Departure[] {
  if (citation.form === 'ibid')
    return form.again === undefined
      ? shortened(input, citation)
      : again(input, form, form.again, citation, end);
  if (citation.form !== 'short-note') return [];
  const earlier = earlierDepartures(input, form, citation, end);
  return earlier.length > 0 ? earlier : pageDepartures(input, form, citation, end);
}

/** “Ibid.” where the style prefers the short form; it is told, not held against the author. */
function shortened({ manuscript, apparatus }: LintInput, { span, reference }: Citation): Departure[] {
  const entry = reference === undefined ? undefined : apparatus.references[reference];
  const short = entry && shortForm(entry);
  const words = textOf(manuscript, span);
  const text = manuscript.blocks[span.block]!.text;
  const comma = /^,?\s?/u.exec(text.slice(span.to))![0];
  const isPaged = comma.includes(',');
  const shown = { ...span, to: isPaged ? span.to + comma.length : span.to };
  const stop = !isPaged && words.endsWith('.') && text.slice(span.to).trim() === '' ? '.' : '';
  return [
    {
      code: 'style-note-again',
      span,
      what: `“${words}” stands for the work of the note before`,
      asks: 'prefers the author and a short title, since an “ibid.” is lost when notes move',
      confidence: 'look',
      ...(short === undefined
        ? { hint: 'write the author and a short title' }
        : { edits: editTo(manuscript, shown, isPaged ? withComma(short) : short + stop), shown }),
    },
  ];
}

interface ShortForm {
  readonly names: string;
  readonly title: string;
  readonly isQuoted: boolean;
}

/** `Wang, “Xinjiang Question”`: the families, and the title up to its colon. */
function shortForm(reference: Reference): string | undefined {
  const parts = shortParts(reference);
  return parts && `${parts.names}, ${parts.isQuoted ? `“${parts.title}”` : parts.title}`;
}

function shortParts({ authors, title, hasEtAl, kind }: Reference): ShortForm | undefined {
  if (authors.length === 0 || title === undefined) return undefined;
  const families = authors.map(({ family }) => family);
  const names =
    hasEtAl || families.length > 3
      ? `${families[0]} et al.`
      : families.length === 3
        ? `${families[0]}, ${families[1]}, and ${families[2]}`
        : families.join(' and ');
  return { names, title: title.split(/:\s/u)[0]!, isQuoted: kind === 'article' || kind === 'chapter' };
}

/** Before a page: the comma of a quoted title stands within its marks. */
function withComma(short: string): string {
  return short.endsWith('”') ? `${short.slice(0, -1)},” ` : `${short}, `;
}

function again(
  { manuscript }: LintInput,
  form: NoteForm,
  sign: string,
  { span }: Citation,
  end: number,
): Departure[] {
  const words = textOf(manuscript, span);
  const text = manuscript.blocks[span.block]!.text;
  const page = PAGE.exec(text.slice(span.to, end));
  const whole: Span = { ...span, to: page ? span.to + page[0].length : span.to };
  const wanted = page ? `${sign}${form.shortPage.replace(',', '')}${page[3]}` : sign;
  const edits = editTo(manuscript, whole, wanted);
  if (edits.length === 0) return [];
  return [
    {
      code: 'style-note-again',
      span: whole,
      what: `“${textOf(manuscript, whole)}” stands for the work of the note before`,
      asks: words === sign ? 'has “at” before the page' : `has “${sign}” for it`,
      edits,
    },
  ];
}

function earlierDepartures(input: LintInput, form: NoteForm, citation: Citation, end: number): Departure[] {
  const { manuscript, apparatus } = input;
  const { span, reference } = citation;
  const words = textOf(manuscript, span);
  const opCit = earlierWords.exec(words);
  const entry = reference === undefined ? undefined : apparatus.references[reference];
  if (form.earlier === 'supra') return supra(input, citation, opCit, end);
  if (!opCit) return [];
  const parts = entry && shortParts(entry);
  const at = {
    block: span.block,
    from: span.from + opCit.index,
    to: span.from + opCit.index + opCit[0].length,
  };
  const isBeforePage = /^,\s/u.test(manuscript.blocks[span.block]!.text.slice(at.to));
  const title = parts && (parts.isQuoted ? `“${parts.title}${isBeforePage ? ',' : ''}”` : parts.title);
  const to = isBeforePage && parts?.isQuoted ? at.to + 1 : at.to;
  return [
    {
      code: 'style-note-earlier',
      span,
      what: `“${opCit[0]}” does not name the work`,
      asks: 'names a work that was cited before by its author and a short title',
      ...(title === undefined
        ? { hint: 'write a short title in its place' }
        : { edits: editTo(manuscript, { ...at, to }, title), shown: { ...span, to: Math.max(to, span.to) } }),
    },
  ];
}

/** A work of an earlier note by the number of that note. */
function supra(
  { manuscript, apparatus }: LintInput,
  { span, reference, title }: Citation,
  opCit: RegExpExecArray | null,
  end: number,
): Departure[] {
  const words = textOf(manuscript, span);
  if (/\bsupra note \d/u.test(words) || (!opCit && title === undefined)) return [];
  const first = apparatus.citations.find(
    (other) => other.form === 'full-note' && other.reference === reference && reference !== undefined,
  );
  const label = first && manuscript.blocks[first.span.block]!.label;
  const titleAt = title === undefined ? -1 : words.indexOf(title);
  const [from, to] = opCit
    ? [opCit.index, opCit.index + opCit[0].length]
    : [titleAt - (/["“]/u.test(words[titleAt - 1] ?? '') ? 1 : 0), titleAt + (title?.length ?? 0)];
  const closing = opCit ? 0 : (/^,?["”]?,?/u.exec(words.slice(to))?.[0].length ?? 0);
  const page = PAGE.exec(
    manuscript.blocks[span.block]!.text.slice(span.from + to + closing, Math.max(end, span.to)),
  );
  const known = label !== undefined && from >= 0;
  const at = {
    block: span.block,
    from: span.from + from,
    to: span.from + to + closing + (page?.[0].length ?? 0),
  };
  return [
    {
      code: 'style-note-earlier',
      span,
      what: `“${words}” cites a work of an earlier note`,
      asks: 'points to that note: supra note, and its number',
      ...(known
        ? {
            edits: editTo(manuscript, at, `supra note ${label}${page ? `, at ${page[3]}` : ''}`),
            shown: { ...span, to: Math.max(span.to, at.to) },
          }
        : { hint: 'write “supra note” and the number of the note that gives the work in full' }),
    },
  ];
}

/** The page of a short note: without a sign, or with “at”. */
function pageDepartures(
  { manuscript }: LintInput,
  form: NoteForm,
  { span, title }: Citation,
  end: number,
): Departure[] {
  const text = manuscript.blocks[span.block]!.text;
  const titleAt = title === undefined ? -1 : text.indexOf(title, span.from);
  if (titleAt < 0) return [];
  const behind = titleAt + title!.length;
  const match = PAGE.exec(text.slice(behind, end));
  if (!match || match[2] === '' || form.shortPage !== ', ') return [];
  const sign = {
    block: span.block,
    from: behind + match[1]!.length,
    to: behind + match[1]!.length + match[2]!.length,
  };
  return [
    {
      code: 'style-note-page',
      span: { ...sign, to: behind + match[0].length },
      what: `“${match[2]!.trim()}” stands before the page`,
      asks: 'gives the page without a sign',
      edits: editTo(manuscript, sign, ''),
    },
  ];
}
