import type { CaseRecord } from '../../record/case-record.ts';
import type { MeasuredAsked } from '../../record/measured.ts';
import { checkClaims } from '../check-claims.ts';
import type { Typed } from '../language/typed.ts';
import { checkRivals } from '../rivals/check-rivals.ts';
import { questionsIn } from './questions-in.ts';

/** What a case asks of published data, of one pair, actor or system: in which years, and where it asks. */
export type DataAsked = Omit<MeasuredAsked, 'year'> & {
  readonly years: readonly number[];
  /** The ids of the claims that ask it, and of items of evidence that are tests. */
  readonly by: readonly string[];
};

/**
 * All that a checked case asks of published data: the tests of its claims under every value of their choices, their second
 * witnesses, the items that its rivals are weighed by. A pair is asked about in the order of ids.
 */
export function dataAsked(record: CaseRecord): DataAsked[] {
  const found = new Map<string, Omit<MeasuredAsked, 'year'> & { years: Set<number>; by: Set<string> }>();
  for (const [by, test] of testsOf(record))
    for (const { set, measure, variant, actors, from, to } of questionsIn(test, record)) {
      const sorted = [...actors].sort();
      const key = JSON.stringify([set, measure, variant, ...sorted]);
      const asked = found.get(key) ?? {
        ...{ set, measure, variant, actors: sorted },
        ...{ years: new Set<number>(), by: new Set<string>() },
      };
      found.set(key, asked);
      asked.by.add(by);
      for (let year = from; year <= to; year++) asked.years.add(year);
    }
  return [...found.values()].map(({ years, by, ...asked }) => ({
    ...asked,
    years: [...years].sort((a, b) => a - b),
    by: [...by].sort(),
  }));
}

/** Every test of a checked case that may ask published data, with the id of its claim or item of evidence. */
export function* testsOf(record: CaseRecord): Generator<readonly [by: string, test: Typed]> {
  for (const { row, test, variants, further, second } of checkClaims(record).claims)
    for (const each of [test, ...[...variants, ...further].map((variant) => variant.test), second?.test])
      if (each) yield [row.id, each];
  for (const { items } of checkRivals(record).questions)
    for (const { key, test } of items) if (test) yield [key, test];
}
