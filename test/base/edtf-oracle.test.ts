import { parse } from '@edtf-ts/core';
// @ts-expect-error The package has no types.
import edtf from 'edtf';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEdtf, rangeHull } from '../../src/base/edtf/edtf.ts';
import { edtfText } from './edtf-arbitraries.ts';

/** First and last day, as text so that a difference reads well. */
type Bounds = string;

interface Oracle {
  readonly name: string;
  readonly bounds: (text: string) => Bounds;
  /** Where it is known to be wrong: no comparison is made there. */
  readonly faults: readonly Fault[];
}

interface Fault {
  readonly says: string;
  readonly applies: (text: string) => boolean;
  /** A text on which it is still wrong; none where the fault is that it never ends. */
  readonly example?: string;
}

const MILLISECONDS_A_DAY = 86_400_000;
const pair = (first: unknown, last: unknown): Bounds => `${first} to ${last}`;
const floorDay = (time: unknown): unknown =>
  typeof time === 'number' ? Math.floor(time / MILLISECONDS_A_DAY) : time;

function oursOf(text: string): Bounds {
  const result = parseEdtf(text);
  if (!result.ok) return `rejected: ${result.message}`;
  const { earliest, latest } = rangeHull(result.date.ranges)!;
  return pair(earliest, latest);
}

const isSeason = (text: string): boolean => /^-?\d{4}-(2[1-9]|3\d|4[01])$/.test(text);
const isNegativeWithX = (text: string): boolean => /^-.*X/.test(text);
const hasRangeInSet = (text: string): boolean => /\d\.\.-?\d/.test(text);
const isHalf = (text: string): boolean => /^\/|\/$/.test(text);
const isOpen = (text: string): boolean => /\.\.[/\]}]?$|^[[{]?\.\./.test(text) || isHalf(text);

const edtfJs: Oracle = {
  name: 'edtf.js 4.11.1',
  bounds: (text) => {
    try {
      const { min, max } = edtf(text) as unknown as { min: unknown; max: unknown };
      return pair(floorDay(min), floorDay(max));
    } catch {
      return 'rejected';
    }
  },
  faults: [
    {
      says: 'every season is a calendar quarter, counted from January',
      applies: isSeason,
      example: '1969-21',
    },
    {
      says: 'a date-time has the day in UTC',
      applies: (text) => /T.*[+-]\d\d/.test(text),
      example: '1985-04-12T23:20:30-04',
    },
    {
      says: 'a negative date with Xs ends before it starts',
      applies: isNegativeWithX,
      example: '-1985-XX-XX',
    },
    {
      says: 'a set ends with the first of two dates joined by ..',
      applies: hasRangeInSet,
      example: '[1965..1972]',
    },
    {
      says: 'a set runs from its first member to its last, in the order written',
      applies: isUnorderedSet,
      example: '[1760,1667]',
    },
    { says: 'an unknown end has no bound', applies: isHalf, example: '1985/' },
    {
      says: 'a year may not be marked on both sides',
      applies: (text) => /^[?~%]-?\d{4}[?~%]$/.test(text),
      example: '?1969~',
    },
    { says: '29 February exists in every fourth year', applies: () => false, example: '1900-02-29' },
  ],
};

const edtfTs: Oracle = {
  name: '@edtf-ts/core 0.4.2',
  bounds: (text) => {
    const result = parse(text as never) as { success: boolean; value?: { minMs: bigint; maxMs: bigint } };
    if (!result.success || !result.value) return 'rejected';
    return pair(floorDay(Number(result.value.minMs)), floorDay(Number(result.value.maxMs)));
  },
  faults: [
    {
      says: 'northern seasons are southern and southern ones rejected',
      applies: (text) => /-(2[5-9]|3[0-2])$/.test(text),
      example: '1969-25',
    },
    {
      says: 'a season has no negative year',
      applies: (text) => text.startsWith('-') && isSeason(text),
      example: '-1969-21',
    },
    {
      says: 'the years 0 to 99 are 1900 to 1999',
      applies: (text) => /(^|[^\dX])[0X][0X][\dX]{2}/.test(text),
      example: '0099',
    },
    { says: 'a negative date with Xs ends before it starts', applies: isNegativeWithX, example: '-490X' },
    { says: 'an open or unknown end is 100,000,000 days away', applies: isOpen, example: '1949/..' },
    {
      says: 'dates joined by .. in a set are listed one by one, until memory is full',
      applies: hasRangeInSet,
    },
    {
      says: 'X1 in a month or day is any number',
      applies: (text) => /-X\d/.test(text),
      example: '1969-07-X2',
    },
  ],
};

function isUnorderedSet(text: string): boolean {
  return /^[[{]/.test(text) && text.includes(',');
}

describe.each([edtfJs, edtfTs])('parseEdtf(text) against $name', (oracle) => {
  it('finds the same first and last day of generated dates, but for its known faults', () => {
    fc.assert(
      fc.property(edtfText, (text) => {
        if (!oracle.faults.some((fault) => fault.applies(text)))
          expect(`${text}: ${oursOf(text)}`).toBe(`${text}: ${oracle.bounds(text)}`);
      }),
      { numRuns: 2000, seed: 1938 },
    );
  });

  const withExample = oracle.faults.filter((fault) => fault.example !== undefined);
  it.each(withExample)('differs where $says: $example', ({ example }) => {
    expect(oursOf(example!)).not.toBe(oracle.bounds(example!));
  });
});
