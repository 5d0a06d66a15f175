import type { Page } from 'playwright-core';

/** What moving a timeline for some seconds took, a figure for each frame, in milliseconds. */
export interface Frames {
  /** From one frame to the next: 16.7 where the browser keeps up with a screen of 60 Hz. */
  readonly apart: readonly number[];
  /** What the main thread did for a frame: the page's code, style, layout and paint. */
  readonly work: readonly number[];
  /** CPU time of the main thread for a frame, on the average: other work on the machine does not count. */
  readonly cpu: number;
}

/** How the timeline is moved in a frame; `n` counts the frames. */
export const movements = {
  'pan along':
    'new WheelEvent("wheel", { deltaX: n % 120 < 60 ? 14 : -14, deltaY: 0, bubbles: true, cancelable: true })',
  'zoom in and out':
    'new WheelEvent("wheel", { deltaY: n % 120 < 60 ? -14 : 14, ctrlKey: true, clientX: x, bubbles: true, cancelable: true })',
} as const;

/**
 * Moves the timeline of a page for so long, by one event in every frame, and times the frames.
 *
 * The work of a frame lasts from its animation callback to a message that is posted from there and comes through once the
 * frame has been laid out and painted.
 */
export async function timeFrames(
  page: Page,
  movement: keyof typeof movements,
  forMs: number,
): Promise<Frames> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const cpuMs = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  };
  const before = await cpuMs();
  const frames = await moved(page, movement, forMs);
  const cpu = ((await cpuMs()) - before) / frames.work.length;
  await devtools.detach();
  return { ...frames, cpu };
}

function moved(page: Page, movement: keyof typeof movements, forMs: number): Promise<Omit<Frames, 'cpu'>> {
  return page.evaluate(`new Promise((done) => {
    const plot = document.querySelector('.timeline-plot');
    const x = plot.getBoundingClientRect().left + plot.clientWidth / 2;
    const frames = { apart: [], work: [] };
    const after = new MessageChannel();
    const begin = performance.now();
    let [n, last, start] = [0, 0, 0];
    after.port1.onmessage = () => frames.work.push(performance.now() - start);
    const step = (now) => {
      if (last > 0) frames.apart.push(now - last);
      last = now;
      if (now - begin > ${forMs}) return done(frames);
      start = performance.now();
      plot.dispatchEvent(${movements[movement]});
      n += 1;
      after.port2.postMessage(0);
      requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  })`);
}

/** The middle of some figures, and what 95 in 100 of them stay below. */
export function quantiles(values: readonly number[]): { readonly median: number; readonly high: number } {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return { median: at(0.5), high: at(0.95) };
}
