import { onceForEach } from '../base/once-for-each.ts';
import type { Problem } from '../base/problems/problems.ts';
import type { CaseRecord, Row } from '../record/case-record.ts';
import { positionAt, type TextPosition } from '../record/files/text-position.ts';
import { signatures } from './functions/functions.ts';
import { checkExpression } from './language/check.ts';
import { type Fault, problemOf } from './language/faults.ts';
import { type Names, namesOf } from './language/names.ts';
import { parseExpression } from './language/parse.ts';
import type { Expression } from './language/syntax.ts';
import type { Typed } from './language/typed.ts';

/** A claim whose test is sound. */
export interface CheckedClaim {
  readonly row: Row<'claims'>;
  readonly expression: Expression;
  readonly test: Typed;
}

interface Checked {
  readonly claims: readonly CheckedClaim[];
  readonly problems: readonly Problem[];
}

/**
 * The claims of a case that can be judged, and what is wrong with the tests of the others, at their own characters. They are
 * checked once for each record.
 */
export function checkClaims(record: CaseRecord): Checked {
  return checkedOf(record);
}

const checkedOf = onceForEach((record: CaseRecord): Checked => {
  const names = namesOf(record);
  const claims: CheckedClaim[] = [];
  const problems: Problem[] = [];
  for (const row of record.rows.claims) {
    const { claim, faults } = checkClaim(row, names);
    if (claim) claims.push(claim);
    const at = (row.at.fields.test ?? row.at) as TextPosition;
    problems.push(...faults.map((fault) => problemOf(fault, positionAt(at, fault.span.start))));
  }
  return { claims, problems };
});

function checkClaim(row: Row<'claims'>, names: Names): { claim?: CheckedClaim; faults: readonly Fault[] } {
  const parsed = parseExpression(row.test);
  if (!parsed.ok) {
    const { span, message, hint } = parsed.fault;
    return { faults: [{ code: 'claim-syntax', span, parameters: { message, hint } }] };
  }
  const { typed, faults } = checkExpression(parsed.expression, names, signatures);
  return typed ? { claim: { row, expression: parsed.expression, test: typed }, faults } : { faults };
}
