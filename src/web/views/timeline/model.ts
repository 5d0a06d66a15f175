import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { dayOf } from '../../../base/calendar.ts';
import type { StudyFact } from '../../../publish/study-data.ts';
import type { StudyPeriods } from '../../../publish/study-periods.ts';
import type { State } from '../../state.ts';
import { isChanged } from '../../what-if-words.ts';
import { factBelief } from './fact-belief.ts';
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
import { askSeries, type SeriesOf } from './series.ts';
import { type SpellBar, type SpellGroup, spellGroups } from './spell-bars.ts';

/** What the card is about: an act of a lane, or a bar below the lanes. */
export interface Held {
  /** The number of a lane; `spells` for the bars. */
  readonly row: number | 'spells';
  readonly index: number;
  /** Pinned by a click or Enter: it stays until it is closed. */
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
  readonly held: Signal<Held | undefined>;
  zoom(factor: number, x?: number): void;
  pan(share: number): void;
  panPixels(pixels: number): void;
  show(day: number): void;
  stop(): void;
}

/** How long a movement must rest before the table follows, in milliseconds. */
const restMs = 200;
/** Years to each side of a date that the address names. */
const yearsAbout = 4;

/** Makes the timeline of a page. */
export function makeTimeline(state: State): Timeline {
  const { data, report } = state.study;
  const tests = report.claims.map(({ test }) => test);
  const pairs = computed(() => pairsShown(data, state.route.value?.of, tests));
  const limits = { from: data.period.start, to: data.period.end + 1 };
  const [span, width, held] = [
    signal<Span>(spanAbout(state.route.value?.date, limits)),
    signal(960),
    signal<Held | undefined>(undefined),
  ];
  const settled = signal(span.peek());
  const leftOut = computed(() => {
    const belief = factBelief(state.asSupposed.value, state.leftOut.value);
    return (fact: StudyFact) => isChanged(state.whatIf.value) && belief(fact) === 'left out';
  });
  const supposed = computed(() => state.asSupposed.value.data);
  const lanes = computed(() => pairs.value.map((pair) => laneEvents(supposed.value, pair, leftOut.value)));
  const groups = computed(() => spellGroups(supposed.value, pairs.value, leftOut.value, settled.value));
  const bars = computed(() =>
    spellGroups(supposed.value, pairs.value, leftOut.value).flatMap((group) => group.bars),
  );
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
    held,
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

/** The whole period, or some years about a date of the address, if there is such a date in it. */
function spanAbout(date: string | undefined, limits: Span): Span {
  const day = dayIn(date);
  if (day === undefined || day < limits.from || day >= limits.to) return limits;
  const years = yearsAbout * 365.2425;
  return zoomed(limits, (limits.to - limits.from) / (2 * years), day, limits);
}

/** The day that an address names as `1969-06-01`; undefined when it names none. */
export function dayIn(date: string | undefined): number | undefined {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date ?? '');
  if (!parts) return undefined;
  try {
    return dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  } catch {
    return undefined;
  }
}
