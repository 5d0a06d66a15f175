import { type Problem, problem } from '../../base/problems/problems.ts';
import { runsInWords } from '../../base/runs-of.ts';
import type { CaseRecord } from '../../record/case-record.ts';
import { measuredFor } from '../../record/measured.ts';
import { testsOf } from './data-asked.ts';
import { questionsIn } from './questions-in.ts';

/** What tests ask of one data set and the case does not hold: what, of which years, and in which tests. */
interface Unheld {
  readonly years: Map<string, Set<number>>;
  readonly by: Set<string>;
}

/**
 * What the tests of a case ask of published data and it does not hold: it has yet to be looked up. One run of a command mends all of it, so
 * that it is told once for each data set, at its row, with what is missing first and whose tests ask it.
 */
export function unheldData(record: CaseRecord): Problem[] {
  const found = new Map<string, Unheld>();
  for (const [by, test] of testsOf(record))
    for (const question of questionsIn(test, record)) {
      if (question.isOfEach) continue;
      const { set, measure, variant, actors, from, to } = question;
      const whose = actors.length > 0 ? ` of ${[...actors].sort().join(' and ')}` : '';
      const what = `${measure} (${variant})${whose}`;
      for (let year = from; year <= to; year++) {
        if (measuredFor(record.rows, { ...question, year }).length > 0) continue;
        const unheld: Unheld = found.get(set) ?? { years: new Map(), by: new Set() };
        found.set(set, unheld);
        unheld.by.add(by);
        unheld.years.set(what, (unheld.years.get(what) ?? new Set()).add(year));
      }
    }
  return record.rows.dataSets.flatMap(({ id, at }) => {
    const unheld = found.get(id);
    if (!unheld) return [];
    const [[what, years], ...others] = [...unheld.years] as [[string, Set<number>], ...unknown[]];
    const runs = runsInWords([...years].sort((a, b) => a - b));
    const parameters = { set: id, what, years: runs, others: others.length, by: [...unheld.by] };
    return [problem('claim-data-missing', at, parameters)];
  });
}
