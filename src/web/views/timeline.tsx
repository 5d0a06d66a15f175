import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { rangeInWords } from '../../base/day-words.ts';
import type { StudyData } from '../../publish/study-data.ts';
import { countOf } from '../../publish/words/number-words.ts';
import { Figure } from '../parts/figure.tsx';
import { StoryOffers } from '../parts/story-offers.tsx';
import { useNarrow } from '../parts/use-narrow.ts';
import { usePaper } from '../parts/use-paper.ts';
import { useWidth } from '../parts/use-width.ts';
import type { State } from '../state.ts';
import '../style/timeline.css';
import '../style/timeline-beside.css';
import { Published } from './published.tsx';
import { Chart } from './timeline/chart.tsx';
import { Controls } from './timeline/controls.tsx';
import { FactHeld } from './timeline/fact-card.tsx';
import { InOrder } from './timeline/in-order.tsx';
import { makeTimeline, type Timeline } from './timeline/model.ts';
import { PairChoice } from './timeline/pair-choice.tsx';
import { pairInWords } from './timeline/pair-names.ts';
import { PAPER_WIDTH } from './timeline/paper-pieces.ts';
import { phaseInWords } from './timeline/phase-words.ts';
import { PlotRows } from './timeline/plot-rows.tsx';
import { columns, tableRows } from './timeline/table-rows.ts';
import { useGestures } from './timeline/use-gestures.ts';

/** The timeline: a lane a pair, with its relation, its phases and its acts, and below them what held over a time. */
export function TimelineView({ state }: { state: State }) {
  const timeline = useMemo(() => makeTimeline(state), [state]);
  useEffect(() => timeline.stop, [timeline]);
  const { from, to } = timeline.settled.value;
  const pairs = timeline.pairs.value;
  const lanes = pairs.map((pair, i) => ({
    pair,
    events: timeline.lanes.value[i] ?? [],
    series: timeline.series.now(pair),
  }));
  const span = rangeInWords(Math.floor(from), Math.ceil(to) - 1);
  const { data } = state.study;
  const named = pairs.map((pair) => pairInWords(data, pair)).join('; ');
  const words = describe(data, lanes, from, to);
  return (
    <section class="timeline" aria-labelledby="timeline-head">
      <h2 id="timeline-head">Timeline</h2>
      <StoryOffers state={state} />
      <Tools timeline={timeline} />
      {pairs.length === 0 ? (
        <p>The record does not say of any pair of actors that it covers their dealings.</p>
      ) : (
        <>
          <div class="timeline-beside">
            <Figure
              title={`Relations and acts: ${named}`}
              id="timeline"
              caption={`The net relation of ${pairs.length > 1 ? 'each pair' : 'the two'} with its band over the worlds, and their acts, ${span}.`}
              shown={span}
              worlds={leastWorlds(lanes)}
              facts={lanes.flatMap(({ events }) => inView(events, from, to).map(({ fact }) => fact.id))}
              describes={words}
              columns={columns}
              rows={tableRows(lanes, timeline.bars.value, timeline.settled.value)}
            >
              <Plot timeline={timeline} label={words} />
            </Figure>
            <InOrder timeline={timeline} />
          </div>
          <PublishedOf lanes={lanes} />
        </>
      )}
    </section>
  );
}

/** Below this a window is narrow: the drawing comes before what moves it. */
const isNarrowBelow = 640;

/** The pairs, and what moves and narrows the drawing; behind a fold on a phone, and while a story is followed, so that its drawing stands below its sentence. */
function Tools({ timeline }: { timeline: Timeline }) {
  const isNarrow = useNarrow(isNarrowBelow);
  const tools = (
    <>
      <PairChoice timeline={timeline} />
      {timeline.pairs.value.length > 0 && <Controls timeline={timeline} />}
    </>
  );
  if (timeline.state.route.value?.story === undefined && !isNarrow) return tools;
  return (
    <details class="timeline-tools">
      <summary>Pairs, zoom and what is shown</summary>
      {tools}
    </details>
  );
}

/** What published data say of the pairs, where the case holds any. */
function PublishedOf({ lanes }: { lanes: LaneWords }) {
  const series = lanes.flatMap((lane) => lane.series?.published ?? []);
  if (series.length === 0) return null;
  return (
    <section>
      <h3>Published data</h3>
      <Published series={series} />
    </section>
  );
}

type LaneWords = Parameters<typeof tableRows>[0];

/** In how many worlds the relations were asked that are drawn; the first curve is of fewer. */
function leastWorlds(lanes: LaneWords): number | undefined {
  const asked = lanes.flatMap(({ series }) => series?.worlds ?? []);
  return asked.length > 0 ? Math.min(...asked) : undefined;
}

/** The acts that may lie in a stretch of time. */
const inView = (events: LaneWords[number]['events'], from: number, to: number) =>
  events.filter(({ earliest, latest }) => latest >= from && earliest <= to);

/** The figure in words: how much of what is in view, and the phases that most worlds have. */
function describe(data: StudyData, lanes: LaneWords, from: number, to: number): string {
  const span = rangeInWords(Math.floor(from), Math.ceil(to) - 1);
  const sentences = lanes.map(({ pair, events, series }) => {
    const count = inView(events, from, to).length;
    const phases = (series?.phases ?? [])
      .filter(({ share, onset, peak }) => share >= 0.5 && peak >= from && onset <= to)
      .map((phase) => `${phase.kind}, ${phaseInWords(phase, series!.worlds)}`);
    const found = phases.length > 0 ? `; ${phases.join('; ')}` : '';
    return `${pairInWords(data, pair)}: ${countOf(count, 'act')}${found}.`;
  });
  return `The net relation of each pair with its band over the worlds, and their acts, ${span}. ${sentences.join(' ')}`;
}

function Plot({ timeline, label }: { timeline: Timeline; label: string }) {
  const [frame, available] = useWidth<HTMLDivElement>(960);
  const isOnPaper = usePaper();
  const width = isOnPaper ? PAPER_WIDTH : available;
  const plot = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    timeline.width.value = width;
  }, [timeline, width]);
  useGestures(plot, timeline);
  return (
    <div ref={frame}>
      <div ref={plot} class="timeline-plot">
        <Chart timeline={timeline} label={label} isOnPaper={isOnPaper} />
        <PlotRows timeline={timeline} />
        <FactHeld timeline={timeline} />
      </div>
    </div>
  );
}
