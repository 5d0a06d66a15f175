import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCaseDate } from '../../../src/record/dates/parse-case-date.ts';

const relative = (text: string) => {
  const read = parseCaseDate(text);
  if (!read.ok || read.date.kind !== 'relative') throw new Error(`${text} is not relative`);
  const { relation, anchors, offset } = read.date;
  return { relation, anchors: anchors.map(({ id, moment, at }) => `${id} ${moment} ${at}`), offset };
};
/** What is wrong with a text, and the piece of it that the fault points at. */
const fault = (text: string) => {
  const read = parseCaseDate(text);
  if (read.ok) throw new Error(`${text} is a date`);
  return [text.slice(read.at), read.message, read.hint];
};

describe('parseCaseDate', () => {
  it('parseCaseDate(EDTF) gives an absolute date', () => {
    for (const text of [
      '1969-03-02',
      '1969-03~',
      '1965/1972',
      '[1965..1972]',
      '196X',
      'XXXX-12-25',
      '1949/..',
      '1917-10-25 OS',
      ' 1969 ',
    ]) {
      expect(parseCaseDate(text)).toMatchObject({ ok: true, date: { kind: 'absolute', text } });
    }
  });

  it('parseCaseDate(offset) reads the row, the duration and the sign', () => {
    const days = { years: 0, months: 0, days: 2 };
    expect(relative('hiroshima + P2D')).toEqual({
      relation: 'offset',
      anchors: ['hiroshima first 0'],
      offset: { duration: days, sign: 1 },
    });
    expect(relative('hiroshima+P2D')).toEqual(relative('hiroshima + P2D'));
    expect(relative('v-j-day.end - P2D')).toEqual({
      relation: 'offset',
      anchors: ['v-j-day end 0'],
      offset: { duration: days, sign: -1 },
    });
    expect(relative('v-j-day − P2D').offset?.sign).toBe(-1);
  });

  it('parseCaseDate(a day and an order) reads both', () => {
    const among = (text: string) => {
      const read = parseCaseDate(text);
      return read.ok && read.date.kind === 'relative' ? read.date.among : undefined;
    };
    expect(relative('1956-11-06 after truce')).toEqual({
      relation: 'after',
      anchors: ['truce first 17'],
      offset: undefined,
    });
    expect(among('1956-11-06 after truce')).toMatchObject({ kind: 'absolute', text: '1956-11-06' });
    expect(among('1917-10-25 OS, before truce')).toMatchObject({ text: '1917-10-25 OS' });
    expect(relative('1956-11 between raid and truce.end').anchors).toEqual(['raid first 16', 'truce end 25']);
    expect(among(' raid after raid')).toMatchObject({ relation: 'offset', anchors: [{ id: 'raid', at: 1 }] });
    expect(among('after truce')).toBeUndefined();
    expect(fault('1956-11-06 after')).toEqual([
      '',
      'date "1956-11-06 after" names too few rows',
      'write after X',
    ]);
    expect(fault('1956-13-06 after truce')[1]).toContain('"1956-13-06" is not an EDTF date');
    expect(fault('1956-11-06 after 1956-11-05')[1]).toContain('names no row');
  });

  it('parseCaseDate(before, after, between) reads the rows', () => {
    expect(relative('before ussuri-clash')).toEqual({
      relation: 'before',
      anchors: ['ussuri-clash first 7'],
      offset: undefined,
    });
    expect(relative('After pact.start').anchors).toEqual(['pact start 6']);
    expect(relative(' between a.signed  and  b.date ')).toEqual({
      relation: 'between',
      anchors: ['a first 9', 'b first 24'],
      offset: undefined,
    });
  });

  it('parseCaseDate(id) is the day of the row', () => {
    const same = { duration: { years: 0, months: 0, days: 0 }, sign: 1 };
    expect(relative('hiroshima')).toEqual({
      relation: 'offset',
      anchors: ['hiroshima first 0'],
      offset: same,
    });
    expect(relative('1949-recognition').anchors).toEqual(['1949-recognition first 0']);
    expect(relative('X.end').anchors).toEqual(['X end 0']);
    expect(relative('中苏条约').anchors).toEqual(['中苏条约 first 0']);
  });

  it('parseCaseDate(no date) says what EDTF wants', () => {
    for (const text of ['1969-3-2', 'March 1969', '2 March 1969', '1969-02-30', 'c. 1969', '..']) {
      expect(fault(text)[1]).toContain(`date "${text}" is not an EDTF date`);
    }
    expect(fault('')).toEqual(['', 'date is empty', 'write a date, or leave the field out']);
  });

  it('parseCaseDate(duration misspelt) gives the duration', () => {
    expect(fault('hiroshima + 2 days')).toEqual(['2 days', '"2 days" is not a duration', 'write P2D']);
    expect(fault('hiroshima + P2H')).toEqual([
      'P2H',
      '"P2H" is not a duration',
      'expected an ISO 8601 duration of days or longer, like P2D, P6M or P1Y',
    ]);
  });

  it('parseCaseDate(reckoned from a date) gives the date', () => {
    expect(fault('1945-08-06 + P2D')).toEqual([
      '1945-08-06 + P2D',
      'date "1945-08-06 + P2D" is reckoned from a date, not from a row',
      'write 1945-08-08',
    ]);
    expect(fault('before 1969-03')).toEqual([
      '1969-03',
      'date "before 1969-03" names no row',
      'write "[..1969-02-28]"',
    ]);
    expect(fault('after 1969')[2]).toBe('write "[1970-01-01..]"');
    expect(fault('between 1968 and 1970')[2]).toBe('write "[1968..1970]"');
    expect(fault('between 1968-03 and 1970')[2]).toBe('write "[1968-03-01..1970-12-31]"');
  });

  it('parseCaseDate(no id) points at what is none', () => {
    expect(fault('before the clash')).toEqual([
      'the clash',
      '"the clash" is not the id of a row',
      'an id has letters, digits and hyphens only',
    ]);
    expect(fault('clash.stat + P1D')).toEqual([
      'stat + P1D',
      '"stat" is not a moment of a row',
      'did you mean "clash.start"?',
    ]);
    expect(fault('clash.middle')[2]).toBe('expected clash.start or clash.end');
    expect(fault('between a')).toEqual(['a', 'date "between a" names too few rows', 'write between X and Y']);
    expect(fault('before')[2]).toBe('write before X');
  });

  it('parseCaseDate(text) never throws and points inside the text', () => {
    const words = fc.constantFrom(
      'before',
      'between',
      ' and ',
      ' ',
      'a',
      'x-1',
      '.',
      'end',
      ' + ',
      ' - ',
      'P2D',
      '1969',
      '-03',
      '/',
      '~',
      '[',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words).map((w) => w.join('')),
        ),
        (text) => {
          const read = parseCaseDate(text);
          if (read.ok) return;
          expect(read.at).toBeGreaterThanOrEqual(0);
          expect(read.at).toBeLessThanOrEqual(text.length);
          expect(read.message).not.toBe('');
          expect(read.hint).not.toBe('');
        },
      ),
    );
  });
});
