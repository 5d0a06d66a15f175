import { describe, expect, it } from 'vitest';
import { checkClaims } from '../../../src/argue/check-claims.ts';
import { judgeCase } from '../../../src/argue/judge-case.ts';
import { claimText } from '../../../src/publish/claim-text.ts';
import { judgeText } from '../../../src/publish/judge-text.ts';
import { secondTable } from '../../../src/publish/second-table.ts';
import { secondInWords, secondTally } from '../../../src/publish/words/second-words.ts';
import { caseOf } from '../../case-of.ts';

const page = { width: 80, colour: false };
const record = await caseOf(`
coverage:
  - { between: [A, B], period: 1900/2000 }
events:
  - { id: talks, date: 1961-03-01, by: [A, B], type: "057", channel: public, title: Talks, evidence: "@one, p. 2" }
dataSets:
  - { id: nmc, title: Capabilities }
  - { id: feuds, title: Rivalries, format: tss-rivalries }
  - { id: un-votes, title: Roll calls }
measured:
  - { set: nmc, measure: capability, of: A, year: 1961, value: 0.0091 }
  - { set: nmc, measure: capability, variant: share, of: A, year: 1961, value: 0.0094 }
  - { set: feuds, measure: rivals, of: A, with: B, year: 1961, value: 1 }
  - { set: un-votes, measure: idealPoint, variant: variational, of: A, year: 1961, value: 0.1 }
  - { set: un-votes, measure: idealPoint, variant: variational, of: B, year: 1961, value: 0.2 }
  - { set: un-votes, measure: idealPoint, variant: variational, of: A, year: 1962, value: 0.3 }
claims:
  - { id: same, says: x, by: "@one", test: capability(A) in 1961 < 0.009, secondWitness: "capability(A, variant = share) in 1961 < 0.01" }
  - { id: other, says: x, by: "@one", test: "rivals(A, B) in 1961", secondWitness: capability(A) in 1961 < 0.01 }
  - { id: mixed, says: x, by: "@one", test: "exists(events(A, B) in 1961) and rivals(A, B) in 1961", secondWitness: "rivals(A, B) in 1961" }
`);
const report = judgeCase(record, { worlds: 5 });
const [same, other, mixed] = report.claims;

describe('a claim whose own test asks published data alone', () => {
  it('is called by the data sets that it asks, and where both ask one set that is noted', () => {
    expect(secondInWords(same!)).toBe('nmc: fails · nmc: holds · they part on 1961');
    expect(secondInWords(other!)).toBe('feuds: holds · nmc: holds · they agree');
    expect(secondInWords(mixed!)).toBe('the case: holds · feuds: holds · they agree');
    expect(checkClaims(record).problems.map(({ code, message }) => [code, message])).toEqual([
      ['second-witness-same', expect.stringContaining('asks "nmc" alone')],
    ]);
    expect(secondTable(same!.secondWitness!).head.slice(1, 3)).toEqual(['nmc', 'n']);
    expect(secondTable(mixed!.secondWitness!).head.slice(1, 3)).toEqual(['The case', 'Rows']);
  });

  it('is counted and listed apart, and opened says what both ask', () => {
    expect(secondTally(report.claims).replaceAll('\u00a0', ' ')).toBe(
      'Of 1 claim with a second witness, 1 agrees. Of 2 claims that set data beside data, 1 agrees and 1 parts.',
    );
    const text = judgeText(report, 'case', page);
    expect(text).toContain('The study and published data part on');
    expect(text).not.toContain('The study and the record part on');
    const opened = claimText(same!, report, new Map(), page).replace(/\s+/g, ' ');
    expect(opened).toContain('The data of its own test (nmc) decide by this');
    expect(opened).toContain('both ask nmc: so far the two are one witness');
    expect(opened).not.toMatch(/[Tt]he case decides/);
  });

  it('has the digits that tell a figure from the number that the test states', () => {
    expect(secondTable(same!.secondWitness!).rows[0]!.slice(1)).toEqual([
      ...['0.0091, against', '', '0.009, for', '', '≠'],
    ]);
    expect(claimText(same!, report, new Map(), page)).toMatch(/capability\(A\) in 1961 +0\.0091 +0\.0091/);
  });
});

describe('check, of values of which each year has a scale of its own', () => {
  const problemsOf = async (test: string) => {
    const header = 'dataSets:\n  - { id: un-votes, title: Roll calls }\n';
    const claim = `claims:\n  - { id: x, says: x, by: "@one", test: ${JSON.stringify(test)} }`;
    const { problems } = checkClaims(await caseOf(`${header}${claim}`));
    return problems.flatMap(({ code, message }) => (code === 'claim-data' ? message : []));
  };
  const point = (who: string, year: number, variant = 'variational') =>
    `idealPoint(${who}, variant = ${variant}) in ${year}`;

  it('refuses two years set against each other, and lets one year stand', async () => {
    expect(await problemsOf(`${point('A', 1961)} < ${point('A', 1962)}`)).toEqual([
      'idealPoint (variational) puts each year on a scale of its own, and this sets values of several years against each other',
    ]);
    expect(await problemsOf(`${point('A', 1961)} - ${point('B', 1962)} > 0`)).toHaveLength(1);
    expect(
      await problemsOf(
        `${point('A', 1961)} - ${point('B', 1961)} > ${point('A', 1962)} - ${point('B', 1962)}`,
      ),
    ).toHaveLength(1);
    expect(await problemsOf(`${point('A', 1961)} < ${point('B', 1961)}`)).toEqual([]);
    expect(await problemsOf(`${point('A', 1961)} > 0 and ${point('A', 1962)} < 0`)).toEqual([]);
    expect(await problemsOf(`${point('A', 1961, 'dynamic')} < ${point('A', 1962, 'dynamic')}`)).toEqual([]);
  });
});
