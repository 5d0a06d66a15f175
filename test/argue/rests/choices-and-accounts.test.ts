import { describe, expect, it } from 'vitest';
import { testsOf } from '../../../src/argue/job.ts';
import { restsOf } from '../../../src/argue/rests/rests-of.ts';
import { shareOf } from '../../../src/argue/verdict.ts';
import { readCase } from '../../../src/record/read-case.ts';
import { defaultReading, otherReadings } from '../../../src/record/readings.ts';
import { everySource } from '../../../src/system/belief.ts';
import { caseFiles } from '../../case-files.ts';
import { caseOf } from '../../case-of.ts';
import { askHere } from './ask-here.ts';

const worlds = { from: 0, to: 3 };

describe('the choices of a bundled case', () => {
  it('are all that move a claim: under a reading that differs in what is not varied it is the same', async () => {
    const { record } = await readCase(caseFiles('triangle-1971-79'));
    const ask = askHere(record);
    const effort = { sets: 0, rows: 0, specifications: 2, specificationWorlds: worlds.to };
    const { claims } = await restsOf(record, { worlds: worlds.to, effort }, ask);
    const others = otherReadings(record);
    const tests = testsOf(record).map((_, place) => place);
    const jobs = [defaultReading(record), ...others.map(({ reading }) => reading)].map((reading) => ({
      ...{ account: everySource, reading, worlds, tests },
    }));
    const [before, ...after] = (await ask(jobs)).map((answer) => answer.map(shareOf));
    let moved = 0;
    for (const [i, { id, choices }] of claims.entries()) {
      for (const [n, { part }] of others.entries()) {
        if (choices?.choices.some(({ name }) => name === part)) moved++;
        else expect([id, part, after[n]![i]]).toEqual([id, part, before![i]]);
      }
    }
    expect(moved).toBeGreaterThan(10);
  }, 120_000);
});

describe('by hand', () => {
  const acts = `
coverage: [{ between: [A, B], period: 1900/2000 }]
events:
  - { id: v, date: 1966-02-01, by: A, to: B, type: "042", title: A visit, evidence: "@one, p. 1; @two, p. 1, denies" }
  - { id: w, date: 1966-02-02, by: A, to: B, type: "042", title: Another, evidence: "@one, p. 2; @two, p. 3" }
accounts:
  - { id: first, says: x, sources: one }
  - { id: second, says: x, sources: two }
claims:
  - { id: claim, says: x, by: "@one", test: "count(events(A, B) from since to 1967) >= n", choices: { n: [2, 1, 3], since: [1966, 1960] } }
  - { id: parted, says: x, by: "@one", test: exists(v) }
`;

  it('the specifications are every combination of choices, in order, with the means of each value', async () => {
    const record = await caseOf(acts);
    const { claims } = await restsOf(record, { account: 'first' }, askHere(record));
    const { choices: curve } = claims[0]!;
    expect(
      curve!.choices.map(({ name, means }) => [name, means.map((mean) => Math.round(mean * 3))]),
    ).toEqual([
      ['n', [3, 3, 0]],
      ['since', [2, 2]],
    ]);
    expect(curve!.specifications.map(({ values }) => values.join(''))).toEqual([
      '20',
      '21',
      '00',
      '01',
      '10',
      '11',
    ]);
    expect(curve).toMatchObject({ of: 6, author: 2, holding: 4 / 6, agreeing: 4 / 6 });
  });

  /** Three choices of three values, and a date that is vague over two years. */
  const many = (values: number) => `
coverage: [{ between: [A, B], period: 1900/2000 }]
events:
  - { id: v, date: 1966/1967, by: A, to: B, type: "042", title: A visit, evidence: "@one" }
  - { id: w, date: 1966, by: A, to: B, type: "042", title: Another, evidence: "@one" }
claims:
  - id: claim
    says: x
    by: "@one"
    test: "count(events(A, B) from since to until) >= least"
    choices:
      least: [1, 2, 3${', 4, 5'.slice(0, 3 * Math.max(0, values - 3))}]
      since: [1966-07-01, 1960, 1966-03-01${', 1966-05-01, 1966-06-01'.slice(0, 12 * Math.max(0, values - 3))}]
      until: [1967, 1966-12-31, 1968${', 1969, 1967-06-30'.slice(0, values < 4 ? 0 : values < 5 ? 6 : 99)}]
`;

  it('27 combinations of three choices are all judged, and the author’s is answered as the claim is', async () => {
    const record = await caseOf(many(3));
    const { claims } = await restsOf(record, { worlds: 400 }, askHere(record));
    const [{ choices: curve, share }] = claims as [(typeof claims)[number]];
    expect(curve!.specifications).toHaveLength(27);
    expect(curve!.of).toBe(27);
    expect(new Set(curve!.specifications.map(({ values }) => values.join(''))).size).toBe(27);
    expect(curve!.specifications[curve!.author]!.share).toEqual(share);
    const least = curve!.choices.find(({ name }) => name === 'least')!;
    for (const [value, mean] of least.means.entries()) {
      const with_ = curve!.specifications.filter(({ values }) => values[0] === value);
      expect(with_).toHaveLength(9);
      expect(mean).toBeCloseTo(with_.reduce((sum, each) => sum + each.share.true, 0) / 9, 12);
    }
  });

  it('of more combinations than are judged a fair sample is drawn, and how many there are is told', async () => {
    const record = await caseOf(many(5));
    const { claims } = await restsOf(record, { worlds: 40 }, askHere(record));
    const curve = claims[0]!.choices!;
    expect(curve.of).toBe(125);
    expect(curve.specifications).toHaveLength(120);
    expect(curve.specifications[curve.author]!.share).toEqual(claims[0]!.share);
    for (const n of [0, 1, 2])
      for (const value of [0, 1, 2, 3, 4]) {
        const those = curve.specifications.filter(({ values }) => values[n] === value);
        expect(those.length).toBeGreaterThanOrEqual(20);
      }
  });

  it('a specification near a line is judged in all worlds: it has the verdict that it has there', async () => {
    const record = await caseOf(many(3));
    const worlds = 600;
    const few = { ...{ sets: 0, rows: 0 }, specificationWorlds: 20 };
    const told = await restsOf(record, { worlds, effort: few }, askHere(record));
    const all = await restsOf(
      record,
      { worlds, effort: { ...few, specificationWorlds: worlds } },
      askHere(record),
    );
    const verdicts = ({ claims }: typeof told) =>
      new Map(claims[0]!.choices!.specifications.map((each) => [each.values.join(''), each.verdict]));
    expect([...verdicts(told)].sort()).toEqual([...verdicts(all)].sort());
  });

  it('two accounts part on the fact that they take otherwise, and that matters', async () => {
    const record = await caseOf(acts);
    const { claims } = await restsOf(record, { account: 'first' }, askHere(record));
    const parts = claims[1]!.accounts.find(({ accounts }) => accounts[1].id === 'second')!;
    expect(parts.accounts.map(({ verdict }) => verdict)).toEqual(['holds', 'fails']);
    expect(parts.facts).toMatchObject([{ fact: 'v', verdict: 'fails', moved: 1, falls: true }]);
    expect(parts.together.verdict).toBe('fails');
  });
});
