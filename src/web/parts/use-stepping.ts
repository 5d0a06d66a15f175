import { useLayoutEffect } from 'preact/hooks';

/** A finger that moved so far to a side, in pixels, has swiped. */
const swipeFrom = 48;

/**
 * Calls `step` with 1 or −1 for the arrow keys → and ←, unless they move something else that has the focus, and for a swipe over an element to the left and to the
 * right.
 */
export function useStepping(ref: { readonly current: HTMLElement | null }, step: (by: 1 | -1) => void): void {
  // at once, not after the next frame: a key that follows the click belongs to the story
  useLayoutEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    addEventListener('keydown', (event) => onKey(event, step), { signal });
    const bar = ref.current;
    let began: { readonly x: number; readonly y: number } | undefined;
    bar?.addEventListener(
      'pointerdown',
      ({ pointerType, clientX: x, clientY: y }) => {
        began = pointerType === 'mouse' ? undefined : { x, y };
      },
      { signal },
    );
    bar?.addEventListener(
      'pointerup',
      ({ clientX, clientY }) => {
        const [x, y] = [clientX - (began?.x ?? clientX), clientY - (began?.y ?? clientY)];
        began = undefined;
        if (Math.abs(x) >= swipeFrom && Math.abs(x) > 2 * Math.abs(y)) step(x < 0 ? 1 : -1);
      },
      { signal },
    );
    return () => stop.abort();
  }, [ref, step]);
}

function onKey(event: KeyboardEvent, step: (by: 1 | -1) => void): void {
  const isArrow = event.key === 'ArrowRight' || event.key === 'ArrowLeft';
  if (!isArrow || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey)
    return;
  const { target } = event;
  if (
    target instanceof Element &&
    target.closest('input, select, textarea, [role="slider"], [contenteditable]')
  )
    return;
  step(event.key === 'ArrowRight' ? 1 : -1);
}
