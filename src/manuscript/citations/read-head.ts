import { type NameList, readPersonNames } from './read-person-names.ts';

/** What an entry stands under: its authors, and the year where it follows them. */
export interface EntryHead {
  readonly names: NameList | undefined;
  readonly isRepeated: boolean;
  /** Where the authors stand. */
  readonly from: number;
  readonly to: number;
  readonly year?: YearMark;
  /** Where the title begins. */
  readonly end: number;
}

/** A year of publication, and where it stands. */
export interface YearMark {
  readonly year?: number;
  readonly firstYear?: number;
  readonly suffix?: string;
  readonly undated?: string;
  readonly from: number;
  readonly to: number;
}

type Range = { readonly from: number; readonly to: number };

const marker = /^\s*(?:[-•*·‣▪]\s+|\[\d{1,4}\]\s*|\(\d{1,3}\)\s*|\d{1,3}[.)]\s*(?=\p{Lu}\p{L}|["“‘]))?\s*/u;
const repeated = /^(?:[—–―_]{1,6}|-{2,6})(?=[\s.,(]|$)/u;
const yearForm =
  /(?<!\d[–/-]|[\p{L}\d])((?:1[4-9]|20)\d\d)(?:\/(?:((?:1[4-9]|20)\d\d)|\d\d(?!\d)))?([a-z])?\b(?![-–/]\d|:\d)|(?<![\p{L}])(n\.\s?d\.?|no date|undated|forthcoming|in press|in preparation|under review|s\.a\.|o\.\s?J\.)(?:-?([a-z]))?(?=[\s),.\]]|$)/giu;
const oneYear = new RegExp(yearForm.source, 'iu');
/** A head is looked for in this many characters: a list of ten authors. */
const reach = 400;

/**
 * Reads who an entry stands under, and the year after them; italics say where a title begins. `isSpoken`: the list has its authors as
 * they are spoken, so that initials behind the first word are no end of a name: `Clara L. Thorne. Grain and Trust.`
 */
export function readHead(text: string, italics: readonly Range[], isSpoken = false): EntryHead {
  const from = marker.exec(text)![0].length;
  const dash = repeated.exec(text.slice(from, from + 8));
  if (dash) return repeatedHead(text, from, from + dash[0].length);
  return (
    datedHead(text, from, italics) ??
    undatedHead(text, from, italics, isSpoken) ?? {
      names: undefined,
      isRepeated: false,
      from,
      to: from,
      end: from,
    }
  );
}

function repeatedHead(text: string, from: number, to: number): EntryHead {
  const rest = text.slice(to, to + 40);
  const year = /^[\s.,(]*(?:eds?\.[\s,)]*)?[\s.,([]*$/u;
  const match = oneYear.exec(rest);
  const mark = match && year.test(rest.slice(0, match.index)) ? readYear(text, to + match.index) : undefined;
  const end = mark ? skip(text, mark.to) : skip(text, to);
  return { names: undefined, isRepeated: true, from, to, ...(mark && { year: mark }), end };
}

/** Authors, then the year: `Ballis, W. B. (1951), …`, `Goh, Evelyn. 2004. …` */
function datedHead(text: string, from: number, italics: readonly Range[]): EntryHead | undefined {
  const start = text.slice(from, from + reach);
  const quote = start.search(/[“"«]|(?<=[\s,.])[‘']/u);
  for (const match of start.matchAll(yearForm)) {
    if (quote >= 0 && match.index > quote) return undefined;
    // The initials of `Bowman, N. D.`, of `S.A. Florin`
    if (/^(?:N\.\s?D|S\.A|O\.\s?J)/u.test(match[0])) continue;
    if (
      italics.some(
        (range) => range.from > from && range.from < from + match.index && range.to - range.from > 8,
      )
    )
      return undefined;
    const before = start
      .slice(0, match.index)
      .replace(/[\s([,.;:]*(?:\bc(?:a|irca)?\.?\s*)?[\s([,;:]*$/u, (cut) => (cut.startsWith('.') ? '.' : ''));
    if (!before) return undefined;
    const names = readPersonNames(before.replace(/(?<=\p{L}{4})\.$|(?<=\))\.$/u, ''));
    if (!names) return undefined;
    const mark = readYear(text, from + match.index);
    return { names, isRepeated: false, from, to: from + before.length, year: mark, end: skip(text, mark.to) };
  }
  return undefined;
}

/** Reads a year, or two of a reprint, at a place; takes the bracket that it stands in. */
export function readYear(text: string, at: number): YearMark {
  const here = text.slice(at, at + 60);
  const found = oneYear.exec(here);
  // What `oneYear` passes over is a year all the same where the caller has found one: `2010:66`.
  const first = found?.index === 0 ? found : /^(\d{4})/u.exec(here);
  if (!first) return { from: at, to: at };
  const opens = /[([]\s*(?:c(?:a|irca)?\.?\s*)?$/u.test(text.slice(Math.max(0, at - 10), at));
  let to = at + first[0].length;
  let years = [first[1], first[2]].filter((year) => year !== undefined).map(Number);
  let suffix = first[3] ?? first[5];
  const again = /^\s?[)\]]?\s?[([]?((?:1[4-9]|20)\d\d)([a-z])?(?![-–]\d)[)\]]?/u.exec(
    text.slice(to, to + 12),
  );
  if (again && first[1] && /[()[\]]/u.test(again[0])) {
    years = [...years, Number(again[1])];
    suffix ??= again[2];
    to += again[0].length;
  }
  const close = opens ? /^[^()[\]]{0,30}[)\]]/u.exec(text.slice(to, to + 32)) : undefined;
  if (close) to += close[0].length;
  const year = years.length > 0 ? Math.max(...years) : undefined;
  return {
    ...(year !== undefined && { year }),
    ...(years.length > 1 && Math.min(...years) !== year && { firstYear: Math.min(...years) }),
    ...(suffix && { suffix }),
    ...(first[4] && { undated: first[4] }),
    from: at,
    to,
  };
}

/** As German lists have it: `Adderholt, Greta (Hrsg.): Der Rat der Meere`. */
const atColon =
  /^(\p{Lu}[\p{L}\p{M}’'-]+, \p{Lu}[\p{L}\p{M}.’'-]*(?: \p{Lu}[\p{L}\p{M}.’'-]*){0,2}(?: \((?:Hrsg|Hg)\.\))?):\s+(?=[\p{Lu}„»"])/u;

/** Authors, then the title: `Gaddis, John Lewis. The Cold War…`, `John Lewis Gaddis, The Cold War…` */
function undatedHead(
  text: string,
  from: number,
  italics: readonly Range[],
  isSpoken: boolean,
): EntryHead | undefined {
  const head = (to: number, end: number): EntryHead | undefined => {
    const names = readPersonNames(text.slice(from, to).replace(/(?<=\p{L}{3})\.\s*$|(?<=\))\.\s*$/u, ''));
    return names ? { names, isRepeated: false, from, to, end } : undefined;
  };
  const colon = atColon.exec(text.slice(from, from + reach));
  const german = colon && head(from + colon[1]!.length, from + colon[0].length);
  if (german?.names?.authors.length) return german;
  const quote = text.slice(from, from + reach).search(/[“"«]|(?<=[\s,.])[‘']/u);
  if (quote === 0) return undefined;
  if (quote > 0) {
    const found = head(from + quote, from + quote);
    if (found?.names?.authors.length) return trimmed(text, found);
  }
  const slanted = italics.find((range) => range.from > from);
  if (slanted && slanted.from < from + reach) {
    const found = head(slanted.from, slanted.from);
    // a body with a sentence behind it is names and a title, in a list that slants what the title stands in
    if (found?.names && !/\p{Ll}{2}\.\s+\p{Lu}/u.test(found.names.heading ?? '')) return trimmed(text, found);
  }
  return atStop(text, from, head, isSpoken) ?? atComma(text, from, head);
}

function trimmed(text: string, head: EntryHead): EntryHead {
  return { ...head, to: head.from + text.slice(head.from, head.to).trimEnd().length };
}

/** The first full stop that ends a list of names rather than an initial. */
function atStop(
  text: string,
  from: number,
  head: (to: number, end: number) => EntryHead | undefined,
  isSpoken: boolean,
): EntryHead | undefined {
  let tries = 0;
  for (const match of text.slice(from, from + reach).matchAll(/(\p{L}*\)?)\.\s+/gu)) {
    const word = match[1]!;
    const next = text[from + match.index + match[0].length] ?? '';
    if (
      word.length < 2 &&
      (isSpoken || !/^(?:\p{Lu}\p{Ll}|[“"‘«']|\d)/u.test(text.slice(from + match.index + match[0].length)))
    )
      continue;
    if (!/[\p{Lu}\p{Ll}\d“"‘«'¿¡[(]/u.test(next) || ++tries > 8) continue;
    const to = from + match.index + word.length + 1;
    const found = head(to, from + match.index + match[0].length);
    if (found?.names?.authors.length) return found;
    if (found?.names?.heading?.includes(' ') && tries === 1) return found;
    if (word.length > 3 && word !== 'eds)' && word !== 'others') return undefined;
  }
  return undefined;
}

/** The comma after the last name of `Given Family and Given Family, Title`, or of `Family, Given, Title`. */
function atComma(
  text: string,
  from: number,
  head: (to: number, end: number) => EntryHead | undefined,
): EntryHead | undefined {
  let found: EntryHead | undefined;
  let tries = 0;
  for (const match of text.slice(from, from + reach).matchAll(/,\s+|(?<=\beds?\.?\))\s+/gu)) {
    if (++tries > 14) break;
    const to = from + match.index;
    const next = head(to, to + match[0].length);
    if (!next?.names?.authors.length) continue;
    if (found && !/\s(?:and|&|und|et)\s/u.test(text.slice(found.to, to))) continue;
    found = next;
  }
  return found;
}

function skip(text: string, at: number): number {
  return at + /^[\s)\].,:;]*/u.exec(text.slice(at, at + 12))![0].length;
}
