import { useEffect, useState } from 'preact/hooks';
import { drawnPair, type StudyDrawing } from '../../../publish/study-drawing.ts';
import type { State } from '../../state.ts';
import { isChanged } from '../../what-if-words.ts';

/**
 * The drawing as it is now: as published where nothing is changed, else asked of the engine anew. Undefined until it has answered, for what was
 * drawn of another state is no answer; or why there is none.
 */
export function useDrawing(state: State, published: StudyDrawing): StudyDrawing | string | undefined {
  const whatIf = state.whatIf.value;
  const [answer, tell] = useState<{ readonly of: unknown; readonly is: StudyDrawing | string }>();
  useEffect(() => {
    if (!isChanged(whatIf)) return;
    let isWanted = true;
    const { from, to, worlds } = published;
    const over = { start: from, end: to };
    void (async () => {
      const pairs = [];
      for (const { a, b } of published.pairs) {
        if (!isWanted) return;
        const told = await state.ask({ ask: 'series', whatIf, worlds, a, b, step: 'month', over });
        pairs.push(drawnPair(told));
      }
      if (isWanted) tell({ of: whatIf, is: { ...published, pairs } });
    })().catch((why: unknown) => {
      if (isWanted) tell({ of: whatIf, is: why instanceof Error ? why.message : String(why) });
    });
    return () => {
      isWanted = false;
    };
  }, [whatIf, published, state]);
  if (!isChanged(whatIf)) return published;
  return answer?.of === whatIf ? answer.is : undefined;
}
