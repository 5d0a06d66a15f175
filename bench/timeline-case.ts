import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Types of act whose weights run from the worst to the best, and the channels, in turn. */
const types = ['193', '125', '112', '010', '036', '040', '057', '061'];
const channels = ['public', 'public', 'secret', 'leaked'];
/** A multiplicative generator that is good enough to spread dates, the same in every run. */
const [multiplier, modulus] = [48_271, 2_147_483_647];

/**
 * Copies a case into a folder and adds so many events between two of its actors, over the years from 1946 to 1990: of
 * every weight and channel, in both directions, one in five dated only by its month or its year.
 */
export function writeTimelineCase(
  study: string,
  folder: string,
  pair: readonly [string, string],
  count: number,
): void {
  cpSync(study, folder, { recursive: true });
  let state = 1969;
  const below = (n: number) => {
    state = (state * multiplier) % modulus;
    return state % n;
  };
  const rows = Array.from({ length: count }, (_, i) => {
    const [by, to] = below(2) === 0 ? pair : [pair[1], pair[0]];
    const year = 1946 + below(45);
    const month = String(1 + below(12)).padStart(2, '0');
    const day = String(1 + below(28)).padStart(2, '0');
    const date = [`${year}`, `${year}-${month}`][below(10)] ?? `${year}-${month}-${day}`;
    const [type, channel] = [types[below(types.length)], channels[below(channels.length)]];
    return `act-${i},${date},${by},${to},${type},diplomatic,${channel},Act ${i},"@patel2025, p. ${1 + below(40)}"`;
  });
  const head = 'id,date,by,to,type,domain,channel,title,evidence';
  writeFileSync(join(folder, 'events', 'events.csv'), `${[head, ...rows].join('\n')}\n`);
}
