import type { GuessedRow } from '../../base/problems/problem-words.ts';
import { type Position, problem } from '../../base/problems/problems.ts';
import { suggest } from '../../base/suggest.ts';
import { lettersAlone } from '../../base/words.ts';
import type { Report, RowSpec, SpecValue } from '../files/spec.ts';
import { sameState } from '../state-aliases.ts';
import type { TableName } from '../tables.ts';
import { idFault, keyFault } from './id-format.ts';
import { fieldsOf } from './table-fields.ts';

/** A row that can be referred to. */
export interface KnownId {
  readonly id: string;
  readonly table: TableName;
  readonly spec: RowSpec;
}

/** Every id of a case, and the names by which its rows may have been meant. */
export interface CaseIds {
  readonly byId: ReadonlyMap<string, KnownId>;
  /** Rows whose id is another's already; they are reported and left out. */
  readonly repeated: ReadonlySet<RowSpec>;
  /** What was meant by texts that are no ids, as far as it was asked. */
  readonly guesses: Map<string, unknown>;
}

/** Finds every row's id; accounts have ids apart from the others'; reports those that are malformed or taken. A malformed id still names its row. */
export function collectIds(specs: readonly RowSpec[], report: Report): CaseIds {
  const byId = new Map<string, KnownId>();
  // an account is often named after the source that it believes, and no row speaks of an account
  const accounts = new Map<string, KnownId>();
  const repeated = new Set<RowSpec>();
  for (const spec of specs) {
    if (spec.table === 'case' || !Object.hasOwn(fieldsOf(spec.table), 'id')) continue;
    const value = spec.fields.find((field) => field.key === 'id')?.value;
    if (value?.kind !== 'scalar' || value.text.trim() === '') continue;
    const id = value.text.trim();
    const taken = spec.table === 'accounts' ? accounts : byId;
    const first = taken.get(id);
    if (first) {
      report(problem('id-repeated', value.at, { id, first: place(idPosition(first.spec)) }));
      repeated.add(spec);
      continue;
    }
    taken.set(id, { id, table: spec.table, spec });
    const fault = spec.table === 'sources' ? keyFault(id) : idFault(id);
    if (fault) report(problem('id-format', value.at, { value: id, ...fault }));
  }
  return { byId, repeated, guesses: new Map() };
}

export const place = ({ file, line, column }: Position): string => `${file}:${line}:${column}`;

function idPosition(spec: RowSpec): Position {
  return spec.fields.find((field) => field.key === 'id')?.value.at ?? spec.at;
}

/**
 * Which row of some tables was meant by a text that is no id of them: by one of its names, in any script or romanisation, or
 * by a slip in the id. Gives it as a message shows it: `"USSR" (Soviet Union)`.
 */
export function guessRow(text: string, among: readonly string[], ids: CaseIds): GuessedRow | undefined {
  return remember(`${among.join(' ')} ${text}`, ids, () => searchRow(text, among, ids));
}

/** The id of the row of a table whose name or title a text is, whatever its capitals and accents. */
export function idByTitle(text: string, table: TableName, ids: CaseIds): string | undefined {
  return remember(`= ${table} ${text}`, ids, () => {
    const wanted = lettersAlone(text);
    const rows = [...ids.byId.values()].filter((known) => known.table === table);
    return rows.find(({ spec }) => namesOf(spec).some((name) => lettersAlone(name) === wanted))?.id;
  });
}

/** The citation key that is nearest to one that is no source's. */
export function guessSource(key: string, ids: CaseIds): string | undefined {
  return remember(`@ ${key}`, ids, () => {
    const sources = [...ids.byId.values()].filter((known) => known.table === 'sources');
    return suggest(
      key,
      sources.map((known) => known.id),
    );
  });
}

/** A slip is often made in every row of a table: what was meant is sought once. */
function remember<T>(question: string, { guesses }: CaseIds, seek: () => T): T {
  if (!guesses.has(question)) guesses.set(question, seek());
  return guesses.get(question) as T;
}

function searchRow(text: string, among: readonly string[], ids: CaseIds): GuessedRow | undefined {
  const wanted = lettersAlone(text);
  const letters = sortedLetters(text);
  const named = remember(`every ${among.join(' ')}`, ids, () => namedRows(among, ids));
  const found =
    named.find(({ folded }) => folded.includes(wanted)) ??
    ofState(text, named) ??
    named.find((row) => row.letters === letters) ??
    nearestId(text, named) ??
    nearestName(wanted, named);
  if (!found) return undefined;
  return { id: found.known.id, name: found.names[0] };
}

interface Named {
  readonly known: KnownId;
  readonly names: readonly string[];
  /** The id and the names, folded. */
  readonly folded: readonly string[];
  readonly letters: string;
}

function namedRows(among: readonly string[], ids: CaseIds): readonly Named[] {
  return [...ids.byId.values()]
    .filter((known) => among.includes(known.table))
    .map((known) => {
      const names = namesOf(known.spec);
      return {
        known,
        names,
        folded: [known.id, ...names].map(lettersAlone),
        letters: sortedLetters(known.id),
      };
    });
}

/** The one actor that is the state of which the text is a name, an adjective or a short form. */
function ofState(text: string, named: readonly Named[]): Named | undefined {
  const isSame = sameState(text);
  if (!isSame) return undefined;
  const found = named.filter(
    ({ known, names }) => known.table === 'actors' && [known.id, ...names].some(isSame),
  );
  return found.length === 1 ? found[0] : undefined;
}

function nearestId(text: string, named: readonly Named[]): Named | undefined {
  const near = suggest(
    text,
    named.map(({ known }) => known.id),
  );
  return near === undefined ? undefined : named.find(({ known }) => known.id === near);
}

function nearestName(wanted: string, named: readonly Named[]): Named | undefined {
  const byName = new Map(named.flatMap((row) => row.folded.slice(1).map((name) => [name, row] as const)));
  byName.delete('');
  return byName.get(suggest(wanted, byName.keys()) ?? '');
}

/** The usual name first, then the others; or the title of a row without names. */
function namesOf(spec: RowSpec): string[] {
  const field = (key: string) => spec.fields.find((entry) => entry.key === key)?.value;
  const texts = (value: SpecValue | undefined): string[] => {
    if (value === undefined) return [];
    if (value.kind === 'scalar') return value.text === '' ? [] : [value.text];
    if (value.kind === 'list') return value.items.flatMap(texts);
    return texts(value.entries.find((entry) => entry.key === 'text')?.value);
  };
  return [...texts(field('name')), ...texts(field('names')), ...texts(field('title')).slice(0, 1)];
}

const sortedLetters = (text: string): string => [...text].sort().join('');
