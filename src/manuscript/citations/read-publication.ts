import { MONTH_FORMS } from '../../base/months.ts';
import type { Reference } from './apparatus.ts';
import { type PublisherMark, readPublisher } from './read-publisher.ts';

type Range = { readonly from: number; readonly to: number };

/** Where and how a work appeared. */
export interface Publication {
  readonly container?: { readonly value: string } & Range;
  readonly volume?: string;
  readonly issue?: string;
  readonly pages?: { readonly value: string } & Range;
  readonly publisher?: PublisherMark;
  readonly place?: PublisherMark;
  readonly kind: Reference['kind'];
}

const pageRange = String.raw`[A-Za-z]?\d{1,6}(?:\s?[–—-]{1,2}\s?[A-Za-z]?\d{1,6})?`;
const volumeForms: readonly RegExp[] = [
  // vol. 12, no. 3 · Volume 03, Issue 02
  /\bvol(?:ume|s)?\b\.?[\s-]*(\d{1,4}|[IVXLC]{1,8})\b(?:[,\s(]*(?:no|nr|issue|iss|number)\b\.?[\s-]*([\d/–-]{1,9}))?/iu,
  // 21, no. 1
  /(?<![\p{L}\d])(\d{1,4}|[IVXLC]{1,8}),?\s+(?:no|nr|issue|iss|nos)\b\.?\s*([\d/–-]{1,9})/iu,
  // 21(1), 83-105 · 21 (1997): 83 · 2020;19(10):59-73
  /(?<![\p{L}\d(–-])(\d{1,4}|[IVXLC]{1,8}|[ivxlc]{1,8})\s?\(\s?(?:no\.?\s*)?([^()]{1,30})\)/u,
  // 12.3 (1990) · 12:3 (1990) · 73/2
  /(?<![\p{L}\d.:/])(\d{1,4})[.:/](\d{1,3})(?=,?\s*\(|,\s*(?:pp?\.|\d))/u,
  // 41: 12-31 · 41, 12-31
  new RegExp(
    String.raw`(?<![\p{L}\d(–-]|\b(?:${MONTH_FORMS.join('|')})\p{Ll}{0,6}\.?\s)(\d{1,4})()(?=\s?[:,]\s?(?:pp?\.\s?)?(?!(?:1[4-9]|20)\d\d(?![\d–-]))${pageRange}(?:[\s.,]|$))`,
    'u',
  ),
];
const pageForms: readonly RegExp[] = [
  new RegExp(String.raw`\bpp?\.?\s?(${pageRange}(?:,\s${pageRange}){0,4})`, 'gu'),
  new RegExp(String.raw`(?<=[\d)\p{L}]\s?[:,]\s?)(?<!\d\.)(${pageRange})(?=[\s.,;)]*$|[\s.,;)]+\D)`, 'gu'),
];
const chapterMark = /(?<=^|[\s,.;”"’'])[Ii]n:?\s+(?=[\p{Lu}“"‘'])/u;
const thesisMark =
  /\b(?:ph\.?\s?d\.?|doctoral|master(?:’s|'s)?|m\.?a\.?|d\.?phil\.?|bachelor(?:’s|'s)?)\s+(?:thesis|diss)|\bdissertation\b|\bdiss\./iu;
const reportMark =
  /\b(?:working paper|discussion paper|policy (?:brief|paper)|research report|technical report|report no|occasional paper|white paper)\b/iu;
const archiveMark =
  /\b(?:FRUS|Foreign Relations of the United States|The National Archives|TNA|National Archives|PRO|NARA|Record Group|RG \d|FO \d|CAB \d|PREM \d|AVP ?RF?|RGASPI|RGANI|GARF|fond|opis|delo|Bundesarchiv|Politisches Archiv|Presidential Library|Papers of|Box \d+)\b/u;

/** Reads what follows a title: journal, volume, issue and pages; or book, place and publisher. */
export function readPublication(
  text: string,
  at: number,
  italics: readonly Range[],
  entry: { readonly hasUrl: boolean; readonly whole: string; readonly set?: Reference['titleSet'] },
): Publication {
  const rest = text.slice(at);
  const shift = <T extends Range>(range: T): T => ({ ...range, from: range.from + at, to: range.to + at });
  const numbers = readVolume(rest);
  const chapter = chapterMark.exec(rest.slice(0, 200));
  const isChapter = chapter !== null && !numbers;
  const pages = readPages(rest, numbers?.to ?? 0);
  const slanted = italics.find(({ from }) => from >= at);
  const container = isChapter
    ? chapterBook(rest, chapter.index + chapter[0].length, slanted && shiftBack(slanted, at))
    : journal(rest, numbers?.from ?? (pages ? pages.mark : undefined), slanted && shiftBack(slanted, at));
  const isArticle =
    !isChapter &&
    (numbers !== undefined ||
      (container !== undefined &&
        (entry.set === 'quoted' || (slanted !== undefined && entry.set === 'plain'))));
  const where = isArticle ? {} : readPublisher(rest, isChapter || entry.set === 'quoted');
  const kind = kindOf(rest, entry, { isChapter, isArticle, hasPublisher: where.publisher !== undefined });
  return {
    ...(container && (isChapter || isArticle || slanted) && { container: shift(container) }),
    ...(numbers && { volume: numbers.volume }),
    ...(numbers?.issue && { issue: numbers.issue }),
    ...(pages && { pages: shift({ value: pages.value, from: pages.from, to: pages.to }) }),
    ...(where.publisher && { publisher: shift(where.publisher) }),
    ...(where.place && { place: shift(where.place) }),
    kind,
  };
}

function shiftBack(range: Range, at: number): Range {
  return { from: range.from - at, to: range.to - at };
}

function kindOf(
  rest: string,
  { hasUrl, whole }: { readonly hasUrl: boolean; readonly whole: string },
  is: { readonly isChapter: boolean; readonly isArticle: boolean; readonly hasPublisher: boolean },
): Reference['kind'] {
  if (thesisMark.test(rest)) return 'thesis';
  if (archiveMark.test(whole)) return 'archive';
  if (is.isChapter) return 'chapter';
  if (is.isArticle) return 'article';
  if (reportMark.test(rest)) return 'report';
  if (is.hasPublisher) return 'book';
  return hasUrl ? 'web' : 'other';
}

interface VolumeMark extends Range {
  readonly volume: string;
  readonly issue?: string;
}

function readVolume(rest: string): VolumeMark | undefined {
  for (const form of volumeForms) {
    const match = form.exec(rest);
    if (!match) continue;
    const volume = match[1]!;
    const issue = match[2]?.trim();
    if (/^(?:1[4-9]|20)\d\d$/u.test(volume) && !issue) continue;
    if (issue && /\b(?:ed|eds|edn|edition)\b/u.test(issue)) continue;
    const isYear = issue !== undefined && /(?:1[4-9]|20)\d\d/u.test(issue);
    return {
      volume,
      ...(issue && !isYear && { issue: issue.replace(/^(?:no|nr|issue|iss)\.?\s*/iu, '') }),
      from: match.index,
      to: match.index + match[0].length,
    };
  }
  return undefined;
}

function readPages(rest: string, after: number): ({ value: string; mark: number } & Range) | undefined {
  for (const [i, form] of pageForms.entries()) {
    for (const match of rest.matchAll(form)) {
      const value = match[1]!;
      if (i === 1 && (match.index < after || /^(?:1[4-9]|20)\d\d$/u.test(value))) continue;
      if (i === 1 && after === 0 && !/[–—-]/u.test(value)) continue;
      // The years in a title: `Democracy in the World, 1950-1990`.
      if (i === 1 && after === 0 && /^(?:1[4-9]|20)\d\d\s?[–—-]\s?(?:1[4-9]|20)\d\d$/u.test(value)) continue;
      const at = match.index + match[0].lastIndexOf(value);
      return { value, mark: match.index, from: at, to: at + value.length };
    }
  }
  return undefined;
}

/** The journal: what stands between the title and the volume. */
function journal(
  rest: string,
  before: number | undefined,
  slanted: Range | undefined,
): ({ value: string } & Range) | undefined {
  if (slanted && slanted.from >= 0 && (before === undefined || slanted.from < before)) {
    const text = rest.slice(slanted.from, slanted.to);
    const value = text.replace(/[\s,.;:]*(?:\d[\d\s(),.:–-]*)?$/u, '');
    return value ? { value, from: slanted.from, to: slanted.from + value.length } : undefined;
  }
  if (before === undefined) return undefined;
  const from = /^[\s,.;:”"’']*(?:in\s+)?/iu.exec(rest)![0].length;
  const value = rest
    .slice(from, before)
    .replace(/(?<![\s,.;:])[\s,.;:]*(?:(?:1[4-9]|20)\d\d;?)?[\s,.;:(]*$/u, '')
    .replace(/,? (?:vol|volume|no)\.?$/iu, '');
  return value.length > 1 && value.length < 200 && !/^\d/u.test(value)
    ? { value, from, to: from + value.length }
    : undefined;
}

/** The book of a chapter, after its editors or before them. */
function chapterBook(
  rest: string,
  at: number,
  slanted: Range | undefined,
): ({ value: string } & Range) | undefined {
  if (slanted && slanted.from >= at - 1)
    return { value: rest.slice(slanted.from, slanted.to).replace(/[\s,.;:]+$/u, ''), ...slanted };
  const editors = /^[^()]{3,160}?[,\s]*\(?\b(?:eds?|editors?|Hrsg)\b\.?\)?[,:.\s]*/u.exec(
    rest.slice(at, at + 200),
  );
  const hasEditors = editors && !/\bedited\b/u.test(editors[0]);
  const from = at + (hasEditors ? editors[0].length : 0);
  const tail = rest.slice(from, from + 300);
  const end = tail.search(
    /,?\s+(?:edited by|ed\. by|eds?\.|\(eds?)|\s*\((?=pp?\.|\p{Lu}[^()]{1,60}:|[\p{L} ]{2,60}, ?(?:1[4-9]|20)|\d+(?:st|nd|rd|th) ed|[Vv]ol)|(?<!\b\p{Lu})\.\s+\p{Lu}|,\s+(?:pp?\.|\d)|,\s+\p{Lu}[\p{L} .-]{1,30}: ?\p{Lu}|\.?$/u,
  );
  const value = tail.slice(0, end < 0 ? undefined : end).replace(/[\s,.;:]+$/u, '');
  return value.length > 2 ? { value, from, to: from + value.length } : undefined;
}
