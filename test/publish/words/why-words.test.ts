import { describe, expect, it } from 'vitest';
import { countedInWords } from '../../../src/publish/words/row-words.ts';
import { whyInWords } from '../../../src/publish/words/why-words.ts';
import { numbersPart, sampleClaim, timesPart } from '../sample-report.ts';

const spaced = (text: string): string => text.replaceAll('\u00a0', ' ');
const report = { worlds: 1000, account: 'all' };
const row = { fact: 'visit', title: 'Louis visits Taipei', verdict: 'fails' } as const;
const share = { true: 0, false: 1, unknown: 0 };

describe('whyInWords', () => {
  it.each([numbersPart, timesPart])(
    'whyInWords(one comparison) gives its figures against what was asked',
    (part) => {
      const why = spaced(
        whyInWords(sampleClaim({ parts: [part], share: part.share, test: part.text }), report),
      );
      expect(why).toMatch(/^.+; asked: .+\.$/);
      expect(why.length).toBeLessThan(120);
    },
  );

  it('whyInWords(thin claim) names the one fact that carries it', () => {
    const claim = sampleClaim({
      parts: [numbersPart],
      share: numbersPart.share,
      thin: { rows: [{ ...row, share }], byChance: [] },
    });
    expect(whyInWords(claim, report)).toMatch(/; it rests on one fact, “Louis visits Taipei”\.$/);
  });

  it('whyInWords(several comparisons) tells the one that makes it fail', () => {
    const other = { ...timesPart, share: { true: 1, false: 0, unknown: 0 } };
    const failing = { ...numbersPart, share };
    const claim = sampleClaim({ parts: [other, failing], share, verdict: 'fails', test: 'a and b' });
    const alone = sampleClaim({ parts: [failing], share, verdict: 'fails', test: 'b' });
    expect(whyInWords(claim, report)).toBe(whyInWords(alone, report));
    const either = sampleClaim({ parts: [other, failing], share, verdict: 'fails', test: 'a or b' });
    expect(spaced(whyInWords(either, report))).toMatch(/^2 comparisons, true together in no world/);
  });

  it('whyInWords(untestable claim) says what is not known', () => {
    const claim = sampleClaim({ verdict: 'untestable', missing: ['the record does not cover it'] });
    expect(whyInWords(claim, report)).toBe('Not known: the record does not cover it.');
  });

  it('whyInWords(contested claim) says who parts', () => {
    const accounts = [{ id: 'ivanov', verdict: 'fails', share }] as const;
    const claim = sampleClaim({ parts: [numbersPart], contested: true, verdict: 'holds', accounts });
    expect(whyInWords(claim, report, () => 'Ivanov 1996')).toMatch(
      /; accounts part: holds by all sources, fails by Ivanov 1996\.$/,
    );
  });
});

describe('countedInWords', () => {
  const rows = { median: 2, low: 2, high: 2, tables: ['votes'] } as const;
  const bare = { text: '', aloud: '', share };

  it.each([
    [[{ ...bare, rows }], '2 votes'],
    [
      [
        { ...bare, rows },
        { ...bare, rows: { ...rows, low: 1 } },
      ],
      '1 to 2 rows a comparison',
    ],
    [[bare], ''],
  ])('countedInWords(%j) is %s', (parts, words) => {
    expect(spaced(countedInWords({ parts, evidence: [] }))).toBe(words);
  });
});
