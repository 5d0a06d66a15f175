import { describe, expect, it } from 'vitest';
import { judgeBroken } from './judge-broken.ts';

describe('judgeCase(a case with broken choices)', () => {
  it('finds exactly the problems of cases/broken-choices, and judges the claims that are sound', async () => {
    const report = await judgeBroken('broken-choices');
    expect(report.claims.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['unused', 'holds'],
      ['of-one', 'holds'],
      ['twice', 'holds'],
      ['sound', 'holds'],
    ]);
  });
});
