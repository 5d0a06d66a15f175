import { type Problem, problem } from '../../base/problems/problems.ts';
import type { Readings } from './reading.ts';

/** Says which readings changed nothing in a run: their words are not found, fit several entries, or it is read so without them. */
export function unusedReadings({ all, outcome }: Readings): Problem[] {
  return all.flatMap((reading) => {
    const became = outcome.get(reading);
    if (became === 'used') return [];
    const said = `${reading.is}: "${reading.words}"`;
    return [
      problem(became === 'several' ? 'reading-several' : 'reading-unused', reading.at, { reading: said }),
    ];
  });
}
