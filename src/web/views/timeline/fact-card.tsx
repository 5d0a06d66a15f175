import { useLayoutEffect, useRef } from 'preact/hooks';
import { formatDay } from '../../../base/calendar.ts';
import type { StudyFact } from '../../../publish/study-data.ts';
import { FactOpened } from '../../parts/fact/fact-opened.tsx';
import { FactLink } from '../../parts/fact/named.tsx';
import { Go } from '../../parts/go.tsx';
import '../../style/timeline-card.css';
import { boxOf, factHeld } from './find-fact.ts';
import type { Timeline } from './model.ts';

/** Widest that a card is, in pixels; narrower where the drawing is. */
const widest = 352;

/** The ring about the fact that is held, and its card. */
export function FactHeld({ timeline }: { timeline: Timeline }) {
  const held = timeline.held.value;
  const at = held && factHeld(timeline, held);
  const box = held && boxOf(timeline, held);
  if (!held || !at || !box) return null;
  const width = Math.min(widest, timeline.width.value);
  const middle = box.left + Math.min(box.width, 80) / 2;
  const left = Math.max(0, Math.min(timeline.width.value - width, middle - width / 2));
  const { left: ringLeft, top, width: ringWidth, height, isRound } = box;
  const ring = { left: ringLeft, top, width: ringWidth, height };
  return (
    <>
      <span class={isRound ? 'fact-ring round' : 'fact-ring'} style={inPixels(ring)} />
      <Card
        key={`${held.row} ${held.index}`}
        timeline={timeline}
        fact={at.fact}
        isLeftOut={at.isLeftOut}
        isPinned={held.isPinned}
        place={inPixels({ left, top: top + height + 6, width })}
      />
    </>
  );
}

interface CardProps {
  readonly timeline: Timeline;
  readonly fact: StudyFact;
  readonly isLeftOut: boolean;
  readonly isPinned: boolean;
  readonly place: Record<string, string>;
}

function Card({ timeline, fact, isLeftOut, isPinned, place }: CardProps) {
  const ref = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (!isPinned || !timeline.isByHand.current) return;
    timeline.isByHand.current = false;
    ref.current?.focus({ preventScroll: true });
  }, [isPinned, timeline]);
  const { story, step } = timeline.state.route.value ?? {};
  useLayoutEffect(() => {
    if (isPinned && story !== undefined && step !== undefined)
      ref.current?.scrollIntoView({ block: 'nearest' });
  }, [isPinned, story, step]);
  const close = () => {
    const { row, index } = timeline.held.peek() ?? { row: 0, index: 0 };
    const rowElement = ref.current?.parentElement?.querySelector<HTMLElement>(`[data-row="${row}"]`);
    timeline.pin(undefined);
    rowElement?.focus({ preventScroll: true });
    timeline.hold(rowElement?.matches(':focus-visible') ? { row, index } : undefined);
  };
  return (
    <section
      ref={ref}
      class="fact-card"
      tabIndex={-1}
      aria-label={fact.title}
      style={place}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      {isPinned && (
        <button type="button" class="card-close" aria-label="Close the card" onClick={close}>
          ×
        </button>
      )}
      <p class="card-title">
        <FactLink state={timeline.state} id={fact.id} title={fact.title} />
      </p>
      {isLeftOut && <p class="card-facts">Left out by what you changed.</p>}
      <FactOpened state={timeline.state} fact={fact} />
      <OpenDate timeline={timeline} fact={fact} />
    </section>
  );
}

function OpenDate({ timeline, fact }: Pick<CardProps, 'timeline' | 'fact'>) {
  const { earliest, latest } = fact.first;
  const day = latest ?? earliest;
  const { start, end } = timeline.state.study.data.period;
  if (day === null || day < start || day > end) return null;
  return (
    <p class="card-date">
      <Go state={timeline.state} to={{ view: 'date', date: formatDay(day) }}>
        Open this date
      </Go>
    </p>
  );
}

function inPixels(box: Readonly<Record<string, number>>): Record<string, string> {
  return Object.fromEntries(Object.entries(box).map(([name, value]) => [name, `${value}px`]));
}
