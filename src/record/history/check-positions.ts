import { groupBy } from '../../base/group-by.ts';
import { type Problem, problem } from '../../base/problems/problems.ts';
import { suggest } from '../../base/suggest.ts';
import type { CaseRecord, Row } from '../case-record.ts';
import { fieldAt } from '../dates/dated-moments.ts';
import { rangeWords } from '../dates/range-words.ts';
import { spellOverlap } from './spell-overlap.ts';

/**
 * What is odd about positions and decisions: one who certainly wants two things on one question at once (`position-twice`), an act
 * that settles a question on which nobody has a position (`decision-question`), or in a way that nobody wanted (`decision-stance`).
 *
 * Nothing is said of decisions where a row of positions has fallen: it may be what they lack.
 */
export function checkPositions(record: CaseRecord): Problem[] {
  const isWhole = record.leftOut.every(({ table }) => table !== undefined && table !== 'positions');
  return [...atOnce(record), ...(isWhole ? decisions(record) : [])];
}

function* atOnce({ rows, bounds, header }: CaseRecord): Generator<Problem> {
  const held = rows.positions.flatMap((row) =>
    bounds.has(row.id) ? row.by.map((holder) => ({ holder, row, days: bounds.get(row.id)! })) : [],
  );
  const groups = groupBy(held, ({ holder, row }) => JSON.stringify([holder, row.on]));
  for (const group of groups.values()) {
    const sorted = group.sort((a, b) => a.days.first.latest - b.days.first.latest);
    for (const [i, { holder, row, days }] of sorted.entries()) {
      const other = sorted
        .slice(0, i)
        .findLast((each) => isOther(each.row, row) && overlap(each.days, days)?.certain);
      if (!other) continue;
      const { start, end } = overlap(other.days, days)!;
      yield problem('position-twice', fieldAt(row, 'stance'), {
        id: row.id,
        other: other.row.id,
        holder,
        question: row.on,
        stances: [row.stance, other.row.stance],
        when: rangeWords({ earliest: start, latest: end }),
      });
    }
  }

  function overlap(a: (typeof held)[number]['days'], b: (typeof held)[number]['days']) {
    return spellOverlap(a, b, header.period.end);
  }
}

/** Whether two positions want different things, and may both be so. */
function isOther(a: Row<'positions'>, b: Row<'positions'>): boolean {
  return a.stance !== b.stance && (a.alternatives === undefined || a.alternatives !== b.alternatives);
}

/** Each question and each stance that nobody has, once. */
function* decisions({ rows }: CaseRecord): Generator<Problem> {
  const on = groupBy(rows.positions, (row) => row.on);
  const told = new Set<string>();
  for (const row of rows.events) {
    for (const { name: question, is: stance } of row.decides ?? []) {
      const positions = on.get(question);
      const key = JSON.stringify(positions ? [question, stance] : [question]);
      if (told.has(key) || positions?.some((position) => position.stance === stance)) continue;
      told.add(key);
      if (!positions) {
        const suggestion = suggest(question, on.keys());
        yield problem('decision-question', fieldAt(row, 'decides'), { id: row.id, question, suggestion });
        continue;
      }
      const known = positions.map((position) => position.stance);
      const suggestion = suggest(stance, known);
      const at = fieldAt(row, `decides.${question}`);
      yield problem('decision-stance', at, { id: row.id, question, stance, suggestion });
    }
  }
}
