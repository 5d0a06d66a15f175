import { type Position, type Problem, problem } from '../base/problems/problems.ts';
import type { Row } from '../record/case-record.ts';
import { positionAt, type TextPosition } from '../record/files/text-position.ts';
import { idFault } from '../record/rows/id-format.ts';
import { signatures } from './functions/functions.ts';
import { problemOf } from './language/faults.ts';
import { meaningOf } from './language/language-words.ts';
import type { Names } from './language/names.ts';
import { parseExpression } from './language/parse.ts';
import type { Expression } from './language/syntax.ts';

/** One value of a choice. Its spans lie behind those of the test, in one text with it. */
export interface ChoiceValue {
  readonly text: string;
  readonly expression: Expression;
  /** Where it begins in that text, and in the case's file. */
  readonly start: number;
  readonly at: TextPosition;
}

/** A value that the author had to choose, by the name that the test gives it; the first is the author's. */
export interface NamedChoice {
  readonly name: string;
  readonly at: Position;
  /** Whether the name means nothing else in tests. */
  readonly isFree: boolean;
  readonly values: readonly ChoiceValue[];
}

export interface ReadChoices {
  readonly named: readonly NamedChoice[];
  /** The test and, behind it, every value: what spans point into. */
  readonly text: string;
  readonly problems: readonly Problem[];
  /** Whether every name has its values: else the test cannot be asked, and is not looked at. */
  readonly isWhole: boolean;
}

const expected = 'a mapping of names to values, as {cut: [1969-01-01, 1968-10-01]}';

/** Reads the named choices of a claim: each name free, each value an expression. */
export function readChoices(row: Row<'claims'>, names: Names): ReadChoices {
  const problems: Problem[] = [];
  const { choices } = row;
  if (choices === undefined) return { named: [], text: row.test, problems, isWhole: true };
  const tell = (found: Problem) => void problems.push(found);
  const whole = row.at.fields.choices ?? row.at;
  if (!isMapping(choices)) {
    tell(problem('value-shape', whole, { field: 'choices', found: foundIn(choices), expected }));
    return { named: [], text: row.test, problems, isWhole: false };
  }
  let text = row.test;
  const named = Object.entries(choices).flatMap(([name, value]): NamedChoice[] => {
    const at = row.at.fields[`choices.${name}`] ?? whole;
    const meaning =
      idFault(name) || /^P\d/u.test(name) ? 'not a word' : meaningOf(name, names, signatures, row.test);
    if (meaning !== undefined) tell(problem('choice-name', at, { name, meaning }));
    const items = (Array.isArray(value) ? value : [value]).filter((item) => !isEmpty(item));
    if (items.length === 0)
      tell(
        problem('value-shape', at, {
          field: name,
          found: 'empty',
          expected: `values, as {${name}: [1969, 1968]}`,
        }),
      );
    const values = items.flatMap((item, i): ChoiceValue[] => {
      const place = (row.at.fields[`choices.${name}.${i}`] ?? at) as TextPosition;
      if (typeof item !== 'string') {
        tell(problem('value-shape', place, { field: name, found: foundIn(item), expected: 'one value' }));
        return [];
      }
      const start = text.length + 1;
      const parsed = parseExpression(' '.repeat(start) + item);
      if (parsed.ok) {
        text = `${text}\n${item}`;
        return [{ text: item.trim(), expression: parsed.expression, start, at: place }];
      }
      const { span, message, hint } = parsed.fault;
      const from = Math.max(0, span.start - start);
      tell(problemOf({ code: 'claim-syntax', span, parameters: { message, hint } }, positionAt(place, from)));
      return [];
    });
    const texts = values.map((each) => each.text);
    const twice = texts.find((each, i) => texts.indexOf(each) < i);
    if (twice !== undefined) tell(problem('choice-repeated', at, { name, value: twice }));
    else if (items.length === 1 && values.length === 1)
      tell(problem('choice-single', at, { name, value: String(items[0]) }));
    return values.length === 0 ? [] : [{ name, at, isFree: meaning === undefined, values }];
  });
  return { named, text, problems, isWhole: named.length === Object.keys(choices).length };
}

/** Where a place of a claim's text stands in the case's file: in its test, or in a value of a choice. */
export function placeOf(offset: number, row: Row<'claims'>, named: readonly NamedChoice[]): Position {
  const value = named
    .flatMap(({ values }) => values)
    .findLast(({ start }) => offset >= start && offset >= row.test.length);
  if (value) return positionAt(value.at, offset - value.start);
  return positionAt((row.at.fields.test ?? row.at) as TextPosition, offset);
}

const isEmpty = (value: unknown): boolean =>
  value == null || (typeof value === 'string' && value.trim() === '');
const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const foundIn = (value: unknown): string =>
  Array.isArray(value) ? 'a list' : isMapping(value) ? 'a mapping of fields' : 'a single value';
