import { describe, expect, it } from 'vitest';
import { carriesOf, factsByWeight } from '../../src/argue/facts-by-weight.ts';
import type { ClaimVerdict } from '../../src/argue/judge-report.ts';

type Claim = Parameters<typeof carriesOf>[0];

const share = (yes: number, no: number) => ({ true: yes, false: no, unknown: 1 - yes - no });
const evidence = ['a', 'b', 'c', 'd'].map((fact) => ({ fact })) as unknown as ClaimVerdict['evidence'];
const claim = (changes: Partial<Claim>): Claim => ({
  ...{ verdict: 'holds', share: share(1, 0), evidence },
  ...(changes as Claim),
});
const order = (of: Claim) => factsByWeight(of).map(({ fact }) => fact);

/** What a verdict rests on, each lost row with what it moved. */
const rests = (...moved: readonly (readonly [string, number, ('row' | 'source')?])[]) =>
  ({
    without: moved.map(([id, by, is = 'row']) => ({
      ...{ lost: { is, id }, verdict: 'open', share: share(1 - by, by), moved: by, falls: by > 0.5 },
    })),
  }) as unknown as NonNullable<Claim['rests']>;

describe('carriesOf(claim, fact)', () => {
  it('gives what was worked out of its loss', () => {
    expect(carriesOf(claim({ rests: rests(['a', 0.25]) }), 'a')).toMatchObject({ moved: 0.25, falls: false });
  });

  it('does not take the loss of a source for that of a row of its name', () => {
    expect(carriesOf(claim({ rests: rests(['a', 0.25, 'source']) }), 'a')).toBeUndefined();
  });

  it('gives of a row that turns the verdict in how many worlds the two answers part, at the least', () => {
    // 0.6, 0.3, 0.1 against 0.1, 0.4, 0.5: half of 0.5 + 0.1 + 0.4
    const turned = { fact: 'b', verdict: 'open', share: share(0.1, 0.4) };
    const of = claim({ share: share(0.6, 0.3), hinges: [turned] as unknown as NonNullable<Claim['hinges']> });
    expect(carriesOf(of, 'b')!.moved).toBeCloseTo(0.5, 12);
    expect(carriesOf(of, 'b')).toMatchObject({ verdict: 'open', falls: true });
  });

  it('gives of the rows of a thin verdict the same', () => {
    const thin = { rows: [{ fact: 'c', verdict: 'fails', share: share(0, 1) }] };
    expect(carriesOf(claim({ thin } as unknown as Claim), 'c')).toMatchObject({ moved: 1, falls: true });
  });

  it('is undefined for a fact that moves nothing, or of which nothing is known', () => {
    expect(carriesOf(claim({}), 'a')).toBeUndefined();
    expect(carriesOf(claim({ rests: rests(['b', 1]) }), 'a')).toBeUndefined();
  });
});

describe('factsByWeight(claim)', () => {
  it('puts first what moves most, and leaves the others as they came', () => {
    expect(order(claim({ rests: rests(['c', 0.9], ['d', 0.2]) }))).toEqual(['c', 'd', 'a', 'b']);
  });

  it('leaves facts that move as much as they came, and all of them where nothing is known', () => {
    expect(order(claim({ rests: rests(['d', 0.5], ['b', 0.5]) }))).toEqual(['b', 'd', 'a', 'c']);
    expect(order(claim({}))).toEqual(['a', 'b', 'c', 'd']);
    expect(order(claim({ evidence: [] }))).toEqual([]);
  });

  it('leaves the evidence of the claim itself in its order', () => {
    const of = claim({ rests: rests(['d', 1]) });
    factsByWeight(of);
    expect(of.evidence.map(({ fact }) => fact)).toEqual(['a', 'b', 'c', 'd']);
  });
});
