import { groupBy } from '../../base/group-by.ts';
import { type Problem, problem } from '../../base/problems/problems.ts';
import type { CaseRecord, Row } from '../../record/case-record.ts';
import { fieldAt } from '../../record/dates/dated-moments.ts';
import type { Named } from '../../record/fields.ts';
import type { LeftOut } from '../../record/left-out.ts';
import type { Likelihood } from '../../record/likelihood.ts';
import { place } from '../../record/rows/case-ids.ts';
import { namesOf } from '../language/names.ts';
import { checkGroup } from './check-groups.ts';
import { type Item, lostRival, type Question } from './question.ts';
import { type ReadItem, readItem, restsOn } from './read-item.ts';

type Rivals = readonly Row<'rivals'>[];
type Weighs = Row<'weighs'>;

interface CheckedItems {
  readonly problems: readonly Problem[];
  /** What is weighed between these rivals. */
  readonly of: (rivals: Rivals) => Pick<Question, 'items' | 'lost'>;
}

/** Checks every row of evidence, each with the question whose rivals it names. */
export function checkItems(record: CaseRecord, questions: readonly Rivals[]): CheckedItems {
  const names = namesOf(record);
  const problems: Problem[] = [];
  const found = new Map<Rivals, { items: Item[]; lost: Question['lost'][number][] }>();
  /** Groups of which a row is left out for a problem: nothing is told of them as a whole until it is back. */
  const lostOfGroup = new Map<unknown, LeftOut['code']>(
    record.leftOut.flatMap(({ table, readable, code }) =>
      table === 'weighs' ? [[readable?.group, code] as const] : [],
    ),
  );
  const of = (rivals: Rivals) => {
    const known = found.get(rivals) ?? { items: [], lost: lostOf(record, rivals) };
    found.set(rivals, known);
    return known;
  };
  for (const row of record.rows.weighs) {
    const rivals = questions.find((each) => each.some(({ id }) => id === row.expects[0]?.name));
    if (!rivals) continue;
    const read = readItem(row, record, names);
    const faults = [...read.problems, ...rivalsFaults(row, rivals, questions, record), ...unitFaults(row)];
    problems.push(...faults);
    const item = read.item && !isUnsound(faults) && itemOf(row, rivals, read.item);
    if (item) of(rivals).items.push(item);
    else {
      const code = faults.find(isError)?.code ?? 'claim-syntax';
      of(rivals).lost.push({ at: row.at, code });
      lostOfGroup.set(row.group, code);
    }
  }
  for (const [rivals, { items, lost }] of found) {
    const unsound = new Map<Item, LeftOut['code']>();
    const tell = (item: Item, of: Problem) => {
      problems.push(of);
      if (isError(of) && !unsound.has(item)) unsound.set(item, of.code);
    };
    for (const item of items)
      if (isEven(item)) tell(item, problem('weigh-even', item.row.at, { item: item.key }));
    countedTwice(items, tell);
    for (const [group, members] of groupBy(items, ({ row }) => row.group)) {
      const lostCode = group === undefined ? undefined : lostOfGroup.get(group);
      const isHeaded = members.some(({ given }) => !given);
      if (lostCode === undefined || (isHeaded && members.length > 1))
        checkGroup(group, members, rivals, tell);
      else if (!isHeaded) for (const item of members) unsound.set(item, lostCode);
      // what hangs together with a first that is left out cannot be weighed either
      const fault =
        group === undefined ? undefined : unsound.get(members.find(({ given }) => !given) as Item);
      if (fault) for (const item of members) unsound.set(item, unsound.get(item) ?? fault);
    }
    for (const [item, code] of unsound) lost.push({ at: item.row.at, code });
    found.set(rivals, { items: items.filter((item) => !unsound.has(item)), lost });
  }
  return { problems, of };
}

const isError = ({ severity }: Problem): boolean => severity === 'error';
const isUnsound = (problems: readonly Problem[]): boolean => problems.some(isError);

/** The rows of evidence that did not come into the record, as far as they may have been of this question. */
function lostOf({ leftOut }: CaseRecord, rivals: Rivals): Question['lost'][number][] {
  return leftOut
    .filter(({ table, readable }) => {
      if (table !== 'weighs') return false;
      const named = readable?.expects as readonly Named<Likelihood>[] | undefined;
      return !named || named.some(({ name }) => rivals.some(({ id }) => id === name));
    })
    .map(({ at, code }) => ({ at, code }));
}

function* rivalsFaults(
  row: Weighs,
  rivals: Rivals,
  questions: readonly Rivals[],
  record: CaseRecord,
): Generator<Problem> {
  const [{ of }] = rivals as [Row<'rivals'>];
  for (const field of ['expects', 'given'] as const) {
    const named = row[field];
    if (!named) continue;
    const stranger = named.find(({ name }) => !rivals.some(({ id }) => id === name));
    if (stranger) {
      const other = questions.find((each) => each.some(({ id }) => id === stranger.name))?.[0]?.of ?? '';
      const parameters = { item: row.item, rival: stranger.name, of, other };
      yield problem('weigh-across', fieldAt(row, `${field}.${stranger.name}`), parameters);
    }
    const missing = rivals.filter(({ id }) => !named.some(({ name }) => name === id)).map(({ id }) => id);
    if (missing.length > 0 && !lostRival(record, of))
      yield problem('weigh-rivals', fieldAt(row, field), { field, item: row.item, missing, of });
  }
}

function* unitFaults(row: Weighs): Generator<Problem> {
  for (const field of ['expects', 'given'] as const) {
    const all = field === 'given' ? [row.expects[0]!, ...(row.given ?? [])] : row.expects;
    if (new Set(all.map(({ is }) => is.unit)).size > 1)
      yield problem('weigh-units', fieldAt(row, field), { item: row.item, field });
  }
}

/** The item of a row; none where it does not tell of every rival, one of them being left out. */
function itemOf(row: Weighs, rivals: Rivals, read: NonNullable<ReadItem['item']>): Item | undefined {
  const inOrder = (named: readonly Named<Likelihood>[]) =>
    rivals.flatMap(({ id }) => named.find(({ name }) => name === id)?.is ?? []);
  const expects = inOrder(row.expects);
  const given = row.given && inOrder(row.given);
  if ([expects, given].some((each) => each && each.length < rivals.length)) return undefined;
  return {
    key: row.id ?? row.item,
    row,
    ...read,
    unit: expects[0]!.unit,
    expects,
    ...(given ? { given } : {}),
  };
}

function isEven({ expects, given = expects }: Item): boolean {
  const isSame = (all: readonly Likelihood[]) =>
    all.every(({ low, high }) => low === all[0]!.low && high === all[0]!.high);
  return isSame(expects) && isSame(given);
}

/** Items that are the same, and those that rest on one that is weighed by itself outside their group. */
function countedTwice(items: readonly Item[], tell: (item: Item, of: Problem) => void): void {
  for (const [i, item] of items.entries()) {
    const at = fieldAt(item.row, 'item');
    const before = items.slice(0, i);
    const twin = before.find((other) => restsOn(item, other) === 'same');
    if (twin) {
      const first = place(fieldAt(twin.row, 'item'));
      tell(item, problem('weigh-twice', at, { item: item.row.item, first }));
      continue;
    }
    const within = items.find(
      (other) =>
        restsOn(item, other) === 'within' &&
        (item.row.group === undefined || item.row.group !== other.row.group),
    );
    if (!within) continue;
    const first = place(fieldAt(within.row, 'item'));
    tell(item, problem('weigh-within', at, { item: item.row.item, other: within.row.item, first }));
  }
}
