import { describe, expect, it } from 'vitest';
import { dataAsked } from '../../../src/argue/published/data-asked.ts';
import { caseOf } from '../../case-of.ts';

async function asked(test: string) {
  const claim = `claims: [{ id: x, says: x, by: "@one", test: ${JSON.stringify(test)} }]`;
  const record = await caseOf(`
events: [{ id: clash, date: 1953-05-01, by: A, to: B, type: "190", title: x, evidence: "@one" }]
dataSets: [{ id: un-votes, title: Roll calls }]
measured: [{ set: un-votes, measure: agreement, of: A, with: B, year: 1951, value: 0.5 }]
${claim}`);
  return dataAsked(record).map(({ actors, years }) => [actors.join(' '), years]);
}

describe('dataAsked(record)', () => {
  it('has the year of a date that lies before or after another', async () => {
    expect(await asked('agreement(A, B) on (clash - P2Y) > 0')).toEqual([['A B', [1951]]]);
    expect(await asked('agreement(A, B) on (clash + P2Y) > 0')).toEqual([['A B', [1955]]]);
  });

  it('has all years of a time, the first and the last of them', async () => {
    expect(await asked('mean(agreement(B, A)) from 1951 to 1953 > 0')).toEqual([['A B', [1951, 1952, 1953]]]);
  });
});
