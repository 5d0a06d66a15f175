import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** The width of an element in CSS pixels as the page is turned or resized, for drawings whose letters keep their size. */
export function useWidth<E extends HTMLElement>(first = 640): [ref: { current: E | null }, width: number] {
  const ref = useRef<E>(null);
  const [width, setWidth] = useState(first);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => setWidth(Math.max(200, Math.floor(element.clientWidth)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
