import { describe, expect, it } from 'vitest';
import { judgeCase } from '../../../src/argue/judge-case.ts';
import { caseOf } from '../../case-of.ts';

const record = `
dataSets:
  - { id: un-votes, title: Roll calls }
  - { id: rivalries, title: Rivalries, format: tss-rivalries }
  - { id: camps, title: Networks, format: signed-edges }
instruments:
  - { id: pact, title: A pact, kind: treaty, parties: [A, B], signed: 1951-05-02, channel: public, evidence: "@one, p. 1" }
`;

async function aloud(test: string, more = ''): Promise<string> {
  const claim = `claims:\n  - { id: x, says: x, by: "@one", test: ${JSON.stringify(test)} }`;
  return judgeCase(await caseOf(`${record}${more}${claim}`), { worlds: 1 }).claims[0]!.aloud;
}

describe('a measure of published data, read aloud', () => {
  it('is of the year of a date, which alone the data know', async () => {
    const said = 'Arcadia and Boeotia were rivals in';
    expect(await aloud('rivals(A, B) on 1951-01-15')).toBe(`${said} 1951 (the data have years alone)`);
    expect(await aloud('rivals(A, B) on 1951-10')).toBe(`${said} 1951 (the data have years alone)`);
    expect(await aloud('rivals(A, B) on 1951')).toBe(`${said} 1951`);
    expect(await aloud('rivals(A, B) in 1951')).toBe(`${said} 1951`);
    expect(await aloud('rivals(A, B) on 1951~')).toContain('in the year of about 1951 (the data have');
    expect(await aloud('rivals(A, B) on pact')).toContain('in the year of “A pact” (the data have');
    expect(await aloud('agreement(A, B) on 1951-10-25 < 0.5')).toBe(
      'the agreement of Arcadia and Boeotia in votes in 1951 (the data have years alone) is less than 0.5',
    );
  });

  it('is of the day where the record of the case is asked', async () => {
    expect(await aloud('sameBloc(A, B) on 1951-01-15')).toContain('on 15 January 1951');
    expect(await aloud('sameBloc(A, B, data = camps) on 1951-01-15')).toContain('in 1951 (the data have');
  });
});
