import { describe, expect, it } from 'vitest';
import { judgeBroken } from '../judge-broken.ts';

describe('judgeCase(a case with broken second witnesses)', () => {
  it('finds exactly the problems of cases/broken-second-witness, and judges every claim whose own test is sound', async () => {
    const report = await judgeBroken('broken-second-witness');
    expect(
      report.claims.map(({ id, verdict, secondWitness: of }) => [id, verdict, of?.verdict, of?.stands]),
    ).toEqual([
      ['misspelt', 'holds', 'untestable', 'case-only'],
      ['no-expression', 'holds', 'untestable', 'case-only'],
      ['as-text', 'holds', 'untestable', 'case-only'],
      ['the-case-again', 'holds', 'untestable', 'case-only'],
      ['no-such-data', 'holds', 'untestable', 'case-only'],
      ['not-extracted', 'holds', 'untestable', 'case-only'],
      ['sound', 'holds', 'fails', 'part'],
    ]);
  });
});
