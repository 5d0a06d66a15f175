import { describe, expect, it } from 'vitest';
import { judgeCase } from '../../../src/argue/judge-case.ts';
import { claimText } from '../../../src/publish/claim-text.ts';
import { caseOf } from '../../case-of.ts';

const rows = (means: string) => `
events:
  - { id: clash, date: 1951-03-01, by: A, to: B, type: "193", channel: public, title: Clash, evidence: "@one, p. 2" }
dataSets:
  - { id: dispute-dyads, title: GML }
measured:
  - { set: dispute-dyads, measure: disputes, of: A, with: B, year: 1951, value: 1${means} }
  - { set: dispute-dyads, measure: disputes, of: A, with: B, year: 1952, value: 0${means} }
`;

async function judged(second: string, means = ', means: at-least-one') {
  const claim = `claims:\n  - { id: x, says: x, by: "@one", test: "exists(events(A, B))", secondWitness: ${JSON.stringify(second)} }`;
  return judgeCase(await caseOf(`${rows(means)}${claim}`), { worlds: 2 });
}
const aloud = async (second: string, means?: string) =>
  (await judged(second, means)).claims[0]!.secondWitness!.aloud;

describe('values of published data that are not what their measure’s name says', () => {
  it('are read aloud as what they are: whether there was one, the share of years in which there was', async () => {
    const said = 'there was at least one of the militarised disputes between Arcadia and Boeotia';
    expect(await aloud('disputes(A, B) in 1951 = 1')).toBe(`whether ${said} in 1951 (1 or 0) is 1`);
    expect(await aloud('mean(disputes(A, B)) from 1951 to 1952 >= 0.5')).toBe(
      `the share of years from 1951 to 1952 in which ${said} is at least 0.5`,
    );
    expect(await aloud('mean(disputes(A, B) from 1951 to 1952) >= 0.5')).toBe(
      `the share of years from 1951 to 1952 in which ${said} is at least 0.5`,
    );
    expect(await aloud('mean(disputes(A, B)) from 1951 to 1952 >= 0.5', '')).toBe(
      'the mean of the number of militarised disputes between Arcadia and Boeotia from 1951 to 1952 is at least 0.5',
    );
  });

  it('are told beside the second witness', async () => {
    const report = await judged('disputes(A, B) in 1951 = 1');
    const text = claimText(report.claims[0]!, report, new Map(), { width: 80, colour: false });
    expect(text.replace(/\s+/g, ' ')).toContain(
      'dispute-dyads has one row a pair and year: a value is whether there was at least one, of several in a year one is kept,',
    );
    expect(report.claims[0]!.secondWitness!.differences).toContainEqual({
      ...{ is: 'meaning', set: 'dispute-dyads', means: 'at-least-one' },
    });
  });
});
