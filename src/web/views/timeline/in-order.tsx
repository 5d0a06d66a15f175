import { useEffect, useRef } from 'preact/hooks';
import { countOf } from '../../../publish/words/number-words.ts';
import { actorName } from '../../parts/actor-name.ts';
import { partiesInWords } from '../../parts/fact/fact-words.ts';
import { Go } from '../../parts/go.tsx';
import { type LaneEvent, laneEvents, orderedPair, samePair } from './lane-events.ts';
import type { Timeline } from './model.ts';
import { toggle } from './pair-choice.tsx';
import { pairInWords } from './pair-names.ts';

/** So many acts are listed at most; of more, the reader is asked to look nearer. */
const most = 250;

/** The acts in view, in the order of their dates: the same as the marks of the drawing, to read and to open. */
export function InOrder({ timeline }: { timeline: Timeline }) {
  const list = useRef<HTMLOListElement>(null);
  const open = timeline.state.route.value?.act;
  useEffect(() => showOpen(list.current), [open]);
  const { from, to } = timeline.settled.value;
  const acts = inOrder(timeline.lanes.value, from, to);
  return (
    <section class="in-order" aria-labelledby="in-order-head">
      <h3 id="in-order-head">In order</h3>
      <p class="quiet" role="status">
        {countOf(acts.length, 'act')} in view
        {acts.length > most && `, the first ${most} listed: zoom in for the others`}.
      </p>
      {acts.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
        <ol ref={list} tabIndex={0} aria-label="Acts in view, in order">
          {acts.slice(0, most).map(({ fact, isLeftOut }) => (
            <li key={fact.id} class={isLeftOut ? 'left-out' : undefined}>
              <span class="date">{fact.date}</span>
              <Go state={timeline.state} to={{ act: fact.id }} current={fact.id === open}>
                <span dir="auto">{fact.title}</span>
              </Go>
              <span class="quiet">
                {partiesInWords(fact, (id) => actorName(timeline.state.study.data, id))}
                {fact.channel && fact.channel !== 'public' && `, ${fact.channel}`}
                {isLeftOut && ', left out by what you changed'}
              </span>
            </li>
          ))}
        </ol>
      )}
      <Beside timeline={timeline} />
    </section>
  );
}

/** So many pairs are offered beside those that are shown. */
const offered = 4;

/** The pairs that are not shown and had to do with each other in view, those of most acts first, to be added. */
function Beside({ timeline }: { timeline: Timeline }) {
  const { data, report } = timeline.state.study;
  const { from, to } = timeline.settled.value;
  const shown = timeline.pairs.value;
  const tests = report.claims.map(({ test }) => test);
  const others = data.pairs
    .map(({ a, b }) => orderedPair([a, b], tests))
    .filter((pair) => !shown.some((each) => samePair(each, pair)))
    .map((pair) => ({ pair, acts: inOrder([laneEvents(data, pair)], from, to).length }))
    .filter(({ acts }) => acts > 0)
    .sort((x, y) => y.acts - x.acts)
    .slice(0, offered);
  if (others.length === 0) return null;
  return (
    <div class="pairs-beside">
      <p class="quiet">Acts of other pairs in view, to add:</p>
      <ul>
        {others.map(({ pair, acts }) => (
          <li key={pair.join()}>
            <button type="button" class="plain" onClick={() => toggle(timeline, pair, false)}>
              {pairInWords(data, pair)}
            </button>{' '}
            <span class="count">{countOf(acts, 'act')}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The acts of all lanes that may lie in a stretch of time, each once. */
function inOrder(lanes: readonly (readonly LaneEvent[])[], from: number, to: number): readonly LaneEvent[] {
  const found = new Map<string, LaneEvent>();
  for (const event of lanes.flat())
    if (event.latest >= from && event.earliest < to) found.set(event.fact.id, event);
  return [...found.values()].sort((a, b) => a.middle - b.middle);
}

/** Brings the act that is open into sight within the list, not the page. */
function showOpen(list: HTMLOListElement | null): void {
  const item = list?.querySelector('[aria-current]')?.closest('li');
  if (!list || !item) return;
  const top = item.offsetTop - list.offsetTop;
  const isInSight = top >= list.scrollTop && top + item.offsetHeight <= list.scrollTop + list.clientHeight;
  if (!isInSight) list.scrollTop = top - list.clientHeight / 3;
}
