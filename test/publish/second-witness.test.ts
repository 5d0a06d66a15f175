import { describe, expect, it } from 'vitest';
import { judgeCase } from '../../src/argue/judge-case.ts';
import { claimText } from '../../src/publish/claim-text.ts';
import { judgeJson } from '../../src/publish/judge-json.ts';
import { judgeText } from '../../src/publish/judge-text.ts';
import { reportMarkdown } from '../../src/publish/report-markdown.ts';
import { secondTable } from '../../src/publish/second-table.ts';
import { staticLedger } from '../../src/publish/static-ledger.ts';
import {
  decidedInWords,
  partedWithin,
  secondInWords,
  standsInWords,
  witnessName,
  yearsInWords,
} from '../../src/publish/words/second-words.ts';
import { caseOf } from '../case-of.ts';

const page = { width: 80, colour: false };

/** The relation of A and B is good in 1961 and 1962 and bad in 1963. */
const report = judgeCase(
  await caseOf(`
coverage:
  - { between: [A, B], period: 1900/2000 }
events:
  - { id: clash, date: 1963-01-02, by: A, to: B, type: "193", channel: public, title: A clash, evidence: "@one, p. 1" }
  - { id: pact, date: 1961-01-02, by: [A, B], type: "057", channel: public, title: A pact, evidence: "@one, p. 1" }
dataSets:
  - { id: un-votes, title: Roll calls of *all*, source: one, version: "7" }
measured:
  - { set: un-votes, measure: agreement, of: A, with: B, year: 1961, value: 0.61, n: 50 }
  - { set: un-votes, measure: agreement, of: A, with: B, year: 1962, value: 0.45, n: 51 }
  - { set: un-votes, measure: agreement, of: A, with: B, year: 1963, value: 0.57, n: 52 }
  - { set: un-votes, measure: agreement, of: A, with: B, year: 1964, n: 0, why: no roll call was taken }
claims:
  - { id: friends, says: They were friends., by: "@one", test: "mean(relation(A, B) from 1961 to 1963) > 0", secondWitness: { test: "mean(agreement(A, B) from 1961 to 1963) < 0.5", note: A note. } }
  - { id: met, says: They met., by: "@one", test: "exists(events(A, B) in 1961)", secondWitness: "agreement(A, B) in 1961 > 0.5" }
  - { id: gap, says: They met then., by: "@one", test: "exists(events(A, B) in 1963)", secondWitness: "agreement(A, B) in 1964 > 0.5" }
  - { id: alone, says: They clashed., by: "@one", test: "exists(events(A, B) in 1963)" }
`),
  { worlds: 20 },
);
const references = new Map<string, string>();
const opened = (id: string) =>
  claimText(report.claims.find((claim) => claim.id === id)!, report, references, page);

describe('a second witness in words', () => {
  it('the ledger has a line for each claim that names one, within 80 columns, and a tally', () => {
    const text = judgeText(report, 'case', page);
    expect(text.match(/the case: .*(\n {21}\S.*)?/g)).toEqual(
      [
        'the case: holds · un-votes: fails · they part on 1961',
        'the case: holds · un-votes: holds · they agree',
        'the case: holds · un-votes: untestable · only the case can',
      ].map((start) => expect.stringContaining(start)),
    );
    expect(text.replace(/\s+/g, ' ')).toContain(
      'Of 3 claims with a second witness, 1 agrees, 1 parts and 1 can be told by the case alone.',
    );
    expect(Math.max(...text.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(80);
  });

  it('an opened claim tells by what each side decides, year by year, and what they do not share', () => {
    const text = opened('friends');
    expect(text).toContain('Data      Roll calls of *all*, version 7 (un-votes)');
    expect(text).toContain('Note      A note.');
    expect(text.replace(/\s+/g, ' ')).toContain(
      'from 1961 to 1963 is 0.54 (n = 50 to 52 a year); less than 0.5: no.',
    );
    const lines = text.split('\n');
    const table = lines.slice(lines.findIndex((line) => line.startsWith('Year')));
    expect(table.slice(2, 5).map((line) => line.split(/\s{2,}/))).toEqual([
      ['1961', expect.stringMatching(/^5\.\d+, for$/), '1', '0.61, against', '50', '≠'],
      ['1962', expect.stringMatching(/^2\.\d+, for$/), '1', '0.45, for', '51'],
      ['1963', expect.stringMatching(/^−.*, against$/), '2', '0.57, against', '52'],
    ]);
    expect(text).toContain('They count other things: the case acts of its record, the data votes.');
    expect(opened('gap').replace(/\s+/g, ' ')).toContain(
      'The data have no value for 1964: no roll call was taken.',
    );
    expect(opened('alone')).not.toContain('second witness');
  });

  it('stands in the report, in JSON and in the static ledger', () => {
    const markdown = reportMarkdown(report, references).replaceAll('\u00a0', ' ');
    expect(markdown).toContain('Of 3 claims with a second witness,');
    expect(markdown).toContain('**Second witness.** the case: holds · un-votes: fails · they part on 1961.');
    expect(markdown).toContain('| 1962 |');
    const [first] = JSON.parse(JSON.stringify(judgeJson(report))).claims;
    expect(first.secondWitness).toMatchObject({
      sets: [{ id: 'un-votes', title: 'Roll calls of *all*', version: '7' }],
      ...{ verdict: 'fails', stands: 'part', partOn: [1961] },
      years: { data: [{ year: 1961, speaks: 'against', values: [0.61], counts: [50] }, {}, {}] },
    });
    const html = staticLedger({ authors: [], actors: [], facts: [], accounts: [] }, report);
    expect(html.match(/<p class="second"/g)).toHaveLength(3);
  });
});

describe('a verdict of the data that chance could give', () => {
  it('is marked at a glance, with n, the exact test, and figures that are not rounded to one', async () => {
    const { claims } = judgeCase(
      await caseOf(`
dataSets: [{ id: un-votes, title: Votes, source: one }]
measured:
  - { set: un-votes, measure: agreement, of: A, with: B, year: 1961, value: 0.4030, n: 67 }
  - { set: un-votes, measure: agreement, of: A, with: B, year: 1962, value: 0.4, n: 50 }
claims:
  - { id: more, says: x, by: "@one", test: 1 = 1, secondWitness: "agreement(A, B) in 1961 > agreement(A, B) in 1962" }
`),
      { worlds: 5 },
    );
    expect(secondInWords(claims[0]!)).toContain('un-votes: holds (within chance)');
    const [, data] = decidedInWords(claims[0]!, 5);
    expect(data!.replaceAll('\u00a0', ' ')).toMatch(
      /is 0\.403 \(n = 67\); more than .* \(0\.4, n = 50\): yes \(p = \.\d+ by Fisher’s exact test, so that chance alone could part them as far\)\.$/,
    );
  });
});

describe('yearsInWords(years)', () => {
  it('gathers stretches, and counts where there are many', () => {
    expect(yearsInWords([1971])).toBe('1971');
    expect(yearsInWords([1960, 1961, 1962, 1971])).toBe('1960–1962 and 1971');
    expect(yearsInWords([1946, 1948, 1950, 1952])).toBe('4\u00a0years between 1946 and 1952');
  });
});

describe('standsInWords, partedWithin and witnessName', () => {
  const of = report.claims[0]!.secondWitness!;

  it('tell the years on which the two part the other way round from the others', () => {
    const turned = { ...of, partOn: [1978, 1979], turnedOn: [1972] };
    expect(standsInWords(turned)).toBe('they part on 1978–1979, the other way round on 1972');
    expect(standsInWords({ ...turned, partOn: [], turnedOn: [] })).toBe('they part');
    expect(partedWithin({ ...turned, stands: 'agree' })).toBe(
      'Year by year the two part on 1978–1979 (the case for, the data against) and 1972 (the data for, the case against).',
    );
  });

  it('say that a day is set against a year where they part', () => {
    const differences = [{ is: 'days' as const }];
    expect(standsInWords({ ...of, partOn: [1976], differences })).toBe(
      'they part on 1976 (the case by the day, the data by the year)',
    );
    expect(standsInWords({ ...of, stands: 'agree', differences })).toBe('they agree');
  });

  it('name the data sets of the comparisons that decide, and in the table of those whose values stand there', () => {
    const sets = ['feuds', 'fights', 'un-votes'].map((id) => ({ id, title: id }));
    const [, ...others] = of.years.data;
    const years = { ...of.years, data: others.map((each) => ({ ...each, place: 1 })) };
    const three = {
      ...{ ...of, sets, years, asks: [['feuds'], ['fights'], ['un-votes']] },
      decides: { ...of.decides, data: [{ place: 0, speaks: 'against' as const }] },
    };
    expect(witnessName(three)).toBe('feuds');
    expect(secondTable(three).head).toContain('fights');
    expect(witnessName({ ...three, asks: [] })).toBe('feuds, fights and un-votes');
  });
});
