import type { Interval } from '../../base/interval.ts';
import type { Row } from '../../record/case-record.ts';
import { seriesName } from '../../record/figures.ts';
import type { Fact } from '../../system/facts.ts';
import { daysOfFigure, isOfDrawnDays, valueIn } from '../../system/figures.ts';
import type { World } from '../../system/world.ts';
import { figureOn } from '../figure-on.ts';
import { figuresFound, figuresRead } from '../figure-rows.ts';
import { whyApart } from '../figures-whole.ts';
import type { Parameter } from '../language/signature.ts';
import { calculateNumbers, type Numeric } from '../number-range.ts';
import {
  coverageOf,
  isDoubtful,
  isPossible,
  onlyDoubted,
  openReach,
  type Scope,
  type Setting,
  unknown,
} from '../setting.ts';
import { type Compiled, type FigureValues, type Rows, usedOf } from '../value.ts';
import type { ClaimFunction, PreparedCall } from './claim-function.ts';

const group = 'Figures';
const unit: Parameter = { name: 'unit', kind: 'word' };
const parties: readonly Parameter[] = [
  { name: 'of', kind: 'actor' },
  { name: 'with', kind: 'actor' },
];

/** Numbers that sources give: the rows, and what one came to on a date. */
export const figureFunctions: readonly ClaimFunction[] = [
  {
    signature: {
      group,
      name: 'figures',
      parameters: [],
      named: [{ name: 'what', kind: 'word' }, ...parties, unit, { name: 'tag', kind: 'word' }],
      window: 'span',
      seenBy: false,
      gives: 'rows',
      table: 'figures',
      says: 'The figures of a name, an owner, a partner, whose days lie in the window, or hold the day asked `on`. Their `value`s add up (`total`) only where they leave no day of the window out and are of no day twice.',
      spoken: 'the figures[ for {what}][ of {of}][ with {with}][ in {unit}][ marked {tag}]{window}',
      example: 'total(figures(what = aid, of = USA, with = ROC) from 1951 to 1955, value) > 500',
    },
    compile: figuresIn,
  },
  {
    signature: {
      group,
      name: 'figure',
      parameters: [{ name: 'what', kind: ['figure', 'word'] }],
      named: [...parties, unit],
      window: 'either',
      seenBy: false,
      ...{ looksIn: ['figures'], ofAnybody: true },
      gives: 'values',
      table: 'figures',
      says: 'What a figure came to `on` a date: the value of the row, by its id or by what it is of, whose date holds all of the date asked about. Unknown where no figure does, never nought and never read off between two. Values of two units are not compared, added or taken from each other.',
      spoken: 'the figure for {what}[ of {of}][ with {with}][ in {unit}]{window}',
      example: 'figure(trade, of = USSR, with = PRC) on 1955 > figure(trade, of = USSR, with = PRC) on 1962',
    },
    compile: (call, setting) =>
      call.typed.window?.kind === 'day' ? valueOn(call, setting) : valuesOver(call, setting),
  },
];

/** The facts of some rows that stand in some world. */
function possible(rows: readonly Row<'figures'>[], setting: Setting): readonly Fact[] {
  const ids = new Set(rows.map(({ id }) => id));
  return setting.system.tables.figures.filter(({ id, index }) => ids.has(id) && isPossible(setting, index));
}

/** Whether any figure can be there in one world and not in another, of other days, or of another value. */
const varies = (facts: readonly Fact[], setting: Setting): boolean =>
  facts.some(
    (fact) =>
      isDoubtful(setting, fact.index) ||
      setting.system.drawn[fact.value!] ||
      (isOfDrawnDays(fact) && setting.system.drawn[fact.first]),
  );

function figuresIn(call: PreparedCall, setting: Setting): Compiled<Rows> {
  const { rows } = setting.system.record;
  const candidates = possible(figuresFound(rows.figures, call.typed), setting);
  const isDay = call.typed.window?.kind === 'day';
  const window = isDay ? call.day() : call.window;
  const covered = coverageOf(setting, scopeOf(call));
  const reach = window ? undefined : openReach(setting, scopeOf(call));
  const hasOneRow = call.named('what') !== undefined && call.named('of') !== undefined;
  return {
    varies: varies(candidates, setting) || window?.varies === true,
    uses: usedOf(candidates),
    in: (world) => {
      const within = window ? window.in(world) : everyDay;
      if (!within) return undefined;
      if (setting.trace.isKept) setting.trace.window(window ? within : setting.system.record.header.period);
      const facts: Fact[] = [];
      const open: Fact[] = [];
      let doubt: string | undefined;
      for (const fact of candidates) {
        const why = onlyDoubted(setting, fact);
        if (!world.present[fact.index] && why === undefined) continue;
        const place = placeOf(daysOfFigure(fact, world), within, isDay);
        if (place === 'out') continue;
        (place === 'in' && why === undefined ? facts : open).push(fact);
        doubt ??= why;
      }
      const asked = window && !isDay ? within : undefined;
      const apart = facts.length === 0 ? noneHere : isDay ? undefined : whyApart(facts, world, asked);
      const isWhole =
        hasOneRow && facts.length > 0 && apart === undefined && !isDay && isOfTimes(facts, world, call);
      const [cut] = open;
      return {
        facts,
        ...(cut ? { open, doubt: doubt ?? `the window holds a part only of the days of "${cut.id}"` } : {}),
        lacking:
          isWhole && asked
            ? undefined
            : covered(reach ? reach(facts.map((fact) => daysOfFigure(fact, world))) : within),
        apart,
      };
    },
  };
}

const noneHere = 'no figure lies in the window';
const everyDay: Interval = { start: -Infinity, end: Infinity };

/** Whether figures are of times that they fill, and of one row in time, so that no further one can be lacking. */
function isOfTimes(facts: readonly Fact[], world: World, call: PreparedCall): boolean {
  const isOfOne = call.named('with') !== undefined || facts.every(({ row }) => !(row as Row<'figures'>).with);
  return (
    isOfOne &&
    facts.some((fact) => {
      const { start, end } = daysOfFigure(fact, world);
      return start < end;
    })
  );
}

function placeOf(days: Interval, within: Interval, isDay: boolean): 'in' | 'cut' | 'out' {
  if (isDay) return days.start <= within.start && days.end >= within.end ? 'in' : 'out';
  if (days.end < within.start || days.start > within.end) return 'out';
  return days.start >= within.start && days.end <= within.end ? 'in' : 'cut';
}

function scopeOf(call: PreparedCall): Scope {
  const [of, other] = [call.named('of'), call.named('with')];
  if (of !== undefined && other !== undefined) return { kind: 'figures', actors: [of, other] };
  const one = of ?? other;
  return { kind: 'figures', ...(one === undefined ? {} : { named: [one] }) };
}

interface Asked {
  readonly candidates: readonly Fact[];
  readonly on: FigureValues['on'];
}

/** The figures that a call reads, and what they come to on a date. */
function askedBy(call: PreparedCall, setting: Setting): Asked {
  const found = figuresRead(setting.system.record.rows.figures, call.typed);
  const candidates = possible(found, setting);
  const isNamed = call.typed.arguments[0]?.is === 'row';
  const name = isNamed ? `"${call.word(0)}"` : seriesName(namedBy(call));
  const nobody = found.length > 0 ? `no believed source gives ${name}` : `no figure gives ${name}`;
  return {
    candidates,
    on: (world, days) => {
      if (candidates.length === 0) return unknown(setting, nobody);
      const answer = figureOn(candidates, name, world, days);
      if ('why' in answer) return unknown(setting, answer.why);
      const { trace } = setting;
      for (const fact of answer.facts) (isNamed ? trace.own : trace.fact)(fact);
      return answer;
    },
  };
}

function namedBy(call: PreparedCall): Pick<Row<'figures'>, 'what' | 'of' | 'with'> {
  const [of, other] = [call.named('of'), call.named('with')];
  return {
    what: call.word(0),
    of: of === undefined ? [] : [of],
    ...(other === undefined ? {} : { with: [other] }),
  };
}

function valueOn(call: PreparedCall, setting: Setting): Compiled<Numeric> {
  const { candidates, on } = askedBy(call, setting);
  const day = call.day();
  return {
    varies: varies(candidates, setting) || day.varies,
    uses: usedOf(candidates),
    in: (world) => {
      const days = day.in(world);
      return days && on(world, days)?.value;
    },
  };
}

function valuesOver(call: PreparedCall, setting: Setting): Compiled<FigureValues> {
  const { candidates, on } = askedBy(call, setting);
  const { period } = setting.system.record.header;
  const within = (world: World, window: Interval): readonly number[] | undefined => {
    const facts = candidates.filter((fact) => {
      return world.present[fact.index] === 1 && placeOf(daysOfFigure(fact, world), window, false) === 'in';
    });
    const why = facts.length === 0 ? noneHere : whyApart(facts, world, window);
    if (why !== undefined) return unknown(setting, why);
    for (const fact of facts) setting.trace.fact(fact);
    return facts.map((fact) => valueIn(fact, world));
  };
  return {
    varies: varies(candidates, setting) || call.window?.varies === true,
    uses: usedOf(candidates),
    in: (world) => {
      const window = call.window ? call.window.in(world) : period;
      return window && { window, on, within };
    },
  };
}

/** What sums up the values of a figure over a window: how they changed, the lowest, the highest. */
export function figureSummary(name: string, call: PreparedCall, setting: Setting): Compiled<Numeric> {
  const of = call.argument<FigureValues>(0);
  return {
    varies: of.varies || call.window?.varies === true,
    ...(of.uses ? { uses: of.uses } : {}),
    in: (world) => {
      const values = of.in(world);
      const window = call.window ? call.window.in(world) : values?.window;
      if (!values || !window) return undefined;
      if (name === 'change') return changeOf(values, world, window, setting);
      const all = values.within(world, window);
      return all && (name === 'lowest' ? Math.min(...all) : Math.max(...all));
    },
  };
}

function changeOf(
  { on }: FigureValues,
  world: World,
  { start, end }: Interval,
  setting: Setting,
): Numeric | undefined {
  if (start === end) return unknown(setting, 'the window is too short for a change');
  const before = on(world, { start, end: start });
  const after = on(world, { start: end, end });
  if (!before || !after) return undefined;
  const [same] = after.facts.filter((fact) => before.facts.includes(fact));
  if (same) return unknown(setting, `"${same.id}" is of both dates, so that no change is told`);
  return calculateNumbers('-', after.value, before.value);
}
