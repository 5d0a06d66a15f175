import { describe, expect, it } from 'vitest';
import type { ClaimVerdict, JudgeReport, Share } from '../../src/argue/judge-report.ts';
import { verdictOf } from '../../src/argue/verdict.ts';
import { verdictChanges } from '../../src/web/views/what-if/verdict-changes.ts';

/** A report with one claim for each share of worlds in which it is true. */
function reportOf(worlds: number, shares: Readonly<Record<string, number>>): JudgeReport {
  const claims = Object.entries(shares).map(([id, yes]) => {
    const share: Share = { true: yes, false: 1 - yes, unknown: 0 };
    return { id, says: id, share, verdict: verdictOf(share), accounts: [] } as unknown as ClaimVerdict;
  });
  return { worlds, account: 'all', claims } as unknown as JudgeReport;
}

const published = reportOf(1000, { sure: 1, even: 0.5, likely: 0.9 });

describe('verdictChanges(published, now)', () => {
  it('finds nothing between a report and itself', () => {
    const { changed, unchanged } = verdictChanges(published, published);
    expect(changed).toEqual([]);
    expect(unchanged).toHaveLength(3);
  });

  it('finds the least difference over as many worlds', () => {
    const { changed } = verdictChanges(published, reportOf(1000, { sure: 1, even: 0.501, likely: 0.9 }));
    expect(changed.map(({ claim }) => claim.id)).toEqual(['even']);
    expect(changed[0]!.growth).toBeCloseTo(0.001);
    expect(changed[0]!.isOtherVerdict).toBe(false);
  });

  it('takes a difference within two standard errors as none while worlds are few', () => {
    const few = verdictChanges(published, reportOf(200, { sure: 1, even: 0.54, likely: 0.6 }));
    expect(few.changed.map(({ claim }) => claim.id)).toEqual(['likely']);
    expect(few.changed[0]).toMatchObject({ isOtherVerdict: true });
  });

  it('knows a change of what was true in every world from one world on', () => {
    expect(
      verdictChanges(published, reportOf(200, { sure: 0.995, even: 0.5, likely: 0.9 })).changed,
    ).toHaveLength(1);
  });

  it('compares the main accounts only, whatever the others say', () => {
    const other = { ...published, account: 'primary' };
    expect(verdictChanges(published, other).changed).toEqual([]);
  });
});
