import { groupBy } from '../../base/group-by.ts';
import { type Problem, problem } from '../../base/problems/problems.ts';
import { suggest } from '../../base/suggest.ts';
import type { CaseRecord, Row } from '../case-record.ts';
import { fieldAt } from '../dates/dated-moments.ts';
import { rangeWords } from '../dates/range-words.ts';
import { statedPosts } from '../stated-posts.ts';

type Act = Row<'events'>;

/**
 * What is odd about demands and cards: an answer by somebody the demand was not put to (`answer-by-other`), two last answers of one
 * day that differ (`answers-differ`), an audience that is addressed too (`audience-addressed`), a card played once whose name is
 * near another's (`card-once`). That no answer comes before its demand is for `checkSequence`.
 */
export function checkDemands(record: CaseRecord): Problem[] {
  return [...byOthers(record), ...differing(record), ...addressed(record), ...cardsOnce(record)];
}

/** A demand may be answered by those asked, by whoever speaks for one of them, and by whom one of them speaks for. */
function* byOthers(record: CaseRecord): Generator<Problem> {
  const { byId, rows } = record;
  const posts = statedPosts(record).filter(({ speaks }) => speaks);
  const speaksFor = (a: string, b: string) =>
    a === b || posts.some(({ holder, of }) => holder === a && of === b);
  for (const row of rows.events) {
    for (const { name } of row.answers ?? []) {
      const asked = (byId.get(name)?.row as Act | undefined)?.asks?.of;
      if (!asked || row.by.some((by) => asked.some((one) => speaksFor(by, one) || speaksFor(one, by))))
        continue;
      yield problem('answer-by-other', fieldAt(row, `answers.${name}`), {
        ...{ id: row.id, demand: name, by: row.by, of: asked },
      });
    }
  }
}

function* differing({ rows, bounds }: CaseRecord): Generator<Problem> {
  const given = rows.events.flatMap((row) => {
    const day = bounds.get(row.id)?.first;
    return (row.answers ?? []).flatMap(({ name, is }) => (day ? [{ row, name, is, day }] : []));
  });
  for (const [name, answers] of groupBy(given, (each) => each.name)) {
    // only the last day counts, as far as it is certain which that is
    const last = Math.max(...answers.map(({ day }) => day.latest));
    const onLast = answers.filter(({ day }) => day.earliest === last);
    const [first, ...others] = onLast;
    const other = others.find(({ is, row }) => is !== first!.is && !isTold(first!.row, row));
    if (!other) continue;
    yield problem('answers-differ', fieldAt(other.row, `answers.${name}`), {
      ...{ demand: name, day: rangeWords(other.day) },
      answers: [first!, other].map(({ row, is }) => ({ id: row.id, is })),
    });
  }
}

/** Whether it may be told which of two acts of a day came last, or that only one of them was. */
function isTold(a: Act, b: Act): boolean {
  if (a.alternatives !== undefined && a.alternatives === b.alternatives) return true;
  const dates = [a.date, b.date];
  return dates.some(({ kind }) => kind === 'relative') || dates.every(({ text }) => text.includes('T'));
}

function* addressed({ rows }: CaseRecord): Generator<Problem> {
  for (const row of rows.events) {
    for (const [n, actor] of (row.audience ?? []).entries()) {
      if (!row.to?.includes(actor)) continue;
      yield problem('audience-addressed', fieldAt(row, `audience.${n}`), { id: row.id, actor });
    }
  }
}

/** Whether one name may be the other, misspelt: of names that share a word, as `-card`, what else they say. */
function areNear(one: string, other: string): boolean {
  const [a, b] = [one.split('-'), other.split('-')];
  const rest = (of: readonly string[], from: readonly string[]) => of.filter((word) => !from.includes(word));
  const [left, right] = [rest(a, b).join('-'), rest(b, a).join('-')];
  return left !== '' && right !== '' && suggest(left, [right]) !== undefined;
}

function* cardsOnce({ rows }: CaseRecord): Generator<Problem> {
  const played = groupBy(
    rows.events.filter(({ card }) => card !== undefined),
    ({ card }) => card!,
  );
  for (const [card, [row, ...more]] of played) {
    if (more.length > 0) continue;
    // of two cards that were played once each, the later row is told
    const others = [...played].filter(
      ([name, acts]) =>
        name !== card && (acts.length > 1 || rows.events.indexOf(acts[0]!) < rows.events.indexOf(row!)),
    );
    const suggestion = others.map(([name]) => name).find((name) => areNear(card, name));
    if (suggestion !== undefined)
      yield problem('card-once', fieldAt(row!, 'card'), { id: row!.id, card, suggestion });
  }
}
