import { useEffect } from 'preact/hooks';
import { factAt } from './find-fact.ts';
import type { Timeline } from './model.ts';

/** A pointer that moved no farther than this has clicked, in pixels. */
const clickWithin = 4;
/** A card shown by hovering goes once the pointer is so far from anything, in pixels of movement. */
const farFrom = 46;

interface Pointer {
  x: number;
  y: number;
}

/**
 * Moves a timeline by pointer: a drag pans, two fingers zoom, the wheel zooms while the figure has the focus (or with Ctrl),
 * so that it does not stand in the way of who scrolls the page. Hovering shows a card, a click pins it.
 */
export function useGestures(ref: { current: HTMLElement | null }, timeline: Timeline): void {
  useEffect(() => {
    const plot = ref.current;
    if (!plot) return;
    const stop = new AbortController();
    const { signal } = stop;
    const listen = gestures(plot, timeline);
    plot.addEventListener('wheel', listen.wheel, { passive: false, signal });
    plot.addEventListener('pointerdown', listen.down, { signal });
    plot.addEventListener('pointermove', listen.move, { signal });
    plot.addEventListener('pointerleave', listen.leave, { signal });
    for (const end of ['pointerup', 'pointercancel'] as const)
      plot.addEventListener(end, listen.up, { signal });
    return () => stop.abort();
  }, [ref, timeline]);
}

function gestures(plot: HTMLElement, timeline: Timeline) {
  const down = new Map<number, Pointer>();
  let moved = 0;
  let shownAt: Pointer = { x: 0, y: 0 };
  const pointOf = (event: MouseEvent): Pointer => {
    const box = plot.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const inPlot = (x: number) => x - timeline.frame.peek().margin.left;
  const isOnCard = ({ target }: Event) => target instanceof Element && target.closest('.fact-card') !== null;

  function hover(at: Pointer): void {
    const held = timeline.held.peek();
    if (held?.isPinned) return;
    const place = factAt(timeline, at.x, at.y);
    if (place) {
      shownAt = at;
      if (held?.row !== place.row || held.index !== place.index) timeline.hold(place);
    } else if (held && Math.hypot(at.x - shownAt.x, at.y - shownAt.y) > farFrom) timeline.hold(undefined);
  }

  function drag(event: PointerEvent): void {
    const before = down.get(event.pointerId)!;
    const at = pointOf(event);
    moved += Math.hypot(at.x - before.x, at.y - before.y);
    const other = [...down].find(([id]) => id !== event.pointerId)?.[1];
    if (other) {
      const [was, is] = [Math.abs(before.x - other.x), Math.abs(at.x - other.x)];
      if (was > 8 && is > 8) timeline.zoom(is / was, inPlot((at.x + other.x) / 2));
    } else if (moved > clickWithin) {
      plot.setPointerCapture(event.pointerId);
      timeline.panPixels(before.x - at.x);
    }
    down.set(event.pointerId, at);
  }

  return {
    wheel(event: WheelEvent) {
      if (isOnCard(event)) return;
      if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) timeline.panPixels(event.deltaX);
      else if (event.ctrlKey || event.metaKey || plot.contains(document.activeElement))
        timeline.zoom(2 ** (-event.deltaY / (event.ctrlKey ? 90 : 260)), inPlot(pointOf(event).x));
      else return;
      event.preventDefault();
    },
    down(event: PointerEvent) {
      if (isOnCard(event) || event.button !== 0) return;
      if (down.size === 0) moved = 0;
      down.set(event.pointerId, pointOf(event));
    },
    move(event: PointerEvent) {
      if (isOnCard(event)) return;
      if (down.has(event.pointerId)) drag(event);
      else if (event.pointerType === 'mouse') hover(pointOf(event));
    },
    leave() {
      if (timeline.held.peek()?.isPinned === false && !plot.querySelector('[data-row]:focus-visible'))
        timeline.hold(undefined);
    },
    up(event: PointerEvent) {
      if (!down.delete(event.pointerId) || moved > clickWithin || event.type === 'pointercancel') return;
      const at = pointOf(event);
      timeline.pin(factAt(timeline, at.x, at.y));
    },
  };
}
