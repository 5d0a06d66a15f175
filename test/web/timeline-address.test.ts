import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/base/calendar.ts';
import { daysNamed, namedFrom, namedUntil } from '../../src/base/named-days.ts';
import { readHash, writeHash } from '../../src/web/route.ts';
import type { LaneEvent } from '../../src/web/views/timeline/lane-events.ts';
import { narrowedTo, onlyGroups } from '../../src/web/views/timeline/only.ts';
import { askedSpan } from '../../src/web/views/timeline/when-box.tsx';
import { daysOf, namesOf, spanNamed } from '../../src/web/views/timeline/window.ts';

const limits = { from: dayOf(1945, 1, 1), to: dayOf(1992, 1, 1) };
const span = fc
  .tuple(
    fc.double({ min: limits.from, max: limits.to - 14, noNaN: true }),
    fc.double({ min: 14, max: 9000, noNaN: true }),
  )
  .map(([from, length]) => ({ from, to: Math.min(limits.to, from + length) }))
  .filter(({ from, to }) => to - from >= 14);

describe('days in an address', () => {
  it('daysNamed(text) reads what namedFrom(day) and namedUntil(day) write', () => {
    fc.assert(
      fc.property(fc.integer({ min: dayOf(-500, 1, 1), max: dayOf(3000, 1, 1) }), (day) => {
        expect(daysNamed(namedFrom(day))?.first).toBe(day);
        expect(daysNamed(namedUntil(day))?.last).toBe(day);
      }),
    );
  });

  it('daysNamed(text) knows years, months and days, and no others', () => {
    expect(daysNamed('1969')).toEqual({ first: dayOf(1969, 1, 1), last: dayOf(1969, 12, 31) });
    expect(daysNamed('1968-02')).toEqual({ first: dayOf(1968, 2, 1), last: dayOf(1968, 2, 29) });
    for (const text of ['1969-13', '1969-02-30', '69', 'March', '', undefined, null])
      expect(daysNamed(text)).toBeUndefined();
    expect([namedFrom(dayOf(1969, 1, 1)), namedUntil(dayOf(1969, 12, 31))]).toEqual(['1969', '1969']);
    expect([namedFrom(dayOf(1969, 3, 1)), namedUntil(dayOf(1969, 3, 31))]).toEqual(['1969-03', '1969-03']);
  });
});

describe('the time in view and the address', () => {
  it('spanNamed(address) has the days in view that namesOf(span) wrote, through the address itself', () => {
    fc.assert(
      fc.property(span, fc.constantFrom(undefined, '1969-06-01', '1800-01-01'), (shown, date) => {
        const route = { view: 'timeline' as const, date, whatIf: {}, ...namesOf(shown, { date }, limits) };
        const again = readHash(`#${writeHash(route)}`);
        expect(daysOf(spanNamed(again, limits))).toEqual(daysOf(shown).map((day) => day + 0));
      }),
    );
  });

  it('namesOf(span) says nothing of the whole period, unless the address has a date that would narrow it', () => {
    expect(namesOf(limits, {}, limits)).toEqual({ from: undefined, to: undefined });
    expect(namesOf(limits, { date: '1969-06-01' }, limits)).toEqual({ from: '1945', to: '1991' });
  });

  it('spanNamed(address) stays within the period, and takes what lies outside of it for nothing', () => {
    expect(spanNamed({ from: '1900', to: '1949' }, limits)).toEqual({
      from: limits.from,
      to: dayOf(1950, 1, 1),
    });
    expect(spanNamed({ from: '1900', to: '1910' }, limits)).toEqual(limits);
    expect(spanNamed({ from: '1970', to: '1960' }, limits)).toEqual(limits);
    const { from, to } = spanNamed({ from: '1969-03-02', to: '1969-03-02' }, limits);
    expect(to - from).toBe(14);
  });

  it('askedSpan(typed) reads a year, a month, a date, two of them, and says what to write instead', () => {
    const days = (typed: string) => {
      const asked = askedSpan(typed, limits);
      return typeof asked === 'string' ? asked : [asked.from, asked.to];
    };
    expect(days('1969')).toEqual([dayOf(1969, 1, 1), dayOf(1970, 1, 1)]);
    expect(days('March 1969')).toEqual([dayOf(1969, 3, 1), dayOf(1969, 4, 1)]);
    expect(days('1968 to 1971')).toEqual([dayOf(1968, 1, 1), dayOf(1972, 1, 1)]);
    expect(days('since 1989')).toEqual([dayOf(1989, 1, 1), limits.to]);
    expect(days('a while ago')).toMatch(/Write a year/);
    expect(days('1815')).toBe('The study is of 1945–1991.');
  });
});

describe('narrowedTo(only)', () => {
  const event = (fact: Partial<LaneEvent['fact']>, weight = 1) => ({ fact, weight }) as LaneEvent;

  it('asks one word of a group, and of each group one', () => {
    const { hasAct, hasKind } = narrowedTo(['leaked', 'secret', 'conflict']);
    expect(hasAct(event({ channel: 'leaked' }, -2))).toBe(true);
    expect(hasAct(event({ channel: 'secret' }, 2))).toBe(false);
    expect(hasAct(event({ channel: 'public' }, -2))).toBe(false);
    expect(hasKind('recognition')).toBe(true);
  });

  it('draws what is named alone, once something is', () => {
    const { hasAct, hasKind } = narrowedTo(['recognition']);
    expect([hasAct(event({})), hasKind('recognition'), hasKind('war')]).toEqual([false, true, false]);
    const contacts = narrowedTo(['contacts']);
    expect(contacts.hasAct(event({ isContact: true }))).toBe(true);
    expect(contacts.hasAct(event({ isContact: false }))).toBe(false);
  });

  it('leaves everything when nothing is named that it knows, and says which words it does not', () => {
    const all = narrowedTo(['nonsense']);
    expect([all.hasAct(event({})), all.hasKind('war'), all.words, all.unread]).toEqual([
      true,
      true,
      [],
      ['nonsense'],
    ]);
  });

  it('has no word in two groups', () => {
    const words = onlyGroups.flatMap((group) => group.words as readonly string[]);
    expect(new Set(words).size).toBe(words.length);
  });
});
