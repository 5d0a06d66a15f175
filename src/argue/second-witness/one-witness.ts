import { type Problem, problem } from '../../base/problems/problems.ts';
import type { CaseRecord, Row } from '../../record/case-record.ts';
import type { Typed } from '../language/typed.ts';
import { asksDataAlone } from '../published/asks-data.ts';
import { questionsIn } from '../published/questions-in.ts';

/** The data sets that the claim's own test asks, by name, where it asks nothing else: then no row of the record is behind it. */
export function ownSets(test: Typed, record: CaseRecord): readonly string[] {
  return asksDataAlone(test) ? setsIn(test, record) : [];
}

/** That a claim's own test and its second witness ask one and the same data set, and nothing else: then it stands beside itself. */
export function oneWitness(
  { at }: Row<'claims'>,
  test: Typed,
  second: Typed | undefined,
  record: CaseRecord,
): Problem[] {
  const [set, another] = ownSets(test, record);
  if (!second || set === undefined || another !== undefined) return [];
  const others = ownSets(second, record);
  if (others.length !== 1 || others[0] !== set) return [];
  const place = at.fields['secondWitness.test'] ?? at.fields.secondWitness ?? at;
  return [problem('second-witness-same', place, { set })];
}

function setsIn(test: Typed, record: CaseRecord): readonly string[] {
  const asked = new Set(questionsIn(test, record).map(({ set }) => set));
  return record.rows.dataSets.flatMap(({ id }) => (asked.has(id) ? id : []));
}
