import { ofType, toRow, toTime } from './convert.ts';
import { addFault, type Checker, describe, isRowTable, isYear, type Loose, naturalType } from './loose.ts';
import { mismatch } from './mismatch.ts';
import type { ClaimType } from './signature.ts';
import type { Comparison } from './syntax.ts';
import { toWord } from './to-word.ts';
import { rowTables, type Typed, type TypedCompare } from './typed.ts';
import { type WordSpec, wordsOf } from './word-spec.ts';

type By = TypedCompare['by'];
interface Sides {
  readonly left: Loose;
  readonly right: Loose;
}

const ofTimes: readonly string[] = ['before', 'after', 'within', 'overlaps', 'contains'];

/** A comparison that knows what it compares. */
export function checkCompare(checker: Checker, e: Comparison): Typed | undefined {
  const left = checker.infer(e.left);
  const right = checker.infer(e.right);
  if (!left || !right) return undefined;
  const sides = { left, right };
  const by = ofTimes.includes(e.operator) ? 'time' : comparedBy(checker, sides);
  if (e.operator === '=' || e.operator === '!=') return equality(checker, e, e.operator, sides, by);
  return order(checker, e, sides, by);
}

/** What two sides are compared as, by the types that they have; undefined when they have nothing in common. */
function comparedBy(checker: Checker, { left, right }: Sides): By | undefined {
  const types = [naturalType(left, checker.names), naturalType(right, checker.names)];
  const has = (...wanted: readonly (ClaimType | 'free')[]) => types.some((type) => wanted.includes(type));
  const both = (...wanted: readonly (ClaimType | 'free')[]) => types.every((type) => wanted.includes(type));
  if (has('time')) return 'time';
  if (has('duration'))
    return types.includes('number') && left.is !== 'number' && right.is !== 'number' ? 'number' : 'duration';
  if (has('row') && (isYear(left) || isYear(right))) return 'time';
  if (has('truth')) return 'truth';
  if (has('word') && both('word', 'free', 'row', 'number')) return 'word';
  if (has('number')) return 'number';
  if (has('row') && both('row', 'rows')) return 'word';
  return both('free', 'row') ? 'word' : undefined;
}

function order(checker: Checker, e: Comparison, sides: Sides, by: By | undefined): Typed | undefined {
  const { operator, span } = e;
  if (by === 'time') {
    const asWords = operator === '<' ? 'before' : operator === '>' ? 'after' : operator;
    if (asWords === '<=' || asWords === '>=') return refuseDates(checker, e, sides);
    const expected = `\`${operator}\` compares dates`;
    const left = toTime(checker, sides.left, expected);
    const right = toTime(checker, sides.right, expected);
    return (
      left && right && { is: 'compare', by, operator: asWords as 'before', left, right, type: 'truth', span }
    );
  }
  const type = by === 'duration' ? 'duration' : 'number';
  const expected =
    type === 'number' ? `\`${operator}\` compares numbers` : `\`${operator}\` compares two lengths of time`;
  const left = ofType(checker, sides.left, expected, type);
  const right = ofType(checker, sides.right, expected, type);
  return (
    left && right && { is: 'compare', by: type, operator: operator as '<', left, right, type: 'truth', span }
  );
}

function refuseDates(checker: Checker, { operator, span }: Comparison, { left, right }: Sides): undefined {
  const date = left.is !== 'name' && left.type === 'time' ? left : right;
  return addFault(checker, 'claim-type', span, {
    expected: `\`${operator}\` compares numbers`,
    found: describe(date, checker.names),
    hint: `write \`not (… ${operator === '<=' ? 'after' : 'before'} …)\``,
  });
}

function equality(
  checker: Checker,
  { span }: Comparison,
  operator: '=' | '!=',
  sides: Sides,
  by: By | undefined,
): Typed | undefined {
  const pair = by === 'word' ? words(checker, sides, operator) : sameType(checker, sides, by, operator);
  if (!pair) return undefined;
  if (by === 'time') noteWholeTime(checker, span, pair);
  return {
    is: 'compare',
    by: by as 'word',
    operator,
    left: pair.left,
    right: pair.right,
    type: 'truth',
    span,
  };
}

function sameType(
  checker: Checker,
  sides: Sides,
  by: By | undefined,
  operator: string,
): { left: Typed; right: Typed } | undefined {
  if (by === undefined) return incomparable(checker, sides, operator);
  if (by === 'truth' && isToldTruth(checker, sides)) return undefined;
  const nouns = { number: 'numbers', duration: 'two lengths of time', time: 'dates', truth: 'two tests' };
  const expected = `\`${operator}\` compares ${nouns[by as keyof typeof nouns]} here`;
  const as = (x: Loose) => (by === 'time' ? toTime(checker, x, expected) : ofType(checker, x, expected, by));
  const left = as(sides.left);
  const right = as(sides.right);
  return left && right && { left, right };
}

/** `recognises(…) = true` says nothing more than `recognises(…)`: a fault, if this is one. */
function isToldTruth(checker: Checker, { left, right }: Sides): boolean {
  const word = [left, right].find((x) => x.is === 'name' && /^(?:true|false|yes|no)$/i.test(x.name));
  if (word?.is !== 'name') return false;
  const hint = /^(?:true|yes)$/i.test(word.name)
    ? `leave out \`= ${word.name}\``
    : 'write `not` before the test';
  const found = `\`${word.name}\` is a word`;
  addFault(checker, 'claim-type', word.span, { expected: 'a test is true or false by itself', found, hint });
  return true;
}

function incomparable(checker: Checker, { left, right }: Sides, operator: string): undefined {
  const odd = [left, right].find((x) => !['word', 'free'].includes(naturalType(x, checker.names))) ?? left;
  return mismatch(checker, odd, `\`${operator}\` compares numbers, dates, words or rows`, 'number');
}

/** `=` of a day with a month or a year, which no day is. */
function noteWholeTime(
  checker: Checker,
  span: Comparison['span'],
  { left, right }: { left: Typed; right: Typed },
): void {
  const date = left.is === 'date' ? left : right;
  if (date.is !== 'date' || left.is === right.is || date.edtf.precision === 'day') return;
  addFault(checker, 'claim-time-equal', span, { value: date.text });
}

/** Two words; a row among them is known by its id. What is written out is held against what the other side may be. */
function words(
  checker: Checker,
  { left, right }: Sides,
  operator: string,
): { left: Typed; right: Typed } | undefined {
  const expected = `\`${operator}\` compares words here`;
  const isLiteral = (x: Loose) => x.is === 'name' || x.is === 'number';
  const first = word(
    checker,
    left,
    isLiteral(right) && !isLiteral(left) ? anything : specOf(checker, right),
    expected,
  );
  const second = word(checker, right, isLiteral(right) ? specOf(checker, left) : anything, expected);
  return first && second && { left: first, right: second };
}

const anything: WordSpec = { what: 'a word', any: true };

/** What words may stand beside a part. */
function specOf(checker: Checker, x: Loose): WordSpec {
  const natural = naturalType(x, checker.names);
  if (natural === 'row' || natural === 'rows') return { what: 'the id of a row', tables: rowTables };
  if (x.is === 'name' || x.is === 'number')
    return { what: 'an actor or a place', tables: ['actors', 'places'] };
  return wordsOf(x, checker.names) ?? anything;
}

function word(checker: Checker, x: Loose, spec: WordSpec, expected: string): Typed | undefined {
  const natural = naturalType(x, checker.names);
  const mayBeRow = spec.any || spec.tables?.some(isRowTable);
  if ((natural !== 'row' && natural !== 'rows') || !mayBeRow) return toWord(checker, x, spec, expected);
  const of = toRow(checker, x, expected, rowTables);
  return of && { is: 'idOf', of, type: 'word', span: of.span };
}
