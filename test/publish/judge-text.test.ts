import { describe, expect, it } from 'vitest';
import { checkClaims } from '../../src/argue/check-claims.ts';
import { judgeCase } from '../../src/argue/judge-case.ts';
import { width } from '../../src/base/text-width.ts';
import { claimText } from '../../src/publish/claim-text.ts';
import { groupClaims, judgeText } from '../../src/publish/judge-text.ts';
import { unsoundInWords } from '../../src/publish/words/left-out-words.ts';
import { readingOf } from '../case-of.ts';
import { expectGolden } from '../golden-file.ts';
import { sampleClaim, sampleReport } from './sample-report.ts';

const page = { width: 80, colour: false };
const references = new Map([
  ['patel2025', 'Patel, Adarsh (2025). Soviet-Taiwanese Relations during the Cold War.'],
  ['ivanov1996', 'Иванов, П. (1996). Отношения СССР и Тайваня.'],
]);
const widest = (text: string): number => Math.max(...text.split('\n').map(width));

describe('judgeText', () => {
  it('judgeText(report, folder, page) prints the ledger of a study', () => {
    expectGolden('text/judge.txt', judgeText(sampleReport, 'cases/sample', page));
  });

  it.each([60, 80, 100])('judgeText(report, folder, %d columns) never goes beyond the page', (columns) => {
    const text = judgeText(sampleReport, 'cases/sample', { width: columns, colour: true });
    expect(widest(text)).toBeLessThanOrEqual(columns);
  });

  it('judgeText(report, folder, page) says by words all that it says by colour', () => {
    const coloured = judgeText(sampleReport, 'cases/sample', { ...page, colour: true });
    expect(coloured).toContain('\u001b[');
    const bare = coloured
      .split('\u001b')
      .map((part) => part.replace(/^\[\d+m/, ''))
      .join('')
      .replace(/ +$/gm, '');
    expect(bare).toBe(judgeText(sampleReport, 'cases/sample', page));
  });

  it('judgeText(report, folder, page) leaves no control character of the author’s in place', () => {
    const claims = [sampleClaim({ says: 'A claim\u001b[2J that clears the screen' })];
    expect(judgeText({ ...sampleReport, claims }, 'x', page)).not.toContain('\u001b');
  });

  it('judgeText(no claims) says so', () => {
    expect(judgeText({ ...sampleReport, claims: [], rules: [] }, 'x', page)).toContain(
      'The case makes no claim',
    );
  });
});

describe('groupClaims', () => {
  it('groupClaims(claims) keeps the order of groups, and puts claims of none last', () => {
    const groups = groupClaims(sampleReport.claims).map(([group, members]) => [group, members.length]);
    expect(groups).toEqual([
      ['The Sino-Soviet treaties, 1945 and 1950', 1],
      ['1964-1971', 3],
      ['1949-1964', 1],
      ['Other claims', 1],
    ]);
  });
});

describe('claimText', () => {
  it('claimText(claim, …) goes from the number to facts, sources and locators', () => {
    expectGolden('text/claim.txt', claimText(sampleReport.claims[1]!, sampleReport, references, page));
  });

  it('claimText(contested claim, …) shows every account', () => {
    expectGolden(
      'text/claim-contested.txt',
      claimText(sampleReport.claims[3]!, sampleReport, references, page),
    );
  });

  it('claimText(untestable claim, …) says what the record lacks', () => {
    expectGolden(
      'text/claim-untestable.txt',
      claimText(sampleReport.claims[5]!, sampleReport, references, page),
    );
  });

  it('claimText(any claim, …) never goes beyond the page', () => {
    for (const claim of sampleReport.claims)
      expect(
        widest(claimText(claim, sampleReport, references, { width: 60, colour: true })),
      ).toBeLessThanOrEqual(60);
  });
});

describe('unsoundInWords', () => {
  it('unsoundInWords(report) names the claims that have no verdict, for their tests are wrong', async () => {
    const claim = (id: string, test: string) => `  - { id: ${id}, says: x, by: "@one", test: "${test}" }\n`;
    const wrong = ['d1', 'd2', 'd3', 'd4', 'd5', 'd6'].map((id) => claim(id, 'rank(A)')).join('');
    const judged = async (claims: string) => {
      const { record } = await readingOf(`claims:\n${claims}`);
      return judgeCase(record, { worlds: 2, problems: checkClaims(record).problems });
    };
    const sound = await judged(claim('c', '1 = 1'));
    expect([sound.unjudged, unsoundInWords(sound)]).toEqual([undefined, '']);
    expect(unsoundInWords(await judged(claim('c', '1 = 1') + claim('d', 'rank(A)')))).toBe(
      'The record has errors. 1\u00a0claim has no verdict, for its test is wrong: “d”.',
    );
    expect(unsoundInWords(await judged(wrong))).toBe(
      'The record has errors. 6\u00a0claims have no verdict, for their tests are wrong: “d1”, “d2”, “d3”, “d4”, “d5” and 1 more.',
    );
  });
});
