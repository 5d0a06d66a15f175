import { own } from '../../base/own.ts';

/** The title of an entry, and where what follows it begins. */
export interface TitleMark {
  readonly title: string;
  readonly set: 'quoted' | 'italic' | 'plain';
  readonly from: number;
  readonly to: number;
  readonly end: number;
}

type Range = { readonly from: number; readonly to: number };

const closing: { readonly [mark: string]: string } = {
  '“': '”',
  '«': '»',
  '‘': '’',
  '„': '“',
  '"': '"',
  "'": "'",
};

/** Reads the title that begins at a place: in quotation marks, in italics, or plain up to where another part begins. */
export function readTitle(text: string, at: number, italics: readonly Range[]): TitleMark | undefined {
  const from = at + /^[\s,.:;]*/u.exec(text.slice(at, at + 12))![0].length;
  if (from >= text.length) return undefined;
  const mark = text[from]!;
  if (own(closing, mark)) {
    const close = closeOf(text, from, mark);
    if (close !== undefined) return cut(text, 'quoted', from + 1, close, close + 1);
  }
  const slanted = italics.find((range) => Math.abs(range.from - from) <= 1 && range.to - range.from > 3);
  if (slanted) {
    const to = italicEnd(text, slanted, italics);
    return cut(text, 'italic', from, to, to);
  }
  const to = plainEnd(text, from);
  return to - from < 2 ? undefined : cut(text, 'plain', from, to, to);
}

function cut(text: string, set: TitleMark['set'], from: number, to: number, end: number): TitleMark {
  const title = text.slice(from, to).replace(/[\s,.;:]+$/u, '');
  return { title, set, from, to: from + title.length, end };
}

/** Runs of italics that only a mark or a space parts are one title. */
function italicEnd(text: string, first: Range, italics: readonly Range[]): number {
  let { to } = first;
  for (const next of italics)
    if (next.from > to && /^[\s:“”"‘’'–-]{1,3}$/u.test(text.slice(to, next.from))) to = next.to;
  return to;
}

/** Where the mark that opens a title is closed; marks of the same kind within are counted. */
function closeOf(text: string, from: number, open: string): number | undefined {
  const close = own(closing, open)!;
  let depth = 0;
  let weak: number | undefined;
  for (let i = from; i < text.length; i++) {
    const letter = text[i]!;
    if (letter !== open && letter !== close) continue;
    const before = text[i - 1] ?? ' ';
    const after = text[i + 1] ?? ' ';
    if (close === "'" || close === '’') {
      if (i === from || !/[\s,.;:)\]!?]/u.test(after) || /\s/u.test(before)) continue;
      if (/[,.!?]/u.test(before) || /[,.;:)]/u.test(after)) return i;
      weak ??= i;
      continue;
    }
    depth += open === close ? (/[\s([]/u.test(before) ? 1 : -1) : letter === open ? 1 : -1;
    if (i === from) depth = 1;
    if (depth <= 0) return i;
  }
  return weak;
}

/** Where a plain title ends: before a place and a publisher, an edition, a chapter's “In”, at a full stop. */
const ends =
  /(?<=\b[Vv]ol(?:ume|\.)? [IVXLC]{1,6})\.\s+|(?<![\s.]\p{Lu}|\b(?:vol|no|vs|St|Dr|Mr|Mrs|ca|c|pt|ed|U\.S|U\.N|D\.C|U\.K|Jr|Sr|Mt|Ft))[.]\s+(?=[\p{Lu}\p{Nd}“"‘'«[(]|eds?\b|in\b|vol|[a-z]+ ed\b)|[?!]\s+(?=\p{Lu}[\p{L}\s]{3,60},? (?:\d|vol)|\p{Lu}\p{L}+: |In\b)|\s*\((?=\d+(?:st|nd|rd|th) ed|[Rr]ev|[Vv]ol|\p{Lu}[\p{L}\s.,-]{1,40}:|(?:\p{L}|[ .,&’-]){0,60},? ?(?:1[4-9]|20)\d\d|PhD|Ph\.D|Doctoral|Master|MA |Unpublished|Report|Working)|,\s+(?=in:? (?:\p{Lu}|[“"‘'])|eds?\.|edited by|ed\. by|trans\.|translated by|\d+(?:st|nd|rd|th) ed|[Vv]ol\.? ?\d|\p{Lu}[\p{L}.-]{1,20}(?:,? \p{Lu}[\p{L}.-]{1,20}){0,2} ?: ?\p{Lu}[\p{L}.&’ ,-]{1,60}(?:[.,;)]|$)|pp?\. ?\d|(?:London|New York|Paris|Oxford|Cambridge|Moscow|Berlin|Boston|Chicago|Princeton|Stanford|Toronto), \p{Lu}[\p{L}.&’ ]{2,60}(?:[.,;)]|$)|\p{Lu}[^,.:]{3,60}, (?:vol|\d{1,3}[ (,]))|\s+(?=\[(?:PhD|Doctoral|Master|Dissertation|Report|Online|Working|Unpublished|Conference|Paper|Film|Interview))|\s+(?=In:? [\p{Lu}“"‘'])/u;

function plainEnd(text: string, from: number): number {
  const rest = text.slice(from, from + 500);
  const match = ends.exec(rest);
  if (!match) {
    const last = rest.search(/[\s.]*$/u);
    return from + last;
  }
  return from + match.index + (/^[?!]/u.test(match[0]) ? 1 : 0);
}
