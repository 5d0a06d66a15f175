import { possibleDays } from '../base/edtf/edtf.ts';
import type { Interval } from '../base/interval.ts';
import { own } from '../base/own.ts';
import type { CaseRecord, Row } from '../record/case-record.ts';
import { boundsInRecord } from '../record/dates/bounds-in-record.ts';
import type { CaseDate } from '../record/dates/case-date.ts';
import type { Evidence } from '../record/evidence/evidence.ts';
import { believed } from '../record/evidence/status.ts';
import type { LeftOut } from '../record/left-out.ts';
import type { TableName } from '../record/tables.ts';
import type { Account } from '../system/belief.ts';
import type { LeftOutRow } from './judge-report.ts';
import { nodesIn } from './language/nodes-in.ts';
import type { NamedTable, Typed, TypedCall } from './language/typed.ts';

/** Fields that say who took part in a row. */
const partyFields: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  events: ['by', 'to'],
  instruments: ['parties'],
  spells: ['by', 'of', 'between'],
  ballots: ['actor'],
  figures: ['of', 'with'],
  positions: ['by'],
};

/**
 * The rows that were left out of the record for a problem and that a call could have seen: those of its tables, unless what can
 * be read of them tells otherwise (who took part, of what kind, when). Of rows of which nothing is known, every call of their table could.
 */
export function leftOutOfCall(record: CaseRecord, call: TypedCall): readonly LeftOut[] {
  if (record.leftOut.length === 0) return [];
  const window = windowOf(record, call);
  const named = namedBy(record, call);
  const tables = askedTables(call);
  if (call.named.with && tables.length === 0)
    return record.leftOut.filter((row) => named.includes(row) || couldBeSignedWith(record, row, call));
  if (tables.length === 0) return named;
  const isCovered = record.rows.coverage.length > 0;
  return record.leftOut.filter((row) => {
    if (named.includes(row)) return true;
    if (row.table === undefined) return true;
    // without any row of coverage, all would be covered
    if (row.table === 'coverage') return !isCovered;
    if (row.table === 'actors') return (!row.readable || row.lostPosts === true) && readsPosts(call);
    return tables.includes(row.table) && couldMatch(record, row, call, window);
  });
}

/** What was left out that any of some whole tests names or could have seen. */
export function leftOutOfTests(record: CaseRecord, tests: readonly Typed[]): readonly LeftOut[] {
  if (record.leftOut.length === 0) return [];
  const found = new Set<LeftOut>();
  for (const node of tests.flatMap((test) => [...nodesIn(test)])) {
    if (node.is === 'row') for (const row of rowsOfId(record, node.id)) found.add(row);
    if (node.is === 'call') for (const row of leftOutOfCall(record, node)) found.add(row);
  }
  return record.leftOut.filter((row) => found.has(row));
}

/**
 * The rows left out that stand under an id of which the record has none, or that it has in part; of a group of alternatives any of
 * them. Takes: `account`, to which rows of sources that it does not believe are nothing lost, unless it is they that are named.
 */
export function rowsOfId(record: CaseRecord, id: string, account?: Account): readonly LeftOut[] {
  const isKnown = record.byId.has(id);
  return record.leftOut.filter((row) => {
    if (row.id === id && !isKnown) return true;
    const isMeant = row.id === id ? row.stands === true : !isKnown && row.readable?.alternatives === id;
    return isMeant && (!account || couldBelieve(row, account));
  });
}

/** The rows left out that a call names by their ids. */
export function namedBy(record: CaseRecord, call: TypedCall, account?: Account): readonly LeftOut[] {
  return wordsOf(call).flatMap((word) => rowsOfId(record, word, account));
}

/** Whether a row may be of what was signed on one day with an instrument that a call names, and builds on it. */
function couldBeSignedWith(record: CaseRecord, { table, readable }: LeftOut, call: TypedCall): boolean {
  if (table !== undefined && table !== 'instruments') return false;
  if (!table || !readable) return true;
  const { buildsOn, signed } = readable as { buildsOn?: readonly string[]; signed?: CaseDate };
  const when = signed && boundsInRecord(signed, record);
  return wordsOf(call).some((head) => {
    const day = record.bounds.get(head)?.first;
    const isApart = when && day && (when.latest < day.earliest || when.earliest > day.latest);
    return !isApart && (buildsOn?.includes(head) ?? true);
  });
}

/** Whether an answer may rest on who held which post, and so acted for whom. */
function readsPosts({ signature }: TypedCall): boolean {
  const { gives, table, relations, looksIn } = signature;
  if (gives === 'rows' && table) return table === 'events' || table === 'instruments';
  // a position is that of whoever holds it; what is asked of everybody's acts goes by no post
  const goesByPosts = looksIn?.some((each) => each !== 'positions') && !signature.ofAnybody;
  return relations !== undefined || goesByPosts === true;
}

/** The tables in which a call looks. */
export function askedTables({ signature }: TypedCall): readonly NamedTable[] {
  if (signature.gives === 'rows' && signature.table) return [signature.table];
  if (signature.relations) return ['events', 'instruments', 'spells'];
  return signature.looksIn ?? [];
}

/** The ids and words that a call is given, those after `as seen by` too. */
export function wordsOf({ arguments: given, named, seenBy }: TypedCall): string[] {
  const all = [...given, ...Object.values(named), ...(seenBy ? [seenBy.actor] : [])];
  return all.flatMap((each) => (each.is === 'word' ? [each.word] : each.is === 'row' ? [each.id] : []));
}

function couldMatch(
  record: CaseRecord,
  row: LeftOut,
  call: TypedCall,
  window: Interval | undefined,
): boolean {
  const { readable } = row;
  if (!readable) return true;
  const { vote } = readable as { vote?: string };
  if (vote !== undefined && !wordsOf(call).includes(vote)) return false;
  return (
    couldBeAmong(record, row, readable, call) &&
    couldAnswer(record, readable, call) &&
    isOfKindAsked(readable, call) &&
    isOnQuestion(row, readable, call) &&
    couldBeIn(record, row, readable, call, window)
  );
}

/** Whether those who can be read to have taken part may be the actors asked about; who acts for somebody may be anybody. */
function couldBeAmong(
  record: CaseRecord,
  { table }: LeftOut,
  readable: NonNullable<LeftOut['readable']>,
  call: TypedCall,
): boolean {
  const fields = partyFields[table ?? 'case'] ?? [];
  const isOfAnybody = table === 'events' && call.signature.ofAnybody;
  const wanted = call.signature.relations === 'all' || isOfAnybody ? [] : actorsOf(call);
  if (wanted.length === 0 || fields.length === 0) return true;
  const isMutual = readable.between !== undefined;
  const open = fields.some(
    (field) =>
      own(readable, field) === undefined && !(table === 'spells' && isMutual !== (field === 'between')),
  );
  const parties = fields.flatMap((field) => own(readable, field) ?? []) as string[];
  // nobody has a position for another
  if (open || (table !== 'positions' && parties.some((id) => actsFor(record, id)))) return true;
  return wanted.filter((id) => parties.includes(id)).length >= fewestAsked(call, table, wanted);
}

/** How many of the actors that a call asks about take part in a row of a table at least. */
export function fewestAsked(
  { signature }: TypedCall,
  table: NamedTable | undefined,
  wanted: readonly string[],
): number {
  // of relations between several pairs, any two of the actors may be meant; what gives leverage passes between one and a third
  const least = signature.relations
    ? 2
    : table === 'ballots' || signature.name === 'leverage'
      ? 1
      : wanted.length;
  return Math.min(least, wanted.length);
}

/** Whether a row may answer the demand that a call asks about: it is done by one of those asked, as far as it can be read, or for one. */
function couldAnswer(
  record: CaseRecord,
  readable: NonNullable<LeftOut['readable']>,
  call: TypedCall,
): boolean {
  if (call.signature.name !== 'answerTo') return true;
  const [demand = ''] = wordsOf(call);
  const { by, answers } = readable as Partial<Row<'events'>>;
  if (answers && !answers.some(({ name }) => name === demand)) return false;
  const { of = [] } = (record.byId.get(demand)?.row as Row<'events'> | undefined)?.asks ?? {};
  return !by || by.some((id) => of.includes(id) || actsFor(record, id));
}

/** Whether a row can be a position or a decision on the question that a call asks for, where it asks for one. */
function isOnQuestion(
  { table, lostDecisions }: LeftOut,
  readable: NonNullable<LeftOut['readable']>,
  call: TypedCall,
): boolean {
  const asked = questionOf(call);
  if (asked === undefined) return true;
  if (table === 'positions') return readable.on === undefined || readable.on === asked;
  if (table !== 'events' || lostDecisions) return true;
  const decides = readable.decides as Row<'events'>['decides'];
  return decides?.some(({ name }) => name === asked) === true;
}

/** The question that a call asks about. */
function questionOf({ signature, arguments: given, named }: TypedCall): string | undefined {
  const place = signature.parameters.findIndex(({ name }) => name === 'question');
  const word = given[place] ?? (signature.table === 'positions' ? named.on : named.decides);
  return word?.is === 'word' ? word.word : undefined;
}

/** A person or faction may act for another. */
function actsFor(record: CaseRecord, id: string): boolean {
  const row = record.byId.get(id)?.row as { kind?: string } | undefined;
  return row === undefined || row.kind === 'person' || row.kind === 'faction';
}

/** The actors that a call names. */
export function actorsOf({ arguments: given, named }: TypedCall): string[] {
  return [...given, ...Object.values(named)].flatMap((each) =>
    each.is === 'word' && each.table === 'actors' ? [each.word] : [],
  );
}

/** Whether a row is, as far as it can be read, of the kind, domain and body that a call asks for. */
export function isOfKindAsked(readable: NonNullable<LeftOut['readable']>, call: TypedCall): boolean {
  const { spellKinds: kinds } = call.signature;
  if (kinds && typeof readable.kind === 'string' && !kinds.includes(readable.kind)) return false;
  const place = call.arguments.find((each) => each.is === 'word' && each.table === 'places');
  if (place?.is === 'word' && typeof readable.object === 'string' && readable.object !== place.word)
    return false;
  const what = call.signature.name === 'figure' ? call.arguments[0] : undefined;
  return ['kind', 'domain', 'body', 'what', 'unit'].every((field) => {
    const wanted = field === 'what' && what ? what : own(call.named, field);
    const held = own(readable, field);
    return wanted?.is !== 'word' || held === undefined || held === wanted.word;
  });
}

/** Whether it can have happened when the call asks: an act makes a relation of later days too. */
function couldBeIn(
  record: CaseRecord,
  { table }: LeftOut,
  readable: NonNullable<LeftOut['readable']>,
  call: TypedCall,
  window: Interval | undefined,
): boolean {
  const first = (readable.date ?? readable.signed ?? readable.start) as CaseDate | undefined;
  const bounds = window && first && boundsInRecord(first, record);
  if (!bounds) return true;
  const { earliest, latest } = bounds;
  if (earliest > window.end) return false;
  const isLater = table === 'figures' || call.signature.gives === 'rows';
  const isLasting = table === 'spells' || table === 'positions';
  return !isLater || isLasting || latest >= window.start;
}

/** The days that a call asks about, when they are written out. */
function windowOf({ header }: CaseRecord, { window }: TypedCall): Interval | undefined {
  const ends = window && [window.start, window.end ?? window.start];
  const days = ends?.map((end) => (end.is === 'date' ? possibleDays(end.edtf, header.reach) : undefined));
  const [start, end] = [days?.[0]?.[0]?.earliest, days?.[1]?.at(-1)?.latest];
  return start === undefined || end === undefined ? undefined : { start, end };
}

/**
 * Whether a row may be of an account's history: not when all its evidence can be read, and is of sources that the account does not
 * believe. One that another excludes is what it is to an account that knows nothing of the other.
 */
export function couldBelieve({ readable, excluded }: LeftOut, account: Account): boolean {
  const evidence = readable?.evidence as readonly Evidence[] | undefined;
  const isHeard = evidence === undefined || evidence.some((item) => believed(item, account));
  return isHeard && (!excluded || couldBelieve(excluded, account));
}

/** Rows left out as a report has them; nothing when there are none. */
export function reported(rows: readonly LeftOut[]): { readonly leftOut?: readonly LeftOutRow[] } {
  if (rows.length === 0) return {};
  return {
    leftOut: rows.map(({ table, id, readable, code, at: { file, line } }) => ({
      ...(table === undefined ? {} : { table }),
      ...(id === undefined ? {} : { id }),
      ...(readable ? {} : { isMany: true as const }),
      ...{ code, file, line },
    })),
  };
}

/** What was left out, in words that go on after "unknown because". */
export function leftOutInWords(rows: readonly LeftOut[]): string {
  const [first] = rows;
  if (!first) return '';
  const { file, line } = first.at;
  const what = first.readable
    ? `${first.id === undefined ? 'a row' : `"${first.id}"`} of ${first.table} is ${first.stands ? 'not whole' : 'left out'} for a problem`
    : `rows of ${first.table ?? 'a table that cannot be told'} could not be read`;
  const more = rows.length > 1 ? `, and so it is with ${rows.length - 1} more` : '';
  return `${what} (${file}:${line})${more}`;
}
