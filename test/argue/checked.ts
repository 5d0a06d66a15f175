import { type Checked, checkExpression } from '../../src/argue/language/check.ts';
import { parseExpression } from '../../src/argue/language/parse.ts';
import type { Typed, TypedCompare } from '../../src/argue/language/typed.ts';
import { names } from './sample-names.ts';
import { signatures } from './signatures.ts';

/** The check of a text against the sample names and signatures. */
export function checked(text: string): Checked {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.fault.message}`);
  return checkExpression(parsed.expression, names, signatures);
}

/** The checked tree of a sound text. */
export function typedOf(text: string): Typed {
  const { typed, faults } = checked(text);
  if (!typed) throw new Error(`${text}: ${JSON.stringify(faults)}`);
  return typed;
}

export function comparisonOf(text: string): TypedCompare {
  const typed = typedOf(text);
  if (typed.is !== 'compare') throw new Error(`${text} is not a comparison`);
  return typed;
}
