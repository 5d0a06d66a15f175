import { describe, expect, it } from 'vitest';
import type { Part } from '../../../src/argue/judge-report.ts';
import {
  contestInWords,
  explanation,
  extremesInWords,
  trueShare,
  verdictInWords,
} from '../../../src/publish/words/verdict-words.ts';
import { numbersPart, sampleClaim, timesPart, wordsPart } from '../sample-report.ts';

const spaced = (text: string): string => text.replaceAll('\u00a0', ' ');
const claimOf = (part: Part) =>
  sampleClaim({ parts: [part], share: part.share, aloud: part.aloud, test: part.text });

describe('trueShare', () => {
  it.each([
    ['open', { true: 0, false: 0.5, unknown: 0.5 }, '0–50 %'],
    ['open', { true: 0.4, false: 0.6, unknown: 0 }, '40 %'],
    ['likely', { true: 0.7, false: 0.2, unknown: 0.1 }, '70 %'],
    ['untestable', { true: 0.1, false: 0.1, unknown: 0.8 }, '–'],
  ] as const)('trueShare(%s, %o) gives %s', (verdict, share, words) => {
    expect(spaced(trueShare({ verdict, share }))).toBe(words);
  });
});

describe('verdictInWords', () => {
  it('verdictInWords(truth) reads the test in its share of worlds', () => {
    const claim = sampleClaim({
      parts: [],
      aloud: 'the PRC was a member of the UN',
      share: { true: 0.5, false: 0.5, unknown: 0 },
    });
    expect(spaced(verdictInWords(claim, 1000))).toBe('In 50 % of worlds, the PRC was a member of the UN.');
  });

  it('verdictInWords(several parts) gives the whole, then each part', () => {
    const claim = sampleClaim({ parts: [wordsPart, numbersPart], share: { true: 0, false: 1, unknown: 0 } });
    const words = spaced(verdictInWords(claim, 1000));
    expect(words).toMatch(/^True as a whole in no world\. In 97 % of worlds, /);
    expect(words).toMatch(/is −2; at least 10 in no world\.$/);
  });

  it('verdictInWords(many parts) names only the parts in doubt', () => {
    const parts = [wordsPart, numbersPart, numbersPart, numbersPart];
    const claim = sampleClaim({ parts, share: { true: 0, false: 1, unknown: 0 } });
    expect(spaced(verdictInWords(claim, 1000))).toBe(
      'True as a whole in no world. It is made of 4 comparisons, of which “the first recognition of PRC is by USSR” is true in 97 % of worlds.',
    );
  });

  it('verdictInWords(untestable) says what is missing, the first of it', () => {
    const claim = sampleClaim({
      verdict: 'untestable',
      share: { true: 0, false: 0.1, unknown: 0.9 },
      missing: ['the record does not cover 1948.', 'no vote is recorded', 'a', 'b'],
    });
    expect(spaced(verdictInWords(claim, 1000))).toBe(
      'It cannot be tested: unknown in 90 % of worlds: the record does not cover 1948; no vote is recorded; 2 more.',
    );
  });

  it('verdictInWords(known in most worlds) adds in how many it is unknown', () => {
    const claim = {
      ...claimOf(numbersPart),
      share: { true: 0, false: 0.98, unknown: 0.02 },
      missing: ['the phase has no end'],
    };
    expect(spaced(verdictInWords(claim, 1000))).toMatch(/ Unknown in 2 % of worlds: the phase has no end\.$/);
  });
});

describe('contestInWords', () => {
  it('contestInWords(claim, own) says which accounts part and how, the ledger’s own among them', () => {
    const claim = sampleClaim({
      contested: true,
      verdict: 'open',
      accounts: [
        { id: 'ivanov1996', verdict: 'holds', share: timesPart.share },
        { id: 'primary', verdict: 'holds', share: timesPart.share },
        { id: 'tubilewicz2005', verdict: 'fails', share: timesPart.share },
      ],
    });
    expect(contestInWords(claim, 'all')).toBe(
      'Accounts part: it holds by ivanov1996 and primary; it is open by all sources; it fails by tubilewicz2005.',
    );
  });

  it('extremesInWords(claim, own) names the best and the worst', () => {
    const accounts = [
      { id: 'a', verdict: 'holds', share: timesPart.share },
      { id: 'b', verdict: 'unlikely', share: timesPart.share },
      { id: 'c', verdict: 'untestable', share: timesPart.share },
    ] as const;
    const claim = sampleClaim({ contested: true, verdict: 'open', accounts });
    expect(extremesInWords(claim, 'all')).toBe('holds by a, is unlikely by b');
  });

  it('contestInWords(uncontested) says nothing', () => {
    expect(contestInWords(sampleClaim({}), 'all')).toBe('');
  });
});

describe('explanation', () => {
  it('explanation(claim, …) says where another reading gives another verdict', () => {
    const { share } = timesPart;
    const claim = sampleClaim({
      readings: [
        { part: 'halfLifeDays', value: 182.62125, verdict: 'holds', share },
        { part: 'halfLifeDays', value: 730.485, verdict: 'untestable', share },
        { part: 'amplitude', value: 10, verdict: 'untestable', share },
        { part: 'neutral', value: 4, verdict: 'likely', share },
        { part: 'weights', value: 'icews', verdict: 'likely', share },
      ],
    });
    expect(spaced(explanation(claim, { worlds: 1000, account: 'all' }))).toMatch(
      / Read otherwise: untestable with half-life 2 years or amplitude 10; likely with neutral within ±4 or weights of icews\.$/,
    );
  });
});
