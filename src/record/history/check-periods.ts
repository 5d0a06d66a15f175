import { rangeInWords } from '../../base/date-words.ts';
import { type Problem, problem } from '../../base/problems/problems.ts';
import type { CaseRecord, Row } from '../case-record.ts';
import { boundsInRecord } from '../dates/bounds-in-record.ts';
import { fieldAt } from '../dates/dated-moments.ts';
import { rangeWords } from '../dates/range-words.ts';
import { dividedTime } from '../divided-time.ts';

/**
 * Cuts of periodisations that divide nothing: outside the time that is divided (`period-cut-outside`), or where another is
 * (`period-cut-same`); and periods of one name (`period-cut-name`). All are notes.
 */
export function checkPeriods(record: CaseRecord): Problem[] {
  return record.rows.periods.flatMap((row) => [...outside(row, record), ...same(row), ...alike(row)]);
}

function outside(row: Row<'periods'>, record: CaseRecord): Problem[] {
  const { start, end } = dividedTime(row, record);
  return row.cuts.flatMap(({ at }, i) => {
    const days = boundsInRecord(at, record);
    if (!days || (days.latest >= start && days.earliest <= end)) return [];
    const parameters = {
      id: row.id,
      when: rangeWords(days),
      of: row.period ? 'the time that it divides' : 'the period of the case',
      period: rangeInWords(start, end),
    };
    return [problem('period-cut-outside', fieldAt(row, `cuts.${i}.at`), parameters)];
  });
}

function same(row: Row<'periods'>): Problem[] {
  const texts = row.cuts.map(({ at }) => at.text.trim());
  return texts.flatMap((cut, i) =>
    texts.indexOf(cut) < i
      ? [problem('period-cut-same', fieldAt(row, `cuts.${i}.at`), { id: row.id, cut })]
      : [],
  );
}

function alike(row: Row<'periods'>): Problem[] {
  const names = row.cuts.map(({ name }) => name);
  return names.flatMap((name, i) =>
    name !== undefined && names.indexOf(name) < i
      ? [problem('period-cut-name', fieldAt(row, `cuts.${i}.name`), { id: row.id, name })]
      : [],
  );
}
