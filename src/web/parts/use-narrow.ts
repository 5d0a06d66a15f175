import { useEffect, useState } from 'preact/hooks';

/** Whether the window is narrower than so many CSS pixels, as it is turned or resized. */
export function useNarrow(below: number): boolean {
  const [isNarrow, set] = useState(innerWidth < below);
  useEffect(() => {
    const measure = () => set(innerWidth < below);
    measure();
    addEventListener('resize', measure);
    return () => removeEventListener('resize', measure);
  }, [below]);
  return isNarrow;
}
