import { describe, expect, it } from 'vitest';
import { dateChecks } from '../../../src/manuscript/dates/date-checks.ts';
import { type Finding, sortFindings } from '../../../src/manuscript/finding.ts';
import { lintInput } from '../../../src/manuscript/lint.ts';
import { manuscriptOf } from '../manuscript-of.ts';
import { misdated } from './misdated.ts';

const found = async (text: string): Promise<Finding[]> => {
  const input = lintInput(await manuscriptOf(`# On dates\n\n${text}`), { sources: [] });
  return sortFindings(dateChecks.flatMap((check) => check(input)));
};

describe('dateChecks', () => {
  it.each(misdated)('of “%s” find %s', async (text, findings) => {
    expect((await found(text)).map(({ code, confidence }) => `${code} ${confidence}`).join(' ')).toBe(
      findings,
    );
  });

  it('say where what is told to come after comes before', async () => {
    const [one] = await found('On 21 May 1764, ten days after 3 June 1764, the fort fell.');
    expect(one?.hint).toBe('the date given is the earlier one: mend the order, or a date');
  });

  it.each([
    ['1 March to 31 April 1950', '31 April 1950', 'April has 30 days'],
    ['1 March 1950 to 31 April 1950', '31 April 1950', 'April has 30 days'],
    ['30 February to 5 March 1951', '30 February 1951', 'February has 28 days'],
    ['28 February to 29 February 1951', '29 February 1951', 'February 1951 had 28 days'],
  ])('of the span %s names the day that is none: %s', async (span, day, why) => {
    const [finding] = await found(`They sat from ${span}.`);
    expect(finding).toMatchObject({
      message: expect.stringContaining(day),
      why: expect.stringContaining(why),
    });
  });
});
