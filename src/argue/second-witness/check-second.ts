import { type Problem, problem } from '../../base/problems/problems.ts';
import type { CaseRecord, Row } from '../../record/case-record.ts';
import { positionAt, type TextPosition } from '../../record/files/text-position.ts';
import { placeOf, readChoices } from '../claim-choices.ts';
import { signatures } from '../functions/functions.ts';
import { checkExpression } from '../language/check.ts';
import { type Fault, problemOf } from '../language/faults.ts';
import type { Names } from '../language/names.ts';
import { parseExpression } from '../language/parse.ts';
import { substitute } from '../language/substitute.ts';
import type { Typed } from '../language/typed.ts';
import { asksData } from '../published/asks-data.ts';
import { publishedFaults } from '../published/published-faults.ts';
import { cutFaults } from '../the-cut.ts';
import { unitFaults } from '../units.ts';

/** What a claim asks of published data beside its own test. */
export interface SecondTest {
  /** What its spans point into: the claim's test with the values of its choices, and behind them this test. */
  readonly text: string;
  /** Absent where it is wrong. */
  readonly test?: Typed;
}

interface CheckedSecond {
  /** Absent where the claim names no second witness, or its choices cannot be read. */
  readonly second?: SecondTest;
  readonly problems: readonly Problem[];
}

/**
 * The test that a claim puts to published data, with the author's own values of the claim's choices, and what is wrong with it, at its own
 * characters. What is wrong here takes nothing from the claim's own test.
 */
export function checkSecond(row: Row<'claims'>, names: Names, record: CaseRecord): CheckedSecond {
  const { secondWitness, at } = row;
  if (!secondWitness) return { problems: [] };
  const { named, text: before, isWhole } = readChoices(row, names);
  if (!isWhole) return { problems: [] };
  const start = before.length + 1;
  const text = `${before}\n${secondWitness.test}`;
  const place = (at.fields['secondWitness.test'] ?? at.fields.secondWitness ?? at) as TextPosition;
  const told = (fault: Fault): Problem =>
    problemOf(
      fault,
      fault.span.start >= start
        ? positionAt(place, fault.span.start - start)
        : placeOf(fault.span.start, row, named),
    );
  const parsed = parseExpression(' '.repeat(start) + secondWitness.test);
  if (!parsed.ok) {
    const { span, message, hint, repairs } = parsed.fault;
    const fault: Fault = { code: 'claim-syntax', span, parameters: { message, hint, repairs } };
    return { second: { text }, problems: [told(fault)] };
  }
  const firsts = new Map(named.map(({ name, values }) => [name, values[0]!.expression]));
  const { typed, faults } = checkExpression(
    substitute(parsed.expression, firsts, new Set()),
    names,
    signatures,
  );
  const beyond = typed
    ? [...unitFaults(record, typed), ...cutFaults(record, typed), ...publishedFaults(record, typed)]
    : [];
  const problems = [...faults, ...beyond].map(told);
  if (typed && !asksData(typed))
    return { second: { text }, problems: [...problems, problem('second-witness-own', place, {})] };
  return { second: { text, ...(typed && beyond.length === 0 ? { test: typed } : {}) }, problems };
}
