import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/base/calendar.ts';
import { codeOn, cowOn, type StateSystem, stateOn } from '../../src/record/state-on.ts';
import { STATE_SPANS } from '../../src/record/state-spans.ts';
import { STATES } from '../../src/record/states.ts';

const file = fileURLToPath(new URL('../../../shared/data/peace-science/gw_states.csv', import.meta.url));
const absent = existsSync(file) ? '' : ' (skipped: ../shared is absent)';
const on = (iso: string): number => {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return dayOf(year, month, day);
};
const named = (code: string, system: StateSystem, iso: string) => stateOn(code, system, on(iso))?.name;

describe('stateOn', () => {
  it('follows a number from state to state', () => {
    expect(
      ['1914-08-01', '1922-12-30', '1991-12-25', '1991-12-26'].map((day) => named('365', 'cow', day)),
    ).toEqual(['Russia', 'Soviet Union', 'Soviet Union', 'Russia']);
    expect(['1949-09-30', '1949-10-01'].map((day) => named('710', 'cow', day))).toEqual([
      'China',
      'People’s Republic of China',
    ]);
    expect(['1960-01-01', '1976-07-02'].map((day) => named('816', 'cow', day))).toEqual([
      'North Vietnam',
      'Vietnam',
    ]);
    expect(['1989-01-01', '1991-01-01'].map((day) => named('260', 'gw', day))).toEqual([
      'West Germany',
      'Germany',
    ]);
  });

  it('knows nobody under the number of a state that had ended, had not begun, or was occupied', () => {
    expect(named('265', 'cow', '1990-10-03')).toBeUndefined();
    expect(named('679', 'cow', '1990-05-21')).toBeUndefined();
    expect(named('713', 'cow', '1949-12-07')).toBeUndefined();
    expect(named('305', 'cow', '1940-01-01')).toBeUndefined();
    expect(named('1', 'cow', '1940-01-01')).toBeUndefined();
  });
});

describe('codeOn', () => {
  const code = (cow: string, system: StateSystem, iso: string) => codeOn(cow, system, on(iso));

  it('tells the two Chinas apart, in each system in its own way', () => {
    expect([
      code('713', 'cow', '1947-01-01'),
      code('713', 'cow', '1950-01-01'),
      code('713', 'un', '1947-01-01'),
    ]).toEqual(['710', '713', '713']);
    expect([code('713', 'un', '1971-10-25'), code('713', 'un', '1971-10-26')]).toEqual(['713', undefined]);
    expect([code('710', 'un', '1971-10-25'), code('710', 'un', '1971-10-26')]).toEqual([undefined, '710']);
    expect([code('710', 'cow', '1949-09-30'), code('710', 'cow', '1949-10-01')]).toEqual([undefined, '710']);
  });

  it('follows Germany and Yemen through their unions, where the systems differ', () => {
    for (const [west, whole, day] of [
      ['260', '255', '1995-01-01'],
      ['678', '679', '1995-01-01'],
    ] as const) {
      expect([code(west, 'cow', day), code(west, 'gw', day)]).toEqual([whole, west]);
      expect([code(whole, 'cow', day), code(whole, 'gw', day)]).toEqual([whole, west]);
    }
    expect(code('265', 'cow', '1995-01-01')).toBeUndefined();
  });
});

/** The differences of the two lists, as a script of peacesciencer that joins them tells them: Serbia, Germany, Yemen, the two Chinas, Tibet. */
describe('Gleditsch and Ward', () => {
  const there = (cow: string, iso: string) => codeOn(cow, 'gw', on(iso));
  const back = (gw: string, iso: string) => cowOn(gw, 'gw', on(iso));

  it('have Serbia under a number of its own before and after Yugoslavia', () => {
    expect(['1900-01-01', '1930-01-01', '2010-01-01'].map((day) => there('345', day))).toEqual([
      '340',
      '345',
      '340',
    ]);
    expect([back('340', '1900-01-01'), back('345', '1930-01-01'), back('340', '2010-01-01')]).toEqual([
      '345',
      '345',
      '345',
    ]);
    expect(there('345', '1917-01-01')).toBeUndefined();
  });

  it('go on with West Germany and North Yemen after the unions, and know Tibet, which the others do not', () => {
    expect([back('260', '1970-01-01'), back('260', '1995-01-01'), back('255', '1930-01-01')]).toEqual([
      '260',
      '255',
      '255',
    ]);
    expect([back('678', '1980-01-01'), back('678', '1995-01-01')]).toEqual(['678', '679']);
    expect([back('711', '1930-01-01'), stateOn('711', 'gw', on('1930-01-01'))?.name]).toEqual([
      undefined,
      'Tibet',
    ]);
  });

  it('lead back to where they come from, on the first day of every year', () => {
    const codes = STATE_SPANS.trim()
      .split('\n')
      .map((line) => line.split('|')[0]!);
    const wrong: string[] = [];
    for (let year = 1816; year <= 2016; year++)
      for (const system of ['cow', 'gw', 'un'] as const)
        for (const code of codes) {
          const day = dayOf(year, 1, 1);
          const [here, other] = [codeOn(code, 'cow', day), codeOn(code, system, day)];
          if (here !== undefined && other !== undefined && cowOn(other, system, day) !== here)
            wrong.push(`${year} ${system} ${code}: ${other} to ${cowOn(other, system, day)}, not ${here}`);
        }
    expect(wrong).toEqual([]);
  });
});

describe('STATE_SPANS', () => {
  const lines = STATE_SPANS.trim().split('\n');

  it('has every state once, and spans in their order that do not meet', () => {
    const codes = lines.map((line) => Number(line.split('|')[0]));
    expect(codes).toEqual([...new Set(codes)].sort((a, b) => a - b));
    for (const line of lines) {
      const [, , ...systems] = line.split('|');
      expect(systems, line).toHaveLength(2);
      for (const spans of systems) {
        const days = spans
          .split(' ')
          .filter((span) => span !== '')
          .flatMap((span) => span.split('/'))
          .map((day) => (day === '..' ? Number.POSITIVE_INFINITY : on(day)));
        expect(
          [...days].sort((a, b) => a - b),
          line,
        ).toEqual(days);
      }
    }
  });

  it('knows every state that the UN’s roll calls know', () => {
    const known = new Set(lines.map((line) => line.split('|')[0]));
    expect(STATES.filter(([cow]) => !known.has(String(cow))).map(([cow, name]) => `${cow} ${name}`)).toEqual(
      [],
    );
  });

  it.skipIf(absent !== '')(`has the days of Gleditsch and Ward${absent}`, () => {
    const rows = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','));
    const wrong = rows.filter(([code = '', , ...rest]) => {
      const [start = '', end = ''] = rest.slice(-2);
      return (
        stateOn(code, 'gw', on(start)) === undefined ||
        stateOn(code, 'gw', on(end)) === undefined ||
        stateOn(code, 'gw', on(start) - 1) !== undefined
      );
    });
    expect(wrong).toEqual([]);
  });
});
