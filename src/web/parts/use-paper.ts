import { useEffect, useState } from 'preact/hooks';

/** Whether the page is being printed: for a drawing that is laid out otherwise on paper than in a window. */
export function usePaper(): boolean {
  const [isOnPaper, set] = useState(false);
  useEffect(() => {
    const [before, after] = [() => set(true), () => set(false)];
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, []);
  return isOnPaper;
}
