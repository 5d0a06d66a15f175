import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay } from '../../src/base/calendar.ts';
import { drawSlots } from '../../src/system/date-slots.ts';
import { buildSystem } from '../../src/system/facts.ts';
import { caseOf, readingOf } from '../case-of.ts';

const wars = (start: string, end: string) =>
  `spells: [{ id: it, kind: war, between: [A, B], start: "${start}", end: "${end}", evidence: "@one" }]`;

type Moment = 'first' | 'start' | 'end';

/** Between which days the moments of the row `it` fall over the worlds. */
async function fallsOf(yaml: string, moments: readonly Moment[] = ['first', 'end']) {
  const { slots, record, factById } = buildSystem(await caseOf(yaml));
  const fact = factById.get('it')!;
  const days = new Float64Array(slots.length);
  const found = moments.map(() => ({ earliest: Infinity, latest: -Infinity }));
  for (let k = 0; k < 300; k++) {
    drawSlots(slots, record.header, 1, k, days);
    for (const [n, moment] of moments.entries()) {
      const day = days[fact[moment]]!;
      found[n]!.earliest = Math.min(found[n]!.earliest, day);
      found[n]!.latest = Math.max(found[n]!.latest, day);
    }
  }
  return found.map(({ earliest, latest }) =>
    earliest === latest
      ? formatDay(earliest)
      : `${formatDay(earliest).slice(0, 4)}/${formatDay(latest).slice(0, 4)}`,
  );
}

describe('the dates of one row', () => {
  it.each([
    ['195X', '1954-12-31', '1950/1954', '1954-12-31'],
    ['1955-06-01', '195X', '1955-06-01', '1955/1959'],
    ['195X', '1954', '1950/1954', '1954/1954'],
    ['1954', '195X', '1954/1954', '1954/1959'],
    ['195X', '1950-01-01', '1950-01-01', '1950-01-01'],
    ['1950-03-01', '', '1950-03-01', '1953/1953'],
  ])('a war from %s to %s begins %s and ends %s', async (start, end, first, last) => {
    const yaml =
      end === ''
        ? `${wars(start, 'x')}\nevents: [{ id: x, date: 1953, by: A, title: x, evidence: "@one" }]`
        : wars(start, end);
    expect(await fallsOf(yaml)).toEqual([first, last]);
  });

  it('a treaty is signed, comes into force and ends in this order, none pushing away what is sharp', async () => {
    const treaty = (dates: string) =>
      `instruments: [{ id: it, title: T, kind: pact, parties: [A, B], ${dates}, evidence: "@one" }]`;
    const moments = ['first', 'start', 'end'] as const;
    expect(await fallsOf(treaty('signed: 195X, start: 1954-03-01, end: 1956-01-01'), moments)).toEqual([
      '1950/1954',
      '1954-03-01',
      '1956-01-01',
    ]);
    expect(await fallsOf(treaty('signed: 1952-03-01, start: 195X, end: 1956-01-01'), moments)).toEqual([
      '1952-03-01',
      '1952/1955',
      '1956-01-01',
    ]);
    expect(await fallsOf(treaty('signed: 195X, end: 1951-06-30'), moments)).toEqual([
      '1950/1951',
      '1950/1951',
      '1951-06-30',
    ]);
  });

  it('a start gives way to the act with which the spell ends, in every world, and not to an end reckoned from itself', async () => {
    const act = 'events: [{ id: x, date: 195X, by: A, title: x, evidence: "@one" }]';
    const { slots, record, factById } = buildSystem(await caseOf(`${wars('195X', 'x')}\n${act}`));
    const days = new Float64Array(slots.length);
    const [it, x] = [factById.get('it')!, factById.get('x')!];
    for (let k = 0; k < 300; k++) {
      drawSlots(slots, record.header, 1, k, days);
      expect(days[it.end]).toBe(days[x.first]);
      expect(days[it.first]).toBeLessThanOrEqual(days[it.end]!);
    }
    expect(await fallsOf(wars('1950-01-01/1951-12-31', 'it + P1Y'))).toEqual(['1950/1951', '1951/1952']);
    const step = 'events: [{ id: x, date: it + P1Y, by: A, title: x, evidence: "@one" }]';
    expect(await fallsOf(`${wars('1950-01-01/1951-12-31', 'x')}\n${step}`)).toEqual([
      '1950/1951',
      '1951/1952',
    ]);
  });

  it('fall in order and within what is stated of them, wherever that is possible', async () => {
    const date = fc.oneof(
      fc.integer({ min: 1950, max: 1954 }).map(String),
      fc
        .tuple(fc.integer({ min: 1950, max: 1954 }), fc.integer({ min: 1, max: 9 }))
        .map(([y, m]) => `${y}-0${m}`),
      fc
        .tuple(
          fc.integer({ min: 1950, max: 1954 }),
          fc.integer({ min: 1, max: 9 }),
          fc.integer({ min: 1, max: 9 }),
        )
        .map(([y, m, d]) => `${y}-0${m}-0${d}`),
      fc.constantFrom('195X', '1951/1953'),
    );
    await fc.assert(
      fc.asyncProperty(date, date, async (start, end) => {
        const { record } = await readingOf(wars(start, end));
        const bounds = record!.bounds.get('it');
        fc.pre(bounds?.end !== undefined && bounds.first.earliest <= bounds.end.latest);
        const { slots, factById } = buildSystem(record!);
        const { first, end: last } = factById.get('it')!;
        const days = new Float64Array(slots.length);
        for (let k = 0; k < 40; k++) {
          drawSlots(slots, record!.header, 3, k, days);
          expect(days[first]).toBeLessThanOrEqual(days[last]!);
          expect(days[first]).toBeGreaterThanOrEqual(bounds!.first.earliest);
          expect(days[first]).toBeLessThanOrEqual(bounds!.first.latest);
          expect(days[last]).toBeGreaterThanOrEqual(bounds!.end!.earliest);
          expect(days[last]).toBeLessThanOrEqual(bounds!.end!.latest);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the dates of a demand and of its answer', () => {
  const acts = (demand: string, answer: string, more = '') =>
    `events:
  - { id: ask, date: "${demand}", by: A, to: B, title: Asks, asks: { of: B, what: arms }, evidence: "@one" }
  - { id: it, date: "${answer}", by: B, to: A, title: Answers, answers: { ask: granted }, evidence: "@one" }
${more}`;
  /** Over the worlds, the least number of days from the demand to its answer, and how many days each falls on. */
  async function betweenOf(yaml: string) {
    const { slots, record, factById } = buildSystem(await caseOf(yaml));
    const [ask, it] = [factById.get('ask')!.first, factById.get('it')!.first];
    const days = new Float64Array(slots.length);
    let least = Infinity;
    const [asked, answered] = [new Set<number>(), new Set<number>()];
    for (let k = 0; k < 400; k++) {
      drawSlots(slots, record.header, 1, k, days);
      least = Math.min(least, days[it]! - days[ask]!);
      asked.add(days[ask]!);
      answered.add(days[it]!);
    }
    return { least, asked: asked.size, answered: answered.size };
  }

  it.each([
    ['both vague', '1951', '1951'],
    ['a sharp answer', '195X', '1951-03-01'],
    ['a sharp demand', '1951-03-01', '195X'],
    ['an answer that starts before it', '1951-06', '1951'],
  ])('are in order in every world: %s', async (_, demand, answer) => {
    const { least, asked, answered } = await betweenOf(acts(demand, answer));
    expect(least).toBeGreaterThanOrEqual(0);
    expect(asked + answered).toBeGreaterThan(20);
  });

  it('are drawn where two acts answer each other, and where the demand is reckoned from its answer', async () => {
    const circle = acts('1951', '1951').replace(
      'asks: { of: B, what: arms }',
      'asks: { of: B, what: arms }, answers: { it: granted }',
    );
    expect((await betweenOf(circle)).asked).toBeGreaterThan(20);
    const reckoned = acts('before it', '1951-06/1951-08');
    expect((await betweenOf(reckoned)).least).toBeGreaterThan(0);
  });
});
