import { describe, expect, it } from 'vitest';
import { dayOf, formatDay } from '../../src/base/calendar.ts';
import { accountsOf, weighFacts } from '../../src/system/belief.ts';
import { buildSystem, type System } from '../../src/system/facts.ts';
import { chanceKeys, drawWorld, makeDraw, makeWorld, settleWorld } from '../../src/system/world.ts';
import { caseOf } from '../case-of.ts';

const rows = [
  '{ id: raid, date: 1950-03, by: A, to: B, type: "190", title: A raid, evidence: "@one; @two, denies" }',
  '{ id: note, date: raid + P2D, by: B, to: A, type: "112", title: A note, evidence: "@one" }',
  '{ id: talks, date: 1951, by: A, to: B, type: "040", title: Talks, evidence: "@one", confidence: likely }',
  '{ id: visit-may, date: 1952-05, by: A, to: B, type: "042", title: A visit, evidence: "@one", alternatives: visit }',
  '{ id: visit-june, date: 1952-06, by: A, to: B, type: "042", title: A visit, evidence: "@two", alternatives: visit }',
  '{ id: visit-july, date: 1952-07, by: A, to: B, type: "042", title: A visit, evidence: "@three", alternatives: visit }',
  '{ id: later, date: after talks, by: B, to: C, type: "051", title: Praise, evidence: "@three" }',
];

/** Every world as a mapping from fact to its day (where it is in the world). */
async function worldsOf(events: readonly string[], account = 'all', extra = '') {
  const record = await caseOf(`events:\n${events.map((row) => `  - ${row}`).join('\n')}\n${extra}`);
  const system = buildSystem(record);
  const belief = weighFacts(system, accountsOf(record).find(({ id }) => id === account)!);
  const draw = makeDraw(system);
  const keys = chanceKeys(system, [belief]);
  const world = makeWorld(system, belief, draw);
  return Array.from({ length: 200 }, (_, k) => {
    drawWorld(system, keys, 7, k, draw);
    settleWorld(world, belief, draw);
    return snapshot(system, world);
  });
}

function snapshot(system: System, world: { present: Uint8Array; days: Float64Array }): Map<string, number> {
  return new Map(
    system.facts.filter(({ index }) => world.present[index]).map(({ id, first }) => [id, world.days[first]!]),
  );
}

function share(worlds: readonly Map<string, number>[], id: string): number {
  return worlds.filter((world) => world.has(id)).length / worlds.length;
}

describe('drawWorld', () => {
  it('drawWorld() leaves every other fact of every world unchanged when a fact is dropped', async () => {
    const whole = await worldsOf(rows);
    for (const dropped of ['talks', 'later', 'visit-may', 'note']) {
      const needed = dropped === 'talks' ? ['later'] : [];
      const kept = rows.filter((row) => ![dropped, ...needed].some((id) => row.startsWith(`{ id: ${id},`)));
      const less = await worldsOf(kept);
      for (const [k, world] of whole.entries()) {
        for (const [id, day] of less[k]!) {
          if (id.startsWith('visit') && dropped === 'visit-may' && world.has('visit-may')) continue;
          expect(world.get(id), `${id} in world ${k} without ${dropped}`).toBe(day);
        }
      }
    }
  });

  it('drawWorld() reckons a relative date from its anchor in the same world, also where the anchor is not believed', async () => {
    const worlds = await worldsOf(rows);
    const raids = worlds.filter((world) => world.has('raid'));
    expect(raids.length).toBeGreaterThan(60);
    for (const world of raids) expect(world.get('note')).toBe(world.get('raid')! + 2);
    for (const world of worlds) expect(world.has('note')).toBe(true);
  });

  it('drawWorld() puts a fact that half its sources deny into half of the worlds', async () => {
    expect(share(await worldsOf(rows), 'raid')).toBeCloseTo(0.5, 1);
  });

  it('drawWorld() has exactly one row of a group of alternatives in each world, each in its turn', async () => {
    const worlds = await worldsOf(rows);
    for (const world of worlds) {
      expect(['visit-may', 'visit-june', 'visit-july'].filter((id) => world.has(id))).toHaveLength(1);
    }
    for (const id of ['visit-may', 'visit-june', 'visit-july'])
      expect(share(worlds, id)).toBeGreaterThan(0.2);
  });

  it('drawWorld() has alternatives in proportion to their confidence, and in the same order without one of them', async () => {
    const weighed = rows.map((row) =>
      row.startsWith('{ id: visit-may') ? row.replace('visit }', 'visit, confidence: even }') : row,
    );
    const whole = await worldsOf(weighed);
    expect(share(whole, 'visit-may')).toBeCloseTo(1 / 5, 1);
    expect(share(whole, 'visit-june')).toBeCloseTo(2 / 5, 1);
    const even = await worldsOf(weighed.filter((row) => !row.startsWith('{ id: visit-may')));
    for (const [k, world] of whole.entries())
      if (!world.has('visit-may')) expect(even[k]!.has('visit-june')).toBe(world.has('visit-june'));
  });

  it('drawWorld() keeps a row of a group where dropping another row leaves it the winner', async () => {
    const whole = await worldsOf(rows);
    const less = await worldsOf(rows.filter((row) => !row.startsWith('{ id: visit-july')));
    for (const [k, world] of whole.entries()) {
      for (const id of ['visit-may', 'visit-june'])
        if (world.has(id)) expect(less[k]!.get(id)).toBe(world.get(id));
    }
  });

  it('drawWorld() draws every day of an uncertain date, and none outside', async () => {
    const days = new Set((await worldsOf(rows)).flatMap((world) => world.get('raid') ?? []));
    const first = Math.min(...days);
    expect(Math.max(...days) - first).toBeLessThanOrEqual(30);
    expect(days.size).toBeGreaterThan(25);
  });
});

describe('buildSystem', () => {
  it('buildSystem() reckons dates from the same row, from an end, and from the life of an actor', async () => {
    const record = await caseOf(`
actors:
  - { id: D, kind: state, name: Delphi, span: 1950-03-01/1960-06-30 }
spells:
  - { id: quarrel, kind: crisis, between: [A, B], start: 1950-01-01, end: quarrel + P14D, evidence: "@one" }
events:
  - { id: peace, date: quarrel.end + P1D, by: A, to: B, type: "057", title: Peace, evidence: "@one" }
  - { id: birth, date: D + P1D, by: A, to: D, type: "051", title: Praise, evidence: "@one" }
  - { id: last, date: D.end - P1D, by: A, to: D, type: "051", title: Praise, evidence: "@one" }
`);
    const system = buildSystem(record);
    const draw = makeDraw(system);
    drawWorld(system, new Map(), 1, 0, draw);
    const days = ['quarrel', 'peace', 'birth', 'last'].map((id) => {
      const fact = system.factById.get(id)!;
      return [formatDay(draw.days[fact.first]!), formatDay(draw.days[fact.end]!)];
    });
    expect(days).toEqual([
      ['1950-01-01', '1950-01-15'],
      ['1950-01-16', '1950-01-16'],
      ['1950-03-02', '1950-03-02'],
      ['1960-06-29', '1960-06-29'],
    ]);
  });
});

describe('drawSlots', () => {
  it('drawSlots() puts no end before its start, nor what is reckoned from the end', async () => {
    const record = await caseOf(`
spells:
  - { id: quarrel, kind: crisis, between: [A, B], start: 1950, end: 1950, evidence: "@one" }
  - { id: siege, kind: crisis, between: [A, B], start: siege.end - P3D, end: 1951-06, evidence: "@one" }
events:
  - { id: peace, date: quarrel.end + P1D, by: A, to: B, type: "057", title: Peace, evidence: "@one" }
`);
    const system = buildSystem(record);
    const draw = makeDraw(system);
    const [quarrel, siege, peace] = ['quarrel', 'siege', 'peace'].map((id) => system.factById.get(id)!);
    for (let k = 0; k < 300; k++) {
      drawWorld(system, new Map(), 1, k, draw);
      expect(draw.days[quarrel!.end]).toBeGreaterThanOrEqual(draw.days[quarrel!.start]!);
      expect(draw.days[peace!.first]).toBe(draw.days[quarrel!.end]! + 1);
      expect(draw.days[siege!.end]! - draw.days[siege!.start]!).toBe(3);
    }
  });
});

describe('weighFacts', () => {
  it('weighFacts() takes the only row that an account hears of a group, however it ranks there', async () => {
    const visits = [
      '{ id: may, date: 1952-05-01, by: A, to: B, type: "042", title: A visit, evidence: "@one", alternatives: visit, confidence: even }',
      '{ id: june, date: 1952-06-01, by: A, to: B, type: "042", title: A visit, evidence: "@two", alternatives: visit }',
    ];
    const worlds = await worldsOf(
      visits,
      'only-one',
      'accounts:\n  - { id: only-one, says: One, sources: one }',
    );
    expect(share(worlds, 'may')).toBe(1);
  });

  const accounts = `
accounts:
  - { id: only-one, says: Only One is believed, sources: one }
  - { id: without-two, says: Two is not believed, without: two }
  - { id: june, says: The visit was in June, choose: { visit: visit-june } }
`;

  it('weighFacts(account with sources) leaves out what no believed source affirms', async () => {
    const worlds = await worldsOf(rows, 'only-one', accounts);
    expect(share(worlds, 'later')).toBe(0);
    expect(share(worlds, 'visit-may')).toBe(1);
    expect(share(worlds, 'raid')).toBe(1);
  });

  it('weighFacts(account without a source) no longer hears its denial', async () => {
    expect(share(await worldsOf(rows, 'without-two', accounts), 'raid')).toBe(1);
  });

  it('weighFacts(account that chooses) takes its row of the group in every world', async () => {
    const worlds = await worldsOf(rows, 'june', accounts);
    expect(share(worlds, 'visit-june')).toBe(1);
    expect(share(worlds, 'visit-may')).toBe(0);
  });

  it('weighFacts(other account) leaves what it does not touch as it was, world by world', async () => {
    const [all, without] = [
      await worldsOf(rows, 'all', accounts),
      await worldsOf(rows, 'without-two', accounts),
    ];
    for (const [k, world] of without.entries()) {
      expect(world.get('note')).toBe(all[k]!.get('note'));
      expect(world.get('talks')).toBe(all[k]!.get('talks'));
    }
  });

  it('drawWorld() draws a day with an order evenly from the days that the other leaves', async () => {
    const worlds = await worldsOf([
      '{ id: raid, date: 1950-03-10~, by: A, to: B, type: "190", title: x, evidence: "@one" }',
      '{ id: note, date: 1950-03 after raid, by: A, to: B, type: "112", title: x, evidence: "@one" }',
      '{ id: reply, date: raid before raid, by: B, to: A, type: "112", title: x, evidence: "@one" }',
    ]);
    const march = dayOf(1950, 3, 31);
    for (const world of worlds) {
      expect(world.get('note')!).toBeGreaterThanOrEqual(world.get('raid')!);
      expect(world.get('note')!).toBeLessThanOrEqual(march);
      expect(world.get('reply')).toBe(world.get('raid'));
    }
    expect(worlds.some((world) => world.get('note') === march)).toBe(true);
    expect(worlds.some((world) => world.get('note')! - world.get('raid')! < 2)).toBe(true);
  });
});
