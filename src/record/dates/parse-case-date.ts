import { formatDay } from '../../base/calendar.ts';
import { addDuration, type Duration, parseDuration } from '../../base/duration.ts';
import { type Edtf, parseEdtf, rangeHull } from '../../base/edtf/edtf.ts';
import { own } from '../../base/own.ts';
import { suggest } from '../../base/suggest.ts';
import { type Piece, trimmed } from '../files/quoted-text.ts';
import { excerpt, type TextFault } from '../files/text-fault.ts';
import type { Anchor, CaseDate, RelativeDate } from './case-date.ts';

export type CaseDateResult =
  | { readonly ok: true; readonly date: CaseDate }
  | ({ readonly ok: false } & TextFault);

type Relation = Exclude<RelativeDate['relation'], 'offset'>;

const ID = /^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u;
/** Words that may stand after the dot of an anchor, and the moment each names. */
const MOMENTS = { date: 'first', signed: 'first', start: 'start', end: 'end' } as const;
const OFFSET = /(\s*\+\s*|\s+[-−–]\s*)(?=\S)/u;
/** `1956-11-06 after X`: days, then what the date comes after, before or between; a comma may stand before the word. */
const AMONG = /^(\S.*?)\s*,?\s+(after|before|between)(?:\s+|$)/iu;
const UNITS: Readonly<Record<string, string>> = { day: 'D', week: 'W', month: 'M', year: 'Y' };

/**
 * Reads a date of a case: EDTF (see `parseEdtf`), or relative to another row: `X + P2D`, `X - P1M`, `before X`,
 * `after X`, `between X and Y`, or `X` alone for the day of X. `X.start` and `X.end` name a moment of X; `X` is its
 * first: an event's or vote's date, an instrument's signing, a spell's start. `1956-11-06 after X` is that day, after X
 * if it is the day of X too.
 *
 * Gives: the date, or what is wrong with it, at an offset into the text, with the smallest repair.
 *
 * @example parseCaseDate('hiroshima + P2D').date.relation // => 'offset'
 */
export function parseCaseDate(text: string): CaseDateResult {
  const whole = trimmed(text, 0);
  if (whole.text === '') return fault(whole, 'date is empty', 'write a date, or leave the field out');
  const worded = /^(before|after|between)(?:\s+|$)/iu.exec(whole.text);
  if (worded?.[1]) {
    const rest = trimmed(whole.text.slice(worded[0].length), whole.at + worded[0].length);
    return parseWorded(text, worded[1].toLowerCase() as Relation, rest);
  }
  const edtf = parseEdtf(whole.text);
  if (edtf.ok) return { ok: true, date: { kind: 'absolute', text, edtf: edtf.date } };
  const among = AMONG.exec(whole.text);
  if (among) return parseAmong(text, whole, among);
  const sign = OFFSET.exec(whole.text);
  if (sign) return parseOffset(text, whole, sign.index, sign[0]);
  if (edtf.calendar !== undefined || !isLikeAnchor(whole.text, edtf.repair !== undefined)) {
    return fault({ text: '', at: whole.at + edtf.at }, edtf.message, edtf.hint, edtf.repairs);
  }
  const anchor = parseAnchor(whole);
  return 'message' in anchor
    ? { ok: false, ...anchor }
    : relative(text, 'offset', [anchor], { duration: { years: 0, months: 0, days: 0 }, sign: 1 });
}

/** Whether a text that is no EDTF date is the id of a row, rather than a misspelt date. */
function isLikeAnchor(text: string, repairable: boolean): boolean {
  const [id = '', moment = 'start', more] = text.split('.');
  if (!ID.test(id) || !/^\p{L}+$/u.test(moment) || more !== undefined || /^Y-?\d/u.test(id)) return false;
  return /^\d/u.test(id) ? !repairable && /\p{L}{2}/u.test(id) : !/^X[X\d-]+$/u.test(id);
}

function parseWorded(text: string, relation: Relation, rest: Piece): CaseDateResult {
  const [one, two] = relation === 'between' ? splitAtAnd(rest) : [rest];
  if (!one?.text || (relation === 'between' && !two?.text)) {
    return fault(
      rest,
      `date ${excerpt(text)} names too few rows`,
      relation === 'between' ? 'write between X and Y' : `write ${relation} X`,
    );
  }
  const pieces = two ? [one, two] : [one];
  const dates = pieces.map((piece) => parseEdtf(piece.text));
  if (dates.every((date) => date.ok)) {
    const meant = inBrackets(
      relation,
      dates.map((d) => d.date),
    );
    const repairs = meant.includes('YYYY') ? [] : [meant];
    return fault(one, `date ${excerpt(text)} names no row`, `write "${meant}"`, repairs);
  }
  const anchors = pieces.map(parseAnchor);
  const wrong = anchors.find((anchor) => 'message' in anchor);
  if (wrong && 'message' in wrong) return { ok: false, ...wrong };
  return relative(text, relation, anchors as Anchor[]);
}

function parseAmong(text: string, whole: Piece, [before, days, word]: RegExpExecArray): CaseDateResult {
  const among = parseCaseDate(days!);
  if (!among.ok) return { ...among, at: among.at + whole.at };
  const rest = trimmed(whole.text.slice(before!.length), whole.at + before!.length);
  const read = parseWorded(text, word!.toLowerCase() as Relation, rest);
  if (!read.ok || read.date.kind !== 'relative') return read;
  return { ok: true, date: { ...read.date, among: movedDate(among.date, whole.at) } };
}

/** A date read from the middle of a text, its anchors counted from the beginning. */
function movedDate(date: CaseDate, by: number): CaseDate {
  if (date.kind === 'absolute') return date;
  return { ...date, anchors: date.anchors.map((anchor) => ({ ...anchor, at: (anchor.at ?? 0) + by })) };
}

function splitAtAnd(piece: Piece): Piece[] {
  const match = /\s+and\s+/iu.exec(piece.text);
  if (!match) return [piece];
  const end = match.index + match[0].length;
  return [
    trimmed(piece.text.slice(0, match.index), piece.at),
    trimmed(piece.text.slice(end), piece.at + end),
  ];
}

function parseOffset(text: string, whole: Piece, at: number, sign: string): CaseDateResult {
  const base = trimmed(whole.text.slice(0, at), whole.at);
  const length = trimmed(whole.text.slice(at + sign.length), whole.at + at + sign.length);
  const direction = sign.includes('+') ? 1 : -1;
  const duration = parseDuration(length.text);
  if (!duration) {
    const [, count, unit] = /^(\d+)\s*(day|week|month|year)s?$/iu.exec(length.text) ?? [];
    const meant =
      count && unit
        ? `write P${count}${own(UNITS, unit.toLowerCase())}`
        : 'expected an ISO 8601 duration of days or longer, like P2D, P6M or P1Y';
    const written = /^write (P\S+)$/.exec(meant)?.[1];
    const start = text.slice(0, text.length - length.text.length);
    const repairs = written === undefined ? [] : [`${start}${written}`];
    return fault(length, `${excerpt(length.text)} is not a duration`, meant, repairs);
  }
  const day = parseEdtf(base.text);
  if (day.ok)
    return fault(
      base,
      `date ${excerpt(text)} is reckoned from a date, not from a row`,
      `write ${reckoned(day.date, duration, direction)}`,
      [reckoned(day.date, duration, direction)].filter((date) => /^-?\d/.test(date)),
    );
  const anchor = parseAnchor(base);
  return 'message' in anchor
    ? { ok: false, ...anchor }
    : relative(text, 'offset', [anchor], { duration, sign: direction });
}

function parseAnchor(piece: Piece): Anchor | TextFault {
  const dot = piece.text.indexOf('.');
  const id = dot < 0 ? piece.text : piece.text.slice(0, dot);
  if (!ID.test(id)) {
    return {
      at: piece.at,
      message: `${excerpt(id)} is not the id of a row`,
      hint: 'an id has letters, digits and hyphens only',
    };
  }
  if (dot < 0) return { id, moment: 'first', at: piece.at };
  const word = piece.text.slice(dot + 1);
  if (Object.hasOwn(MOMENTS, word))
    return { id, moment: MOMENTS[word as keyof typeof MOMENTS], at: piece.at };
  const near = suggest(word, Object.keys(MOMENTS));
  const hint = near ? `did you mean "${id}.${near}"?` : `expected ${id}.start or ${id}.end`;
  return { at: piece.at + dot + 1, message: `"${word}" is not a moment of a row`, hint };
}

function relative(
  text: string,
  relation: RelativeDate['relation'],
  anchors: Anchor[],
  offset?: RelativeDate['offset'],
): CaseDateResult {
  return { ok: true, date: { kind: 'relative', text, relation, anchors, ...(offset ? { offset } : {}) } };
}

/** The EDTF of what `before 1969`, `after 1969`, `between 1968 and 1970` were meant to say. */
function inBrackets(relation: Relation, dates: readonly Edtf[]): string {
  const [one, two = one] = dates;
  if (!one || !two) return '[..YYYY-MM-DD]';
  const sameForm = one.text.replace(/\d/gu, '0') === two.text.replace(/\d/gu, '0');
  if (relation === 'between' && sameForm) return `[${one.text}..${two.text}]`;
  const [first, last] = [rangeHull(one.ranges), rangeHull(two.ranges)];
  if (relation === 'before') return `[..${dayOrBlank(first && first.earliest - 1)}]`;
  if (relation === 'after') return `[${dayOrBlank(last && last.latest + 1)}..]`;
  return `[${dayOrBlank(first?.earliest)}..${dayOrBlank(last?.latest)}]`;
}

/** A date so much later or earlier, when it is a single day; else the form in which to write it. */
function reckoned(date: Edtf, duration: Duration, sign: 1 | -1): string {
  const range = rangeHull(date.ranges);
  const single = range && Number.isFinite(range.earliest) && range.earliest === range.latest;
  return single ? formatDay(addDuration(range.earliest, duration, sign)) : 'the date itself, as EDTF';
}

const dayOrBlank = (day: number | undefined): string =>
  day !== undefined && Number.isFinite(day) ? formatDay(day) : 'YYYY-MM-DD';

function fault(piece: Piece, message: string, hint: string, repairs: readonly string[] = []): CaseDateResult {
  return { ok: false, at: piece.at, message, hint, ...(repairs.length > 0 ? { repairs } : {}) };
}
