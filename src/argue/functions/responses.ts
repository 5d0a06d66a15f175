import type { Day } from '../../base/calendar.ts';
import { type Duration, durationDays } from '../../base/duration.ts';
import {
  countedSignals,
  leastP,
  type Reaction,
  type ResponseQuestion,
  response,
  responseChange,
  signalsApart,
} from '../../measure/leverage/response.ts';
import { absenceOf } from '../../record/absence.ts';
import { believerOf } from '../../record/evidence/status.ts';
import { turningFacts } from '../../system/adversaries.ts';
import type { Fact } from '../../system/facts.ts';
import { planTowards, type TowardsPlan, weightTowards } from '../../system/towards.ts';
import type { World } from '../../system/world.ts';
import type { Parameter } from '../language/signature.ts';
import { coverageOf, isPossible, never, type Setting, unknown } from '../setting.ts';
import { type Compiled, type Rows, usedOf } from '../value.ts';
import type { ClaimFunction, PreparedCall } from './claim-function.ts';
import { noteGrounds } from './relations-in.ts';

/** Below this p a change after signals is more than chance brings. */
const small = 0.05;

const parameters: readonly Parameter[] = [
  { name: 'signals', kind: 'rows' },
  { name: 'A', kind: 'actor' },
  { name: 'B', kind: 'actor' },
  { name: 'over', kind: 'duration' },
];
const common = {
  group: 'Bargaining',
  parameters,
  named: [],
  window: 'span',
  seenBy: false,
  relations: 'pairs',
} as const;

/** How the acts of an audience changed after signals, and whether that is more than chance brings. */
export const responseFunctions: readonly ClaimFunction[] = [
  {
    signature: {
      ...common,
      name: 'response',
      gives: 'number',
      says: 'By how many Goldstein points the acts of A towards B, over a time after each signal, were better than over as long before it: the mean over the signals. Not what the signals brought about: see [measures.md](measures.md#response-to-signals).',
      spoken: 'the change of what {A} did towards {B} over {over} after against before {signals}{window}',
      example: 'response(cards(by = USSR, to = ROC), PRC, USSR, P90D) from 1965 to 1972',
    },
    compile: (call, setting) =>
      compileResponse(call, setting, isNear, (question) => responseChange(question)),
  },
  {
    signature: {
      ...common,
      name: 'moved',
      gives: 'truth',
      says: 'Whether the acts of A towards B changed after the signals by more than all but 5 % of circular shifts of the signals would show. Unknown where so few signals could show nothing either way: fewer than six that stand apart.',
      spoken:
        'what {A} did towards {B} changed over {over} after {signals} more than chance would have it{window}',
      example: 'moved(cards(by = USSR, to = ROC), PRC, USSR, P90D) from 1965 to 1972',
    },
    compile: (call, setting) =>
      compileResponse(call, setting, isWithin, (question) => movedBy(question, setting)),
  },
];

function movedBy(question: ResponseQuestion, setting: Setting): boolean | undefined {
  const signals = countedSignals(question);
  const apart = signalsApart(signals, question.days);
  const nothing = `${signals.length} datable signal${signals.length === 1 ? '' : 's'}${apart < signals.length ? `, of which ${apart} ${apart === 1 ? 'stands' : 'stand'} apart` : ''}: nothing can be shown`;
  if (leastP(apart) >= small) return unknown(setting, nothing);
  const found = response(question, setting.system.record.header.seed)!;
  if (found.least >= small) return unknown(setting, `${nothing} over so short a time`);
  return found.p < small;
}

/** Whether an act of that day is on one side of a signal that counts. */
const isNear = (day: Day, question: ResponseQuestion): boolean =>
  isWithin(day, question) &&
  countedSignals(question).some((signal) => Math.abs(day - signal) <= question.days);

/** Whether it is on one side of where the signals are, or could have been. */
const isWithin = (day: Day, { within }: ResponseQuestion): boolean =>
  day >= within.start && day <= within.end;

/** Takes: `counts`, of which days an act enters the answer, so that it must be known what it weighs. */
function compileResponse<T>(
  call: PreparedCall,
  setting: Setting,
  counts: (day: Day, question: ResponseQuestion) => boolean,
  answer: (question: ResponseQuestion) => T | undefined,
): Compiled<T> {
  const [audience, towards] = [call.word(1), call.word(2)];
  if (audience === towards) return never(setting, `"${audience}" is asked about with itself`);
  const [signals, over] = [call.argument<Rows>(0), call.argument<Duration>(3)];
  const { system, reading, belief } = setting;
  const pair = [audience, towards] as const;
  const plan = planTowards(system, {
    ...{ a: audience, b: towards, reading },
    believes: believerOf(belief.account),
  });
  const acts = plan.acts.filter(({ fact }) => isPossible(setting, fact.index));
  const covered = coverageOf(setting, { actors: pair, kind: 'events', alive: true });
  const all = acts.map(({ fact }) => fact);
  noteGrounds(setting, audience, towards);
  const turning = acts.flatMap(({ unless }) => (unless ? turningFacts(unless).flat() : []));
  return {
    varies: true,
    uses: usedOf([...all, ...plan.unweighed, ...turning]),
    in: (world) => {
      const found = signals.in(world);
      const within = call.window ? call.window.in(world) : system.record.header.period;
      const length = over.in(world);
      if (!found || !within || !length) return undefined;
      const days = Math.round(durationDays(length));
      if (days < 1) return unknown(setting, 'a time of no days has none before or after a signal');
      const why = found.lacking ?? found.doubt ?? covered(within);
      if (why !== undefined) return unknown(setting, why);
      const dated = found.facts.filter((fact) => isDatable(setting, fact, days));
      const question = {
        signals: dated.map((fact) => world.days[fact.first]!),
        acts: reactionsIn(world, acts, dated, [audience, towards]),
        ...{ days, within },
      };
      note(setting, world, { all, dated, question });
      const counted = countedSignals(question);
      if (counted.length === 0) return unknown(setting, noneIn(found.facts.length, days));
      // the window may outlast one of the two: they are asked about in the days beside each signal
      for (const day of counted) {
        const absence =
          absenceOf(system.record, pair, { start: day - days, end: day - 1 }) ??
          absenceOf(system.record, pair, { start: day + 1, end: day + days });
        if (absence !== undefined) return unknown(setting, absence);
      }
      const untyped = plan.unweighed.find(
        ({ index, first }) => world.present[index] === 1 && counts(world.days[first]!, question),
      );
      if (untyped) return unknown(setting, `"${untyped.id}" has no type: what it weighs is not known`);
      return answer(question);
    },
  };
}

const noneIn = (rows: number, days: number): string =>
  rows === 0
    ? 'there is no signal'
    : `no signal has a date within ${days} days and as many days before and after it in the window`;

/** Whether it is known of a signal what came before it and what after: its date is vague by no more than the days that are summed. */
function isDatable({ system }: Setting, { id }: Fact, days: number): boolean {
  const first = system.record.bounds.get(id)?.first;
  return first !== undefined && first.latest - first.earliest <= days;
}

function reactionsIn(
  world: World,
  acts: TowardsPlan['acts'],
  signals: readonly Fact[],
  [a, b]: readonly [string, string],
): Reaction[] {
  return acts.flatMap((act) => {
    const weight = weightTowards(world, act, a, b);
    const day = world.days[act.fact.first]!;
    if (weight === 0 || Number.isNaN(day)) return [];
    const side = sideOf(world, act.fact, signals);
    return [{ day, weight, ...(side ? { side } : {}) }];
  });
}

/** Whether an act came after the signals of its own day or before them, as far as the record tells. */
function sideOf({ days, system }: World, act: Fact, signals: readonly Fact[]): 1 | -1 | undefined {
  if (system.dayOrder.tellsNothing) return undefined;
  const orders = signals
    .filter((signal) => signal !== act && days[signal.first] === days[act.first])
    .map((signal) => system.dayOrder.ofSlots(act.first, signal.first, days));
  const [first] = orders;
  return first && orders.every((order) => order === first) ? first : undefined;
}

interface Used {
  readonly all: readonly Fact[];
  readonly dated: readonly Fact[];
  readonly question: ResponseQuestion;
}

/** Notes the signals, and the acts that fell near one of them. */
function note({ trace }: Setting, world: World, { all, dated, question }: Used): void {
  if (!trace.isKept) return;
  trace.look();
  trace.reach(all);
  for (const fact of [...dated, ...all])
    if (world.present[fact.index] && isNear(world.days[fact.first]!, question)) trace.fact(fact);
}
