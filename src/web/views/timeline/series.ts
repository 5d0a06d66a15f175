import { computed, effect, signal } from '@preact/signals';
import type { Interval } from '../../../base/interval.ts';
import { RARE } from '../../../publish/words/number-words.ts';
import type { SeriesReport } from '../../../report/date-report.ts';
import type { WhatIf } from '../../engine/engine.ts';
import type { State } from '../../state.ts';
import type { Pair } from './lane-events.ts';
import type { Span } from './layout.ts';

/** A span that is no longer, in days, is drawn day by day: of a crisis of weeks the ends of months tell nothing. */
const closeDays = 2 * 366;
/** Worlds for the first curve, before all of them are drawn. */
const quickWorlds = 200;

/** The relations of the pairs shown, as far as the engine has answered. */
export interface SeriesOf {
  /** The latest series of a pair under the reader's changes, of few worlds or of all. */
  now(pair: Pair): SeriesReport | undefined;
  /** The series of a pair without any change, when there are changes. */
  published(pair: Pair): SeriesReport | undefined;
  /** Whether a curve of all worlds is still to come. */
  readonly isRough: { readonly value: boolean };
  /** What went wrong, in words. */
  readonly failed: { readonly value: string };
  stop(): void;
}

/**
 * Asks the engine for the monthly relation of each pair, of few worlds first and then of all, again whenever the pairs or
 * the reader's changes are others; and day by day over a short span once it rests. Answers are kept, so that going back to a former
 * choice shows it at once.
 */
export function askSeries(
  state: State,
  pairs: { readonly value: readonly Pair[] },
  span: { readonly value: Span },
): SeriesOf {
  const answers = signal<ReadonlyMap<string, SeriesReport>>(new Map());
  const [isRough, failed] = [signal(false), signal('')];
  const all = state.study.data.worlds;
  const close = computed(() => daysAbout(span.value));
  const ask = async (pair: Pair, whatIf: WhatIf, worlds: number, over?: Interval) => {
    const key = keyOf(pair, whatIf, over);
    const known = answers.peek().get(key);
    if (known && known.worlds >= worlds) return;
    const [a, b] = pair;
    const question = { ask: 'series', whatIf, worlds, a, b } as const;
    const told = over
      ? await state.ask({ ...question, step: 'day', over })
      : await state.ask({ ...question, step: 'month' });
    const [phases, contactPhases] = [told.phases.filter(isTold), told.contactPhases.filter(isTold)];
    const series = { ...told, phases, contactPhases };
    const whole = over && answers.peek().get(keyOf(pair, whatIf));
    answers.value = new Map(answers.peek()).set(key, whole ? withDays(whole, series) : series);
  };
  let turn = 0;
  const stop = effect(() => {
    const [shown, whatIf, over] = [pairs.value, state.whatIf.value, close.value];
    const mine = ++turn;
    const changes = isChanged(whatIf) ? [whatIf, {}] : [whatIf];
    const questions = [Math.min(quickWorlds, all), all].flatMap((worlds) =>
      [undefined, ...(over ? [over] : [])].flatMap((days) =>
        changes.flatMap((change) => shown.map((pair) => () => ask(pair, change, worlds, days))),
      ),
    );
    isRough.value = true;
    failed.value = '';
    void (async () => {
      for (const question of questions) {
        if (mine !== turn) return;
        await question();
      }
      if (mine === turn) isRough.value = false;
    })().catch((why: unknown) => {
      if (mine !== turn) return;
      failed.value = why instanceof Error ? why.message : String(why);
      isRough.value = false;
    });
  });
  const latest = (pair: Pair, whatIf: WhatIf): SeriesReport | undefined => {
    const near = close.value && answers.value.get(keyOf(pair, whatIf, close.value));
    return near ?? answers.value.get(keyOf(pair, whatIf));
  };
  return {
    now: (pair) => latest(pair, state.whatIf.value),
    published: (pair) => (isChanged(state.whatIf.value) ? latest(pair, {}) : undefined),
    isRough,
    failed,
    stop: () => {
      turn += 1;
      stop();
    },
  };
}

/** As `quadrille series` leaves out phases of few worlds. */
const isTold = ({ share }: { readonly share: number }): boolean => share >= RARE;
const isChanged = (whatIf: WhatIf): boolean => Object.keys(whatIf).length > 0;
const keyOf = ([a, b]: Pair, whatIf: WhatIf, over?: Interval): string =>
  `${a}|${b}|${JSON.stringify(whatIf)}|${over ? `${over.start}/${over.end}` : ''}`;

/** The days of a short span and as many to each side of it, so that moving along stays within them; of a long one none. */
function daysAbout({ from, to }: Span): Interval | undefined {
  const length = Math.ceil(to - from);
  return length > closeDays ? undefined : { start: Math.floor(from) - length, end: Math.ceil(to) + length };
}

/** A series with some of its months told day by day. */
function withDays(whole: SeriesReport, { rows: days, worlds }: SeriesReport): SeriesReport {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return whole;
  const before = whole.rows.filter(({ to }) => to < first.from);
  const after = whole.rows.filter(({ from }) => from > last.to);
  return { ...whole, worlds, rows: [...before, ...days, ...after] };
}
