import { describe, expect, it } from 'vitest';
import { checkSharedNumbers } from '../../../src/record/history/check-shared-numbers.ts';
import { caseOf } from '../../case-of.ts';

const said = async (...actors: readonly string[]) => {
  const rows = actors.map((row) => `  - { kind: state, name: x, ${row} }`).join('\n');
  return checkSharedNumbers(await caseOf(`actors:\n${rows}`)).map(
    ({ code, severity, line, message }) => `${severity} ${code} ${line}: ${message}`,
  );
};

const shared = (actors: string, number: string, when: string) =>
  expect.stringMatching(
    new RegExp(
      `^note cow-shared \\d+: ${actors} have one number of the Correlates of War, ${number}, at one time: ${when}$`,
    ),
  );

describe('checkSharedNumbers', () => {
  it('notes two whose spans overlap for certain', async () => {
    expect(
      await said(
        'id: USSR, cow: "365", span: 1922-12-30/1991-12-26',
        'id: RUS, cow: "365", span: 1990-06-12/',
      ),
    ).toEqual([shared('"USSR" and "RUS"', '365', '12 June 1990–26 December 1991')]);
    expect(await said('id: USSR, cow: "365"', 'id: RUS, cow: "0365", span: 1991-12-26/')).toEqual([
      shared('"USSR" and "RUS"', '365', 'from 26 December 1991 on'),
    ]);
    expect(await said('id: USSR, cow: "365"', 'id: RUS, cow: "365"', 'id: RSFSR, cow: "365"')).toEqual([
      shared('"USSR" and "RUS"', '365', 'throughout, since no span says otherwise'),
      shared('"USSR" and "RSFSR"', '365', 'throughout, since no span says otherwise'),
    ]);
  });

  it('leaves alone who has it after another, who may have, and who has another', async () => {
    const ussr = 'id: USSR, cow: "365", span: 1922-12-30/1991-12-25';
    expect(await said(ussr, 'id: RUS, cow: "365", span: 1991-12-25/')).toEqual([]);
    expect(await said(ussr, 'id: RUS, cow: "365", span: 1991-12-26/')).toEqual([]);
    expect(await said(ussr, 'id: RUS, cow: "365", span: 1991-12/')).toEqual([]);
    expect(await said(ussr, 'id: RUS, cow: "366"', 'id: RUM')).toEqual([]);
  });
});
