import { type Problem, problem } from '../../base/problems/problems.ts';
import type { CaseRecord, RowPosition } from '../case-record.ts';
import { fieldAt } from '../dates/dated-moments.ts';
import type { Evidence } from '../evidence/evidence.ts';

/**
 * What the record says of who opened a source, held against itself: `by` or `on` without how much was seen (`seen-unstated`), and
 * words quoted from what nobody saw (`seen-quoted`).
 */
export function checkSeen(record: CaseRecord): Problem[] {
  return [...unstated(record), ...quoted(record)];
}

function unstated({ rows }: CaseRecord): Problem[] {
  return rows.sources.flatMap((source) => {
    const field = source.by !== undefined ? 'by' : source.on !== undefined ? 'on' : undefined;
    if (source.at.fields.seen !== undefined || field === undefined) return [];
    return [problem('seen-unstated', fieldAt(source, field), { id: source.id, field })];
  });
}

/** One note a source, at the first quotation. */
function* quoted({ rows }: CaseRecord): Generator<Problem> {
  const unseen = new Set(rows.sources.flatMap(({ id, seen }) => (seen === 'none' ? [id] : [])));
  if (unseen.size === 0) return;
  for (const row of (Object.values(rows) as readonly (readonly Citing[])[]).flat()) {
    for (const { source, via, quote, at } of row.evidence ?? []) {
      const shown = via ?? source;
      if (quote === undefined || !unseen.delete(shown)) continue;
      yield problem('seen-quoted', at ?? row.at, { id: shown, fact: row.id ?? 'a row' });
    }
  }
}

interface Citing {
  readonly id?: string;
  readonly evidence?: readonly Evidence[];
  readonly at: RowPosition;
}
