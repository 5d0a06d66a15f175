import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, daysInMonth, weekday } from '../../../src/base/calendar.ts';
import { monthName } from '../../../src/base/day-words.ts';
import { dateChecks } from '../../../src/manuscript/dates/date-checks.ts';
import { readDates } from '../../../src/manuscript/dates/read-dates.ts';
import { lintInput } from '../../../src/manuscript/lint.ts';
import type { Manuscript } from '../../../src/manuscript/manuscript.ts';
import { manuscriptOf } from '../manuscript-of.ts';
import { datesInProse } from './dates-in-prose.ts';

const told = (manuscript: Manuscript): string =>
  readDates(manuscript)
    .map(
      ({ edtf, isApproximate, isCompleted }) => `${edtf}${isApproximate ? '~' : ''}${isCompleted ? '+' : ''}`,
    )
    .join(' ');

/** A text of one paragraph and one sentence, not read from a file. */
const paragraph = (text: string): Manuscript => ({
  file: 'paper.md',
  format: 'md',
  blocks: [
    {
      kind: 'paragraph',
      part: 'body',
      text,
      sentences: [{ from: 0, to: text.length }],
      stretches: [{ at: 0, place: { line: 1, column: 1 } }],
    },
  ],
});

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const SHORT = [
  'Jan.',
  'Feb.',
  'Mar.',
  'Apr.',
  'May',
  'June',
  'July',
  'Aug.',
  'Sept.',
  'Oct.',
  'Nov.',
  'Dec.',
];
const ordinal = (n: number): string =>
  `${n}${n % 10 === 1 && n !== 11 ? 'st' : n % 10 === 2 && n !== 12 ? 'nd' : n % 10 === 3 && n !== 13 ? 'rd' : 'th'}`;
const two = (n: number): string => String(n).padStart(2, '0');

const calendarDay = fc
  .record({ year: fc.integer({ min: 1000, max: 2999 }), month: fc.integer({ min: 1, max: 12 }) })
  .chain(({ year, month }) =>
    fc.integer({ min: 1, max: daysInMonth(year, month) }).map((day) => ({ year, month, day })),
  );

const forms: readonly [string, (year: number, month: number, day: number) => string][] = [
  ['14 August 1945', (y, m, d) => `${d} ${monthName(m)} ${y}`],
  ['August 14, 1945', (y, m, d) => `${monthName(m)} ${d}, ${y}`],
  ['the 14th of August, 1945', (y, m, d) => `the ${ordinal(d)} of ${monthName(m)}, ${y}`],
  ['14th August 1945', (y, m, d) => `${ordinal(d)} ${monthName(m)} ${y}`],
  ['Aug. 14, 1945', (y, m, d) => `${SHORT[m - 1]} ${d}, ${y}`],
  ['14 Aug. 1945', (y, m, d) => `${d} ${SHORT[m - 1]} ${y}`],
  ['14.8.1945', (y, m, d) => `${d}.${m}.${y}`],
  ['1945-08-14', (y, m, d) => `${y}-${two(m)}-${two(d)}`],
  ['14 AUGUST 1945', (y, m, d) => `${d} ${monthName(m).toUpperCase()} ${y}`],
];

describe('readDates(a season)', () => {
  it.each<[words: string, first: [number, number], last: [number, number]]>([
    ['the winter of 1812', [1811, 12], [1813, 2]],
    ['the fall of 1812', [1812, 9], [1812, 11]],
    ['the summer of 1812', [1812, 6], [1812, 8]],
  ])('of %s reaches over its months, of a winter over those of both', (words, first, last) => {
    const [date] = readDates(paragraph(`They met in ${words}.`));
    expect(date?.earliest).toBe(dayOf(...first, 1));
    expect(date?.latest).toBe(dayOf(...last, daysInMonth(...last)));
  });
});

describe('readDates', () => {
  it.each(datesInProse)('readDates(%s) reads %s', async (sentence, dates) => {
    expect(told(await manuscriptOf(`# On dates\n\n${sentence}`))).toBe(dates);
  });

  it.each(forms)('readDates(a day written as %s) gives the day', (_, write) => {
    fc.assert(
      fc.property(calendarDay, ({ year, month, day }) => {
        const text = `It was signed on ${write(year, month, day)} in the morning.`;
        const [date, ...more] = readDates(paragraph(text));
        expect(more).toEqual([]);
        expect(date).toMatchObject({
          earliest: dayOf(year, month, day),
          latest: dayOf(year, month, day),
          precision: 'day',
          edtf: `${year}-${two(month)}-${two(day)}`,
        });
        expect(text.slice(date!.span.from, date!.span.to).replace(/^the /, '')).toBe(
          write(year, month, day).replace(/^the /, ''),
        );
      }),
    );
  });

  it('readDates(a day with its weekday) gives the weekday', () => {
    fc.assert(
      fc.property(calendarDay, ({ year, month, day }) => {
        const named = weekday(dayOf(year, month, day));
        const text = `On ${WEEKDAYS[named - 1]}, ${day} ${monthName(month)} ${year}, it was signed.`;
        expect(readDates(paragraph(text))).toMatchObject([{ weekday: named }]);
      }),
    );
  });

  it('readDates(a span of years) gives its first day and its last', () => {
    const span = fc.record({
      from: fc.integer({ min: 1000, max: 2800 }),
      years: fc.integer({ min: 1, max: 150 }),
    });
    fc.assert(
      fc.property(span, fc.constantFrom('-', '–', ' – '), ({ from, years }, dash) => {
        const text = `In the years ${from}${dash}${from + years} it grew.`;
        const edtf = `${from}/${from + years}`;
        expect(readDates(paragraph(text))).toMatchObject([
          { edtf, earliest: dayOf(from, 1, 1), latest: dayOf(from + years, 12, 31) },
        ]);
      }),
    );
  });

  it('readDates(any text) gives dates in order that do not overlap', () => {
    const word = fc.constantFrom(
      ...[
        '1945',
        '14',
        'August',
        'Aug.',
        ',',
        '.',
        '-',
        '–',
        'the',
        '70s',
        'of',
        'in',
        'on',
        'to',
        'Monday',
        '6th',
        '(',
        ')',
        '1960s',
        'x',
        '/',
        '45',
        'spring',
      ],
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), fc.constantFrom(' ', ''), (words, gap) => {
        const dates = readDates(paragraph(words.join(gap)));
        for (const [i, { span, earliest, latest }] of dates.entries()) {
          expect(span.from).toBeLessThan(span.to);
          expect(earliest).toBeLessThanOrEqual(latest);
          if (i > 0) expect(span.from).toBeGreaterThanOrEqual(dates[i - 1]!.span.to);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('dates in 100,000 characters that are made to be slow', () => {
  const hostile = [
    '1 ',
    '1945',
    '1945-',
    '1945 ',
    '12 August ',
    'August ',
    'August 12, ',
    'Monday, ',
    'from 1945 to ',
    'the 70s ',
    '14.8.1945.',
    'in 1945 (',
    'two days after ',
    'In 1945, two days after the war, on 8 May 1945 ',
    'three years from ',
    'Germany surrendered in May 1944 and ',
    'Germany surrendered ',
    'Soviet Union ',
    'born in 1878, died in 1953 aged 74 ',
    'then in 1950 subsequently in 1945 ',
    'of of of ',
    'a a a a ',
    '—, ',
  ];
  it.each(hostile)('“%s” over and over takes no more than a few seconds', (words) => {
    const manuscript = paragraph(`In 1945 ${words.repeat(Math.ceil(100_000 / words.length))}`);
    const start = performance.now();
    const input = lintInput(manuscript, { sources: [] });
    for (const check of dateChecks) check(input);
    expect(performance.now() - start).toBeLessThan(6000);
  });
});
