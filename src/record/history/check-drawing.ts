import { formatDay } from '../../base/calendar.ts';
import { rangeInWords } from '../../base/date-words.ts';
import type { Position, Problem } from '../../base/problems/problems.ts';
import { problem } from '../../base/problems/problems.ts';
import type { CaseDrawing, CaseRecord, Row } from '../case-record.ts';
import { rangeWords } from '../dates/range-words.ts';
import { drawnTime } from '../drawn-time.ts';
import { covers } from '../evidence/coverage.ts';

/**
 * What of the drawing of a case cannot be drawn: what is no pair of two (`drawing-pair`), a pair that the record does not cover in
 * that time (`drawing-uncovered`), a time without a day of the period (`drawing-time`), an act that is certainly outside of it
 * (`drawing-act`). All are notes. Takes: a record of sound rows, and where its `case` row stands.
 */
export function checkDrawing(record: CaseRecord, at: Row<'case'>['at'] | undefined): Problem[] {
  const { drawing, period } = record.header;
  if (!drawing || !at) return [];
  const place = (path: string): Position => at.fields[`drawing.${path}`] ?? at.fields.drawing ?? at;
  const time = drawnTime(drawing, record);
  if (!time) {
    const [from, to] = [
      drawing.from?.text ?? formatDay(period.start),
      drawing.to?.text ?? formatDay(period.end),
    ];
    const parameters = { from, to, period: rangeInWords(period.start, period.end) };
    return [problem('drawing-time', place(drawing.from ? 'from' : 'to'), parameters)];
  }
  return [
    ...drawing.pairs.flatMap(({ between }, i) => pairProblems(record, between, time, place(`pairs.${i}`))),
    ...actProblems(record, drawing, time, place),
  ];
}

type Time = NonNullable<ReturnType<typeof drawnTime>>;

function pairProblems(record: CaseRecord, pair: readonly string[], time: Time, at: Position): Problem[] {
  const [a, b] = pair;
  if (pair.length !== 2 || a === undefined || b === undefined || a === b)
    return [problem('drawing-pair', at, { pair })];
  const answer = covers(record, { actors: [a, b], kind: 'events', from: time.start, to: time.end });
  if (answer.covered) return [];
  const parameters = { pair: `${a}, ${b}`, period: rangeInWords(time.start, time.end), why: answer.why };
  return [problem('drawing-uncovered', at, parameters)];
}

function actProblems(
  record: CaseRecord,
  { line, acts = [] }: CaseDrawing,
  { start, end }: Time,
  place: (path: string) => Position,
): Problem[] {
  const named = [
    ...(line === undefined ? [] : [{ id: line, at: place('line') }]),
    ...acts.map((id, i) => ({ id, at: place(`acts.${i}`) })),
  ];
  return named.flatMap(({ id, at }) => {
    const days = record.bounds.get(id)?.first;
    if (!days || (days.latest >= start && days.earliest <= end)) return [];
    const parameters = { id, when: rangeWords(days), from: formatDay(start), to: formatDay(end) };
    return [problem('drawing-act', at, parameters)];
  });
}
