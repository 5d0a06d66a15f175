import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../src/base/calendar.ts';
import type { CaseRecord } from '../../../src/record/case-record.ts';
import type { CaseDate } from '../../../src/record/dates/case-date.ts';
import { type CoverageQuestion, covers } from '../../../src/record/evidence/coverage.ts';
import { recordOf, type WrittenTables } from '../record-of.ts';

const record = (...coverage: NonNullable<WrittenTables['coverage']>): CaseRecord => recordOf({ coverage });
const ask = (
  of: CaseRecord,
  actors?: [string, string],
  more: Partial<CoverageQuestion> = {},
  years: [number, number] = [1950, 1959],
) => covers(of, { actors, from: dayOf(years[0], 1, 1), to: dayOf(years[1], 12, 31), ...more });

/** A date reckoned from a row that is not there. */
const lost: CaseDate = {
  kind: 'relative',
  text: 'lost',
  relation: 'offset',
  anchors: [{ id: 'lost', moment: 'first' }],
};

describe('covers', () => {
  const pair = record({ between: ['USSR', 'ROC', 'PRC'], period: '1945/1991' });

  it('covers(pair) finds any two of the actors of a row', () => {
    expect(ask(pair, ['USSR', 'ROC'])).toEqual({ covered: true, by: pair.rows.coverage, why: '' });
    expect(ask(pair, ['PRC', 'ROC']).covered).toBe(true);
    expect(ask(pair, ['USA', 'ROC'])).toEqual({
      covered: false,
      by: [],
      why: 'the record does not cover USA–ROC dealings',
    });
    expect(ask(pair).why).toBe('the record does not cover dealings of everybody');
    expect(ask(pair, undefined, { kind: 'events', named: ['ROC'] }).why).toBe(
      'the record does not cover events of ROC with everybody',
    );
  });

  it('covers(pair, kind) holds of events, instruments and spells between them, not of votes', () => {
    for (const kind of ['events', 'instruments', 'recognition'])
      expect(ask(pair, ['USSR', 'ROC'], { kind }).covered).toBe(true);
    expect(ask(pair, ['USSR', 'ROC'], { kind: 'votes' }).covered).toBe(false);
  });

  it('covers(kind) holds of all rows of the kind, whoever is asked for', () => {
    const kinds = record(
      { kind: 'recognition', period: '1945/1991' },
      { kind: 'votes', period: '1945/1991' },
    );
    expect(ask(kinds, undefined, { kind: 'recognition' }).by).toHaveLength(1);
    expect(ask(kinds, ['USSR', 'ROC'], { kind: 'recognition' }).covered).toBe(true);
    expect(ask(kinds, undefined, { kind: 'votes' }).covered).toBe(true);
    expect(ask(kinds, undefined, { kind: 'seat' }).why).toBe('the record does not cover seats');
    expect(ask(kinds, undefined, { kind: 'patronage' }).why).toBe(
      'the record does not cover patronage of everybody',
    );
    expect(ask(kinds, ['USSR', 'ROC']).covered).toBe(false);
    const spells = record({ kind: 'spells', period: '1945/1991' });
    expect(ask(spells, undefined, { kind: 'seat' }).covered).toBe(true);
    expect(ask(spells, undefined, { kind: 'events' }).covered).toBe(false);
  });

  it('covers(kind between) asks for both', () => {
    const both = record({ between: ['USSR', 'ROC'], kind: 'instruments', period: '1945/1991' });
    expect(ask(both, ['ROC', 'USSR'], { kind: 'instruments' }).covered).toBe(true);
    expect(ask(both, ['ROC', 'USSR'], { kind: 'events' }).covered).toBe(false);
    expect(ask(both, ['ROC', 'USA'], { kind: 'instruments' }).covered).toBe(false);
  });

  it('covers(domain) holds of that domain only', () => {
    const security = record({ between: ['USSR', 'ROC'], domain: 'security', period: '1945/1991' });
    expect(ask(security, ['USSR', 'ROC'], { domain: 'security', kind: 'events' }).covered).toBe(true);
    expect(ask(security, ['USSR', 'ROC'], { domain: 'economic', kind: 'events' }).why).toBe(
      'the record does not cover USSR–ROC economic events',
    );
    expect(ask(security, ['USSR', 'ROC']).covered).toBe(false);
    expect(ask(pair, ['USSR', 'ROC'], { domain: 'security' }).covered).toBe(true);
  });

  it('covers(time) says when it is not covered', () => {
    const why = (from: number, to: number) => ask(pair, ['USSR', 'ROC'], {}, [from, to]).why;
    expect(why(1940, 1950)).toBe('the record does not cover USSR–ROC dealings before 1945');
    expect(why(1990, 1993)).toBe('the record does not cover USSR–ROC dealings after 1991');
    expect(why(1940, 1993)).toBe('the record does not cover USSR–ROC dealings before 1945 and after 1991');
    expect(why(1941, 1942)).toBe('the record does not cover USSR–ROC dealings in 1941–1942');
    const day = { from: dayOf(1941, 6, 22), to: dayOf(1941, 6, 22) };
    expect(ask(pair, ['USSR', 'ROC'], day).why).toBe(
      'the record does not cover USSR–ROC dealings on 22 June 1941',
    );
  });

  it('covers(time) joins rows end to end and tells a gap between them', () => {
    const row = (period: string) => ({ between: ['USSR', 'ROC'], period });
    const joined = record(row('1955-03-02/1991'), row('1945/1955-03-01'));
    expect(ask(joined, ['USSR', 'ROC']).by).toHaveLength(2);
    const gap = record(row('1955-04/1991'), row('1945/1955-02-14'), row('1946/1947'));
    expect(ask(gap, ['USSR', 'ROC']).why).toBe(
      'the record does not cover USSR–ROC dealings on 15 February–31 March 1955',
    );
  });

  it('covers(open question) asks about all that is covered, gaps included', () => {
    const open = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
    expect(ask(pair, ['USSR', 'ROC'], open).covered).toBe(true);
    expect(ask(pair, ['USA', 'ROC'], open).covered).toBe(false);
    const row = (period: string) => ({ between: ['USSR', 'ROC'], period });
    expect(ask(record(row('1945/1950'), row('1952/1991')), ['USSR', 'ROC'], open).why).toBe(
      'the record does not cover USSR–ROC dealings in 1951',
    );
    const nowhere = {
      ...pair,
      rows: {
        ...pair.rows,
        coverage: record(row('1945')).rows.coverage.map((of) => ({ ...of, period: lost })),
      },
    };
    expect(ask(nowhere, ['USSR', 'ROC'], open).covered).toBe(false);
  });

  it('covers(no coverage rows) takes the period of the case and all its actors', () => {
    expect(ask(record(), ['USA', 'ROC'])).toEqual({ covered: true, by: [], why: '' });
    expect(ask(record(), undefined, { kind: 'votes' }, [1939, 1950]).why).toBe(
      'the record does not cover votes before 1940',
    );
  });

  it('covers(believes) passes over rows that no believed source affirms', () => {
    const of = record({
      between: ['USSR', 'ROC'],
      period: '1945/1991',
      evidence: '@patel2025; @share2003, denies',
    });
    const by = (source: string) => ask(of, ['USSR', 'ROC'], { believes: (item) => item.source === source });
    expect(by('patel2025').covered).toBe(true);
    expect(by('share2003')).toMatchObject({
      covered: false,
      why: 'the record does not cover USSR–ROC dealings, as far as believed sources go: the coverage of USSR–ROC in 1945–1991 rests on patel2025, share2003',
    });
  });

  it('covers(period) reckons it from rows', () => {
    const of = recordOf({
      events: [{ id: 'liberation', date: '1945-08-15' }],
      coverage: [{ between: ['A', 'B'], period: 'after liberation' }],
    });
    expect(ask(of, ['A', 'B']).covered).toBe(true);
    expect(ask(of, ['A', 'B'], {}, [1945, 1950]).why).toBe(
      'the record does not cover A–B dealings before 16 August 1945',
    );
  });

  it('covers(time) holds exactly when every day of it lies in some row', () => {
    const year = fc.integer({ min: 1945, max: 1955 });
    const span = fc.tuple(year, year).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as [number, number]);
    fc.assert(
      fc.property(fc.array(span, { minLength: 1, maxLength: 5 }), span, (periods, asked) => {
        const of = record(...periods.map(([from, to]) => ({ kind: 'votes', period: `${from}/${to}` })));
        const years = Array.from({ length: asked[1] - asked[0] + 1 }, (_, i) => asked[0] + i);
        const every = years.every((y) => periods.some(([from, to]) => from <= y && y <= to));
        expect(ask(of, undefined, { kind: 'votes' }, asked).covered).toBe(every);
      }),
    );
  });
});
