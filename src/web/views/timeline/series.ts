import { effect, signal } from '@preact/signals';
import type { SeriesReport } from '../../../measure/date-report.ts';
import type { WhatIf } from '../../engine/engine.ts';
import type { State } from '../../state.ts';
import type { Pair } from './lane-events.ts';

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
 * the reader's changes are others. Answers are kept, so that going back to a former choice shows it at once.
 */
export function askSeries(state: State, pairs: { readonly value: readonly Pair[] }): SeriesOf {
  const answers = signal<ReadonlyMap<string, SeriesReport>>(new Map());
  const [isRough, failed] = [signal(false), signal('')];
  const all = state.study.data.worlds;
  const ask = async (pair: Pair, whatIf: WhatIf, worlds: number) => {
    const key = keyOf(pair, whatIf);
    const known = answers.peek().get(key);
    if (known && known.worlds >= worlds) return;
    const [a, b] = pair;
    const series = await state.ask({ ask: 'series', whatIf, worlds, a, b, step: 'month' });
    answers.value = new Map(answers.peek()).set(key, series);
  };
  let turn = 0;
  const stop = effect(() => {
    const [shown, whatIf] = [pairs.value, state.whatIf.value];
    const mine = ++turn;
    const changes = isChanged(whatIf) ? [whatIf, {}] : [whatIf];
    const questions = [Math.min(quickWorlds, all), all].flatMap((worlds) =>
      changes.flatMap((change) => shown.map((pair) => () => ask(pair, change, worlds))),
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
  return {
    now: (pair) => answers.value.get(keyOf(pair, state.whatIf.value)),
    published: (pair) => (isChanged(state.whatIf.value) ? answers.value.get(keyOf(pair, {})) : undefined),
    isRough,
    failed,
    stop: () => {
      turn += 1;
      stop();
    },
  };
}

const isChanged = (whatIf: WhatIf): boolean => Object.keys(whatIf).length > 0;
const keyOf = ([a, b]: Pair, whatIf: WhatIf): string => `${a}|${b}|${JSON.stringify(whatIf)}`;
