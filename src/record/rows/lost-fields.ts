import type { ProblemCode } from '../../base/problems/problem-kinds.ts';
import type { RowSpec } from '../files/spec.ts';
import type { TableName } from '../tables.ts';
import { fieldsOf } from './table-fields.ts';

/** The fields that were dropped from a row, or a part of them, each with the code of its problem. */
export type LostFields = ReadonlyMap<string, ProblemCode>;

/** Tables whose rows tests ask about: a field that is lost makes another row of them. */
const asked: ReadonlySet<TableName> = new Set([
  'actors',
  'events',
  'instruments',
  'spells',
  'votes',
  'ballots',
  'positions',
  'figures',
  'periods',
  'coverage',
  'measured',
  'contests',
]);

/** Fields on which no answer rests, and `evidence`, of which what is left is weighed as it stands. */
const harmless: ReadonlySet<string> = new Set([
  'id',
  'note',
  'name',
  'names',
  'title',
  'place',
  'lat',
  'lon',
  'cow',
  'gw',
  'iso3',
  'wikidata',
  'evidence',
]);

/** Notes that a field of a row was dropped, all of it or a part. */
export function loseField(
  lost: Map<string, ProblemCode>,
  table: TableName,
  key: string,
  code: ProblemCode,
): void {
  if (asked.has(table) && !harmless.has(key) && !lost.has(key)) lost.set(key, code);
}

/** Notes that a field of a row has no name that is known: what it was meant for is lost, any that the row lacks when nobody can tell. */
export function loseUnknown(
  lost: Map<string, ProblemCode>,
  { table, fields }: RowSpec,
  guess: string | undefined,
): void {
  if (guess !== undefined) {
    loseField(lost, table, guess, 'field-unknown');
    return;
  }
  // an actor may be described in more words than are known here
  if (table === 'actors') return;
  for (const key of Object.keys(fieldsOf(table)))
    if (!fields.some((field) => field.key === key)) loseField(lost, table, key, 'field-unknown');
}
