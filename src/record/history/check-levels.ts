import { type Problem, problem } from '../../base/problems/problems.ts';
import type { CaseRecord, Row } from '../case-record.ts';
import { boundsInRecord } from '../dates/bounds-in-record.ts';
import { fieldAt } from '../dates/dated-moments.ts';
import { rangeWords } from '../dates/range-words.ts';

/**
 * What cannot be of levels of escalation: on a spell that is neither crisis nor war (`level-kind`), dated before it starts or after it ends
 * (`level-outside`), out of order (`level-order`), two on one day (`level-repeated`). Only what is certain, however the dates fall.
 */
export function checkLevels(record: CaseRecord): Problem[] {
  return record.rows.spells.flatMap((spell) => {
    const { id, kind, level } = spell;
    if (typeof level !== 'object') return [];
    if (kind !== 'crisis' && kind !== 'war')
      return problem('level-kind', fieldAt(spell, 'level'), { id, kind });
    return [...levelProblems(spell, level, record)];
  });
}

function* levelProblems(
  spell: Row<'spells'>,
  levels: Exclude<Row<'spells'>['level'], string | undefined>,
  record: CaseRecord,
): Generator<Problem> {
  const { id } = spell;
  const { first, end } = record.bounds.get(id) ?? {};
  let ahead: { readonly at: ReturnType<typeof boundsInRecord>; readonly level: number } | undefined;
  for (const [n, { at: date, level }] of levels.entries()) {
    const at = boundsInRecord(date, record);
    const place = fieldAt(spell, `level.${n}.at`);
    if (!at) continue;
    if (first && at.latest < first.earliest) {
      yield problem('level-outside', place, {
        ...{ id, level, at: rangeWords(at), side: 'before', when: rangeWords(first) },
      });
    } else if (end && at.earliest > end.latest) {
      yield problem('level-outside', place, {
        ...{ id, level, at: rangeWords(at), side: 'after', when: rangeWords(end) },
      });
    } else if (ahead?.at && at.latest < ahead.at.earliest) {
      yield problem('level-order', place, { id, level, at: rangeWords(at), before: rangeWords(ahead.at) });
    } else if (ahead?.at && at.earliest === ahead.at.latest && at.latest === ahead.at.earliest) {
      yield problem('level-repeated', place, {
        id,
        on: rangeWords(at),
        levels: `${ahead.level} and ${level}`,
      });
    }
    ahead = { at, level };
  }
}
