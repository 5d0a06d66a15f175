import { describe, expect, it } from 'vitest';
import { jsonText } from '../../src/publish/json-text.ts';
import { judgeJson } from '../../src/publish/judge-json.ts';
import { sampleReport } from './sample-report.ts';

const answer = JSON.parse(jsonText(judgeJson(sampleReport)));

describe('judgeJson', () => {
  it('judgeJson(report) has the names of the format', () => {
    expect(Object.keys(answer)).toEqual(
      expect.arrayContaining(['case', 'seed', 'worlds', 'claims', 'rules', 'problems']),
    );
    expect(Object.keys(answer.claims[1])).toEqual(
      expect.arrayContaining([
        'id',
        'says',
        'test',
        'verdict',
        'share',
        'sides',
        'contested',
        'accounts',
        'fragile',
        'evidence',
        'missing',
      ]),
    );
  });

  it('judgeJson(report) writes times as ISO dates and accounts by id', () => {
    const claim = answer.claims[1];
    expect(claim.sides.left).toMatchObject({ median: '1969-02-01', low: '1968-10-03', high: '1969-05-20' });
    expect(claim.accounts).toEqual({
      patel2025: { verdict: 'holds', share: { true: 1, false: 0, unknown: 0 } },
    });
    expect(claim.fragile).toBeNull();
  });

  it('judgeJson(report) writes numbers as numbers, words as words', () => {
    expect(answer.claims[2].sides.left.median).toBe(-2);
    expect(answer.claims[0].sides.left.words[0]).toEqual({ word: 'USSR', share: 0.97 });
  });

  it('judgeJson(report) has sides only for a test of one comparison', () => {
    expect(answer.claims[4].sides).toBeUndefined();
    expect(answer.claims[4].parts).toHaveLength(2);
    expect(answer.claims[3].parts).toEqual([]);
  });

  it('judgeJson(report) gives every source with its locator, stance and via', () => {
    expect(answer.claims[1].evidence[0].sources[0]).toEqual({
      source: 'ivanov1996',
      locator: 'p. 12',
      says: 'affirms',
      via: 'patel2025',
      viaLocator: 'Soviet Taiwanese relations 1964-1971',
      quote: 'the conflict was also evident on the diplomatic front',
    });
    expect(answer.claims[1].evidence[0].sources[1]).toEqual({
      source: 'share2003',
      says: 'doubts',
      confidence: 0.67,
      seen: false,
    });
  });

  it('judgeJson(report) dates the violations of a rule', () => {
    expect(answer.rules[0].violations[0]).toMatchObject({
      by: 'GBR',
      from: '1950-01-06',
      to: '1950-01-09',
      certain: false,
    });
  });
});

describe('jsonText', () => {
  it('jsonText(value) rounds to six decimals, and what is no number is null', () => {
    expect(jsonText({ a: 0.1 + 0.2, b: Number.NaN })).toBe('{\n  "a": 0.3,\n  "b": null\n}\n');
  });
});
