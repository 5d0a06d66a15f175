import { describe, expect, it } from 'vitest';
import { parseEdtf } from '../../../src/base/edtf/edtf.ts';

/** What people write, and the repair they should be offered. */
const REPAIRS: Readonly<Record<string, string>> = {
  '1938-9-30': '1938-09-30',
  '1969-3': '1969-03',
  '1969.03.02': '1969-03-02',
  '19690302': '1969-03-02',
  '2.3.1969': '1969-03-02',
  '25/10/1917': '1917-10-25',
  '03/1969': '1969-03',
  '1969/03/02': '1969-03-02',
  '1969 - 03': '1969-03',
  '1969–03': '1969-03',
  '１９６９-03': '1969-03',
  '1969年3月2日': '1969-03-02',
  '1969年': '1969',
  'March 1969': '1969-03',
  '2 March 1969': '1969-03-02',
  'March 2, 1969': '1969-03-02',
  'Sunday, 2nd of March 1969': '1969-03-02',
  '2 марта 1969 г.': '1969-03-02',
  '2.III.1969': '1969-03-02',
  '14 juillet 1789': '1789-07-14',
  '9. Mai 1945': '1945-05-09',
  '1969-13': '1969',
  '2016-13-08': '2016-08-13',
  '1969-00-00': '1969',
  '1969-02-30': '1969-02-28',
  '1969-03-02 ~': '1969-03-02~',
  '1969~?': '1969%',
  '1969 (?)': '1969?',
  'c. 1969': '1969~',
  'ca. March 1969': '1969-03~',
  'perhaps 1969': '1969?',
  'about 1969?': '1969%',
  'spring 1969': '1969-21',
  'winter 1968-69': '1968-24',
  '1969-Q2': '1969-34',
  'first half of 1969': '1969-40',
  'early 1969': '1969-37',
  'late February 1968': '[1968-02-21..1968-02-29]',
  '1960s': '196X',
  '19th century': '18XX',
  '44 BC': '-0043',
  'AD 79': '0079',
  '193': '193X',
  '+1969': '1969',
  '-0000': '0000',
  'n.d.': 'XXXX',
  '12000': 'Y12000',
  Y2006: '2006',
  '199u': '199X',
  y17e7: 'Y17E7',
  '2004-(06)?-11': '2004-?06-11',
  '1917-10-25 (O.S.)': '1917-10-25 OS',
  '25 October/7 November 1917': '1917-11-07',
  '1965-1972': '1965/1972',
  '1968/69': '1968/1969',
  '1969-03-02/15': '1969-03-02/1969-03-15',
  '2002/2001': '2001/2002',
  '2-15 March 1969': '1969-03-02/1969-03-15',
  '28 February–2 March 1969': '1969-02-28/1969-03-02',
  'March 1969 to May 1969': '1969-03/1969-05',
  '1949-': '1949/..',
  '1949/open': '1949/..',
  '1949/unknown': '1949/',
  'since 1949': '1949/..',
  'until 1949': '../1949',
  'before March 1969': '[..1969-02]',
  'after 1949': '[1950..]',
  'by 1950': '[..1950]',
  'between 1965 and 1972': '[1965..1972]',
  '1968 or 1969': '[1968,1969]',
  '[1667, 1668]': '[1667,1668]',
  '[1965-1972]': '[1965..1972]',
  '{1987-10..1988}': '{1987-10..1988-12}',
  '{2002..2001}': '{2001..2002}',
  '[1969': '[1969]',
  '/': '../..',
  '1985-04-12 23:20': '1985-04-12T23:20',
  '2016-05-02T16:54:59.042Z': '2016-05-02T16:54:59Z',
  '2016-05-02T16:54:59+0230': '2016-05-02T16:54:59+02:30',
  '1969-03-02T10:00:00/1970': '1969-03-02/1970',
  '1950S2/1960': '19XX/1960',
  '"1969"': '1969',
};

describe('parseEdtf(text) on what is not EDTF', () => {
  it.each(Object.entries(REPAIRS))('repairs %j as %s', (text, repair) => {
    const result = parseEdtf(text);
    if (result.ok) throw new Error(`${text} is valid`);
    expect(result.repair).toBe(repair);
    expect(parseEdtf(repair).ok).toBe(true);
    expect(result.hint).toContain(repair);
  });

  it.each(['hello', '1985wtf', '2.3.69', 'Mar-69', 'hiroshima + P2D', '1969-03-02/hello', 'x'.repeat(1000)])(
    'has no repair for %j',
    (text) => {
      const result = parseEdtf(text);
      expect(result.ok).toBe(false);
      if (!result.ok) {
        expect(result.repair).toBeUndefined();
        expect(result.hint).toContain('expected YYYY-MM-DD, YYYY-MM or YYYY');
      }
    },
  );

  it.each([
    ['1938-9-30', 'expected YYYY-MM-DD; write 1938-09-30, or 1938-09-30? if the date is doubtful'],
    ['1969-02-30', 'write 1969-02-28, or 1969-02 if the day is doubtful'],
    [
      '1900-02-29',
      'write 1900-02-28, or 1900-02 if the day is doubtful, or 1900-02-29 OS if the date is Old Style',
    ],
    ['1969-13', 'write 1969 if the month is not known'],
    ['2/3/1969', 'expected YYYY-MM-DD; write 1969-03-02 (2 March 1969) or 1969-02-03 (3 February 1969)'],
    ['2002/2001', 'write 2001/2002'],
    ['1949-', 'expected START/END; write 1949/.. (from 1949 on) or 1949/ (from 1949, end unknown)'],
    [
      'before 1969',
      'expected [..DATE] for then or before, [DATE..] for then or after; write "[..1968]" (in or before 1968)',
    ],
    ['winter 1968-69', 'expected YYYY-NN with NN the part of the year; write 1968-24 (winter 1968–1969)'],
    [
      '2.3.69',
      'expected YYYY-MM-DD, YYYY-MM or YYYY, with ~ for about and ? for doubtful, or START/END; a year has four digits',
    ],
  ])('says for %j: %s', (text, hint) => {
    const result = parseEdtf(text);
    expect(result.ok ? '' : result.hint).toBe(hint);
  });

  it('quotes the text, cut where it is long', () => {
    const result = parseEdtf('1938-9-30');
    expect(result.ok ? '' : result.message).toBe('date "1938-9-30" is not an EDTF date');
    const long = parseEdtf('a'.repeat(500));
    expect(long.ok ? '' : long.message).toBe(`date "${'a'.repeat(60)}…" is not an EDTF date`);
  });
});
