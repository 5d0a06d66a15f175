import { own } from '../../base/own.ts';
import type { Span } from './syntax.ts';
import type { SyntaxFault } from './syntax-fault.ts';
import { wrongSigns } from './wrong-signs.ts';

/** A word or sign of an expression. The `text` of a quoted name is what stands between its quotes. */
export interface Token {
  readonly is: 'word' | 'quoted' | 'number' | 'date' | 'duration' | 'sign' | 'end';
  readonly text: string;
  readonly span: Span;
}

/** What the row at hand is called in a test of each row: `every(rows, it.channel = secret)`. */
export const rowAtHand = 'it';

/** Words with a place in the grammar; an id of that name is written in quotes. */
export const keywords: ReadonlySet<string> = new Set([
  ...['and', 'or', 'not', 'before', 'after', 'within', 'overlaps', 'contains'],
  ...['from', 'to', 'in', 'on', 'as'],
]);

/** What may stand between each pair of quotation marks: anything but the closing one. */
export const quotationMarks = [
  { open: '"', close: '"' },
  { open: '“', close: '”' },
  { open: '„', close: '“”' },
  { open: '«', close: '»' },
] as const;

const typographic: Readonly<Record<string, string>> = {
  '≤': '<=',
  '≥': '>=',
  '≠': '!=',
  '−': '-',
  '–': '-',
  '×': '*',
  '÷': '/',
};

const space = /\s+/uy;
const word = /\p{L}(?:[\p{L}\p{M}\p{N}]|-(?=[\p{L}\p{N}]))*/uy;
const sign = /<=|>=|!=|[=<>≤≥≠+\-−–*×/÷(),.]/uy;
const wholeNumber = /^-?\d+(?:\.\d+)?$/u;
const durationWord = /^P(?:\d+[YMWD])+$/u;
/** One date, or what was meant as one: what follows a digit without a space belongs to it. */
const endpoint =
  /(?:[~?%]?-?|Y-?(?=\d{5}|\d+E))\d(?:[\p{L}\p{N}~?%]|[-:.](?=[\p{L}\p{N}~?%])|(?<=T\d\d:\d\d(?::\d\d)?)\+(?=\d\d(?!\d)))*/uy;
/** A Julian date is marked so. */
const oldStyle = / OS(?![\p{L}\p{N}-])/uy;
const yearAtLeast = /^[~?%]?(?:-?[\dX]{4}|Y)/u;

/** What a token is read from: the text, where, and whether the token before it ends an operand. */
interface Place {
  readonly text: string;
  readonly start: number;
  readonly afterOperand: boolean;
}

type Found = Token | SyntaxFault;

/** Cuts a text into words and signs, the last of them an `end`; or gives the first fault in it. */
export function tokenize(text: string): { tokens: readonly Token[] } | { fault: SyntaxFault } {
  const tokens: Token[] = [];
  let start = skipSpace(text, 0);
  while (start < text.length) {
    const found = next({ text, start, afterOperand: endsOperand(tokens) });
    if (!('is' in found)) return { fault: found };
    tokens.push(found);
    start = skipSpace(text, found.span.end);
  }
  tokens.push({ is: 'end', text: '', span: { start: text.length, end: text.length } });
  return { tokens };
}

function next(place: Place): Found {
  return (
    quotedName(place) ??
    dateSet(place) ??
    dateOrNumber(place) ??
    wordOrDuration(place) ??
    wrongSign(place) ??
    minus(place) ??
    plainSign(place) ??
    strangeCharacter(place)
  );
}

function quotedName({ text, start }: Place): Found | undefined {
  const marks = quotationMarks.find(({ open }) => open === text[start]);
  if (!marks) return undefined;
  let end = start + 1;
  while (end < text.length && !marks.close.includes(text[end] as string)) end += 1;
  const name = text.slice(start + 1, end);
  if (end === text.length) {
    return fault(
      start,
      start + 1,
      'this quotation mark is never closed',
      `add \`${marks.close[0]}\` where the name ends`,
    );
  }
  if (name.trim() === '')
    return fault(start, end + 1, 'there is no name between the quotes', 'write one, or take the quotes out');
  return token('quoted', name, start, end + 1);
}

/** `[1965..1972]`, `{1965,1968}`: one date, whatever stands inside. */
function dateSet({ text, start }: Place): Found | undefined {
  const close = own({ '[': ']', '{': '}' }, text[start] as string);
  if (!close) return undefined;
  const end = text.indexOf(close, start);
  if (end < 0) {
    return fault(
      start,
      start + 1,
      `\`${text[start]}\` begins a set of dates that is never closed`,
      `add \`${close}\``,
    );
  }
  return token('date', text.slice(start, end + 1), start, end + 1);
}

function dateOrNumber(place: Place): Token | undefined {
  const { text, start } = place;
  if (text[start] === '-' && place.afterOperand) return undefined;
  const end = openStart(place) ?? match(endpoint, text, minusRead(place)) ?? start;
  if (end === start) return undefined;
  const whole = intervalEnd(text, start, match(oldStyle, text, end) ?? end);
  const found = text.slice(start, whole).replace(/^−/u, '-');
  return token(wholeNumber.test(found) ? 'number' : 'date', found, start, whole);
}

/** `../1949` and `/1949`: an interval whose start is open or unknown. */
function openStart({ text, start, afterOperand }: Place): number | undefined {
  const slash = text.startsWith('../', start)
    ? start + 2
    : text[start] === '/' && !afterOperand
      ? start
      : undefined;
  return slash === undefined ? undefined : match(endpoint, text, slash + 1);
}

/** Where the digits begin to be looked for: a typographic minus before a number is passed over. */
function minusRead({ text, start, afterOperand }: Place): number {
  return text[start] === '−' && !afterOperand && /\d/u.test(text[start + 1] ?? '') ? start + 1 : start;
}

/** The end of `1965/1972`, `1949/..` or `1949/` when a date from `start` to `end` opens one; else `end`. */
function intervalEnd(text: string, start: number, end: number): number {
  if (text[end] !== '/' || !yearAtLeast.test(text.slice(start, end))) return end;
  if (text.startsWith('..', end + 1)) return end + 3;
  const second = match(endpoint, text, end + 1);
  if (second !== undefined) return match(oldStyle, text, second) ?? second;
  return /^\/\s*(?:$|[),])/u.test(text.slice(end)) ? end + 1 : end;
}

function wordOrDuration({ text, start }: Place): Token | undefined {
  const end = match(word, text, start);
  if (end === undefined) return undefined;
  const found = text.slice(start, end);
  return token(durationWord.test(found) ? 'duration' : 'word', found, start, end);
}

function wrongSign({ text, start }: Place): SyntaxFault | undefined {
  const wrong = wrongSigns.find(([written]) => text.startsWith(written, start));
  if (!wrong || text.startsWith('!=', start)) return undefined;
  return fault(start, start + wrong[0].length, wrong[1], wrong[2]);
}

/** A minus between two operands stands free on both sides, since ids and dates hold hyphens. */
function minus({ text, start, afterOperand }: Place): SyntaxFault | undefined {
  const written = text[start] as string;
  if (!'-−–'.includes(written) || !afterOperand) return undefined;
  const free = (at: number) => /^\s?$/u.test(text[at] ?? '');
  if (free(start - 1) && free(start + 1)) return undefined;
  const hint =
    written === '–'
      ? 'write `a - b` to subtract, 1968/1970 for a span of time'
      : 'write `a - b` to subtract; an id or a date has its hyphens without spaces';
  return fault(start, start + 1, `\`${written}\` needs a space on both sides`, hint);
}

function plainSign({ text, start }: Place): Token | undefined {
  const end = match(sign, text, start);
  if (end === undefined) return undefined;
  const written = text.slice(start, end);
  return token('sign', own(typographic, written) ?? written, start, end);
}

function strangeCharacter({ text, start }: Place): SyntaxFault {
  const character = String.fromCodePoint(text.codePointAt(start) as number);
  const hint = 'names hold letters, digits and hyphens; write any other name in quotes';
  return fault(start, start + character.length, `"${character}" means nothing here`, hint);
}

/** Whether something ends here that a minus could take from; a keyword does not, unless it names a field (`.to`). */
function endsOperand(tokens: readonly Token[]): boolean {
  const [before, last] = [tokens.at(-2), tokens.at(-1)];
  if (!last) return false;
  if (last.is === 'sign') return last.text === ')';
  if (last.is !== 'word' || (before?.is === 'sign' && before.text === '.')) return true;
  const endsSeenBy = last.text === 'by' && before?.is === 'word' && before.text === 'seen';
  return !keywords.has(last.text) && !endsSeenBy;
}

function skipSpace(text: string, start: number): number {
  return match(space, text, start) ?? start;
}

/** The end of what a pattern matches from a place on, if it matches anything there. */
function match(pattern: RegExp, text: string, start: number): number | undefined {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

function token(is: Token['is'], text: string, start: number, end: number): Token {
  return { is, text, span: { start, end } };
}

function fault(start: number, end: number, message: string, hint: string): SyntaxFault {
  return { span: { start, end }, message, hint };
}
