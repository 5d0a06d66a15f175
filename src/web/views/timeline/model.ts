import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { StudyFact } from '../../../publish/study-data.ts';
import type { StudyPeriods } from '../../../publish/study-periods.ts';
import type { State } from '../../state.ts';
import { isChanged } from '../../what-if-words.ts';
import { cardsOf } from './cards.ts';
import { factBelief } from './fact-belief.ts';
import { followAddress } from './follow-address.ts';
import { type Frame, frameOf } from './frame.ts';
import { type LaneEvent, laneEvents, type Pair, pairsShown } from './lane-events.ts';
import {
  dayAt,
  inSight,
  type PlacedMark,
  panned,
  placeMarks,
  type Span,
  showing,
  xOf,
  zoomed,
} from './layout.ts';
import { type Narrowed, narrowedTo } from './only.ts';
import { askSeries, type SeriesOf } from './series.ts';
import { type SpellBar, type SpellGroup, spellGroups } from './spell-bars.ts';
import { namesOf, spanNamed } from './window.ts';

/** A fact in the drawing, by the row it stands in and its number there. */
export interface FactPlace {
  /** The number of a lane; `spells` for the bars. */
  readonly row: number | 'spells';
  readonly index: number;
}

/** What the card is about: an act of a lane, or a bar below the lanes. */
export interface Held extends FactPlace {
  /** Pinned by a click or Enter: the address names it, and it stays until it is closed. */
  readonly isPinned: boolean;
}

/** What a timeline shows and how far it is moved; every part draws from it. */
export interface Timeline {
  readonly state: State;
  readonly pairs: ReadonlySignal<readonly Pair[]>;
  readonly series: SeriesOf;
  readonly limits: Span;
  readonly span: Signal<Span>;
  /** The span once it rests; the table follows it, not every step of a movement. */
  readonly settled: Signal<Span>;
  /** Width of the whole drawing, and of the plot within its margins. */
  readonly width: Signal<number>;
  readonly plotWidth: ReadonlySignal<number>;
  readonly lanes: ReadonlySignal<readonly (readonly LaneEvent[])[]>;
  /** Those in view, once it rests; and every bar, through which the arrow keys go. */
  readonly groups: ReadonlySignal<readonly SpellGroup[]>;
  readonly bars: ReadonlySignal<readonly SpellBar[]>;
  /** For each lane, the periodisations of its pair. */
  readonly divisions: ReadonlySignal<readonly (readonly StudyPeriods[])[]>;
  readonly frame: ReadonlySignal<Frame>;
  /**
   * The span by which marks and curves are drawn: that in view, or one of the same length near by, so that moving along
   * only shifts what is drawn already.
   */
  readonly anchor: ReadonlySignal<Span>;
  /** How far what is drawn by the anchor stands from its place, in pixels. */
  readonly shift: ReadonlySignal<number>;
  /** Marks in their places by the anchor, those in view and as far again to each side. */
  readonly marks: ReadonlySignal<readonly (readonly PlacedMark[])[]>;
  readonly held: ReadonlySignal<Held | undefined>;
  /** What the address narrows it to. */
  readonly narrowed: ReadonlySignal<Narrowed>;
  /** Whether the reader pinned the card by hand, so that the focus goes into it. */
  readonly isByHand: { current: boolean };
  /** Shows the card of a fact as long as it is pointed at; of none, puts a card away that is not pinned. */
  hold(place: FactPlace | undefined): void;
  /** Names a fact in the address, so that its card stays; none puts it away. */
  pin(place: FactPlace | undefined): void;
  /** Goes to a stretch of time, with a step back to where the reader was. */
  goTo(span: Span): void;
  zoom(factor: number, x?: number): void;
  pan(share: number): void;
  panPixels(pixels: number): void;
  show(day: number): void;
  stop(): void;
}

/** How long a movement must rest before the table follows, in milliseconds. */
const restMs = 200;

/** Makes the timeline of a page. */
export function makeTimeline(state: State): Timeline {
  const { data, report } = state.study;
  const tests = report.claims.map(({ test }) => test);
  const pairs = computed(() => pairsShown(data, state.route.value, tests));
  const limits = { from: data.period.start, to: data.period.end + 1 };
  const [span, width] = [signal<Span>(spanNamed(state.route.value ?? {}, limits)), signal(960)];
  const settled = signal(span.peek());
  const narrowed = computed(() => narrowedTo(state.route.value?.only));
  const leftOut = computed(() => {
    const belief = factBelief(state.asSupposed.value, state.leftOut.value);
    return (fact: StudyFact) => isChanged(state.whatIf.value) && belief(fact) === 'left out';
  });
  const supposed = computed(() => state.asSupposed.value.data);
  const lanes = computed(() =>
    pairs.value.map((pair) => laneEvents(supposed.value, pair, leftOut.value).filter(narrowed.value.hasAct)),
  );
  const groupsIn = (view?: Span) =>
    spellGroups(supposed.value, pairs.value, leftOut.value, view, narrowed.value.hasKind);
  const groups = computed(() => groupsIn(settled.value));
  const bars = computed(() => groupsIn().flatMap((group) => group.bars));
  const divisions = computed(() =>
    pairs.value.map((pair) => data.periods.filter((each) => isOf(each, pair))),
  );
  const frame = computed(() => {
    const rows = divisions.value.map(({ length }) => length);
    return frameOf(width.value, rows, groups.value);
  });
  const plotWidth = computed(() => width.value - frame.value.margin.left - frame.value.margin.right);
  const anchor = anchorOf(span);
  const shift = computed(() => xOf(anchor.value.from, span.value, plotWidth.value));
  const marks = computed(() => {
    const width = plotWidth.value;
    return lanes.value.map((events) => inSight(placeMarks(events, anchor.value, width), width, width));
  });
  const series = askSeries(state, pairs, settled);
  const stopSettling = effect(() => {
    const now = span.value;
    const timer = setTimeout(() => {
      settled.value = now;
    }, restMs);
    return () => clearTimeout(timer);
  });
  const cards = cardsOf(state, lanes, bars);
  const stopFollowing = followAddress(state, { span, settled, limits });
  const length = () => span.peek().to - span.peek().from;
  return {
    state,
    pairs,
    series,
    limits,
    span,
    settled,
    width,
    plotWidth,
    lanes,
    groups,
    bars,
    divisions,
    frame,
    anchor,
    shift,
    marks,
    narrowed,
    ...cards,
    goTo: (to) => state.go(namesOf(to, state.route.peek() ?? {}, limits)),
    zoom: (factor, x = plotWidth.peek() / 2) => {
      span.value = zoomed(span.peek(), factor, dayAt(x, span.peek(), plotWidth.peek()), limits);
    },
    pan: (share) => {
      span.value = panned(span.peek(), share * length(), limits);
    },
    panPixels: (pixels) => {
      span.value = panned(span.peek(), (pixels / plotWidth.peek()) * length(), limits);
    },
    show: (day) => {
      span.value = showing(span.peek(), day, limits);
    },
    stop: () => {
      series.stop();
      stopSettling();
      stopFollowing();
    },
  };
}

const isOf = ({ of }: StudyPeriods, pair: Pair): boolean =>
  of.length === 2 && pair.every((actor) => of.includes(actor));

/** Follows a span while it is zoomed; while it moves along, only once it has moved by its own length. */
function anchorOf(span: Signal<Span>): ReadonlySignal<Span> {
  let last = span.peek();
  return computed(() => {
    const { from, to } = span.value;
    const length = to - from;
    const isLength = Math.abs(last.to - last.from - length) <= length * 1e-9;
    if (!isLength || Math.abs(from - last.from) > length) last = { from, to };
    return last;
  });
}
