import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay } from '../../../src/base/calendar.ts';
import { addDuration } from '../../../src/base/duration.ts';
import type { DayRange } from '../../../src/base/edtf/edtf.ts';
import { resolveBounds } from '../../../src/record/dates/resolve-bounds.ts';
import { header, lines, recordOf, rowsOf, type WrittenTables } from '../record-of.ts';

const dates = (...written: [string, string][]): WrittenTables => ({
  events: written.map(([id, date]) => ({ id, date })),
});
const iso = ({ earliest, latest }: DayRange) =>
  [earliest, latest].map((day) => (Number.isFinite(day) ? formatDay(day) : String(day))).join(' ');
const boundsOf = (written: WrittenTables, id: string) => {
  const { first, start, end } = recordOf(written).bounds.get(id)!;
  return [first, start, end].map((range) => range && iso(range));
};
const problemsOf = (written: WrittenTables) => lines(resolveBounds(rowsOf(written), header).problems);

describe('resolveBounds', () => {
  it('resolveBounds(absolute dates) gives the days each can be', () => {
    expect(boundsOf(dates(['a', '1969-03-02']), 'a')[0]).toBe('1969-03-02 1969-03-02');
    expect(boundsOf(dates(['a', '1969-03']), 'a')[0]).toBe('1969-03-01 1969-03-31');
    expect(boundsOf(dates(['a', '1969-03-02~']), 'a')[0]).toBe('1969-02-23 1969-03-09');
    expect(boundsOf(dates(['a', '1965/1972']), 'a')[0]).toBe('1965-01-01 1972-12-31');
    expect(boundsOf(dates(['a', '[..1945-05-08]']), 'a')[0]).toBe('1940-01-01 1945-05-08');
    expect(boundsOf(dates(['a', '1989/']), 'a')[0]).toBe('1989-01-01 1999-12-31');
  });

  it('resolveBounds(offset) moves both ends', () => {
    const two = dates(['b', 'a + P2D'], ['c', 'b - P1M'], ['d', 'a'], ['a', '1945-08']);
    expect(boundsOf(two, 'b')[0]).toBe('1945-08-03 1945-09-02');
    expect(boundsOf(two, 'c')[0]).toBe('1945-07-03 1945-08-02');
    expect(boundsOf(two, 'd')[0]).toBe('1945-08-01 1945-08-31');
  });

  it('resolveBounds(before, after, between) reaches to the bounds of the period or between the rows', () => {
    const all = dates(
      ['b', 'before a'],
      ['c', 'after a'],
      ['d', 'between a and z'],
      ['a', '1945-08'],
      ['z', '1945-12-05'],
    );
    expect(boundsOf(all, 'b')[0]).toBe('1940-01-01 1945-08-30');
    expect(boundsOf(all, 'c')[0]).toBe('1945-08-02 1999-12-31');
    expect(boundsOf(all, 'd')[0]).toBe('1945-08-02 1945-12-04');
  });

  it('resolveBounds(a day and an order) cuts the days by the rows, and keeps their own day', () => {
    const all = dates(
      ['b', '1945-08 after a'],
      ['c', '1945-08 before a'],
      ['d', '1945-08-06 after a'],
      ['e', '1945 between a and z'],
      ['f', 'a after a'],
      ['a', '1945-08-06'],
      ['z', '1945-12-05'],
    );
    expect(boundsOf(all, 'b')[0]).toBe('1945-08-06 1945-08-31');
    expect(boundsOf(all, 'c')[0]).toBe('1945-08-01 1945-08-06');
    expect(boundsOf(all, 'd')[0]).toBe('1945-08-06 1945-08-06');
    expect(boundsOf(all, 'e')[0]).toBe('1945-08-06 1945-12-05');
    expect(boundsOf(all, 'f')[0]).toBe('1945-08-06 1945-08-06');
    expect(problemsOf(dates(['b', '1945-08-05 after a'], ['a', '1945-08-06']))).toHaveLength(1);
    expect(problemsOf(dates(['b', '1945-08-05 after a'], ['a', '1945-08-06~']))).toEqual([]);
  });

  it('resolveBounds(moments) tells signing, entry into force and end apart', () => {
    const written: WrittenTables = {
      instruments: [{ id: 'pact', signed: '1950-02-14', start: 'pact + P2M', end: '1980-04-10' }],
      spells: [{ id: 'crisis', start: '1969-03-02', end: 'crisis + P14D' }],
      events: [
        { id: 'a', date: 'pact.end + P1D' },
        { id: 'b', date: 'pact.start' },
        { id: 'c', date: 'crisis.end' },
        { id: 'd', date: 'a.end' },
      ],
    };
    expect(boundsOf(written, 'pact')).toEqual([
      '1950-02-14 1950-02-14',
      '1950-04-14 1950-04-14',
      '1980-04-10 1980-04-10',
    ]);
    expect(boundsOf(written, 'a')[0]).toBe('1980-04-11 1980-04-11');
    expect(boundsOf(written, 'b')[0]).toBe('1950-04-14 1950-04-14');
    expect(boundsOf(written, 'c')[0]).toBe('1969-03-16 1969-03-16');
    expect(boundsOf(written, 'd')).toEqual(['1980-04-11 1980-04-11', undefined, undefined]);
  });

  it('resolveBounds(spans of actors) keeps open and unknown ends apart', () => {
    const span = (text: string) => boundsOf({ actors: [{ id: 'x', span: text }] }, 'x');
    expect(span('1949-10-01/..')).toEqual(['1949-10-01 1949-10-01', undefined, undefined]);
    expect(span('1912/1949')).toEqual(['1912-01-01 1912-12-31', undefined, '1949-01-01 1949-12-31']);
    expect(span('../1949')).toEqual(['-Infinity -Infinity', undefined, '1949-01-01 1949-12-31']);
    expect(span('/1949')).toEqual(['-Infinity 1949-12-31', undefined, '1949-01-01 1949-12-31']);
    expect(span('1949/')).toEqual(['1949-01-01 1949-12-31', undefined, '1949-01-01 Infinity']);
    expect(span('1945')).toEqual(['1945-01-01 1945-12-31', undefined, '1945-01-01 1945-12-31']);
    const founding = { actors: [{ id: 'x', span: '1949-10-01/..' }], events: [{ id: 'a', date: 'x + P1D' }] };
    expect(boundsOf(founding, 'a')[0]).toBe('1949-10-02 1949-10-02');
  });

  it('resolveBounds(order) puts every date after those it is reckoned from', () => {
    const { order } = resolveBounds(
      rowsOf(dates(['c', 'between a and b'], ['b', 'a + P1D'], ['a', '1945'])),
      header,
    );
    expect(order.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('resolveBounds(cycle) tells each member of the whole cycle, and leaves what rests on it', () => {
    const written = dates(
      ['a', 'b + P1D'],
      ['b', 'between e and c'],
      ['c', 'a.end'],
      ['d', 'after a'],
      ['e', '1945'],
    );
    expect(problemsOf(written)).toEqual([
      'events.yaml:101:11 date-cycle: date "b + P1D" of "a" rests on itself: a → b → c → a | give one of them a date of its own',
      'events.yaml:201:11 date-cycle: date "between e and c" of "b" rests on itself: b → c → a → b | give one of them a date of its own',
      'events.yaml:301:11 date-cycle: date "a.end" of "c" rests on itself: c → a → b → c | give one of them a date of its own',
    ]);
    const { bounds, unresolved } = resolveBounds(rowsOf(written), header);
    expect([...bounds.keys()]).toEqual(['e']);
    expect([...unresolved].sort()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('resolveBounds(cycles) finds one behind another, and one of a single date', () => {
    const problems = problemsOf(dates(['a', 'between b and c'], ['b', 'after b'], ['c', 'before a']));
    expect(problems.map((p) => p.split(' rests on itself: ')[1]?.split(' |')[0])).toEqual([
      'a → c → a',
      'b → b',
      'c → a → c',
    ]);
  });

  it('resolveBounds(long cycle) shortens the way', () => {
    const ring = Array.from({ length: 20 }, (_, i): [string, string] => [`e${i}`, `after e${(i + 1) % 20}`]);
    expect(problemsOf(dates(...ring))[0]).toContain('e0 → e1 → e2 → e3 → e4 → e5 → e6 → 13 more → e0');
  });

  it('resolveBounds(unknown anchor) points at it', () => {
    expect(
      problemsOf(
        dates(
          ['hiroshima', '1945-08-06'],
          ['a', 'between hiroshima and nagasaky'],
          ['nagasaki', '1945-08-09'],
        ),
      ),
    ).toEqual([
      'events.yaml:201:33 date-anchor-unknown: date "between hiroshima and nagasaky" is reckoned from "nagasaky", which is no row of the case | did you mean "nagasaki"?',
    ]);
    expect(problemsOf(dates(['x', '1945'], ['a', 'x-P2D']))[0]).toContain('did you mean "x - P2D"?');
    expect(problemsOf(dates(['a', 'unknown']))).toEqual([
      'events.yaml:101:11 date-anchor-unknown: date "unknown" is reckoned from "unknown", which is no row of the case | expected an EDTF date, or the id of an event, instrument, spell, vote or actor',
    ]);
  });

  it('resolveBounds(anchor without such a moment) says which', () => {
    const written: WrittenTables = {
      actors: [{ id: 'PRC', span: '1949-10-01/..' }],
      places: [{ id: 'dalian' }],
      spells: [{ id: 'war', start: '1950' }],
      events: [
        { id: 'a', date: 'war.end + P1D' },
        { id: 'b', date: 'before PRC.end' },
        { id: 'c', date: 'after dalian' },
        { id: 'd', date: 'after a' },
      ],
    };
    expect(problemsOf(written)).toEqual([
      'events.yaml:101:11 date-anchor-undated: date "war.end + P1D" is reckoned from the end of "war", which states none | give "war" an end, or reckon from another row',
      'events.yaml:201:18 date-anchor-undated: date "before PRC.end" is reckoned from the end of "PRC", which states none | give "PRC" an end, or reckon from another row',
      'events.yaml:301:17 date-anchor-undated: date "after dalian" is reckoned from "dalian", which has no date | reckon from an event, instrument, spell, vote or actor',
    ]);
  });

  it('resolveBounds(broken rows) says nothing of dates reckoned from them', () => {
    const { problems, unresolved } = resolveBounds(rowsOf(dates(['a', 'b + P1D'])), header, new Set(['b']));
    expect(problems).toEqual([]);
    expect([...unresolved]).toEqual(['a']);
  });

  it('resolveBounds(impossible date) says why no day is left', () => {
    expect(
      problemsOf(
        dates(
          ['a', '1945'],
          ['b', '1946'],
          ['c', 'between b and a'],
          ['d', 'before old'],
          ['old', '1939-05-01'],
        ),
      ),
    ).toEqual([
      'events.yaml:301:11 date-impossible: date "between b and a" leaves no day: b is 1946, a is 1945 | put the date right, or widen the period in case.yaml',
      'events.yaml:401:11 date-impossible: date "before old" leaves no day: old is 1 May 1939, the period starts 1 January 1940 | put the date right, or widen the period in case.yaml',
    ]);
  });

  it('resolveBounds(dates nobody reckons from) checks their anchors too', () => {
    const written: WrittenTables = {
      events: [{ id: 'a', date: '1945', known: [{ to: 'all', on: 'aa + P1D' }] }],
      rules: [{ id: 'r', start: 'after a' }],
    };
    expect(problemsOf(written)).toEqual([
      'events.yaml:102:120 date-anchor-unknown: date "aa + P1D" is reckoned from "aa", which is no row of the case | did you mean "a"?',
    ]);
  });

  it('resolveBounds(relative dates) holds every day that such a date can fall on', () => {
    const day = fc.integer({ min: header.period.start, max: header.period.end });
    const length = fc.record({ years: fc.nat(3), months: fc.nat(30), days: fc.nat(60) });
    fc.assert(
      fc.property(
        day,
        fc.nat(40),
        day,
        fc.nat(40),
        length,
        fc.constantFrom(1 as const, -1 as const),
        fc.nat(),
        (a, da, b, db, by, sign, n) => {
          const range = (from: number, more: number) => `[${formatDay(from)}..${formatDay(from + more)}]`;
          const duration = `P${by.years}Y${by.months}M${by.days}D`;
          const written = dates(
            ['a', range(a, da)],
            ['b', range(b, db)],
            ['c', `a ${sign > 0 ? '+' : '-'} ${duration}`],
            ['d', 'before c'],
            ['e', 'after c'],
            ['f', 'between a and b'],
          );
          const { bounds } = resolveBounds(rowsOf(written), header);
          const pick = (from: number, to: number) => from + (n % (Math.max(0, to - from) + 1));
          const drawn = { a: pick(a, a + da), b: pick(b, b + db), c: 0, d: 0, e: 0, f: 0 };
          drawn.c = addDuration(drawn.a, by, sign);
          drawn.d = pick(header.period.start, drawn.c - 1);
          drawn.e = pick(drawn.c + 1, header.period.end);
          drawn.f = pick(drawn.a + 1, drawn.b - 1);
          for (const [id, on] of Object.entries(drawn)) {
            const { first } = bounds.get(id)!;
            expect(on, id).toBeGreaterThanOrEqual(first.earliest);
            expect(on, id).toBeLessThanOrEqual(first.latest);
          }
        },
      ),
    );
  });
});
