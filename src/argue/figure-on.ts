import { rangeInWords } from '../base/date-words.ts';
import type { Interval } from '../base/interval.ts';
import type { Row } from '../record/case-record.ts';
import { statedDate } from '../record/dates/stated-date.ts';
import type { Fact } from '../system/facts.ts';
import { daysOfFigure, valueIn } from '../system/figures.ts';
import type { World } from '../system/world.ts';
import { type Numeric, numeric } from './number-range.ts';

/** What a figure came to on a date, and the rows that say so; or why that is not known. */
export type FigureOn =
  | { readonly value: Numeric; readonly facts: readonly Fact[] }
  | { readonly why: string };

/**
 * The value of the figure whose days hold all of the days asked about; of several the one of the shortest time, so that a month is
 * asked before its year. Two of the same days that differ leave it between them. Between two figures there is none: a
 * number that nobody gives is not nought, nor somewhere on the way.
 *
 * Takes: the figures of one row in time, and what they are called.
 */
export function figureOn(candidates: readonly Fact[], name: string, world: World, asked: Interval): FigureOn {
  const here = candidates.filter(({ index }) => world.present[index] === 1);
  const dated = here.map((fact) => ({ fact, days: daysOfFigure(fact, world) }));
  const holding = dated.filter(({ days }) => days.start <= asked.start && days.end >= asked.end);
  if (holding.length === 0) return { why: whyNone(dated, name, asked) };
  const length = ({ days }: { days: Interval }) => days.end - days.start;
  const shortest = Math.min(...holding.map(length));
  const facts = holding.filter((each) => length(each) === shortest).map(({ fact }) => fact);
  const values = facts.map((fact) => valueIn(fact, world));
  const names = facts.map(({ id }) => `"${id}"`).join(' and ');
  return { facts, value: numeric(Math.min(...values), Math.max(...values), `${names} differ`) };
}

type Dated = readonly { readonly fact: Fact; readonly days: Interval }[];

function whyNone(dated: Dated, name: string, asked: Interval): string {
  const none = `no figure gives ${name} for ${rangeInWords(asked.start, asked.end)}`;
  const before = dated.filter(({ days }) => days.end < asked.end).sort((a, b) => b.days.end - a.days.end)[0];
  const after = dated
    .filter((each) => each !== before && each.days.start > asked.start)
    .sort((a, b) => a.days.start - b.days.start)[0];
  const nearest = [before, after].flatMap((each) => (each ? [nameOf(each.fact)] : []));
  if (nearest.length === 0) return none;
  return `${none}: the nearest ${nearest.length === 1 ? 'is' : 'are'} ${nearest.join(' and ')}`;
}

const nameOf = ({ id, row }: Fact): string => `"${id}" (${statedDate((row as Row<'figures'>).date).words})`;
