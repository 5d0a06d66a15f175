import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/base/calendar.ts';
import type { StudyFact } from '../../src/publish/study-data.ts';
import type { SeriesReport } from '../../src/report/date-report.ts';
import { curvePaths, extentOf } from '../../src/web/views/timeline/curve-paths.ts';
import { frameOf } from '../../src/web/views/timeline/frame.ts';
import { laneEvents, orderedPair, pairsShown } from '../../src/web/views/timeline/lane-events.ts';
import {
  dayAt,
  inSight,
  nearestMark,
  packRows,
  panned,
  placeMarks,
  radiusOf,
  showing,
  xOf,
  zoomed,
} from '../../src/web/views/timeline/layout.ts';
import { markPaths, outlineOf } from '../../src/web/views/timeline/mark-paths.ts';
import { spellGroups } from '../../src/web/views/timeline/spell-bars.ts';
import { ticksOver } from '../../src/web/views/timeline/ticks.ts';

const period = { start: dayOf(1945, 1, 1), end: dayOf(1991, 12, 31) };
const limits = { from: period.start, to: period.end + 1 };

const act: StudyFact = {
  id: 'clash',
  table: 'events',
  kind: '190',
  title: 'A clash on a river',
  date: '2 March 1969',
  first: { earliest: dayOf(1969, 3, 2), latest: dayOf(1969, 3, 2) },
  by: ['USSR'],
  to: ['ROC'],
  channel: 'public',
  tags: [],
  weight: -10,
  isContact: false,
  status: 'single',
  evidence: [],
};

const spell: StudyFact = {
  ...act,
  id: 'recognition-ussr-roc',
  table: 'spells',
  kind: 'recognition',
  title: 'recognition: Soviet Union → Republic of China',
  level: 'de-jure',
  first: { earliest: dayOf(1932, 12, 12), latest: dayOf(1932, 12, 12) },
  end: { earliest: dayOf(1949, 10, 1), latest: dayOf(1949, 10, 2) },
};

const eventsOn = (...facts: Partial<StudyFact>[]) =>
  laneEvents({ facts: facts.map((fact, i) => ({ ...act, id: `act-${i}`, ...fact })), period }, [
    'USSR',
    'ROC',
  ]);

describe('scale of the timeline', () => {
  const spans = fc
    .tuple(fc.integer({ min: limits.from, max: limits.to - 30 }), fc.integer({ min: 30, max: 9000 }))
    .map(([from, length]) => ({ from, to: Math.min(limits.to, from + length) }));

  it('dayAt(x) is the inverse of xOf(day)', () => {
    fc.assert(
      fc.property(spans, fc.double({ min: 0, max: 1000, noNaN: true }), (span, x) => {
        expect(xOf(dayAt(x, span, 1000), span, 1000)).toBeCloseTo(x, 6);
      }),
    );
  });

  it('zoomed(span, factor, about) keeps the day in its place unless a limit is met, and never leaves the limits', () => {
    fc.assert(
      fc.property(spans, fc.double({ min: 0.2, max: 5, noNaN: true }), (span, factor) => {
        const about = span.from + (span.to - span.from) / 3;
        const next = zoomed(span, factor, about, limits);
        expect(next.from).toBeGreaterThanOrEqual(limits.from);
        expect(next.to).toBeLessThanOrEqual(limits.to + 1e-6);
        if (next.from > limits.from + 1 && next.to < limits.to - 1)
          expect(xOf(about, next, 900)).toBeCloseTo(xOf(about, span, 900), 4);
      }),
    );
  });

  it('zoomed(span, 0) shows the whole period, and no zoom goes below a fortnight', () => {
    expect(zoomed({ from: limits.from + 100, to: limits.from + 200 }, 0, limits.from + 150, limits)).toEqual(
      limits,
    );
    const near = zoomed({ from: 0, to: 20 }, 100, 10, limits);
    expect(near.to - near.from).toBe(14);
  });

  it('panned(span, days) stops at the ends of the period', () => {
    const span = { from: limits.from + 10, to: limits.from + 110 };
    expect(panned(span, -50, limits)).toEqual({ from: limits.from, to: limits.from + 100 });
    expect(panned(span, 1e6, limits)).toEqual({ from: limits.to - 100, to: limits.to });
  });

  it('showing(span, day) moves no farther than it must', () => {
    const span = { from: 0, to: 1000 };
    expect(showing(span, 500, limits)).toEqual(span);
    expect(showing(span, 1200, limits)).toEqual({ from: 280, to: 1280 });
    expect(showing(span, -100, limits)).toEqual({ from: -180, to: 820 });
  });
});

describe('ticks of the timeline', () => {
  it('ticksOver(span, width) marks years over decades, months over a year, thirds of a month nearer', () => {
    expect(ticksOver(limits, 900).map(({ label }) => label)).toEqual(
      [1945, 1950, 1955, 1960, 1965, 1970, 1975, 1980, 1985, 1990].map(String),
    );
    const year = ticksOver({ from: dayOf(1969, 1, 1), to: dayOf(1969, 12, 31) }, 900).map(
      ({ label }) => label,
    );
    expect(year[2]).toBe('Mar 1969');
    expect(year).toHaveLength(12);
    const near = ticksOver({ from: dayOf(1969, 2, 25), to: dayOf(1969, 3, 25) }, 900).map(
      ({ label }) => label,
    );
    expect(near).toEqual(['1 Mar 1969', '11 Mar 1969', '21 Mar 1969']);
  });

  it('ticksOver(span, width) keeps its lines apart', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 14, max: 60_000 }),
        fc.integer({ min: 200, max: 1600 }),
        (days, width) => {
          const span = { from: -9131, to: -9131 + days };
          const xs = ticksOver(span, width).map(({ day }) => xOf(day, span, width));
          for (const [i, x] of xs.slice(1).entries()) expect(x - xs[i]!).toBeGreaterThan(45);
        },
      ),
    );
  });
});

describe('marks of a lane', () => {
  it('laneEvents(data, pair) says which way each act runs, and leaves out those of others and undated ones', () => {
    const events = eventsOn(
      {},
      { by: ['ROC'], to: ['USSR'] },
      { by: ['USSR', 'ROC'], to: [] },
      { table: 'instruments', by: ['USSR', 'ROC'], to: [] },
      { by: ['USA'] },
      { first: { earliest: null, latest: null } },
      { table: 'spells', kind: 'war' },
    );
    expect(events.map(({ direction }) => direction)).toEqual(['there', 'back', 'mutual', 'mutual']);
  });

  it('laneEvents(data, pair) draws a date open to one side to the end of the period, its mark at the known end', () => {
    const [event] = eventsOn({ first: { earliest: null, latest: dayOf(1950, 1, 1) } });
    expect(event).toMatchObject({
      earliest: period.start,
      latest: dayOf(1950, 1, 1),
      middle: dayOf(1950, 1, 1),
    });
  });

  it('placeMarks(events) puts acts of one day above one another, each way on its own side', () => {
    const there = placeMarks(eventsOn({}, {}, {}), limits, 900).map(({ y }) => y);
    expect(new Set(there).size).toBe(3);
    expect(Math.max(...there)).toBeLessThan(0);
    const [back] = placeMarks(eventsOn({ by: ['ROC'], to: ['USSR'] }), limits, 900);
    expect(back!.y).toBeGreaterThan(0);
    const [mutual] = placeMarks(eventsOn({ by: ['USSR', 'ROC'], to: [] }), limits, 900);
    expect(Math.abs(mutual!.y)).toBe(0);
  });

  it('placeMarks(events) stacks by how near one looks, not by where', () => {
    const days = [0, 9, 30, 31, 60, 64, 300, 310];
    const events = eventsOn(...days.map((day) => ({ first: { earliest: day, latest: day } })));
    const rows = (from: number) => placeMarks(events, { from, to: from + 500 }, 800).map(({ y }) => y);
    expect(rows(100)).toEqual(rows(0));
  });

  it('inSight(marks) keeps a mark whose range of dates reaches into view', () => {
    const [from, to] = [dayOf(1960, 1, 1), dayOf(1980, 1, 1)];
    const marks = placeMarks(eventsOn({ first: { earliest: from, latest: to } }, {}), limits, 900);
    const view = { from: dayOf(1961, 1, 1), to: dayOf(1962, 1, 1) };
    const near = placeMarks(
      marks.map(({ event }) => event),
      view,
      900,
    );
    expect(inSight(near, 900).map(({ event }) => event.fact.id)).toEqual(['act-0']);
  });

  it('nearestMark(marks, x, y) finds the mark that is meant, or none', () => {
    const marks = placeMarks(eventsOn({}), limits, 900);
    expect(nearestMark(marks, marks[0]!.x + 5, marks[0]!.y)).toBe(marks[0]);
    expect(nearestMark(marks, marks[0]!.x + 50, marks[0]!.y)).toBeUndefined();
  });

  it('radiusOf(weight) grows with the weight, whatever its sign', () => {
    expect(radiusOf(-8)).toBe(radiusOf(8));
    expect(radiusOf(10)).toBeGreaterThan(radiusOf(2));
    expect(radiusOf(undefined)).toBe(radiusOf(0));
  });

  it('markPaths(marks) gathers thousands into one path a look', () => {
    const many = eventsOn(
      ...Array.from(
        { length: 2000 },
        (_, i): Partial<StudyFact> => ({
          first: { earliest: period.start + i * 8, latest: period.start + i * 8 },
          channel: (['public', 'secret', 'leaked'] as const)[i % 3]!,
          weight: (i % 20) - 10,
        }),
      ),
    );
    const looks = markPaths(placeMarks(many, limits, 900), 80, 900);
    expect(looks.length).toBe(9);
    expect(looks.reduce((sum, { outline }) => sum + outline.split('M').length - 1, 0)).toBe(2000);
    expect(looks.every(({ look, filling }) => (filling !== '') === look.includes('leaked'))).toBe(true);
  });

  it('outlineOf(sign) draws whole circles: the chord of each arc is twice its radius', () => {
    fc.assert(
      fc.property(fc.double({ min: 2, max: 9, noNaN: true }), (radius) => {
        const [, r, chord] = /a(\S+) \S+ 0 1 1 (\S+) 0a/.exec(outlineOf('good', 10, 10, radius))!;
        expect(Number(chord)).toBeCloseTo(2 * Number(r), 9);
      }),
    );
  });
});

describe('pairs and spells of the timeline', () => {
  const data = {
    pairs: [
      { a: 'PRC', b: 'USSR', acts: 9 },
      { a: 'PRC', b: 'USA', acts: 5 },
      { a: 'ROC', b: 'USSR', acts: 4 },
    ],
    actors: ['PRC', 'USSR', 'USA', 'ROC'].map((id) => ({ id, kind: 'state', name: id, names: [] })),
    facts: [act],
  };

  it('pairsShown(data, of) reads an address two by two, without strangers and without saying a pair twice', () => {
    expect(pairsShown(data, { of: ['USSR', 'ROC', 'ROC', 'USSR', 'USA', 'XYZ', 'USA'] })).toEqual([
      ['USSR', 'ROC'],
    ]);
  });

  it('pairsShown(data) takes the pairs whose phases most claims ask for, else those with most acts', () => {
    const tests = [
      'onset(rapprochement(USSR, ROC)) before onset(rapprochement(USA, PRC))',
      'peak(rupture(USSR, ROC)) in 1950',
    ];
    expect(pairsShown(data, {}, tests)).toEqual([
      ['USSR', 'ROC'],
      ['USA', 'PRC'],
    ]);
    expect(pairsShown(data)).toEqual([
      ['PRC', 'USSR'],
      ['PRC', 'USA'],
    ]);
    expect(pairsShown(data, { act: act.id })).toEqual([['ROC', 'USSR']]);
    expect(orderedPair(['PRC', 'USA'], tests)).toEqual(['USA', 'PRC']);
  });

  it('spellGroups(data, pairs) gives each kind its rows and leaves out what concerns others', () => {
    const facts = [
      spell,
      { ...spell, id: 'other', by: ['USA'] },
      { ...act, table: 'instruments' as const, id: 'treaty' },
    ];
    const groups = spellGroups({ facts, period, places: [] }, [['USSR', 'ROC']]);
    expect(groups.map(({ kind, bars }) => [kind, bars.length])).toEqual([
      ['recognition', 1],
      ['treaty', 1],
    ]);
    expect(groups[0]!.bars[0]).toMatchObject({ label: 'USSR → ROC (de jure)', isOpen: false });
    expect(groups[1]!.bars[0]).toMatchObject({ isOpen: true, end: [period.end, period.end] });
  });

  it('packRows(spans) keeps the bars of a row apart in as few rows as can be', () => {
    const spans = [
      { from: 0, to: 10 },
      { from: 2, to: 5 },
      { from: 6, to: 9 },
      { from: 11, to: 12 },
    ];
    expect(packRows(spans)).toEqual([0, 1, 1, 0]);
  });

  it('frameOf(width, lanes, groups) lets nothing overlap', () => {
    const { lanes, axes, legend } = frameOf(900, [0, 2, 0], []);
    for (const [i, lane] of lanes.entries()) {
      expect(lane.top).toBeGreaterThanOrEqual(lanes[i - 1]?.bottom ?? axes[0]);
      expect(lane.curve[0]).toBeGreaterThan(lane.phases);
      expect(lane.strip[0]).toBeGreaterThanOrEqual(lane.curve[1]);
    }
    expect(axes[1]).toBeGreaterThan(lanes[2]!.bottom);
    expect(legend).toBeGreaterThan(axes[1]);
  });
});

describe('curve of a relation', () => {
  const rows: SeriesReport['rows'] = [1, 2, undefined, 4].map((median, i) => ({
    from: i * 10,
    to: i * 10 + 9,
    acts: 0,
    ...(median === undefined ? {} : { range: { median, low: median - 1, high: median + 1 } }),
  }));

  it('curvePaths(rows) breaks where the record does not reach: missing is never zero', () => {
    const { line, band } = curvePaths(rows, { from: 0, to: 40 }, 400, (value) => -value);
    expect(line).toBe('M90 -1L190 -2M390 -4');
    expect(band.split('z').length - 1).toBe(2);
  });

  it('curvePaths(rows) draws what is in view and a step to each side', () => {
    expect(curvePaths(rows, { from: 0, to: 5 }, 100, (value) => value).line).toBe('M180 1');
  });

  it('extentOf(series) holds the bands and 0', () => {
    expect(extentOf([{ rows } as unknown as SeriesReport])).toEqual([0, 5]);
    expect(extentOf([undefined])).toEqual([-1, 1]);
  });
});
