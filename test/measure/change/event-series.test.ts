import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { dayOf, formatDay } from '../../../src/base/calendar.ts';
import { gdeltScale, icewsScale, weighCode, weisScale } from '../../../src/measure/change/event-scales.ts';
import { type CodedEvent, eventSeries } from '../../../src/measure/change/event-series.ts';
import { cameoEntry, cameoNumbers } from '../../../src/record/cameo.ts';
import reference from '../../reference/net-relation.json' with { type: 'json' };

const day = (text: string) => {
  const [year, month, date] = text
    .match(/^(\d{4})-?(\d\d)-?(\d\d)$/)!
    .slice(1)
    .map(Number);
  return dayOf(year!, month!, date!);
};
const event = (date: string, code: string, source = 'USA', target = 'RUS'): CodedEvent => ({
  day: day(date),
  source,
  target,
  code,
});
const pair = { source: 'USA', target: 'RUS' } as const;
const year1969 = { ...pair, from: dayOf(1969, 1, 1), to: dayOf(1969, 12, 31) };

describe('eventSeries', () => {
  it('eventSeries(GDELT events) is what SQLite adds up, month by month', () => {
    const events = (reference.events as [string, string, number][]).map(([date, code]) => event(date, code));
    const [first, last] = [events[0]!.day, events.at(-1)!.day];
    const { steps, byParent, unweighed } = eventSeries(events, {
      ...pair,
      scale: gdeltScale,
      step: 'month',
      from: first,
      to: last,
    });
    const told = steps.filter(({ events: n }) => n > 0);
    expect(told.map(({ from }) => formatDay(from).slice(0, 7).replace('-', ''))).toEqual(
      reference.months.map(({ month }) => month),
    );
    for (const [i, step] of told.entries()) {
      const month = reference.months[i]!;
      expect(step.events).toBe(month.events);
      expect(step.net).toBeCloseTo(month.net, 10);
      expect(step.cooperation).toBeCloseTo(month.cooperation, 10);
      expect(step.conflict).toBeCloseTo(month.conflict, 10);
      expect(step.mean).toBeCloseTo(month.mean, 10);
      const { verbalCooperation, materialCooperation, verbalConflict, materialConflict } = step.quads;
      expect([verbalCooperation, materialCooperation, verbalConflict, materialConflict]).toEqual(month.quads);
    }
    expect([byParent, unweighed]).toEqual([[], []]);
  });

  it('eventSeries(by hand) adds up each quarter; nothing is 0, but a mean of nothing is none', () => {
    const { scale, steps, outside } = eventSeries(
      [
        event('1969-03-02', '190'),
        event('1969-03-15', '010'),
        event('1969-09-11', '040'),
        event('1969-09-11', '040', 'RUS', 'USA'),
        event('1968-12-31', '190'),
      ],
      { ...year1969, scale: gdeltScale, step: 'quarter' },
    );
    expect(scale).toBe('Goldstein weights of CAMEO codes, GDELT');
    expect(outside).toBe(1);
    expect(
      steps.map(({ events, net, cooperation, conflict, mean }) => [events, net, cooperation, conflict, mean]),
    ).toEqual([
      [2, -10, 0, 10, -5],
      [0, 0, 0, 0, null],
      [1, 1, 1, 0, 1],
      [0, 0, 0, 0, null],
    ]);
    expect(steps[0]!.quads).toEqual({
      verbalCooperation: 1,
      materialCooperation: 0,
      verbalConflict: 0,
      materialConflict: 1,
      unclassed: 0,
    });
  });

  it('eventSeries(codes) takes them as text: 010 is no demand', () => {
    const of = (code: string) =>
      eventSeries([event('1969-03-02', code)], { ...year1969, scale: gdeltScale, step: 'year' }).steps[0]!
        .net;
    expect([of('010'), of('10')]).toEqual([0, -5]);
  });

  it('eventSeries(codes without a weight) weighs them as the code above and says so, or counts them as missing', () => {
    const found = eventSeries(
      [
        event('1969-03-02', '1909'),
        event('1969-03-02', '1909'),
        event('1969-03-03', '---'),
        event('1969-08-03', '---'),
      ],
      { ...year1969, scale: gdeltScale, step: 'quarter' },
    );
    expect(found.byParent).toEqual([{ code: '1909', as: '190', events: 2 }]);
    expect(found.unweighed).toEqual([{ code: '---', events: 2 }]);
    expect(found.steps.map(({ events, unweighed, net, mean }) => [events, unweighed, net, mean])).toEqual([
      [3, 1, -20, -10],
      [0, 0, 0, null],
      [1, 1, null, null],
      [0, 0, 0, null],
    ]);
    expect(found.steps[2]!.quads.unclassed).toBe(1);
  });

  it('eventSeries(WEIS) has no quad classes, and no codes above three figures', () => {
    const found = eventSeries([event('1969-03-02', '223'), event('1969-03-02', '130')], {
      ...year1969,
      scale: weisScale,
      step: 'year',
    });
    expect(found.steps[0]!).toMatchObject({ events: 2, unweighed: 1, net: -10 });
    expect(found.steps[0]!.quads.unclassed).toBe(2);
    expect(found.unweighed).toEqual([{ code: '130', events: 1 }]);
  });

  it('eventSeries(events in another order, other names) is the same to the last bit', () => {
    const codes = ['011', '012', '018', '024', '036', '112', '164', '190', '046', '057'];
    const events = Array.from({ length: 500 }, (_, i) => event('1969-05-01', codes[(i * 7) % 10]!));
    const options = { ...year1969, scale: icewsScale, step: 'month' } as const;
    const found = eventSeries(events, options);
    expect(eventSeries(events.toReversed(), options)).toEqual(found);
    expect(
      eventSeries(
        events.map((each) => ({ ...each, source: 'b', target: 'a' })),
        { ...options, source: 'b', target: 'a' },
      ),
    ).toEqual(found);
    expect(eventSeries([], options).steps.every(({ net, mean }) => net === 0 && mean === null)).toBe(true);
  });

  it('eventSeries(days out of order) is refused; an event without a day lies outside', () => {
    const options = { ...pair, scale: gdeltScale, step: 'day', from: 5, to: 4 } as const;
    expect(() => eventSeries([], options)).toThrow('eventSeries requires days in order');
    const nowhere = [{ ...pair, day: Number.NaN, code: '010' }];
    expect(eventSeries(nowhere, { ...options, to: 6 })).toMatchObject({ outside: 1, unweighed: [] });
  });

  it('weighCode(every CAMEO code) is the weight that a record gives it', () => {
    for (const code of cameoNumbers) {
      for (const [scale, table] of [
        [gdeltScale, 'gdelt'],
        [icewsScale, 'icews'],
      ] as const) {
        const { weight, weighedAs } = cameoEntry(code, table)!;
        expect(weighCode(code, scale)).toEqual(weight === undefined ? undefined : { as: weighedAs, weight });
      }
    }
  });

  const shared = new URL('../../../../shared/', import.meta.url);
  const absent = !existsSync(shared) ? ' (skipped: ../shared is absent)' : '';
  it.skipIf(absent)(`the scales are those of the published tables${absent}`, () => {
    const table = (name: string) =>
      readFileSync(new URL(`refs/${name}.csv`, shared), 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.match(/("[^"]*"|[^,]*)(,|$)/g)!.map((cell) => cell.replace(/,$/, '')));
    for (const [code, , , gdelt, icews] of table('goldstein_cameo')) {
      expect([code, gdeltScale.weights.get(code!)]).toEqual([code, gdelt ? Number(gdelt) : undefined]);
      expect([code, icewsScale.weights.get(code!)]).toEqual([code, icews ? Number(icews) : undefined]);
    }
    const weis = table('goldstein_weis');
    expect([...weisScale.weights]).toEqual(weis.map(([code, weight]) => [code, Number(weight)]));
  });

  it.skipIf(absent)(`eventSeries(145,709 CAMEO events) is what adding up one by one gives${absent}`, () => {
    const path = new URL('data/events_cameo_levant_1979_2011.csv.gz', shared);
    const events = gunzipSync(readFileSync(path))
      .toString('utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => {
        const [date, source, target, code] = line.replaceAll('"', '').split(',') as [
          string,
          string,
          string,
          string,
        ];
        return { day: day(date), source, target, code };
      });
    const asked = { source: 'ISR', target: 'PAL', from: dayOf(1979, 4, 1), to: dayOf(2011, 12, 31) };
    const series = eventSeries(events, { ...asked, scale: gdeltScale, step: 'month' });
    const sums = new Map<string, { n: number; net: number; none: number }>();
    for (const { day: on, source, target, code } of events) {
      if (source !== 'ISR' || target !== 'PAL') continue;
      const month = formatDay(on).slice(0, 7);
      const sum = sums.get(month) ?? { n: 0, net: 0, none: 0 };
      sum.n++;
      const weight = cameoEntry(code, 'gdelt')?.weight;
      if (weight === undefined) sum.none++;
      else sum.net += weight;
      sums.set(month, sum);
    }
    expect(sums.size).toBeGreaterThan(50);
    for (const step of series.steps) {
      const sum = sums.get(formatDay(step.from).slice(0, 7)) ?? { n: 0, net: 0, none: 0 };
      expect([step.events, step.unweighed]).toEqual([sum.n, sum.none]);
      if (step.net !== null) expect(step.net).toBeCloseTo(sum.net, 8);
    }
  });
});
