import { describe, expect, it } from 'vitest';
import { judgeCase } from '../../../src/argue/judge-case.ts';
import { partJson } from '../../../src/publish/part-json.ts';
import { partInWords } from '../../../src/publish/words/part-words.ts';
import { behindInWords } from '../../../src/publish/words/row-words.ts';
import { decidedInWords } from '../../../src/publish/words/second-words.ts';
import { caseOf } from '../../case-of.ts';

const ab = [0.2, 0.35, 0.3, 0.5, 0.45, 0.6, 0.62, 0.7];
const ac = [0.1, 0.15, 0.35, 0.2, 0.3, 0.4, 0.5, 0.55];
const yearly = (other: string, values: readonly number[]) =>
  values.map(
    (value, i) =>
      `{ set: un-votes, measure: agreement, of: A, with: ${other}, year: ${1951 + i}, value: ${value}, n: ${20 + i} }`,
  );
const point = (of: string, value: number, year = 1951) =>
  `{ set: ideal-points, measure: idealPoint, of: ${of}, year: ${year}, value: ${value}, low: ${value - 0.25}, high: ${value + 0.25} }`;
const rows = [
  ...yearly('B', ab),
  ...yearly('C', ac),
  point('A', 1),
  point('A', 1, 1952),
  point('A', 1, 1953),
  point('B', 1.25),
  point('C', 2),
];

async function judged(test: string) {
  const quoted = JSON.stringify(test);
  const record = await caseOf(`
dataSets: [{ id: un-votes, title: Roll calls }, { id: ideal-points, title: Points }]
measured:
${rows.map((row) => `  - ${row}`).join('\n')}
claims:
  - { id: c, says: x, by: "@one", test: ${quoted}, secondWitness: ${quoted} }
`);
  const [claim] = judgeCase(record, { worlds: 10 }).claims;
  return { claim: claim!, own: claim!.parts[0]!, second: claim!.secondWitness!.parts[0]! };
}

describe('comparisons of published data, in a claim’s own test as in a second witness', () => {
  it('tells of a trend its standard error and of how many years it is', async () => {
    const { own, second } = await judged('trend(agreement(A, B)) from 1951 to 1955 > 0');
    // summary(lm(…)) of R
    expect(own.left!.slope!.error).toBeCloseTo(0.0221735578260834, 12);
    expect(own.left!.slope!.years).toBe(5);
    expect(second.left!.slope).toEqual(own.left!.slope);
    expect(partInWords(own, 10)).toContain('(n = 20 to 24 a year, standard error 0.0222 over 5 years)');
    expect(partJson(own).sides!.left.slope).toEqual(own.left!.slope);
    expect((await judged('trend(agreement(A, B)) from 1951 to 1952 > 0')).own.left!.slope).toBeUndefined();
  });

  it('tests two means over years that are all others, and over the same ones', async () => {
    const other = 'mean(agreement(A, B)) from 1951 to 1954 < mean(agreement(A, B)) from 1955 to 1958';
    const { claim, own, second } = await judged(other);
    // of 70 ways to choose four of the eight years only theirs and one other part them as far: 0.45 and 0.5 may change places
    expect(own.exact).toMatchObject({ by: 'means', p: { median: 2 / 70 } });
    expect(second.exact).toEqual(own.exact);
    expect(own.left!.n).toEqual({ least: 20, most: 23, years: 4 });
    expect(behindInWords(claim)).toBe(
      'Behind it: published data alone, and no row of the record; p = .03 by the one-sided permutation test of two means.',
    );
    expect(decidedInWords(claim, 10).join(' ')).toContain(
      '(p = .03 by the one-sided permutation test of two means)',
    );
    const same = await judged(
      'mean(agreement(A, B)) from 1951 to 1958 > mean(agreement(A, C)) from 1951 to 1958',
    );
    expect(same.own.exact).toMatchObject({ by: 'paired-means' });
    // 2 of 256 signs: all as they are, and the one difference below nought turned
    expect(same.own.exact!.p.median).toBe(2 / 256);
  });

  it('has no test of years that are partly the same, and leaves the verdict alone', async () => {
    const { own, claim } = await judged(
      'mean(agreement(A, B)) from 1951 to 1955 < mean(agreement(A, B)) from 1955 to 1958',
    );
    expect([own.exact, claim.verdict]).toEqual([undefined, 'holds']);
  });

  it('tests a difference held against nought as the two means that it is of', async () => {
    const [early, late] = ['from 1951 to 1954', 'from 1955 to 1958'].map(
      (when) => `mean(agreement(A, B)) ${when}`,
    );
    for (const test of [`${early} - ${late} < 0`, `0 > ${early} - ${late}`, `0 < ${late} - ${early}`])
      expect((await judged(test)).own.exact).toMatchObject({ by: 'means', p: { median: 2 / 70 } });
    expect((await judged(`${early} - ${late} < 0.1`)).own.exact).toBeUndefined();
  });

  it('has no test of means of two measures, nor of what is the same on both sides', async () => {
    const mean = (of: string) => `mean(${of}) from 1951 to 1953`;
    for (const other of ['idealPoint(A, data = ideal-points)', 'agreement(B, A)', 'agreement(A, B)']) {
      const { own, claim } = await judged(`${mean('agreement(A, B)')} <= ${mean(other)}`);
      expect([other, own.exact, claim.verdict]).toEqual([other, undefined, 'holds']);
      expect(claim.secondWitness!.withinChance).toBeUndefined();
    }
  });

  it('says where the intervals of two estimates overlap, and no more', async () => {
    const close = await judged(
      'idealPoint(A, data = ideal-points) in 1951 < idealPoint(B, data = ideal-points) in 1951',
    );
    expect([close.own.intervals, close.second.intervals, close.claim.verdict]).toEqual([
      'overlap',
      'overlap',
      'holds',
    ]);
    expect(partInWords(close.own, 10)).toMatch(/; their intervals overlap$/);
    expect(decidedInWords(close.claim, 10).join(' ')).toContain(': yes; their intervals overlap');
    const far = await judged(
      'idealPoint(A, data = ideal-points) in 1951 < idealPoint(C, data = ideal-points) in 1951',
    );
    expect(far.own.intervals).toBe('apart');
    expect(partInWords(far.own, 10)).not.toContain('intervals');
    const number = (await judged('idealPoint(A, data = ideal-points) in 1951 > 0.9')).own;
    expect(number.intervals).toBe('within');
    expect(partInWords(number, 10)).toMatch(/; the number lies within the interval of the estimate$/);
    expect((await judged('agreement(A, B) in 1951 > 0.9')).own.intervals).toBeUndefined();
  });
});
