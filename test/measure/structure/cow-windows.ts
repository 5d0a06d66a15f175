import { existsSync, readFileSync } from 'node:fs';
import type { SignedTie } from '../../../src/measure/structure/signed-network.ts';

const file = new URL('../../../../shared/data/signnet_cow_signed_edges.csv', import.meta.url);

/** The 51 four-year networks of states, by their first years; none where the data are absent. */
export const cowWindows: ReadonlyMap<number, readonly SignedTie[]> = readWindows();

/** What the title of a test says where the data are absent. */
export const whetherAbsent = cowWindows.size === 0 ? ' (skipped: ../shared is absent)' : '';

function readWindows(): Map<number, SignedTie[]> {
  const windows = new Map<number, SignedTie[]>();
  if (!existsSync(file)) return windows;
  for (const line of readFileSync(file, 'utf8').trim().split('\n').slice(1)) {
    const [, year, , a, b, sign] = line.split(',');
    const window = windows.get(Number(year)) ?? [];
    windows.set(Number(year), window);
    window.push({ a: a!, b: b!, sign: Number(sign) as 1 | -1 });
  }
  return windows;
}
