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

  it('two accounts part on the fact that they take otherwise, and that matters', async () => {
    const record = await caseOf(acts);
    const { claims } = await restsOf(record, { account: 'first' }, askHere(record));
    const parts = claims[1]!.accounts.find(({ accounts }) => accounts[1].id === 'second')!;
    expect(parts.accounts.map(({ verdict }) => verdict)).toEqual(['holds', 'fails']);
    expect(parts.facts).toMatchObject([{ fact: 'v', verdict: 'fails', moved: 1, falls: true }]);
    expect(parts.together.verdict).toBe('fails');
  });
});
