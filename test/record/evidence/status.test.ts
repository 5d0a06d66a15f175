import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../src/record/evidence/evidence.ts';
import { independentSources } from '../../../src/record/evidence/independent-sources.ts';
import { parseEvidenceText } from '../../../src/record/evidence/parse-evidence-text.ts';
import { affirmation, believed, factStatus } from '../../../src/record/evidence/status.ts';

const items = (text: string) => parseEvidenceText(text).items;
const groups = (text: string) => independentSources(items(text)).map((g) => g.map((e) => e.source).join(' '));

const names = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const item: fc.Arbitrary<Evidence> = fc.record(
  {
    source: names,
    says: fc.constantFrom('affirms', 'denies', 'doubts'),
    via: names,
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  },
  { requiredKeys: ['source', 'says', 'confidence'] },
);

describe('independentSources', () => {
  it('independentSources(evidence) parts sources seen themselves', () => {
    expect(groups('@a; @b; @a, p. 2')).toEqual(['a a', 'b']);
    expect(groups('')).toEqual([]);
  });

  it('independentSources(evidence) joins a source to the one through which alone it is known', () => {
    expect(groups('@a, via @b; @b')).toEqual(['a b']);
    expect(groups('@a, via @x; @b, via @x')).toEqual(['a b']);
    expect(groups('@a, via @b; @b, via @c; @c; @d')).toEqual(['a b c', 'd']);
  });

  it('independentSources(evidence) lets a source that was also seen itself stand alone', () => {
    expect(groups('@a, via @b; @b; @a, p. 4')).toEqual(['a a', 'b']);
  });

  it('independentSources(evidence) takes two quoters of one unseen source for one voice', () => {
    expect(groups('@a, via @b; @a, via @c; @b; @c')).toEqual(['a a b c']);
  });

  it('independentSources(evidence) is a partition, the same in any order', () => {
    const partition = (evidence: readonly Evidence[]) =>
      independentSources(evidence)
        .map((group) =>
          group
            .map((e) => JSON.stringify(e))
            .sort()
            .join(),
        )
        .sort();
    fc.assert(
      fc.property(fc.array(item), fc.infiniteStream(fc.nat()), (evidence, keys) => {
        const found = independentSources(evidence);
        expect(found.flat()).toHaveLength(evidence.length);
        for (const e of evidence) expect(found.filter((group) => group.includes(e))).toHaveLength(1);
        const order = new Map(evidence.map((e) => [e, keys.next().value ?? 0]));
        const shuffled = [...evidence].sort((a, b) => order.get(a)! - order.get(b)!);
        expect(partition(shuffled)).toEqual(partition(evidence));
      }),
    );
  });
});

describe('factStatus', () => {
  it('factStatus(evidence) tells confirmed, single, conflicting and missing', () => {
    expect(factStatus(items('@a, p. 1; @b, p. 2'))).toBe('confirmed');
    expect(factStatus(items('@a; @a, p. 9'))).toBe('single');
    expect(factStatus(items('@a, via @b; @b, p. 1'))).toBe('single');
    expect(factStatus(items('@a; @b, denies'))).toBe('conflicting');
    expect(factStatus(items('@a; @b; @c, doubts'))).toBe('conflicting');
    expect(factStatus(items('@a, denies'))).toBe('missing');
    expect(factStatus([])).toBe('missing');
  });

  it('factStatus(evidence, believes) hears believed sources only', () => {
    expect(factStatus(items('@a, p. 1; @b, denies'), (e) => e.source === 'a')).toBe('single');
    expect(factStatus(items('@a; @b, denies'), (e) => e.source === 'b')).toBe('missing');
  });

  it('factStatus(evidence, believes, excludes) is conflicting where rows exclude one another', () => {
    expect(factStatus(items('@a; @b'), undefined, true)).toBe('conflicting');
    expect(factStatus([], undefined, true)).toBe('missing');
  });
});

describe('affirmation', () => {
  it('affirmation(evidence) is 1 when every certain source affirms, 0 when none does', () => {
    expect(affirmation(items('@a'))).toBe(1);
    expect(affirmation(items('@a; @b; @c'))).toBe(1);
    expect(affirmation(items('@a, denies'))).toBe(0);
    expect(affirmation(items('@a, doubts'))).toBe(0);
    expect(affirmation([])).toBe(0);
  });

  it('affirmation(evidence) is the share of independent groups that affirm', () => {
    expect(affirmation(items('@a; @b, denies'))).toBe(0.5);
    expect(affirmation(items('@a; @b; @c, doubts'))).toBeCloseTo(2 / 3, 12);
    expect(affirmation(items('@a; @a, p. 2; @a, p. 3; @b, denies'))).toBe(0.5);
    expect(affirmation(items('@a, via @x; @b, via @x, denies; @c'))).toBe(0.75);
  });

  it('affirmation(evidence) takes the trust of the items, one for each group', () => {
    expect(affirmation(items('@a, even'))).toBe(0.5);
    expect(affirmation(items('@a, even; @b, even'))).toBe(0.75);
    expect(affirmation(items('@a, even; @a, p. 2, even'))).toBe(0.5);
    expect(affirmation(items('@a, even; @b, denies'))).toBe(0.25);
  });

  it('affirmation(evidence, confidence) takes the confidence of the row', () => {
    expect(affirmation(items('@a; @b'), 0.67)).toBe(0.67);
  });

  it('affirmation(evidence) lies in [0, 1] and is 1 only without dissent and with certainty', () => {
    fc.assert(
      fc.property(fc.array(item), (evidence) => {
        const share = affirmation(evidence);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        if (evidence.every((e) => e.says !== 'affirms')) expect(share).toBe(0);
        if (evidence.some((e) => e.says !== 'affirms')) expect(share).toBeLessThan(1);
      }),
    );
  });

  it('affirmation(evidence) never falls when an independent source affirms too', () => {
    fc.assert(
      fc.property(fc.array(item), fc.double({ min: 0, max: 1, noNaN: true }), (evidence, confidence) => {
        const more: Evidence = { source: 'independent', says: 'affirms', confidence };
        expect(affirmation([...evidence, more])).toBeGreaterThanOrEqual(affirmation(evidence) - 1e-12);
      }),
    );
  });
});

describe('believed', () => {
  const [quoted, own] = items('@ivanov, via @patel; @patel') as [Evidence, Evidence];

  it('believed(item, sources) asks for the author of the words, not for who quotes them', () => {
    expect(believed(quoted, { sources: ['ivanov'] })).toBe(true);
    expect(believed(quoted, { sources: ['patel'] })).toBe(false);
    expect(believed(own, { sources: ['patel'] })).toBe(true);
  });

  it('believed(item, without) drops what was said in, or found in, a source', () => {
    expect(believed(quoted, { without: ['patel'] })).toBe(false);
    expect(believed(quoted, { without: ['ivanov'] })).toBe(false);
    expect(believed(own, { without: ['ivanov'] })).toBe(true);
  });

  it('believed(item, account) believes all when the account names nobody', () => {
    expect(believed(quoted, {})).toBe(true);
    expect(believed(quoted, { sources: ['ivanov'], without: ['patel'] })).toBe(false);
  });
});
