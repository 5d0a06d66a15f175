import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeCase } from '../../../src/argue/judge-case.ts';
import type { Share } from '../../../src/argue/judge-report.ts';
import { countsInAll } from '../../../src/argue/rests/counts-in-all.ts';
import { falls, mayFall, movement } from '../../../src/argue/rests/falls.ts';
import { restsOf } from '../../../src/argue/rests/rests-of.ts';
import { setsOf } from '../../../src/argue/rests/smallest-sets.ts';
import { readCase } from '../../../src/record/read-case.ts';
import { everySource } from '../../../src/system/belief.ts';
import { askHere } from './ask-here.ts';

const sources = ['one', 'two', 'three', 'four'];
const said = fc
  .tuple(fc.subarray(sources, { minLength: 1 }), fc.subarray(sources, { maxLength: 2 }))
  .map(([yes, no]) =>
    [
      ...yes.map((id) => `@${id}`),
      ...no.filter((id) => !yes.includes(id)).map((id) => `@${id}, denies`),
    ].join('; '),
  );
const drawn = fc.record({
  seed: fc.integer({ min: 1, max: 1000 }),
  evidence: fc.array(said, { minLength: 3, maxLength: 3 }),
  dates: fc.array(fc.constantFrom('1950-03', '1950-03-10', '1950-03~', '[1950-03-09,1950-03-11]'), {
    minLength: 3,
    maxLength: 3,
  }),
  sure: fc.array(fc.constantFrom('likely', 'very-likely', 'even'), { minLength: 3, maxLength: 3 }),
});
const tests = ['exists(e0)', 'e0 before e1', 'count(events(A, B)) > 1', 'exists(e1) and not exists(e2)'];

/** A case of three doubtful events, with claims that hang on them by a hair. */
const textOf = ({
  seed,
  evidence,
  dates,
  sure,
}: { [key in 'evidence' | 'dates' | 'sure']: string[] } & { seed: number }) => `
case: { id: drawn, title: Drawn, period: 1950/1950, seed: ${seed} }
coverage: [{ between: [A, B], period: 1950 }]
actors: [{ id: A, kind: state, name: A }, { id: B, kind: state, name: B }]
sources: [${sources.map((id) => `{ id: ${id}, title: ${id}, seen: whole }`).join(', ')}]
events:
${evidence.map((of, n) => `  - { id: e${n}, date: "${dates[n]}", by: A, to: B, channel: public, confidence: ${sure[n]}, title: x, evidence: "${of}" }`).join('\n')}
claims:
${tests.map((test, n) => `  - { id: c${n}, says: x, by: "@one", test: "${test}" }`).join('\n')}
`;

describe('what is told of losses, with few worlds first', () => {
  it('is what asking every set in all worlds tells, on drawn cases', async () => {
    await fc.assert(
      fc.asyncProperty(drawn, async (of) => {
        const { record } = await readCase([{ path: 'case.yaml', text: textOf(of) }]);
        const worlds = 60;
        const { claims } = await restsOf(record, { worlds, effort: { firstWorlds: 8 } }, askHere(record));
        const judge = (less: object) =>
          judgeCase(record, { account: { ...everySource, ...less }, alone: true, worlds }).claims;
        const before = judge({});
        const ids = { sources, rows: ['e0', 'e1', 'e2'] };
        for (const kind of ['sources', 'rows'] as const) {
          const sets = ids[kind].flatMap((_, n) =>
            [...setsOf(ids[kind].length, n + 1)].map((set) => set.map((place) => ids[kind][place]!)),
          );
          const after = sets.map((set) =>
            judge(kind === 'rows' ? { drop: set } : { lost: { sources: set } }),
          );
          for (const [i, claim] of claims.entries()) {
            expect(claim.share).toEqual(before[i]!.share);
            const shareOf = (set: readonly string[]) =>
              after[sets.findIndex((each) => each.toSorted().join() === set.toSorted().join())]![i]!.share;
            for (const each of claim.without)
              if (each.lost.is === 'row' || (each.lost.is === 'source' && !each.lost.as))
                if ((each.lost.is === 'row') === (kind === 'rows')) {
                  expect([each.lost.id, each.share]).toEqual([each.lost.id, shareOf([each.lost.id])]);
                  expect(each.moved).toBe(movement(before[i]!.share, each.share));
                }
            const found = claim[kind];
            if (claim.verdict === 'untestable' || !found) continue;
            const turning = sets.filter((set) => falls(before[i]!.share, shareOf(set)));
            const least = turning[0]?.length ?? null;
            expect([tests[i], found.most, found.isAll]).toEqual([tests[i], least, true]);
            expect(found.sets.map(({ members }) => members.toSorted().join()).sort()).toEqual(
              turning
                .filter(({ length }) => length === least)
                .map((set) => set.toSorted().join())
                .sort(),
            );
            for (const { members, share } of found.sets) expect(share).toEqual(shareOf(members));
          }
        }
      }),
      { numRuns: 25, seed: 1962 },
    );
  }, 300_000);

  it('looks for sets where the first worlds put the verdict on another side', async () => {
    const text = `
case: { id: two, title: Two dates, period: 1962/1962, seed: 3 }
coverage: [{ between: [A, B], period: 1962 }]
actors: [{ id: A, kind: state, name: A }, { id: B, kind: state, name: B }]
sources: [${['s1', 's2', 's3', 't1', 't2', 't3'].map((id) => `{ id: ${id}, title: ${id}, seen: whole }`).join(', ')}]
events:
  - { id: turn-23, date: 1962-10-23, by: A, to: B, channel: public, alternatives: turn, title: x, evidence: "@s1; @t1" }
  - { id: turn-24, date: 1962-10-24, by: A, to: B, channel: public, alternatives: turn, title: x, evidence: "@s2; @t2" }
  - { id: line, date: 1962-10-24, by: B, to: A, channel: public, title: x, evidence: "@s3; @t3" }
claims: [{ id: c, says: x, by: "@s1", test: turn before line }]
`;
    const { record } = await readCase([{ path: 'case.yaml', text }]);
    const [claim] = (await restsOf(record, {}, askHere(record))).claims;
    expect(claim).toMatchObject({ verdict: 'open' });
    expect(claim!.sources!.sets.map(({ members }) => members.toSorted().join(' ')).sort()).toEqual([
      's1 t1',
      's2 t2',
      's3 t3',
    ]);
  });
});

describe('mayFall(before, some, worlds)', () => {
  const share = (yes: number, unknown = 0): Share => ({ true: yes, false: 1 - yes - unknown, unknown });
  const tally = (yes: number, no: number, unknown = 0) => ({ true: yes, false: no, unknown });

  it('rules out only what is far from every line, or far from a tenth of the worlds', () => {
    expect(mayFall(share(1), tally(100, 0), 1000)).toBe(false);
    expect(mayFall(share(1), tally(70, 30), 1000)).toBe(true);
    expect(mayFall(share(0.5), tally(50, 50), 1000)).toBe(true);
    expect(mayFall(share(0.9), tally(90, 10), 1000)).toBe(false);
    expect(mayFall(share(0, 1), tally(100, 0), 1000)).toBe(false);
    expect(mayFall(share(0.75), tally(375, 125), 1000)).toBe(false);
    expect(mayFall(share(0.68), tally(340, 160), 1000)).toBe(true);
    expect(mayFall(share(1), tally(5, 0), 1000)).toBe(true);
  });

  it('never rules out what is so, by trying every number of worlds', () => {
    for (let yes = 0; yes <= 30; yes++)
      for (const seen of [0, 2, 5, 9, 10])
        if (yes >= seen && 30 - yes >= 10 - seen) {
          const [least, most] = countsInAll(seen, 10, 30);
          const chance = hypergeometric(seen, yes);
          if (chance > 1e-5) expect([least <= yes, yes <= most]).toEqual([true, true]);
          if (yes < least || yes > most) expect(chance).toBeLessThan(1e-5);
        }
    expect(countsInAll(0, 100, 100)).toEqual([0, 0]);
    expect(countsInAll(7, 10, 10)).toEqual([7, 7]);
  });
});

const choose = (of: number, n: number): number =>
  n < 0 || n > of
    ? 0
    : Array.from({ length: n }).reduce<number>((product, _, k) => (product * (of - k)) / (k + 1), 1);

/** The chance to see so many in the first ten of thirty worlds, when it is so in `yes` of them. */
const hypergeometric = (seen: number, yes: number): number =>
  (choose(yes, seen) * choose(30 - yes, 10 - seen)) / choose(30, 10);
