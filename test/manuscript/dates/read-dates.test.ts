import { describe, expect, it } from 'vitest';
import { readDates } from '../../../src/manuscript/dates/read-dates.ts';
import { manuscriptOf } from '../manuscript-of.ts';
import { datesInProse } from './dates-in-prose.ts';

const read = async (text: string): Promise<string> =>
  readDates(await manuscriptOf(`# On dates\n\n${text}`))
    .map(
      ({ edtf, isApproximate, isCompleted }) => `${edtf}${isApproximate ? '~' : ''}${isCompleted ? '+' : ''}`,
    )
    .join(' ');

describe('readDates', () => {
  it.each(datesInProse)('readDates(%s) reads %s', async (sentence, dates) => {
    expect(await read(sentence)).toBe(dates);
  });
});
