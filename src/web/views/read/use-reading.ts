import { useEffect } from 'preact/hooks';
import { BESIDE, type Followed, goTo, statementId } from './reading.ts';

/** The line of the window, as a share of its height, at which one is taken to read. */
const READ_AT = 0.36;
/** A statement that was chosen stays until the text has moved so far, in px. */
const HOLDS = 160;

/** Keeps the statement that is read: the one nearest to where one reads, or the one that was chosen, until the text moves on. */
export function useReading(reading: Followed): void {
  const { state, current, isNarrow, count } = reading;
  const { claim, act } = state.route.value ?? {};
  const wanted = claim ?? act;
  useEffect(() => {
    let found: number | undefined;
    let chosenAt: number | undefined;
    let frame = 0;
    const look = () => {
      frame = 0;
      isNarrow.value = innerWidth < BESIDE;
      if (isNarrow.value) return;
      if (chosenAt !== undefined && Math.abs(scrollY - chosenAt) < HOLDS) return;
      chosenAt = undefined;
      found = nearest(count);
      current.value = found;
    };
    const soon = () => {
      frame ||= requestAnimationFrame(look);
    };
    const stop = current.subscribe((number) => {
      if (number !== undefined && number !== found) chosenAt = scrollY;
    });
    look();
    addEventListener('scroll', soon, { passive: true });
    addEventListener('resize', soon);
    return () => {
      stop();
      cancelAnimationFrame(frame);
      removeEventListener('scroll', soon);
      removeEventListener('resize', soon);
    };
  }, [reading]);
  useEffect(() => {
    const number = wanted === undefined ? -1 : reading.numberFor(wanted);
    if (number < 0) {
      if (isNarrow.value) current.value = undefined;
      return;
    }
    if (current.peek() === number) return;
    goTo(reading, number);
  }, [wanted, reading]);
}

/** The number of the statement that stands nearest to where one reads. */
function nearest(count: number): number | undefined {
  const line = innerHeight * READ_AT;
  let best: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (let number = 0; number < count; number++) {
    const box = document.getElementById(statementId(number))?.getBoundingClientRect();
    if (!box) continue;
    const far = box.top > line ? box.top - line : box.bottom < line ? line - box.bottom : 0;
    if (far < least) {
      best = number;
      least = far;
    }
  }
  return best;
}
