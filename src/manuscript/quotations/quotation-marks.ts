import { apostropheRole } from './apostrophes.ts';

/** What a mark can be by its sign and by what stands beside it. */
export type MarkRole = 'opens' | 'closes' | 'either';

/** A quotation mark in a text; apostrophes, inches and minutes are none. */
export interface QuotationMark {
  readonly from: number;
  readonly to: number;
  readonly sign: string;
  readonly level: 'double' | 'single';
  readonly family: 'comma' | 'guillemet' | 'corner';
  readonly role: MarkRole;
  /** After an s, where it may be an apostrophe: the parties’. */
  readonly mayBePossessive: boolean;
}

interface MarkKind {
  readonly level: 'double' | 'single';
  readonly family: QuotationMark['family'];
  /** What the sign does by itself. */
  readonly usual: MarkRole;
  /** The signs that close what it opens. */
  readonly closedBy: readonly string[];
}

const kind = (
  level: MarkKind['level'],
  family: MarkKind['family'],
  usual: MarkRole,
  ...closedBy: string[]
): MarkKind => ({ level, family, usual, closedBy });

/** Quotation marks of English, French, German, Russian, Scandinavian and East Asian printing, of typewriters and of TeX. */
export const markKinds: ReadonlyMap<string, MarkKind> = new Map([
  ['“', kind('double', 'comma', 'opens', '”')],
  ['”', kind('double', 'comma', 'closes', '”')],
  ['„', kind('double', 'comma', 'opens', '“', '”')],
  ['‟', kind('double', 'comma', 'opens', '”')],
  ['"', kind('double', 'comma', 'either', '"')],
  ['``', kind('double', 'comma', 'opens', "''", '"')],
  ["''", kind('double', 'comma', 'closes')],
  ['‘', kind('single', 'comma', 'opens', '’')],
  ['’', kind('single', 'comma', 'closes')],
  ['‚', kind('single', 'comma', 'opens', '‘', '’')],
  ["'", kind('single', 'comma', 'either', "'")],
  ['«', kind('double', 'guillemet', 'opens', '»')],
  ['»', kind('double', 'guillemet', 'closes', '«', '»')],
  ['‹', kind('single', 'guillemet', 'opens', '›')],
  ['›', kind('single', 'guillemet', 'closes', '‹', '›')],
  ['「', kind('double', 'corner', 'opens', '」')],
  ['」', kind('double', 'corner', 'closes')],
  ['『', kind('double', 'corner', 'opens', '』')],
  ['』', kind('double', 'corner', 'closes')],
]);

const SIGN = /``|''|[“”„‟"‘’‚'«»‹›「」『』]/gu;
const WORD = /[\p{L}\p{N}\p{M}]/u;
const SPACE = /\s/u;
const BEFORE_OPENING = /[\s([{“‘„‚«‹"'`*_~/=¿¡]/u;
const AFTER_CLOSING = /[\s)\]}”’“‘»›"'.,;:!?…*_~/—–-]/u;
/** Before a mark that opens: l’« histoire », d’“ordre”. */
const ELISION = /(?<!\p{L})(?:[ldcjnsmt]|(?:jus|lors|puis|quoi)?qu)[’']$/iu;
const DASH = /[—–-]/u;
/** Behind a mark that closes by itself, though a space stands before it: « ainsi ». */
const NO_OPENING = /[\s.,;:!?)\]]/u;

/** The quotation marks of a text, in order. Cost: its length. */
export function quotationMarks(text: string): QuotationMark[] {
  const marks: QuotationMark[] = [];
  for (const { 0: sign, index: from } of text.matchAll(SIGN)) {
    const { level, family, usual } = markKinds.get(sign)!;
    const to = from + sign.length;
    const isElided = level === 'double' && ELISION.test(text.slice(Math.max(0, from - 7), from));
    const before = isElided ? ' ' : (text[from - 1] ?? ' ');
    const after = text[to] ?? ' ';
    if (sign === "''" && text[from - 1] === "'") continue;
    // Three of them are a mark of a program's text.
    if (sign === '"' && isOfThree(text, from)) continue;
    // An apostrophe that a wrong font has made of it: today‟s.
    if (/[‟„]/u.test(sign) && WORD.test(before) && WORD.test(after)) continue;
    const single = level === 'single' && family === 'comma' && sign !== '‚';
    const role = single
      ? apostropheRole(text, from, sign)
      : isMeasure(text, from, sign)
        ? undefined
        : roleOf(sign, usual, before, after);
    if (role === undefined) continue;
    const mayBePossessive = single && /[sSzZxX]/u.test(before) && role !== 'opens';
    marks.push({ from, to, sign, level, family, role, mayBePossessive });
  }
  return marks;
}

const isOfThree = (text: string, from: number): boolean =>
  text.slice(Math.max(0, from - 2), from + 3).includes('"""');

function roleOf(sign: string, usual: MarkRole, before: string, after: string): MarkRole {
  const shape = shapeOf(before, after);
  if (sign === '"') return shape;
  if ((sign === '»' || sign === '›') && shape === 'opens' && /[\d…]/u.test(after)) return 'either';
  // »so« in German, ”so” in Swedish.
  if ((sign === '»' || sign === '›') && shape === 'opens' && !NO_OPENING.test(after)) return 'opens';
  if ((sign === '«' || sign === '‹') && shape === 'closes') return 'either';
  if (sign === '“' && (shape === 'closes' || (shape === 'either' && SPACE.test(after)))) return 'either';
  if (sign === '”' && (shape === 'opens' || (shape === 'either' && WORD.test(after)))) return 'either';
  return usual;
}

/** What stands beside a mark says: a space before and a word after open. */
function shapeOf(before: string, after: string): MarkRole {
  if (DASH.test(before)) return WORD.test(after) || !AFTER_CLOSING.test(after) ? 'either' : 'closes';
  const opens = BEFORE_OPENING.test(before);
  const closes = AFTER_CLOSING.test(after);
  if (opens && closes) return SPACE.test(before) && /[.…'‘“[(—–-]/u.test(after) ? 'opens' : 'either';
  if (!opens && !closes) return WORD.test(before) || !WORD.test(after) ? 'either' : 'closes';
  return opens ? 'opens' : 'closes';
}

const FEET = /[\d½¼¾]\s?(?:['′’]|°)\s?\d{1,3}(?:\.\d{1,4})?$/u;

/** Seconds of arc, feet and inches: 51°28'38", 5'10". */
function isMeasure(text: string, from: number, sign: string): boolean {
  return (sign === '"' || sign === '”') && FEET.test(text.slice(Math.max(0, from - 14), from));
}
