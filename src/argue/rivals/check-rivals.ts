import { groupBy } from '../../base/group-by.ts';
import { onceForEach } from '../../base/once-for-each.ts';
import { fencedCheck } from '../../base/problems/fence.ts';
import { type Problem, problem } from '../../base/problems/problems.ts';
import { suggest } from '../../base/suggest.ts';
import type { CaseRecord, Row } from '../../record/case-record.ts';
import { fieldAt } from '../../record/dates/dated-moments.ts';
import { checkItems } from './check-items.ts';
import { itemStates } from './item-states.ts';
import { priorFault } from './priors.ts';
import { lostRival, type Question, questionKey } from './question.ts';

/** The questions of a case with their rivals, and what is wrong with them. */
export interface CheckedRivals {
  readonly questions: readonly Question[];
  readonly problems: readonly Problem[];
}

/** Checks the rivals of a case and what is weighed between them, once for each record. */
export function checkRivals(record: CaseRecord): CheckedRivals {
  return checkedOf(record);
}

const checkedOf = onceForEach((record: CaseRecord): CheckedRivals => {
  const questions: Question[] = [];
  const problems = fencedCheck('the check of rivals', () => {
    const found: Problem[] = [];
    const byQuestion = groupBy(record.rows.rivals, ({ of }) => questionKey(of));
    const told = new Map<Row<'rivals'>, string>();
    for (const rivals of byQuestion.values())
      for (const each of rivalFaults(rivals, [...byQuestion.values()], lostRival(record, rivals[0]!.of))) {
        found.push(each.problem);
        told.set(each.row, each.problem.message);
      }
    const items = checkItems(record, [...byQuestion.values()]);
    found.push(...items.problems);
    for (const rivals of byQuestion.values()) {
      const [{ of }] = rivals as [Row<'rivals'>];
      const why = [
        ...rivals.flatMap((row) => told.get(row) ?? []),
        ...(lostRival(record, of) ? ['a rival of it is left out for a problem'] : []),
      ];
      const own = items.of(rivals);
      if (why.length === 0 && own.lost.length === 0) found.push(...gainsOnly(record, rivals, own.items));
      questions.push({ of, says: sentenceOf(record, of), rivals, ...own, why });
    }
    return found;
  });
  return { questions, problems };
});

function sentenceOf({ rows }: CaseRecord, of: string): string {
  return rows.claims.find(({ id }) => id === of)?.says ?? of;
}

interface RivalFault {
  readonly row: Row<'rivals'>;
  readonly problem: Problem;
}

function* rivalFaults(
  rivals: readonly Row<'rivals'>[],
  all: readonly (readonly Row<'rivals'>[])[],
  isOneLost: boolean,
): Generator<RivalFault> {
  const [first] = rivals as [Row<'rivals'>];
  // what is told of all of them waits until the one that is left out for a problem is back
  if (rivals.length === 1 && !isOneLost) {
    const others = all.filter((each) => each !== rivals).map((each) => each[0]!.of);
    const suggestion = suggest(first.of, others);
    const parameters = { id: first.id, of: first.of, suggestion };
    yield { row: first, problem: problem('rival-alone', fieldAt(first, 'of'), parameters) };
  }
  for (const [i, row] of rivals.entries()) {
    const twin = rivals.slice(0, i).find(({ says }) => questionKey(says) === questionKey(row.says));
    if (row.exclusive === 'no' || twin) {
      const at = fieldAt(row, row.exclusive === 'no' ? 'exclusive' : 'says');
      const other = row.exclusive === 'no' ? undefined : twin?.id;
      yield { row, problem: problem('rival-not-exclusive', at, { id: row.id, other }) };
    }
  }
  const stated = rivals.filter(({ exhaustive }) => exhaustive !== undefined);
  const other = stated.find(({ exhaustive }) => exhaustive !== stated[0]!.exhaustive);
  if (other) {
    const [yes, no] = other.exhaustive === 'yes' ? [other, stated[0]!] : [stated[0]!, other];
    const parameters = { id: yes.id, other: no.id };
    yield { row: other, problem: problem('rival-exhaustive', fieldAt(other, 'exhaustive'), parameters) };
  }
  const fault = isOneLost ? undefined : priorFault(rivals);
  const last = rivals.findLast(({ prior }) => prior !== undefined);
  if (fault && last)
    yield { row: last, problem: problem('rival-priors', fieldAt(last, 'prior'), { of: first.of, ...fault }) };
}

/** From so many items on, a rival that all of them favour is one for which nobody looked on the other side. */
const LEAST_ITEMS = 3;

/** In so many worlds it is looked whether the items are so. */
const WORLDS = 50;

/** Rivals that all items favour, as they were found: what is not so speaks for whom it was less expected of. */
function gainsOnly(
  record: CaseRecord,
  rivals: readonly Row<'rivals'>[],
  items: Question['items'],
): Problem[] {
  if (items.length < LEAST_ITEMS) return [];
  const middle = ({ low, high }: { low: number; high: number }) => low + high;
  const sides = (i: number) =>
    items.map(({ expects, given = expects }) => {
      const others = given.filter((_, n) => n !== i).map(middle);
      const own = middle(given[i]!);
      return { ifSo: own >= Math.max(...others), ifNot: own <= Math.min(...others) };
    });
  const suspects = rivals.flatMap((row, i) => {
    const all = sides(i);
    return all.every(({ ifSo, ifNot }) => ifSo || ifNot) ? [{ row, all }] : [];
  });
  if (suspects.length === 0) return [];
  const { found } = itemStates(record, items, { worlds: WORLDS });
  return suspects.flatMap(({ row, all }) => {
    const gains = all.every(({ ifSo, ifNot }, n) =>
      found[n]!.share.false > found[n]!.share.true ? ifNot : ifSo,
    );
    return gains ? [problem('rival-gains-only', row.at, { id: row.id, items: items.length })] : [];
  });
}
