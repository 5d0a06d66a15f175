import { describe, expect, it } from 'vitest';
import { checkClaims } from '../../src/argue/check-claims.ts';
import { readCase } from '../../src/record/read-case.ts';
import { caseFiles } from '../case-files.ts';
import { expectGolden } from '../golden-file.ts';
import { judgeBroken, problemsTold } from './judge-broken.ts';

describe('judgeCase(a case with broken claims)', () => {
  it('finds exactly the problems of cases/broken-claims, and judges the claims that are sound', async () => {
    const report = await judgeBroken('broken-claims', 10);
    expect(report.claims.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['sound', 'holds'],
      ['no-value', 'untestable'],
      ['of-no-domain', 'untestable'],
    ]);
    expect(report.claims[1]!.missing).toEqual(['a division by zero']);
  });

  it.each(['broken-figures', 'broken-periods'])(
    'finds the problems of the claims of cases/%s',
    async (name) => {
      const { record } = await readCase(caseFiles(name));
      expectGolden(`${name}/claims.txt`, problemsTold(checkClaims(record).problems));
    },
  );
});
