import { describe, expect, it } from 'vitest';
import { judgeCase } from '../../src/argue/judge-case.ts';
import type { ClaimVerdict } from '../../src/argue/judge-report.ts';
import { flagsOf } from '../../src/publish/judge-text.ts';
import { flagMeaning } from '../../src/publish/words/flag-words.ts';
import { behindInWords, chanceInWords, rowsInWords } from '../../src/publish/words/row-words.ts';
import {
  chosenInWords,
  couldNotFailInWords,
  gridInWords,
  hingesInWords,
  rechosenInWords,
  thinInWords,
} from '../../src/publish/words/weakness-words.ts';
import { caseOf } from '../case-of.ts';

const record = `
coverage:
  - { between: [A, B], period: 1940/1990 }
events:
  - { id: v1, date: 1966-02, by: A, to: B, type: "042", channel: secret, title: First visit, evidence: "@one, p. 1" }
  - { id: v2, date: 1967-05, by: A, to: B, type: "042", channel: secret, title: Second visit, evidence: "@one, p. 2" }
  - { id: v4, date: 1968-11-12, by: A, to: B, type: "042", channel: leaked, title: The leaked visit, evidence: "@one, p. 4" }
  - { id: v5, date: 1969-03, by: A, to: B, type: "042", channel: secret, title: Fifth visit, evidence: "@one, p. 5" }
claims:
  - id: leaks
    says: Leaks rose.
    by: "@one, p. 9"
    choices: { cut: [1968-10-01, 1969-01-01] }
    test: >-
      share(contacts(A, B) from cut to 1971-12-31, channel = leaked)
      > share(contacts(A, B) from 1965-01-01 to cut, channel = leaked)
  - { id: visit, says: There was a visit., by: "@one, p. 9", test: exists(v4) }
`;

const claims = async () => judgeCase(await caseOf(record), { worlds: 50, readings: true }).claims;

describe('what is said of a weak verdict', () => {
  it('says the rows of both sides, the exact test, the row that turns it, and the choice that changes it', async () => {
    const [leaks] = await claims();
    expect(behindInWords(leaks!).replaceAll('\u00a0', ' ')).toBe(
      'Behind it: 1 of 2 acts against 0 of 2 acts, p = .50 by Fisher’s exact test.',
    );
    expect(thinInWords(leaks!)).toBe(
      'Thin: without “The leaked visit” (v4) it fails; and so few rows are behind it that chance alone could part them as far.',
    );
    expect(rechosenInWords(leaks!)).toBe('Chosen otherwise: fails with cut 1 January 1969.');
    expect(flagsOf(leaks!)).toEqual(['thin', 'depends on a choice']);
    expect(chosenInWords(leaks!.choices!.others[0]!)).toBe('cut 1 January 1969');
    expect(chosenInWords({ changed: [{ name: 'span', value: 'P6M' }] })).toBe('span 6\u00a0months');
    expect(gridInWords(leaks!.choices!)).toBe('each other value judged');
    expect(couldNotFailInWords(leaks!)).toBe('');
  });

  it('tells of many choices the least that change the verdict, and no expression', () => {
    const other = (verdict: string, ...changed: [string, string][]) => ({
      verdict,
      changed: changed.map(([name, value]) => ({ name, value })),
    });
    const others = [
      other('fails', ['onset', 'onset(X)']),
      other('fails', ['cut', '1969-01-01'], ['onset', 'onset(X)']),
      other('likely', ['cut', '1970']),
      other('likely', ['cut', '1971']),
      other('likely', ['cut', '1972']),
      other('holds', ['cut', '1973']),
    ];
    const claim = { verdict: 'holds', choices: { others } } as unknown as ClaimVerdict;
    expect(rechosenInWords(claim).replaceAll('\u00a0', ' ')).toBe(
      'Chosen otherwise: fails with another onset; likely with cut 1970, cut 1971 or 1 other choice.',
    );
  });

  it('explains every flag', async () => {
    const flags = (await claims()).flatMap(flagsOf);
    expect(flags.map(flagMeaning)).not.toContain(undefined);
    expect(flagMeaning('toString')).toBeUndefined();
  });

  it('keeps the event that a claim is about apart, and says that nothing could speak against it', async () => {
    const [, visit] = await claims();
    expect(thinInWords(visit!)).toBe('');
    expect(hingesInWords(visit!)).toBe(
      'It hinges on what it is about: without “The leaked visit” (v4) it cannot be tested.',
    );
    expect(couldNotFailInWords(visit!)).toBe('It could not have failed: no other answer was on offer.');
    expect(flagsOf(visit!)).toContain('could not fail');
  });

  it('gives the range over the worlds where there is one, and names rows by their tables', () => {
    const plain = (words: string) => words.replaceAll('\u00a0', ' ');
    expect(plain(rowsInWords({ median: 10, low: 4, high: 18, tables: ['events', 'instruments'] }))).toBe(
      '10 acts (4 to 18)',
    );
    expect(plain(rowsInWords({ median: 1, low: 1, high: 1, tables: ['spells'] }))).toBe('1 spell');
    expect(plain(rowsInWords({ median: 3, low: 3, high: 3, tables: ['spells', 'events'] }))).toBe('3 rows');
    const of = { median: 7, low: 4, high: 11 };
    expect(plain(rowsInWords({ median: 1, low: 0, high: 2, of, tables: ['events'] }))).toBe(
      '1 of 7 acts (0 to 2 of 4 to 11)',
    );
    expect([0.7, 0.0723, 0.0041, 0.0004, 0.996].map(chanceInWords)).toEqual([
      'p = .70',
      'p = .07',
      'p = .004',
      'p < .001',
      'p = 1',
    ]);
  });
});
