import type { Reading } from '../../record/case-record.ts';
import { otherReadings, readingParts } from '../../record/readings.ts';
import type { Account } from '../../system/belief.ts';
import type { System } from '../../system/facts.ts';
import { keptDrawing } from '../../system/world.ts';
import type { Typed } from '../language/typed.ts';
import { makeSitting, tryWorlds } from '../sitting.ts';

/**
 * The parts of a reading on which tests depend: those that are looked at while they are judged in one world, under this reading and under
 * each that differs from it in one of those parts. What is never looked at makes no difference.
 */
export function readingPartsOf(
  system: System,
  tests: readonly Typed[],
  account: Account,
  reading: Reading,
): ReadonlySet<keyof Reading> {
  const seen = partsIn(system, tests, account, reading);
  for (const { part, value } of otherReadings(system.record)) {
    if (!seen.has(part)) continue;
    for (const each of partsIn(system, tests, account, { ...reading, [part]: value })) seen.add(each);
  }
  return seen;
}

function partsIn(system: System, tests: readonly Typed[], account: Account, reading: Reading) {
  const seen = new Set<keyof Reading>();
  const watched = {} as Reading;
  for (const part of readingParts)
    Object.defineProperty(watched, part, {
      enumerable: true,
      get: () => {
        seen.add(part);
        return reading[part];
      },
    });
  tryWorlds(
    system,
    [makeSitting(system, tests, account, watched)],
    keptDrawing(system, system.record.header.seed),
    {
      from: 0,
      to: 1,
    },
  );
  return seen;
}
