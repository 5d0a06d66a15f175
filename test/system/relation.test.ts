import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/base/calendar.ts';
import { relationAt } from '../../src/measure/relations/relation-series.ts';
import type { CaseRecord, Reading, Row } from '../../src/record/case-record.ts';
import { defaultReading } from '../../src/record/readings.ts';
import { spellKindNames, spellKinds, talkRules } from '../../src/record/spell-kinds.ts';
import { worldsOf } from '../../src/report/over-worlds.ts';
import type { Fact } from '../../src/system/facts.ts';
import { planRelation, relationMaker } from '../../src/system/relation.ts';
import type { World } from '../../src/system/world.ts';
import { caseOf } from '../case-of.ts';

/** The relation of A and B on a day of the first world, with the default reading changed in some parts. */
async function relationOn(yaml: string, day: number, change: Partial<Reading> = {}) {
  const record = await caseOf(yaml);
  const reading = { ...defaultReading(record), ...change };
  const { system, each } = worldsOf(record, { worlds: 1 });
  const make = relationMaker(planRelation(system, { a: 'A', b: 'B', reading }), reading.halfLifeDays);
  let value = Number.NaN;
  each((world) => {
    value = relationAt(make(world), day);
  });
  return value;
}

const day = dayOf(1950, 6, 1);
const event = (type: string, more = '') =>
  `events: [{ id: e, date: 1950-06-01, by: [A, B], type: "${type}", title: T, evidence: "@one"${more} }]\n`;
const spell = (kind: string, more = '') =>
  `{ id: ${kind}, kind: ${kind}, between: [A, B], start: 1950-01-01, end: 1950-12-31, evidence: "@one"${more} }`;

describe('the standing weight of spells', () => {
  // a status is a place's, and nobody's relation
  it.each(spellKindNames.filter((kind) => kind !== 'status'))(
    'a spell of %s weighs by its kind, whole between two, half from one to the other',
    async (kind) => {
      expect(await relationOn(`spells: [${spell(kind)}]`, day)).toBe(spellKinds[kind]);
      const directed = spell(kind).replace('between: [A, B]', 'by: A, of: B');
      expect(await relationOn(`spells: [${directed}]`, day)).toBe(spellKinds[kind] / 2);
      expect(await relationOn(`spells: [${spell(kind)}]`, day, { standing: 'without' })).toBe(0);
    },
  );

  it('a weight of the row goes before that of the kind, and stays when the reading takes that of the kind away', async () => {
    const rows = `spells: [${spell('war', ', weight: -3')}, ${spell('rivalry')}]`;
    expect(await relationOn(rows, day)).toBe(-8);
    expect(await relationOn(rows, day, { standing: 'without' })).toBe(-3);
  });

  it('a spell weighs on its first and last day, and on no other', async () => {
    const rows = `spells: [${spell('war')}]`;
    expect(await relationOn(rows, dayOf(1949, 12, 31))).toBe(0);
    expect(await relationOn(rows, dayOf(1950, 1, 1))).toBe(-10);
    expect(await relationOn(rows, dayOf(1950, 12, 31))).toBe(-10);
    expect(await relationOn(rows, dayOf(1951, 1, 1))).toBe(0);
  });
});

describe('the domain of spells', () => {
  const inDomain = async (yaml: string, domain: string) => {
    const record = await caseOf(yaml);
    const { system, each } = worldsOf(record, { worlds: 1 });
    const reading = defaultReading(record);
    const make = relationMaker(
      planRelation(system, { a: 'A', b: 'B', domain, reading }),
      reading.halfLifeDays,
    );
    let value = Number.NaN;
    each((world) => {
      value = relationAt(make(world), day);
    });
    return value;
  };

  it('a war weighs in the relation of security, an embargo in that of the economy, neither elsewhere', async () => {
    expect(await inDomain(`spells: [${spell('war')}]`, 'security')).toBe(-10);
    expect(await inDomain(`spells: [${spell('war')}]`, 'economic')).toBe(0);
    expect(await inDomain(`spells: [${spell('embargo')}]`, 'economic')).toBe(-2.5);
    expect(await inDomain(`spells: [${spell('embargo')}]`, 'security')).toBe(0);
  });

  it('the domain of the row goes before that of the kind', async () => {
    const rows = `spells: [${spell('rivalry', ', domain: economic')}]`;
    expect(await inDomain(rows, 'economic')).toBe(-5);
    expect(await inDomain(rows, 'security')).toBe(0);
  });
});

describe('adversaries', () => {
  it('a recognition that is dropped and one whose source is not believed leave the same grounds', async () => {
    const record = await caseOf(`
coverage: [{ kind: recognition, period: 1940/1990 }]
spells: [{ id: rec, kind: recognition, by: A, of: B, start: 1945, evidence: "@two" }]
events: [{ id: e, date: 1950-06-01, by: [A, B], type: "046", title: T, evidence: "@one" }]
`);
    const reading = defaultReading(record);
    const valueFor = (account: { drop?: string[]; without?: string[] }) => {
      const { system, each } = worldsOf(record, { worlds: 1, account: { id: 'x', says: 'x', ...account } });
      const make = relationMaker(planRelation(system, { a: 'A', b: 'B', reading }), reading.halfLifeDays);
      let value = Number.NaN;
      each((world) => {
        value = relationAt(make(world), day);
      });
      return value;
    };
    expect(valueFor({ drop: ['rec'] })).toBe(7);
    expect(valueFor({ without: ['two'] })).toBe(7);
  });
});

describe('how talk counts', () => {
  it.each([
    ['036', 4, true],
    ['040', 1, true],
    ['046', 7, true],
    ['010', 0, false],
    ['057', 8, false],
    ['080', 5, false],
  ])('an act of %s weighs %d as in the table; talk: %s', async (type, weight, isTalk) => {
    const war = `spells: [${spell('war', ', weight: 0')}]\n`;
    const rows = event(type) + war;
    expect(await relationOn(rows, day, { talk: 'table' })).toBe(weight);
    expect(await relationOn(rows, day)).toBe(isTalk ? 0 : weight);
    expect(await relationOn(event(type), day)).toBe(weight);
    expect(await relationOn(event(type), day, { talk: 'nothing' })).toBe(isTalk ? 0 : weight);
  });

  it('a type of the case is talk by its CAMEO code, also when its own weight is another; a row that weighs itself is not', async () => {
    const types = (cameo: string) => `eventTypes: [{ id: tea, title: Tea, weight: 3${cameo} }]\n`;
    const without = { talk: 'nothing' } as const;
    expect(await relationOn(types(', cameo: "044"') + event('tea'), day, without)).toBe(0);
    expect(await relationOn(types('') + event('tea'), day, without)).toBe(3);
    expect(await relationOn(types(', cameo: "044"') + event('tea', ', weight: 2'), day, without)).toBe(2);
    const stormy = 'eventTypes: [{ id: tea, title: Tea, weight: -3, cameo: "044" }]\n';
    expect(await relationOn(stormy + event('tea'), day, without)).toBe(-3);
  });

  it('adversaries are those at war or in rivalry on the day, or of whom one is known not to recognise the other', async () => {
    const talks = event('040');
    const recognition = (by: string, of: string, end = '1990-01-01') =>
      `{ id: r-${by}-${of}, kind: recognition, by: ${by}, of: ${of}, start: 1940-01-01, end: ${end}, evidence: "@one" }`;
    const covered =
      'coverage: [{ kind: recognition, period: 1945/1960 }, { between: [A, B], period: 1940/1990 }]\n';
    const between = 'coverage: [{ kind: recognition, between: [A, B], period: 1945/1960 }]\n';
    const cases: readonly (readonly [string, number])[] = [
      [`spells: [${spell('rivalry', ', weight: 0')}]`, 0],
      [`spells: [${spell('rivalry', ', weight: 0').replace('1950-12-31', '1950-05-31')}]`, 1],
      [`spells: [${spell('crisis', ', weight: 0')}]`, 1],
      // Nobody's recognition of A or B is in the record: that they do not recognise each other is unknown.
      [covered, 1],
      [`${covered}spells: [${recognition('C', 'B')}]`, 0],
      [`${covered}spells: [${recognition('A', 'B')}]`, 1],
      [`${covered}spells: [${recognition('A', 'B', '1950-05-31')}]`, 0],
      [`${covered}spells: [${recognition('A', 'B')}, ${recognition('C', 'A')}]`, 0],
      [`${covered}spells: [${recognition('A', 'B')}, ${recognition('B', 'A')}]`, 1],
      [`${between}`, 0],
      [`${between.replace('1945/1960', '1951/1960')}`, 1],
      // Coverage of all their dealings is coverage of who recognised whom, coverage of another time or kind is not.
      [`coverage: [{ between: [A, B], period: 1945/1960 }]\nspells: [${recognition('C', 'B')}]`, 0],
      [`coverage: [{ kind: recognition, period: 1951/1960 }]\nspells: [${recognition('C', 'B')}]`, 1],
      [`coverage: [{ kind: events, period: 1945/1960 }]\nspells: [${recognition('C', 'B')}]`, 1],
    ];
    for (const [rows, expected] of cases)
      expect([rows, await relationOn(talks + rows, day)]).toEqual([rows, expected]);
  });
});

/** The rules again, written from their words: the relation of A and B on a day of a world, act by act and spell by spell. */
function byHand(
  record: CaseRecord,
  facts: readonly Fact[],
  world: World,
  on: number,
  reading: Reading,
): number {
  const held = (fact: Fact, t: number) =>
    world.present[fact.index] === 1 && world.days[fact.start]! <= t && t <= world.days[fact.end]!;
  const spells = facts
    .filter(({ table }) => table === 'spells')
    .map((fact) => ({ fact, row: fact.row as Row<'spells'> }));
  const shareOf = (from: readonly string[], to: readonly string[]) =>
    ((from.includes('A') && to.includes('B') ? 1 : 0) + (from.includes('B') && to.includes('A') ? 1 : 0)) / 2;
  const adversaries = (t: number) => {
    const enmity = spells.some(
      ({ fact, row }) =>
        (row.kind === 'rivalry' || row.kind === 'war') &&
        shareOf(row.between!, row.between!) > 0 &&
        held(fact, t),
    );
    const isCovered = record.rows.coverage.length > 0 && t >= dayOf(1952, 1, 1) && t <= dayOf(1956, 12, 31);
    const unrecognised = (by: string, of: string) => {
      const of0 = spells.filter(({ row }) => row.kind === 'recognition' && row.of!.includes(of));
      return (
        isCovered && of0.length > 0 && !of0.some(({ fact, row }) => row.by!.includes(by) && held(fact, t))
      );
    };
    return enmity || unrecognised('A', 'B') || unrecognised('B', 'A');
  };
  let sum = 0;
  for (const fact of facts) {
    if (!world.present[fact.index]) continue;
    const row = fact.row as Row<'events'>;
    if (fact.table !== 'events') continue;
    const at = world.days[fact.first]!;
    if (at > on) continue;
    const type = row.type!;
    const isTalk = type.startsWith('04');
    if (isTalk && (reading.talk === 'nothing' || (reading.talk === 'adversaries-nothing' && adversaries(at))))
      continue;
    const weight = { '040': 1, '046': 7, '057': 8, '112': -2, '190': -10 }[type]!;
    sum += weight * shareOf(row.by, row.to ?? row.by) * 2 ** (-(on - at) / reading.halfLifeDays);
  }
  for (const { fact, row } of spells) {
    if (!held(fact, on) || reading.standing === 'without') continue;
    const weight = { rivalry: -5, war: -10, patronage: 5, recognition: 0 }[row.kind as string]!;
    sum +=
      weight *
      (row.between ? 1 : 0.5) *
      (shareOf(row.between ?? row.by!, row.between ?? row.of!) > 0 ? 1 : 0);
  }
  return sum;
}

const anEvent = fc.record({
  date: fc.constantFrom('1950-03', '1952-07-01', '1953~', '1955-05', '1956-12-31', '1958'),
  by: fc.constantFrom('A', 'B', '[A, B]', 'C'),
  to: fc.constantFrom('A', 'B', '[A, C]'),
  type: fc.constantFrom('040', '046', '057', '112', '190'),
  evidence: fc.constantFrom('@one', '@one; @two, denies'),
});
const aSpell = fc.record({
  kind: fc.constantFrom('rivalry', 'war', 'patronage', 'recognition'),
  parties: fc.constantFrom(
    'between: [A, B]',
    'between: [A, C]',
    'by: A, of: B',
    'by: B, of: A',
    'by: C, of: B',
  ),
  start: fc.constantFrom('1949', '1952-06', '1953-01-01'),
  end: fc.constantFrom('1953-06', '1956', '1959-01-01'),
  evidence: fc.constantFrom('@one', '@one; @two, denies'),
});
const directed = (kind: string) => kind === 'recognition';

describe('planRelation', () => {
  it('the relation of every world is that of the rules, day by day', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anEvent, { minLength: 1, maxLength: 8 }),
        fc.array(aSpell, { maxLength: 5 }),
        fc.constantFrom(...talkRules),
        fc.constantFrom('with', 'without') as fc.Arbitrary<Reading['standing']>,
        async (events, spells, talk, standing) => {
          const lines = [
            'coverage: [{ kind: recognition, period: 1952/1956 }, { kind: events, period: 1949/1960 }]',
            'events:',
            ...events.map(
              (e, i) =>
                `  - { id: e${i}, date: "${e.date}", by: ${e.by}, to: ${e.to}, type: "${e.type}", title: T, evidence: "${e.evidence}" }`,
            ),
            ...(spells.length > 0 ? ['spells:'] : []),
            ...spells.map((s, i) => {
              const parties = directed(s.kind)
                ? s.parties
                    .replace('between: [A, B]', 'by: A, of: B')
                    .replace('between: [A, C]', 'by: A, of: C')
                : s.parties.startsWith('by')
                  ? 'between: [A, B]'
                  : s.parties;
              return `  - { id: s${i}, kind: ${s.kind}, title: S${i}, level: L${i}, ${parties}, start: "${s.start}", end: "${s.end}", evidence: "${s.evidence}" }`;
            }),
          ];
          const record = await caseOf(lines.join('\n')).catch(() => undefined);
          if (!record) return;
          const reading: Reading = { ...defaultReading(record), talk, standing };
          const { system, each } = worldsOf(record, { worlds: 12 });
          const make = relationMaker(planRelation(system, { a: 'A', b: 'B', reading }), reading.halfLifeDays);
          each((world) => {
            const series = make(world);
            for (let on = dayOf(1949, 6, 1); on < dayOf(1960, 1, 1); on += 61)
              expect(relationAt(series, on)).toBeCloseTo(byHand(record, system.facts, world, on, reading), 8);
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('gives A and B the relation of B and A, and does not mind the order of the rows', async () => {
    const rows = [
      '{ id: x, date: 1950-03, by: A, to: B, type: "046", title: X, evidence: "@one" }',
      '{ id: y, date: 1951, by: B, to: A, type: "112", title: Y, evidence: "@one; @two, denies" }',
      '{ id: z, date: 1950-06, by: [A, B], type: "057", title: Z, evidence: "@two" }',
    ];
    const valuesOf = async (events: readonly string[], a: string, b: string) => {
      const record = await caseOf(
        `events:\n${events.map((row) => `  - ${row}`).join('\n')}\nspells: [${spell('rivalry')}]`,
      );
      const reading = defaultReading(record);
      const { system, each } = worldsOf(record, { worlds: 40 });
      const make = relationMaker(planRelation(system, { a, b, reading }), reading.halfLifeDays);
      const values: number[] = [];
      each((world) => values.push(relationAt(make(world), dayOf(1952, 1, 1))));
      return values.map((value) => Math.round(value * 1e9) / 1e9);
    };
    const first = await valuesOf(rows, 'A', 'B');
    expect(new Set(first).size).toBeGreaterThan(5);
    expect(await valuesOf(rows, 'B', 'A')).toEqual(first);
    expect(await valuesOf(rows.toReversed(), 'A', 'B')).toEqual(first);
  });
});
