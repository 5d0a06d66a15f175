import type { CaseRecord, Row } from '../case-record.ts';
import type { FindableType } from './find-types.ts';

/** A type of a case's own, found by its id, its title, and the note that says what it is for. */
export interface CaseType extends FindableType {
  readonly row: Row<'eventTypes'>;
}

/** The case's own types of event, as they are looked for. */
export function caseTypes({ rows }: CaseRecord): readonly CaseType[] {
  return rows.eventTypes.map((row) => ({ code: row.id, name: row.title, phrases: [], row }));
}
