import type { Row } from '../record/case-record.ts';
import type { answerWords } from '../record/field-parts.ts';
import type { Fact, System } from './facts.ts';
import { namesOn, sidesIn, strict, unsurePost, untoldPost } from './voices.ts';
import type { World } from './world.ts';

/** How a demand was answered. */
export type AnswerWord = (typeof answerWords)[number];

/** An act that answers a demand, and how. */
export interface AnswerGiven {
  readonly fact: Fact;
  readonly is: AnswerWord;
}

/** An act that demands something, and every act of the record that answers it. */
export interface Demand {
  readonly fact: Fact;
  readonly asks: NonNullable<Row<'events'>['asks']>;
  readonly answers: readonly AnswerGiven[];
}

/** What an act demands; undefined of one that demands nothing. */
export const asksOf = ({ table, row }: Fact): Row<'events'>['asks'] =>
  table === 'events' ? (row as Row<'events'>).asks : undefined;

/** The demand that an act makes, with its answers; undefined of an act that demands nothing. */
export function demandOf({ tables }: System, fact: Fact): Demand | undefined {
  const asks = asksOf(fact);
  if (!asks) return undefined;
  const answers = tables.events.flatMap((other) =>
    ((other.row as Row<'events'>).answers ?? []).flatMap(({ name, is }): AnswerGiven[] =>
      name === fact.id ? [{ fact: other, is: is as AnswerWord }] : [],
    ),
  );
  return { fact, asks, answers };
}

/** An answer in a world: the last one; or why it is not known which that is. */
export interface FinalAnswer {
  readonly is?: AnswerWord;
  readonly by: readonly Fact[];
  readonly why?: string;
}

/**
 * How a demand was answered in a world: the last answer that was given there counts, whoever gave it, or one actor. A demand made of
 * several is answered when each of them has answered, and alike.
 * What came before the demand is no answer to it.
 *
 * Gives: undefined where no answer is part of that world: nobody knows then how the demand fared. Answers of one day that differ are
 * none, unless the record tells which came last.
 */
export function answerIn(world: World, demand: Demand, of?: string): FinalAnswer | undefined {
  if (of === undefined && demand.asks.of.length > 1) return ofAllIn(world, demand);
  const answer = lastIn(world, demand, of);
  const unsure = of === undefined || world.isStrict ? undefined : unsureIn(world, demand);
  if (!unsure || answer?.why !== undefined || lastIn(strict(world), demand, of)?.is === answer?.is)
    return answer;
  return { by: answer?.by ?? [], why: untoldPost(unsure.act, unsure.post) };
}

/** What all of whom something was demanded answered; what others answered for them, where none of them did. */
function ofAllIn(world: World, demand: Demand): FinalAnswer | undefined {
  const { fact, asks } = demand;
  const each = asks.of.map((actor) => ({ actor, answer: answerIn(world, demand, actor) }));
  const given = each.flatMap(({ answer }) => answer ?? []);
  if (given.length === 0) return lastIn(world, demand, undefined);
  const by = [...new Set(given.flatMap((answer) => answer.by))];
  const why = given.find((answer) => answer.why !== undefined)?.why;
  if (why !== undefined) return { by, why };
  const silent = each.filter(({ answer }) => !answer).map(({ actor }) => actor);
  if (silent.length > 0)
    return {
      by,
      why: `"${fact.id}" was asked of several, and no answer of ${silent.join(', ')} is recorded`,
    };
  const [is, other] = new Set(given.map((answer) => answer.is!));
  if (other === undefined) return { is: is!, by };
  const told = each.map(({ actor, answer }) => `${actor}: ${answer!.is}`).join(', ');
  return { by, why: `those of whom "${fact.id}" asked answered differently (${told})` };
}

/** The first answer of which it is not told for whom somebody gave it. */
function unsureIn(
  world: World,
  { answers }: Demand,
): { readonly act: Fact; readonly post: Fact } | undefined {
  for (const { fact } of answers) {
    const post = world.present[fact.index] === 1 && unsurePost(world, fact);
    if (post) return { act: fact, post };
  }
  return undefined;
}

function lastIn(
  world: World,
  { fact: { id, first }, answers }: Demand,
  of: string | undefined,
): FinalAnswer | undefined {
  const dayOf = ({ fact }: AnswerGiven) => world.days[fact.first]!;
  const there = answers.filter(
    (each) =>
      world.present[each.fact.index] === 1 &&
      dayOf(each) >= world.days[first]! &&
      (of === undefined || actsIn(world, each.fact).includes(of)),
  );
  if (there.length === 0) return undefined;
  const last = there.reduce((latest, each) => Math.max(latest, dayOf(each)), -Infinity);
  const onLast = there.filter((each) => dayOf(each) === last);
  const by = onLast.map(({ fact }) => fact);
  const final = onLast.find((each) =>
    onLast.every((other) => other.is === each.is || isLater(world, each, other)),
  );
  if (final) return { is: final.is, by };
  return {
    by,
    why: `the answers to "${id}" differ on one day, and the record does not tell which came last`,
  };
}

const isLater = ({ system, days }: World, { fact }: AnswerGiven, other: AnswerGiven): boolean =>
  system.dayOrder.ofSlots(fact.first, other.fact.first, days) === 1;

/** Who acts in an act of a world: those whom it names, and those for whom they spoke. */
export function actsIn(world: World, fact: Fact): readonly string[] {
  return fact.cast ? namesOn(sidesIn(world, fact).by) : (fact.row as Row<'events'>).by;
}
