import { keyOf, uniform } from '../base/chance.ts';
import type { Reading } from '../record/case-record.ts';
import { believed } from '../record/evidence/status.ts';
import type { Belief } from '../system/belief.ts';
import type { System } from '../system/facts.ts';
import { chanceKeys, drawWorld, makeDraw, makeWorld, settleWorld } from '../system/world.ts';
import type { Typed } from './language/typed.ts';
import type { Sitting } from './sitting.ts';
import { testTree } from './test-tree.ts';
import { mostRows, openSetting } from './turning-rows.ts';

/** In so many worlds rows are lost together, and so many times a random half of them. */
const worldsTried = 4;
const halvesTried = 24;

/**
 * Whether a test that is true in every world becomes false when many of its rows are lost: all of them, all but one, all that rest on
 * one source, or a random half. Where it does not, the record holds nothing that could have made it false.
 *
 * Takes: the tests by their place among those of the sitting. Gives: the places of those that some loss makes false. A test on very
 * many rows counts as one of them.
 */
export function falseWithoutRows(
  places: readonly number[],
  chief: Sitting,
  tests: readonly Typed[],
  reading: Reading,
  seed: number,
): ReadonlySet<number> {
  const { system } = chief.setting;
  const { belief } = chief;
  const setting = openSetting(chief, tests.length, reading);
  const found = new Set<number>();
  const draw = makeDraw(system);
  const keys = chanceKeys(system, [belief]);
  const world = makeWorld(system, belief, draw);
  const { spoken } = setting.belief;
  const [present, said] = [world.present, spoken.slice()];
  const claims = places.map((place) => {
    const { trace, tree } = chief.hearings[place]!;
    const { facts, reached } = trace.result();
    const rows = [...new Set([...facts.map(({ fact }) => fact.index), ...reached])];
    return {
      place,
      rows,
      tree: testTree(tests[place]!, setting, tree.fence),
      losses: lossesOf(rows, system, belief, seed),
    };
  });
  for (let k = 0; k < worldsTried; k++) {
    drawWorld(system, keys, seed, k, draw);
    settleWorld(world, belief, draw);
    const before = present.slice();
    for (const { place, rows, tree, losses } of claims) {
      if (rows.length > mostRows) found.add(place);
      for (const lost of losses) {
        if (found.has(place)) break;
        for (const index of lost) spoken[index] = present[index] = 0;
        // a number that no other world has, so that nothing is taken from one in which other rows are lost
        setting.worldNumber++;
        if (tree.ask(world, 1) === false || tree.fence.fault !== undefined) found.add(place);
        for (const index of lost) {
          spoken[index] = said[index]!;
          present[index] = before[index]!;
        }
      }
    }
  }
  return found;
}

/** Sets of rows to be lost together. */
function lossesOf(
  rows: readonly number[],
  system: System,
  belief: Belief,
  seed: number,
): readonly number[][] {
  if (rows.length > mostRows) return [];
  const bySource = new Map<string, number[]>();
  for (const index of rows) {
    const items = system.facts[index]!.evidence.filter((item) => believed(item, belief.account));
    const sources = new Set(items.map(({ source }) => source));
    const [only] = sources;
    if (only !== undefined && sources.size === 1) bySource.set(only, [...(bySource.get(only) ?? []), index]);
  }
  const halves = Array.from({ length: halvesTried }, (_, n) =>
    rows.filter((index) => uniform(seed, keyOf(`lost ${system.facts[index]!.id}`), n) < 0.5),
  );
  return [
    [...rows],
    ...rows.map((kept) => rows.filter((each) => each !== kept)),
    ...bySource.values(),
    ...halves,
  ];
}
