import type { Citation } from './apparatus.ts';
import { readCitingNames } from './read-citing-names.ts';

/** A citation within one text, before it is tied to an entry. */
export type ReadCitation = Omit<Citation, 'span' | 'reference'> & {
  readonly from: number;
  readonly to: number;
  /** Names that may be none: without an entry they cite nothing. */
  readonly isGuess?: true;
  /** A year in a bracket of its own, whose author the words before it must name. */
  readonly isBare?: boolean;
  /** Where the bracket opens. */
  readonly bracket?: number;
};

/** A bracket longer than this is an aside, not a list of citations. */
const longest = 600;
const yearForm =
  /(?<![\d\p{L}–—/-])(?:\[((?:1[4-9]|20)\d\d)\]\s?)?((?:1[4-9]|20)\d\d)(?:\s?\[((?:1[4-9]|20)\d\d)\]|\/(?:(?:1[4-9]|20)\d\d|\d\d(?!\d)))?([a-z])?(?![\p{L}\d]|\s?[–—-]\s?\d|\/\d)|(?<!\p{L})(n\.\s?d\.?|forthcoming|in press|undated)(?:-?([a-z])(?![\p{L}]))?(?![\p{L}])/giu;

/** Between two years of one author: `2003, 2005`, `2008; see also 2009`. */
const goesOn = /^[\s,]*(?:(?:and|also|see|but|c\.?f\.|compare|again|especially|esp\.|&)[\s,]*)*$/u;

/** Reads the citations in the brackets of a text: `(Wang 1997, 84; Share 2003a, b)`, `[Goh 2004]`, `(2003)`, `(ibid., 5)`. */
export function readParentheses(text: string): ReadCitation[] {
  const found: ReadCitation[] = [];
  const open: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const letter = text[i];
    if (letter === '(' || letter === '[') open.push(i);
    if (letter !== ')' && letter !== ']') continue;
    const from = open.pop();
    if (
      from === undefined ||
      i - from > longest ||
      (open.length > 0 && /^\[\d{4}$/u.test(text.slice(from, i)))
    )
      continue;
    if (
      /^\[\s?\d{4}\s?$/u.test(text.slice(from, i)) &&
      /^\s?\(?(?:1[4-9]|20)\d\d/u.test(text.slice(i + 1, i + 8))
    )
      continue;
    const inner = text.slice(from + 1, i);
    if (/[\d]|n\.\s?d|forthcoming|in press|ibid/iu.test(inner)) found.push(...readBracket(inner, from + 1));
  }
  return found.sort((a, b) => a.from - b.from);
}

function readBracket(inner: string, at: number): ReadCitation[] {
  const found: ReadCitation[] = [];
  let from = 0;
  for (const part of inner.split(';')) {
    found.push(...readPart(part, at + from, at - 1, found.at(-1)));
    from += part.length + 1;
  }
  return found;
}

function readPart(part: string, at: number, bracket: number, last: ReadCitation | undefined): ReadCitation[] {
  const ibid = /^\s*(?:see\s+|also\s+)*(ibid(?:em)?|idem|id)\b\.?[\s,:]*(.{0,40})$/iu.exec(part);
  if (ibid) {
    const from = at + part.indexOf(ibid[1]!);
    const locator = ibid[2]!.trim();
    return [
      {
        from,
        to: at + part.trimEnd().length,
        form: 'ibid',
        names: [],
        hasEtAl: false,
        ...(locator && { locator }),
      },
    ];
  }
  const marks = [...part.matchAll(yearForm)];
  const found: ReadCitation[] = [];
  let done = 0;
  for (const [i, mark] of marks.entries()) {
    if (mark.index < done) continue;
    const between = part.slice(done, mark.index);
    const before = found.at(-1) ?? (i === 0 && last && goesOn.test(between) ? last : undefined);
    const nextMark = marks[i + 1]?.index ?? part.length;
    // A page of four digits: `Gandhi and Sumner 2020, 1553`.
    if (found.length > 0 && /^[,:]\s*(?:pp?\.\s*)?$/u.test(between) && isPage(mark[2], found.at(-1)!.year))
      break;
    const read = readOne(between, mark, { at: at + done, before, bracket });
    if (read === 'stop') break;
    if (!read) continue;
    const to = mark.index + mark[0].length;
    const letters = furtherLetters(part.slice(to, nextMark));
    const locator = locatorOf(part.slice(to + (letters?.length ?? 0), nextMark), i + 1 < marks.length);
    found.push({ ...read, ...(locator && { locator }) });
    for (const letter of letters?.suffixes ?? []) {
      const from = at + to + letter.at;
      found.push({ ...read, from, to: from + 1, suffix: letter.suffix });
    }
    done = to + (letters?.length ?? 0);
  }
  return found.length > 0 || !last ? found : [];
}

/** Whether a number behind a year is too early for a year of the same author. */
function isPage(number: string | undefined, year: number | undefined): boolean {
  return number !== undefined && year !== undefined && Number(number) < year - 150;
}

function readOne(
  between: string,
  mark: RegExpExecArray,
  { at, before, bracket }: { at: number; before: ReadCitation | undefined; bracket: number },
): Omit<ReadCitation, 'locator'> | 'stop' | undefined {
  const yearAt = at + between.length;
  const to = yearAt + mark[0].length;
  const dated = {
    ...(mark[2] && { year: Number(mark[2]) }),
    ...(mark[5] && { undated: mark[5] }),
    ...((mark[4] ?? mark[6]) && { suffix: (mark[4] ?? mark[6])!.toLowerCase() }),
  };
  const text = between.replace(/[\s(]+$/u, '');
  if (before && goesOn.test(text)) {
    return {
      form: before.form,
      names: before.names,
      hasEtAl: before.hasEtAl,
      ...(before.initial && { initial: before.initial }),
      ...dated,
      from: yearAt,
      to,
      ...(before.isBare && { isBare: true }),
      ...(before.isGuess && { isGuess: true }),
      bracket,
    };
  }
  const start = before
    ? /^.*?,\s*(?:(?:and|with|or|see|also|but|to) ){0,3}(?=\p{Lu}|(?:van|von|de|al-|el-|di|da|du|le|la)\b)(?![^,]*,\s*(?:chap|p)\.)/u.exec(
        text,
      )?.[0].length
    : 0;
  if (before && start === undefined) return 'stop';
  const named = text.slice(start);
  if (!before && /^[\s,]*(?:see |c\.|ca\.|orig\. |first published )?\s*$/iu.test(named)) {
    return named.includes('c') && !/^see/iu.test(named.trim())
      ? undefined
      : { form: 'narrative', names: [], hasEtAl: false, ...dated, from: yearAt, to, isBare: true, bracket };
  }
  const names = readCitingNames(named);
  if (!names) return before ? 'stop' : undefined;
  return {
    form: 'parenthetical',
    names: names.names,
    hasEtAl: names.hasEtAl,
    ...(names.initial && { initial: names.initial }),
    ...(names.isGuess && { isGuess: true }),
    ...dated,
    from: at + start! + names.from,
    to,
    bracket,
  };
}

/** Letters after a year and its first letter: `, b` and `, c` of `2003a, b, c`. */
function furtherLetters(
  text: string,
): { length: number; suffixes: { suffix: string; at: number }[] } | undefined {
  const match = /^(?:(?:,\s?|\s?(?:and|&)\s|,\s?and\s)[a-h](?![\p{L}.\d]))+/u.exec(text);
  if (!match) return undefined;
  const suffixes = [...match[0].matchAll(/[a-h](?=[,\s]|$)/gu)]
    .filter((letter) => !/\p{L}/u.test(match[0][letter.index - 1] ?? ''))
    .map((letter) => ({ suffix: letter[0], at: letter.index }));
  return { length: match[0].length, suffixes };
}

function locatorOf(text: string, isFollowed: boolean): string | undefined {
  const match =
    /^\s*[,:]?\s*((?:pp?\.|chaps?\.|ch\.|chapters?|secs?\.|§+|vols?\.|bks?\.|nn?\.|para\.|paras\.|art\.|esp\.|figs?\.|tables?|appendix|ff?\.)?\s*(?:\d|[ivxlc]+(?![\p{L}])|§)[^;]*|(?:passim|chap|appendix|table|note|conclusion|introduction|emphas[ie]s|my|italics|translation)\b[^;]*)$/iu.exec(
      text,
    );
  const value = match?.[1]?.replace(isFollowed ? /,[^,]*\p{Lu}.*$|[\s,]+$/u : /\s+$/u, '').trim();
  return value && value.length <= 80 ? value : undefined;
}
