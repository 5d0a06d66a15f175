import { countOf } from '../../../publish/words/number-words.ts';
import { orderedPair, type Pair, samePair } from './lane-events.ts';
import type { Timeline } from './model.ts';
import { pairInWords } from './pair-names.ts';

/** The pairs to choose from: one box each, ticked where its lane is shown; the last one stays. */
export function PairChoice({ timeline }: { timeline: Timeline }) {
  const { study } = timeline.state;
  const tests = study.report.claims.map(({ test }) => test);
  const shown = timeline.pairs.value;
  const listed = study.data.pairs.map(({ a, b, acts }) => ({ pair: orderedPair([a, b], tests), acts }));
  const others = shown.filter((pair) => !listed.some((each) => samePair(each.pair, pair)));
  const choices = [...listed, ...others.map((pair) => ({ pair, acts: undefined }))];
  return (
    <fieldset class="pair-choice">
      <legend>Pairs</legend>
      {choices.map(({ pair, acts }) => {
        const isShown = shown.some((each) => samePair(each, pair));
        return (
          <label key={pair.join()}>
            <input
              type="checkbox"
              checked={isShown}
              disabled={isShown && shown.length === 1}
              onChange={() => toggle(timeline, pair, isShown)}
            />
            <span>{pairInWords(study.data, pair)}</span>
            {acts !== undefined && <span class="count">{countOf(acts, 'act')}</span>}
          </label>
        );
      })}
    </fieldset>
  );
}

/** Shows the lane of a pair, or takes it away; the act that was open is closed. */
export function toggle(timeline: Timeline, pair: Pair, isShown: boolean): void {
  const shown = timeline.pairs.peek();
  const next = isShown ? shown.filter((each) => !samePair(each, pair)) : [...shown, pair];
  timeline.hold(undefined);
  timeline.state.go({ of: next.flat(), act: undefined });
}
