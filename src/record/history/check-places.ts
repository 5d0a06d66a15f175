import { groupBy } from '../../base/group-by.ts';
import { type Problem, problem } from '../../base/problems/problems.ts';
import type { CaseRecord, Row } from '../case-record.ts';
import { fieldAt } from '../dates/dated-moments.ts';
import { rangeWords } from '../dates/range-words.ts';
import { levelName } from '../fields.ts';
import { spellOverlap } from './spell-overlap.ts';

/**
 * What is odd about places: two that possess one at once, unless both say that they do so jointly, or one in name alone
 * (`possessors-several`, a note, since the author may mean a place that was contested); a treaty or act through which something came
 * to be so, and that came later (`through-later`, a note, since it may have confirmed what was); a status that says neither what it is nor of which place (`status-incomplete`).
 */
export function checkPlaces(record: CaseRecord): Problem[] {
  const { spells } = record.rows;
  return [
    ...spells.flatMap((spell) => [...laterGrounds(spell, record)]),
    ...spells.flatMap((spell) => statusProblem(spell) ?? []),
    ...[...groupBy(spells.filter(isTaken), ({ object }) => object!).values()].flatMap((of) => [
      ...several(of, record),
    ]),
  ];
}

function* laterGrounds(spell: Row<'spells'>, { bounds }: CaseRecord): Generator<Problem> {
  const { id, through = [] } = spell;
  const start = bounds.get(id)?.first;
  for (const [n, on] of through.entries()) {
    const ground = bounds.get(on)?.first;
    if (!start || !ground || start.latest >= ground.earliest) continue;
    const parameters = { id, on, start: rangeWords(start), later: rangeWords(ground) };
    yield problem('through-later', fieldAt(spell, `through.${n}`), parameters);
  }
}

function statusProblem(spell: Row<'spells'>): Problem | undefined {
  const { id, kind, object, level } = spell;
  if (kind !== 'status' || (object !== undefined && typeof level === 'string')) return undefined;
  const field = object === undefined ? 'object' : 'level';
  return problem('status-incomplete', fieldAt(spell, 'kind'), { id, field });
}

/** Whether a spell is of a place that was possessed, not only claimed. */
function isTaken({ kind, object, level }: Row<'spells'>): boolean {
  return kind === 'possession' && object !== undefined && levelName(level) !== 'nominal';
}

const isJoint = ({ level }: Row<'spells'>): boolean => levelName(level) === 'joint';

function* several(of: readonly Row<'spells'>[], { bounds, header }: CaseRecord): Generator<Problem> {
  for (const [i, later] of of.entries()) {
    const other = of.slice(0, i).find((earlier) => {
      const [a, b] = [bounds.get(earlier.id), bounds.get(later.id)];
      const isOne = earlier.alternatives !== undefined && earlier.alternatives === later.alternatives;
      const isSame = earlier.by?.some((one) => later.by?.includes(one)) === true;
      if (isJoint(earlier) && isJoint(later)) return false;
      return a && b && !isOne && !isSame && spellOverlap(a, b, header.period.end)?.certain === true;
    });
    if (!other) continue;
    const { start, end } = spellOverlap(bounds.get(other.id)!, bounds.get(later.id)!, header.period.end)!;
    yield problem('possessors-several', fieldAt(later, 'start'), {
      ...{ id: later.id, other: other.id, place: later.object! },
      when: rangeWords({ earliest: start, latest: end }),
    });
  }
}
