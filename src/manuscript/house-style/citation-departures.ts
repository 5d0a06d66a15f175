import type { LintInput } from '../check.ts';
import type { Citation } from '../citations/apparatus.ts';
import { editTo } from '../edit.ts';
import { type Span, textOf } from '../manuscript.ts';
import { type Departure, inMarks } from './departure.ts';
import type { CitationForm, HouseStyle } from './house-style.ts';

/** A citation by author and year with its parts: the names, the year, and the page behind them. */
interface CitationParts {
  readonly citation: Citation;
  readonly names: Span;
  readonly gap: Span;
  readonly year: Span;
  readonly whole: Span;
}

const YEAR =
  /(\s*[,:]?\s*\(?)((?:\[\d{4}\]\s?)?(?:\d{4}|n\.\s?d\.?|forthcoming|in press)(?:\/\d{4}|\s?\[\d{4}\])?[a-z]?)\)?$/iu;
/** A page, pages, a list of them; what is no page is left as it stands. */
const PAGES =
  /^(,\s*|\s*:\s*|\s+)(?:at\s+)?(pp?\.?\s?|pages?\s)?(\d{1,4}(?:\s?[–-]\s?\d{1,4})?(?:,\s\d{1,4}(?:\s?[–-]\s?\d{1,4})?)*)(?=[);\]]|$)/u;

/** Where the citations of a text depart from a style that cites by author and year, or by author and page. */
export function citationDepartures(input: LintInput, style: HouseStyle): Departure[] {
  const form = style.citation;
  const cited = input.apparatus.citations.filter(
    ({ form }) => form === 'parenthetical' || form === 'narrative',
  );
  if (!form) return cited.length > 0 ? [otherSystem(cited[0]!, cited.length)] : [];
  return cited.flatMap((citation) => {
    const parts = partsOf(input, citation);
    return parts
      ? [
          ...yearDepartures(input, form, parts),
          ...namesDepartures(input, form, parts),
          ...pageDepartures(input, form, parts),
          ...dashDepartures(input, style, parts),
        ]
      : [];
  });
}

function otherSystem({ span }: Citation, count: number): Departure {
  return {
    code: 'style-citation-system',
    span,
    what: `works are cited by author and year, here first (${count} such citations)`,
    asks: 'cites in notes',
    hint: 'give each of these works in a note',
  };
}

/** The parts of a citation; none of one that is only a further year of the names before it. */
function partsOf({ manuscript }: LintInput, citation: Citation): CitationParts | undefined {
  const { span, names } = citation;
  const text = textOf(manuscript, span);
  const match = YEAR.exec(text);
  if (!match || match.index === 0 || names.length === 0) return undefined;
  const at = (from: number, to: number): Span => ({
    block: span.block,
    from: span.from + from,
    to: span.from + to,
  });
  const yearAt = match.index + match[1]!.length;
  return {
    citation,
    names: at(0, match.index),
    gap: at(match.index, yearAt),
    year: at(yearAt, yearAt + match[2]!.length),
    whole: at(0, yearAt + match[2]!.length),
  };
}

function yearDepartures(
  { manuscript }: LintInput,
  form: CitationForm,
  { citation, gap, year, whole }: CitationParts,
): Departure[] {
  if (form.beforeYear === undefined) return withoutYear(manuscript, citation, { gap, year, whole });
  if (citation.form === 'narrative') return [];
  const edits = editTo(manuscript, gap, form.beforeYear);
  if (edits.length === 0) return [];
  const has = form.beforeYear === ', ';
  return [
    {
      code: 'style-citation-comma',
      span: whole,
      what: `${inMarks(textOf(manuscript, whole))} has ${has ? 'no comma' : gapWords(textOf(manuscript, gap))} before its year`,
      asks: has ? 'sets a comma between names and year' : 'sets a space alone between names and year',
      edits,
    },
  ];
}

function gapWords(gap: string): string {
  if (gap.includes(',')) return 'a comma';
  return gap.includes(':') ? 'a colon' : 'no single space';
}

/** A year where the style cites the page alone; the work may need its short title instead, which only its author knows. */
function withoutYear(
  manuscript: LintInput['manuscript'],
  { form, locator, names }: Citation,
  { gap, year, whole }: Pick<CitationParts, 'gap' | 'year' | 'whole'>,
): Departure[] {
  const hasPage = locator !== undefined && /^(?:pp?\.\s?)?\d/u.test(locator);
  const text = manuscript.blocks[year.block]!.text;
  const tail = /^[,:]?\s*(?:pp?\.\s?)?/u.exec(text.slice(year.to))![0].length;
  const edits =
    form === 'parenthetical'
      ? editTo(manuscript, { ...gap, to: year.to + (hasPage ? tail : 0) }, hasPage ? ' ' : '')
      : hasPage
        ? editTo(manuscript, { ...year, to: year.to + tail }, '')
        : [];
  const behind = hasPage ? year.to + (/^[^);\]]*/u.exec(text.slice(year.to))?.[0].length ?? 0) : year.to;
  return [
    {
      code: 'style-citation-system',
      span: whole,
      what: `${inMarks(textOf(manuscript, whole))} gives the year`,
      asks: 'cites author and page; a short title tells two works of one author apart',
      ...(edits.length > 0
        ? { edits, shown: { ...whole, to: behind } }
        : { hint: `leave the year away: ${names.join(' and ')}, and the page` }),
    },
  ];
}

function namesDepartures(input: LintInput, form: CitationForm, parts: CitationParts): Departure[] {
  const { citation, names, whole } = parts;
  const { manuscript, apparatus } = input;
  const entry = citation.reference === undefined ? undefined : apparatus.references[citation.reference];
  const isWhole = entry !== undefined && !entry.hasEtAl && entry.authors.length > 0;
  const families = isWhole ? entry.authors.map(({ family }) => family) : citation.names;
  const and = citation.form === 'narrative' ? 'and' : form.and;
  const { may, must } = form.etAl;
  const count = families.length;
  if (citation.hasEtAl && isWhole && count < may && count > 1)
    return [
      {
        code: 'style-citation-et-al',
        span: whole,
        what: `${inMarks(textOf(manuscript, whole))} has “et al.” for ${count} authors`,
        asks: `names them all up to ${may - 1}`,
        edits: editTo(manuscript, names, joined(families, and, form.lastComma)),
      },
    ];
  if (!citation.hasEtAl && citation.names.length >= must && count === citation.names.length)
    return [
      {
        code: 'style-citation-et-al',
        span: whole,
        what: `${inMarks(textOf(manuscript, whole))} names all ${count} authors`,
        asks: `has “et al.” from ${must} authors on`,
        edits: editTo(manuscript, names, `${families[0]} et al.`),
      },
    ];
  return citation.names.length > 1 && !citation.hasEtAl ? andDepartures(input, and, parts) : [];
}

function joined(families: readonly string[], and: string, lastComma: boolean): string {
  const comma = lastComma && families.length > 2 ? ',' : '';
  return `${families.slice(0, -1).join(', ')}${comma} ${and} ${families.at(-1)}`;
}

function andDepartures(
  { manuscript }: LintInput,
  and: string,
  { citation, names, whole }: CitationParts,
): Departure[] {
  const text = textOf(manuscript, names);
  const match = [...text.matchAll(/(?<=\s)(?:and|&)(?=\s)/gu)].at(-1);
  if (!match || match[0] === and) return [];
  const at = {
    block: names.block,
    from: names.from + match.index,
    to: names.from + match.index + match[0].length,
  };
  return [
    {
      code: 'style-citation-and',
      span: whole,
      what: `${inMarks(textOf(manuscript, whole))} has “${match[0]}”`,
      asks: `has “${and}” ${citation.form === 'narrative' ? 'in the sentence' : 'in brackets'}`,
      edits: editTo(manuscript, at, and),
    },
  ];
}

function pageDepartures(
  { manuscript }: LintInput,
  form: CitationForm,
  { citation, year, whole }: CitationParts,
): Departure[] {
  if (form.beforeYear === undefined) return [];
  const { block } = citation.span;
  const match = PAGES.exec(manuscript.blocks[block]!.text.slice(year.to));
  if (!match) return [];
  const [found, before, sign = '', pages] = match as unknown as [string, string, string | undefined, string];
  const wanted = form.beforePage + (/[–,-]/u.test(pages) ? form.pages : form.page);
  const span = { block, from: year.to, to: year.to + found.length };
  const edits = editTo(manuscript, { ...span, to: span.to - pages.length }, wanted);
  if (edits.length === 0) return [];
  const asks =
    wanted.trim() === ','
      ? 'sets a comma before the page, and no sign'
      : `sets a comma and “${wanted.replace(/^, /u, '').trim()}” before it`;
  return [
    {
      code: 'style-citation-page',
      span,
      what: `the page of ${inMarks(textOf(manuscript, { ...whole, to: span.to }))} ${pageWords(before, sign)}`,
      asks,
      edits,
      shown: { ...whole, to: span.to },
    },
  ];
}

/** A hyphen in a range of pages. */
function dashDepartures(
  { manuscript }: LintInput,
  { entry }: HouseStyle,
  { citation, year, whole }: CitationParts,
): Departure[] {
  if (!entry?.rangeDash) return [];
  const { block } = citation.span;
  const found = PAGES.exec(manuscript.blocks[block]!.text.slice(year.to))?.[0] ?? '';
  const at = found.search(/(?<=\d)\s?-\s?(?=\d)/u);
  if (at < 0) return [];
  const pages = { block, from: year.to, to: year.to + found.length };
  return [
    {
      code: 'style-dash',
      span: pages,
      what: `${inMarks(textOf(manuscript, { ...whole, to: pages.to }))} has a hyphen between pages`,
      asks: 'has an en dash between the first page and the last',
      edits: editTo(manuscript, pages, found.replaceAll(/(?<=\d)\s?-\s?(?=\d)/gu, '–')),
      shown: { ...whole, to: pages.to },
    },
  ];
}

function pageWords(before: string, sign: string): string {
  const mark = before.includes(':') ? 'a colon' : before.includes(',') ? 'a comma' : 'a space';
  return `has ${mark}${sign === '' ? '' : ` and “${sign.trim()}”`} before it`;
}
