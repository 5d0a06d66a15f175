import { yearMonthDay } from '../../base/calendar.ts';
import { dayInWords, yearInWords } from '../../base/day-words.ts';
import { NO_REACH, possibleDays, rangeHull } from '../../base/edtf/edtf.ts';
import { own } from '../../base/own.ts';
import { isThroughout } from './is-throughout.ts';
import type { Names } from './names.ts';
import { sayDate, sayDuration, sayOn } from './say-date.ts';
import { sayName, sayRow } from './say-name.ts';
import { inWords, spokenCall } from './spoken-call.ts';
import { rowAtHand } from './tokens.ts';
import type { Typed, TypedArithmetic, TypedCall, TypedCompare, TypedField, TypedWindow } from './typed.ts';

/** A checked test as a plain English sentence, without its full stop. */
export function readAloud(typed: Typed, names: Names): string {
  return say(typed, names, 'outer');
}

/** Where a part stands: by itself; within another that its own joints could be mistaken for; in a sum. */
type Depth = 'outer' | 'inner' | 'operand';

function say(x: Typed, names: Names, depth: Depth = 'inner'): string {
  switch (x.is) {
    case 'number':
      return x.text.replace('-', '−');
    case 'date':
      return sayDate(x.text);
    case 'duration':
      return sayDuration(x.duration);
    case 'word':
      return x.table ? sayName(x.word, names) : x.word;
    case 'it':
    case 'actorAtHand':
      return rowAtHand;
    case 'row':
      return sayRow(x.id, names);
    case 'field':
      return sayField(x, names);
    case 'call':
      return sayCall(x, names);
    case 'timeOf':
    case 'onlyRow':
    case 'idOf':
      return say(x.of, names, depth);
    case 'not':
      return `it is not the case that ${say(x.of, names)}`;
    case 'and':
    case 'or':
      return sayJunction(x, names, depth);
    case 'compare':
      return sayCompare(x, names);
    case 'arithmetic':
      return sayArithmetic(x, names, depth);
  }
}

/** `a and b and c` is one list; a list of the other kind inside it says where it begins. */
function sayJunction(x: Typed & { is: 'and' | 'or' }, names: Names, depth: Depth): string {
  const parts = chain(x, x.is).map((part) => say(part, names));
  if (depth !== 'outer')
    return `${x.is === 'and' ? (parts.length > 2 ? 'all of these: ' : 'both ') : 'either '}${parts.join(` ${x.is} `)}`;
  return parts.join(`, ${x.is} `);
}

function chain(x: Typed, is: 'and' | 'or'): readonly Typed[] {
  return x.is === is ? [...chain(x.left, is), ...chain(x.right, is)] : [x];
}

const comparisons: Readonly<Record<TypedCompare['by'], Readonly<Record<string, string>>>> = {
  number: {
    '=': 'is',
    '!=': 'is not',
    '<': 'is less than',
    '<=': 'is at most',
    '>': 'is greater than',
    '>=': 'is at least',
  },
  duration: {
    '=': 'is',
    '!=': 'is not',
    '<': 'is shorter than',
    '<=': 'is at most',
    '>': 'is longer than',
    '>=': 'is at least',
  },
  time: {
    '=': 'is the same time as',
    '!=': 'is not the same time as',
    before: 'falls before',
    after: 'falls after',
    within: 'falls within',
    overlaps: 'overlaps',
    contains: 'contains',
  },
  word: { '=': 'is', '!=': 'is not' },
  truth: { '=': 'exactly when', '!=': 'exactly when it is not the case that' },
};

function sayCompare(x: TypedCompare, names: Names): string {
  const { left, right, by, operator } = x;
  const isSeveral = left.is === 'field' && left.list && by === 'word' && left.field.endsWith('s');
  const includes = operator === '=' ? 'include' : 'do not include';
  const verb = isSeveral ? includes : comparisons[by][operator];
  return `${say(left, names)} ${verb} ${say(right, names)}`;
}

const sums = { '+': 'plus', '-': 'minus', '*': 'times', '/': 'divided by' } as const;
const operandSums = {
  '+': ['sum of', 'and'],
  '-': ['difference between', 'and'],
  '*': ['product of', 'with'],
  '/': ['ratio of', 'to'],
} as const;

function sayArithmetic(x: TypedArithmetic, names: Names, depth: Depth): string {
  const shift = sayShift(x, names);
  if (shift) return `the time ${shift.by} ${shift.of}`;
  const [left, right] = [say(x.left, names, 'operand'), say(x.right, names, 'operand')];
  if (x.by === 'gap') return `the time from ${right} to ${left}`;
  if (depth !== 'operand') return `${left} ${sums[x.operator]} ${right}`;
  const [noun, joint] = operandSums[x.operator];
  return `the ${noun} ${left} ${joint} ${right}`;
}

const fieldWords: Readonly<Record<string, string>> = {
  by: 'actor',
  through: 'origin',
  to: 'addressee',
  of: 'object',
  start: 'beginning',
  end: 'end',
  signed: 'signing',
  yes: 'number of votes for',
  no: 'number of votes against',
  abstain: 'number of abstentions',
  absent: 'number of absences',
};

function sayField(x: TypedField, names: Names): string {
  const isForce = x.table === 'instruments' && x.field === 'start';
  const word = isForce ? 'entry into force' : (own(fieldWords, x.field) ?? inWords(x.field));
  if (x.of.is === 'it') return `its ${word}`;
  return `the ${word} ${x.table === 'votes' && x.type === 'number' ? 'in' : 'of'} ${say(x.of, names)}`;
}

function sayCall(x: TypedCall, names: Names): string {
  const share = sayShareOfYears(x, names);
  if (share !== undefined) return share;
  const { signature } = x;
  const isDay = x.window?.kind === 'day';
  const isMiddle = isDay && !isThroughout(x) && signature.group !== 'Figures';
  const given = new Map<string, string>();
  x.arguments.forEach((argument, n) => {
    const parameter = signature.parameters[n];
    if (parameter) given.set(parameter.name, say(argument, names));
  });
  for (const [name, value] of Object.entries(x.named)) given.set(name, say(value, names));
  const sayTime = isDay && signature.measure ? sayYear : isMiddle ? sayMiddle : sayWindow;
  const isAny = isAtLeastOne(x, names);
  const said = spokenCall(isAny ? atLeastOne(signature) : signature, {
    arguments: given,
    window: sayTime(x.window, names) + saySeenBy(x, names),
    firstType: x.arguments[0]?.type,
  });
  return isAny || (x.type === 'yearly' && signature.gives === 'truth') ? `whether ${said} (1 or 0)` : said;
}

/** Whether a call counts what the data tell no more of than that there was at least one. */
function isAtLeastOne({ signature, named }: TypedCall, names: Names): boolean {
  const set = named.data?.is === 'word' ? named.data.word : undefined;
  return signature.measure !== undefined && names.means?.(signature.measure, set) === 'at-least-one';
}

/** `the number of disputes …`, read as what it then is: `there was at least one of the disputes …`. */
function atLeastOne(signature: TypedCall['signature']): TypedCall['signature'] {
  const { spoken } = signature;
  return typeof spoken === 'string'
    ? { ...signature, spoken: spoken.replace(/^the number of /, 'there was at least one of the ') }
    : signature;
}

/** The mean of what is so or not in each year is the share of years in which it is so; undefined of other calls. */
function sayShareOfYears(
  { signature, arguments: given, window }: TypedCall,
  names: Names,
): string | undefined {
  const [of] = given;
  if (signature.name !== 'mean' || of?.is !== 'call' || of.type !== 'yearly') return undefined;
  if (of.signature.gives !== 'truth' && !isAtLeastOne(of, names)) return undefined;
  const { window: inner, ...bare } = of;
  const said = sayCall(bare as TypedCall, names).replace(/^whether | \(1 or 0\)$/gu, '');
  return `the share of years${sayWindow(window ?? inner, names)} in which ${said}`;
}

/** The window in words, with a space before it; nothing when there is none. */
function sayWindow(window: TypedWindow | undefined, names: Names): string {
  if (!window) return '';
  const { start, end, kind } = window;
  if (end) return sayRange(start, end, names);
  if (start.is === 'date') return ` ${sayOn(start.text)}`;
  return ` ${kind === 'day' ? 'at the time of' : 'during'} ${say(start, names)}`;
}

/** What is asked of the middle day of a longer date says so: `on 1 July 1968 (the middle of 1968)`. */
function sayMiddle(window: TypedWindow | undefined, names: Names): string {
  if (!window) return '';
  const { start } = window;
  if (start.is === 'timeOf' && (start.table === 'spells' || start.table === 'positions'))
    return ` in the middle of ${say(start, names)}`;
  const days = start.is === 'date' && rangeHull(possibleDays(start.edtf, NO_REACH));
  if (!days || days.earliest === days.latest) return sayWindow(window, names);
  const said = `the middle of ${say(start, names)}`;
  const middle = Math.floor((days.earliest + days.latest) / 2);
  // how far doubt reaches is the case's to say
  return /[~?%]/.test(start.text) || !Number.isFinite(middle)
    ? ` in ${said}`
    : ` on ${dayInWords(middle)} (${said})`;
}

/** What published data say of a date they say of its year, which alone they know: ` in 1971 (the data have years alone)`. */
function sayYear(window: TypedWindow | undefined, names: Names): string {
  if (!window) return '';
  const { start } = window;
  const days = start.is === 'date' && rangeHull(possibleDays(start.edtf, NO_REACH));
  const years = days ? [days.earliest, days.latest].map(yearOf) : [];
  const isOne = years[0] !== undefined && years[0] === years[1] && !/[~?%]/.test(sourceOf(start));
  if (isOne && /^\d{4}$/.test(sourceOf(start))) return sayWindow(window, names);
  const of = isOne ? yearInWords(years[0]!) : `the year of ${say(start, names)}`;
  return ` in ${of} (the data have years alone)`;
}

const yearOf = (day: number): number | undefined =>
  Number.isFinite(day) ? yearMonthDay(day).year : undefined;
const sourceOf = (start: Typed): string => (start.is === 'date' ? start.text : '');

/** A range with one end counted from the other names it once: `from “X” to 1 year after it`. */
function sayRange(start: Typed, end: Typed, names: Names): string {
  const [from, to] = [say(start, names), say(end, names)];
  const later = sayShift(end, names);
  if (later?.of === from) return ` from ${from} to ${later.by} it`;
  const earlier = sayShift(start, names);
  return earlier?.of === to ? ` from ${earlier.by} ${to} to it` : ` from ${from} to ${to}`;
}

/** `1 year after` and the time from which it is counted; nothing of what is no shift. */
function sayShift(x: Typed, names: Names): { by: string; of: string } | undefined {
  if (x.is === 'timeOf') return sayShift(x.of, names);
  if (x.is !== 'arithmetic' || x.by !== 'shift') return undefined;
  const by = `${say(x.right, names, 'operand')} ${x.operator === '+' ? 'after' : 'before'}`;
  return { by, of: say(x.left, names, 'operand') };
}

function saySeenBy({ seenBy }: TypedCall, names: Names): string {
  if (!seenBy) return '';
  const on = seenBy.on ? sayWindow({ kind: 'day', start: seenBy.on, span: seenBy.on.span }, names) : '';
  return `, as far as was known to ${say(seenBy.actor, names)}${on}`;
}
