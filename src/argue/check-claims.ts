import { keyOf, uniform } from '../base/chance.ts';
import { onceForEach } from '../base/once-for-each.ts';
import { faultOf } from '../base/problems/fence.ts';
import { problemKinds } from '../base/problems/problem-kinds.ts';
import { type Problem, problem } from '../base/problems/problems.ts';
import type { CaseRecord, Row } from '../record/case-record.ts';
import { combinationsOf } from './choice-grid.ts';
import { type ChoiceValue, type NamedChoice, placeOf, readChoices } from './claim-choices.ts';
import { signatures } from './functions/functions.ts';
import { checkExpression } from './language/check.ts';
import { type Fault, problemOf } from './language/faults.ts';
import { type Names, namesOf } from './language/names.ts';
import { parseExpression } from './language/parse.ts';
import { substitute } from './language/substitute.ts';
import type { Expression } from './language/syntax.ts';
import type { Typed } from './language/typed.ts';
import { publishedFaults } from './published/published-faults.ts';
import { checkSecond, type SecondTest } from './second-witness/check-second.ts';
import { oneWitness } from './second-witness/one-witness.ts';
import { cutFaults } from './the-cut.ts';
import { unitFaults } from './units.ts';
import { unstatedDomains } from './unstated-domains.ts';

/** A claim whose test is sound, under the author's value of each named choice and under the others. */
export interface CheckedClaim {
  readonly row: Row<'claims'>;
  /** What the spans of its tests point into: the test, and behind it the values of its choices. */
  readonly text: string;
  readonly test: Typed;
  readonly choices: readonly NamedChoice[];
  /** Whether `variants` are all combinations of the choices; else one is changed at a time. */
  readonly isWhole: boolean;
  readonly variants: readonly Variant[];
  /** Further combinations, for a curve over all of them: the others where these are not many, else some that were drawn. */
  readonly further: readonly Variant[];
  /** What is asked of published data beside it; absent where it names no second witness. */
  readonly second?: SecondTest;
}

/** A claim with other values of its choices: which, by the place of the choice, and the test with them. */
export interface Variant {
  readonly changed: readonly { readonly choice: number; readonly value: number }[];
  readonly test: Typed;
}

interface Checked {
  readonly claims: readonly CheckedClaim[];
  readonly problems: readonly Problem[];
}

/** So many combinations of choices are judged; of more, one choice is changed at a time. */
export const mostCombinations = 24;
/** So many are at hand for the curve of a claim; of more, so many are drawn. */
export const mostAtHand = 120;

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
    try {
      const { claim, problems: found } = checkClaim(row, names, record);
      const { second, problems: others } = checkSecond(row, names, record);
      if (claim) claims.push(second ? { ...claim, second } : claim);
      if (claim) problems.push(...oneWitness(row, claim.test, second?.test, record));
      problems.push(...found, ...others.filter((other) => !found.some((each) => isSame(each, other))));
    } catch (thrown) {
      problems.push(faultOf(`the check of claim "${row.id}"`, row.at.fields.test ?? row.at, thrown));
    }
  }
  return { claims, problems };
});

/** A value of a choice that is wrong is told once, though the test and the second witness both use it. */
const isSame = (a: Problem, b: Problem): boolean =>
  a.code === b.code && a.file === b.file && a.line === b.line && a.column === b.column;

function checkClaim(
  row: Row<'claims'>,
  names: Names,
  record: CaseRecord,
): { claim?: CheckedClaim; problems: readonly Problem[] } {
  const { named, text, problems: found, isWhole: isRead } = readChoices(row, names);
  const problems = [...found];
  if (!isRead) return { problems };
  const parsed = parseExpression(row.test);
  if (!parsed.ok) {
    const { span, message, hint, repairs } = parsed.fault;
    problems.push(
      problemOf(
        { code: 'claim-syntax', span, parameters: { message, hint, repairs } },
        placeOf(span.start, row, []),
      ),
    );
    return { problems };
  }
  const used = new Set<string>();
  const testWith = (values: readonly ChoiceValue[]) => {
    const of = new Map(named.map(({ name }, i): [string, Expression] => [name, values[i]!.expression]));
    const { typed, faults } = checkExpression(substitute(parsed.expression, of, used), names, signatures);
    const units = typed
      ? [...unitFaults(record, typed), ...cutFaults(record, typed), ...publishedFaults(record, typed)]
      : [];
    return units.length > 0 ? { typed: undefined, faults: [...faults, ...units] } : { typed, faults };
  };
  const firsts = named.map(({ values }) => values[0]!);
  const { typed, faults } = testWith(firsts);
  const told = new Set<string>();
  const tell = (fault: Fault) => {
    const key = `${fault.code} ${fault.span.start} ${fault.span.end}`;
    if (!told.has(key)) problems.push(problemOf(fault, placeOf(fault.span.start, row, named)));
    told.add(key);
  };
  faults.forEach(tell);
  if (typed) unstatedDomains(record, typed).forEach(tell);
  const second = row.secondWitness && parseExpression(row.secondWitness.test);
  if (second?.ok)
    substitute(
      second.expression,
      new Map(named.map(({ name, values }) => [name, values[0]!.expression])),
      used,
    );
  for (const { name, at, isFree } of named)
    if (isFree && !used.has(name)) problems.push(problem('choice-unused', at, { name }));
  const { combinations, further, isWhole } = variantsOf(row.id, named, record.header.seed);
  const variantOf = (changed: Variant['changed']): Variant[] => {
    const values = firsts.map((first, choice) => {
      const other = changed.find((each) => each.choice === choice);
      return other ? named[choice]!.values[other.value]! : first;
    });
    const { typed: test, faults: others } = testWith(values);
    // what is wrong with two values at once is wrong with one of them alone
    if (changed.length === 1)
      tellOthers(others, values[changed[0]!.choice]!, named[changed[0]!.choice]!.name);
    return test ? [{ changed, test }] : [];
  };
  const variants = combinations.flatMap(variantOf);
  const isWrong = problems.some(({ severity }) => severity === 'error');
  return typed && !isWrong
    ? {
        claim: {
          ...{ row, text, test: typed, choices: named, isWhole, variants },
          further: further.flatMap(variantOf),
        },
        problems,
      }
    : { problems };

  /** A fault of another value is told at that value; one that it brings out elsewhere in the test is told there too. */
  function tellOthers(others: readonly Fault[], value: ChoiceValue, name: string): void {
    for (const fault of others) {
      if (fault.span.start >= row.test.length) tell(fault);
      else if (!told.has(`${fault.code} ${fault.span.start} ${fault.span.end}`) && isError(fault)) {
        const { message } = problemOf(fault, value.at);
        problems.push(problem('choice-unsound', value.at, { name, value: value.text, message }));
      }
    }
  }
}

const isError = ({ code }: Fault): boolean => problemKinds[code].severity === 'error';

/**
 * Every combination of choices but the author's, one change at a time first; if there are too many, those alone, and further ones: all
 * others that there are, or as many as were drawn.
 */
function variantsOf(
  id: string,
  named: readonly NamedChoice[],
  seed: number,
): {
  combinations: readonly Variant['changed'][];
  further: readonly Variant['changed'][];
  isWhole: boolean;
} {
  const key = keyOf(`choices of ${id}`);
  const all = combinationsOf(
    named.map(({ values }) => values.length),
    mostAtHand,
    (n) => uniform(seed, key, n),
  ).map(changesIn);
  const others = all.filter((changed) => changed.length > 0).sort((a, b) => a.length - b.length);
  if (all.length <= mostCombinations) return { combinations: others, further: [], isWhole: true };
  const single = named.flatMap(({ values }, choice) =>
    values.slice(1).map((_, i) => [{ choice, value: i + 1 }]),
  );
  return { combinations: single, further: others.filter(({ length }) => length > 1), isWhole: false };
}

const changesIn = (values: readonly number[]): Variant['changed'] =>
  values.flatMap((value, choice) => (value === 0 ? [] : [{ choice, value }]));
