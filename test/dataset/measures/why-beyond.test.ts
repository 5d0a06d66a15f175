import { expect, it } from 'vitest';
import { dayOf } from '../../../src/base/calendar.ts';
import { whyBeyond } from '../../../src/dataset/measures/turning-suspects.ts';
import { caseOf } from '../../case-of.ts';

it('whyBeyond(a case, the stretch of a change) tells that the case ends before it does', async () => {
  const record = await caseOf('');
  const step = { from: dayOf(2500, 1, 1), to: dayOf(2500, 12, 31) };
  expect(whyBeyond(record, { steps: [{ ...step, weight: 1 }], likeliest: step })).toMatch(
    /^the case ends in \d+$/,
  );
  const { start, end } = record.header.period;
  const within = { from: start, to: end };
  expect(whyBeyond(record, { steps: [{ ...within, weight: 1 }], likeliest: within })).toBe(undefined);
});
