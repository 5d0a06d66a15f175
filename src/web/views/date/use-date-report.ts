import { useEffect, useState } from 'preact/hooks';
import type { Day } from '../../../base/calendar.ts';
import { readOpenEnded } from '../../../base/open-ended-json.ts';
import type { DateReport } from '../../../report/date-report.ts';
import { datePack } from '../../engine/dated.ts';
import type { WhatIf } from '../../engine/engine.ts';
import { isPacked, unpacked } from '../../packs.ts';
import type { State } from '../../state.ts';

/** Long enough for a drag to settle, short enough not to be felt, in ms. */
const DEBOUNCE = 60;
/** Worlds of the first answer: one of few is there before the browser has compiled the engine's code. */
const QUICK_WORLDS = 50;

const nothingYet: DateAnswer = { isRough: true };

/** The newest answer of the engine under the reader's changes, perhaps of an earlier date while a new one is on its way; or why there is none. */
export interface DateAnswer {
  readonly report?: DateReport;
  readonly isRough: boolean;
  readonly failed?: string;
}

/** What the page holds of a date as published; undefined where it holds nothing, or nothing whole: then the engine is asked. */
const publishedReport = async (date: Day): Promise<DateReport | undefined> =>
  isPacked(datePack(date))
    ? unpacked(datePack(date)).then(
        (text) => readOpenEnded(text) as DateReport,
        () => undefined,
      )
    : undefined;

/**
 * Takes the published answer of a date where the page holds it and nothing is changed; else asks the engine, whenever date, onlooker or changes move. An answer for an older date is dropped, and under other changes none is
 * given until the engine has answered under these.
 */
export function useDateReport(state: State, date: Day, asSeenBy: string | undefined): DateAnswer {
  const whatIf = state.whatIf.value;
  const [answer, tell] = useState<DateAnswer & { readonly of?: readonly [State, WhatIf] }>(nothingYet);
  useEffect(() => {
    let isCurrent = true;
    const ask = async () => {
      const isPlain = asSeenBy === undefined && Object.keys(whatIf).length === 0;
      const published = isPlain ? await publishedReport(date) : undefined;
      if (published) {
        if (isCurrent) tell({ of: [state, whatIf], report: published, isRough: false });
        return;
      }
      const all = state.study.data.worlds;
      for (const worlds of new Set([Math.min(QUICK_WORLDS, all), all])) {
        if (!isCurrent) return;
        const seen = asSeenBy === undefined ? {} : { asSeenBy };
        const report = await state.ask({ ask: 'date', whatIf, worlds, date, ...seen });
        if (isCurrent) tell({ of: [state, whatIf], report, isRough: worlds < all });
      }
    };
    const timer = setTimeout(() => {
      ask().catch((thrown: unknown) => {
        const failed = thrown instanceof Error ? thrown.message : String(thrown);
        if (isCurrent) tell({ of: [state, whatIf], isRough: false, failed });
      });
    }, DEBOUNCE);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [state, date, asSeenBy, whatIf]);
  const [ofState, ofChanges] = answer.of ?? [];
  return ofState === state && ofChanges === whatIf ? answer : nothingYet;
}
