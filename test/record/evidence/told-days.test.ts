import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../src/base/calendar.ts';
import type { Evidence } from '../../../src/record/evidence/evidence.ts';
import { type Matter, toldDays } from '../../../src/record/evidence/told-days.ts';
import { caseOf } from '../../case-of.ts';

const believes = ({ source }: Evidence) => source === 'two';
const actors = ['A', 'B'] as const;

/** Days of January 2000, from 1. */
const first = 10957 - 1;
const act = fc.record({
  day: fc.integer({ min: 1, max: 28 }),
  long: fc.integer({ min: 0, max: 2 }),
  sides: fc.constantFrom('by: A, to: B', 'by: B, to: A', 'by: A, to: C', 'by: C, to: [A, B]', 'by: [A, B]'),
  evidence: fc.constantFrom('@one', '@two', '@two, denies', '@one; @two'),
});
const days = fc
  .tuple(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 1, max: 31 }))
  .map((pair) => pair.toSorted((x, y) => x - y) as [number, number]);

describe('toldDays', () => {
  it('goes from the first to the last act of the two that is told, if one falls in the days asked, against an oracle', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(act, { maxLength: 5 }),
        days,
        fc.integer({ min: 0, max: 3 }),
        async (acts, [from, to], memoryDays) => {
          const date = (day: number) => `2000-01-${String(day).padStart(2, '0')}`;
          const rows = acts.map(
            ({ day, long, sides, evidence }, i) =>
              `{ id: e${i}, date: ${date(day)}/${date(day + long)}, ${sides}, type: "042", title: x, evidence: "${evidence}" }`,
          );
          const record = await caseOf(`events: [${rows.join(', ')}]`);
          const matter: Matter = { actors, kind: 'events', ...(memoryDays > 0 ? { memoryDays } : {}) };
          // an act on one of several days tells of none of them, but it lies after one and before another
          const told = acts.flatMap(({ day, long, sides, evidence }) =>
            evidence.includes('two') && !sides.includes('C')
              ? [{ start: first + day + long, end: first + day + memoryDays }]
              : [],
          );
          const start = Math.min(...told.map((each) => each.start));
          const end = Math.max(...told.map((each) => each.end));
          const falls = told.some((each) => each.start <= first + to && each.end >= first + from);
          const expected = falls && start <= end ? { start, end } : undefined;
          expect(toldDays(record, matter, believes, { start: first + from, end: first + to })).toEqual(
            expected,
          );
        },
      ),
      { numRuns: 100 },
    );
  });

  it('is every day of what stood, once its beginning or end is told', async () => {
    const record = await caseOf(
      'spells: [{ id: r, kind: recognition, by: A, of: B, start: 1990, end: 1995, evidence: "@two" }]',
    );
    const recognition = { actors, kind: 'recognition' };
    const on = { start: first, end: first };
    expect(toldDays(record, recognition, believes, on)).toBeUndefined();
    const within = { start: dayOf(1992, 1, 1), end: dayOf(1992, 1, 1) };
    expect(toldDays(record, recognition, believes, within)).toEqual({
      start: dayOf(1990, 12, 31),
      end: dayOf(1995, 1, 1),
    });
    expect(toldDays(record, { ...recognition, isState: true }, believes, on)).toEqual({
      start: -Infinity,
      end: Infinity,
    });
  });
});

it('what has no date tells of no day', async () => {
  const member = async (dates: string) =>
    caseOf(
      `actors: [{ id: ann, kind: person, name: Ann, memberOf: [{ of: A, ${dates} }], evidence: "@two" }]`,
    );
  const ever = { start: -Infinity, end: Infinity };
  const matter: Matter = { actors: ['ann', 'A'], kind: 'membership' };
  const undated = await member('role: clerk');
  expect(toldDays(undated, matter, believes, ever)).toBeUndefined();
  expect(toldDays(undated, { ...matter, isState: true }, believes, ever)).toEqual(ever);
  expect(toldDays(await member('start: 1950, end: 1955'), matter, believes, ever)).toEqual({
    start: dayOf(1950, 12, 31),
    end: dayOf(1955, 1, 1),
  });
});

it('an account speaks of a state by a person only where it believes that he was its minister', async () => {
  const record = await caseOf(`
actors: [{ id: envoy, kind: person, name: Envoy }]
events: [{ id: visit, date: 2000-01-05, by: envoy, to: B, type: "042", title: x, evidence: "@two" }]
spells:
  - { id: post, kind: membership, by: envoy, of: A, level: foreign minister, start: 1999, end: 2001, evidence: "@one" }
`);
  const january = { start: first + 1, end: first + 31 };
  const day = { start: first + 5, end: first + 5 };
  const matter: Matter = { actors, kind: 'events' };
  expect(toldDays(record, matter, believes, january)).toBeUndefined();
  expect(toldDays(record, matter, () => true, january)).toEqual(day);
  expect(toldDays(record, { kind: 'events', named: ['A'] }, believes, january)).toBeUndefined();
  expect(toldDays(record, { kind: 'events', named: ['envoy'] }, believes, january)).toEqual(day);
});
