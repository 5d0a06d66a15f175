import { addMonths, type Day } from '../base/calendar.ts';
import type { Row } from '../record/case-record.ts';
import { boundsInRecord } from '../record/dates/bounds-in-record.ts';
import { type StatedDate, statedDate } from '../record/dates/stated-date.ts';
import { type AnswerWord, actsIn, demandOf } from '../system/demands.ts';
import type { Fact } from '../system/facts.ts';
import type { World } from '../system/world.ts';
import type { Sees } from './onlooking.ts';
import type { Worlds } from './over-worlds.ts';

interface ActOn {
  readonly id: string;
  readonly title: string;
  readonly by: readonly string[];
  readonly date: StatedDate;
  /** Of the worlds in which it is so on the date. */
  readonly share: number;
}

/** A card that had been played in the year up to a date. */
export interface CardOn extends ActOn {
  readonly card: string;
  readonly to: readonly string[];
  readonly audience: readonly string[];
}

/** A demand to which no answer had been given by a date, or only that it was put off. */
export interface DemandOn extends ActOn {
  readonly what: string;
  readonly of: readonly string[];
  readonly strength?: string;
  /** In what part of the worlds it had been put off. */
  readonly delayed: number;
  /** Of a demand made of several, who of them had answered by then, and how. */
  readonly answered: readonly { readonly by: string; readonly is: AnswerWord; readonly share: number }[];
}

export interface BargainingOn {
  readonly cards: readonly CardOn[];
  readonly demands: readonly DemandOn[];
}

/** Gathers over the worlds which cards had been played in the year up to a day and which demands were open, as far as an onlooker knew. */
export function watchBargaining({ system, count }: Worlds, day: Day, sees: Sees) {
  const acts = system.tables.events;
  const cards = acts
    .filter(({ row }) => (row as Row<'events'>).card !== undefined)
    .map((fact) => ({ fact, seen: 0 }));
  const demands = acts
    .flatMap((fact) => demandOf(system, fact) ?? [])
    .map((demand) => ({ demand, open: 0, delayed: 0, answered: new Map<string, number>() }));
  const yearBefore = addMonths(day, -12);
  const isBy = (world: World, fact: Fact) =>
    world.present[fact.index] === 1 && world.days[fact.first]! <= day && sees(world, fact);
  const stated = ({ id, row }: Fact, share: number) => {
    const { title, by, date } = row as Row<'events'>;
    return {
      id,
      title,
      by,
      date: statedDate(date, boundsInRecord(date, system.record)),
      share: share / count,
    };
  };
  return {
    see: (world: World) => {
      for (const each of cards)
        if (isBy(world, each.fact) && world.days[each.fact.first]! > yearBefore) each.seen++;
      for (const each of demands) {
        const { fact, asks, answers } = each.demand;
        if (!isBy(world, fact)) continue;
        const given = answers.filter((answer) => isBy(world, answer.fact));
        const final = given.filter(({ is }) => is !== 'delayed');
        // what somebody else answers, he answers for all
        const answersOf = (actor: string) =>
          final.filter((answer) => {
            const acts = actsIn(world, answer.fact);
            return acts.includes(actor) || !asks.of.some((one) => acts.includes(one));
          });
        if (asks.of.every((actor) => answersOf(actor).length > 0)) continue;
        each.open++;
        if (given.length > final.length) each.delayed++;
        for (const by of asks.of)
          for (const is of new Set(answersOf(by).map((answer) => answer.is))) {
            const key = JSON.stringify([by, is]);
            each.answered.set(key, (each.answered.get(key) ?? 0) + 1);
          }
      }
    },
    result: (): BargainingOn => ({
      cards: inOrder(
        system.record.bounds,
        cards.filter(({ seen }) => seen > 0),
      ).map(({ fact, seen }) => {
        const { card, to = [], audience = [] } = fact.row as Row<'events'>;
        return { ...stated(fact, seen), card: card!, to, audience };
      }),
      demands: inOrder(
        system.record.bounds,
        demands.filter(({ open }) => open > 0).map(({ demand, ...told }) => ({ ...demand, ...told })),
      ).map(({ fact, asks, open, delayed, answered }) => ({
        ...stated(fact, open),
        ...{ what: asks.what, of: asks.of, delayed: delayed / count },
        answered: [...answered].map(([key, worlds]) => {
          const [by, is] = JSON.parse(key) as [string, AnswerWord];
          return { by, is, share: worlds / count };
        }),
        ...(asks.strength === undefined ? {} : { strength: asks.strength }),
      })),
    }),
  };
}

/** By the earliest of their days. */
function inOrder<T extends { readonly fact: Fact }>(
  bounds: Worlds['system']['record']['bounds'],
  all: readonly T[],
): T[] {
  const first = ({ fact }: T) => bounds.get(fact.id)?.first.earliest ?? -Infinity;
  return [...all].sort((a, b) => first(a) - first(b) || a.fact.index - b.fact.index);
}
