import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testsOf } from '../../../src/argue/job.ts';
import { judgeCase } from '../../../src/argue/judge-case.ts';
import { falls } from '../../../src/argue/rests/falls.ts';
import { restsOf } from '../../../src/argue/rests/rests-of.ts';
import type { ClaimRests, Lost, SmallestSets } from '../../../src/argue/rests/rests-report.ts';
import { setsOf } from '../../../src/argue/rests/smallest-sets.ts';
import { shareOf } from '../../../src/argue/verdict.ts';
import type { CaseRecord } from '../../../src/record/case-record.ts';
import { defaultReading } from '../../../src/record/readings.ts';
import { type Account, everySource } from '../../../src/system/belief.ts';
import { readingOf } from '../../case-of.ts';
import { caseText, drawnRows, faultyRow } from '../arbitrary-case.ts';
import { askHere } from './ask-here.ts';

const worlds = 12;
const effort = { sets: 2000, specifications: 1 };
const rests = (record: CaseRecord) => restsOf(record, { worlds, effort }, askHere(record));

describe('what the verdicts of a drawn case rest on', () => {
  it('is for every source and every row what judging the whole case without it gives', async () => {
    await fc.assert(
      fc.asyncProperty(drawnRows, fc.array(faultyRow, { maxLength: 1 }), async (sound, faulty) => {
        const { record } = await readingOf(caseText([...sound, ...faulty]));
        const judge = (account: Account) => judgeCase(record, { account, alone: true, worlds }).claims;
        const before = judge(everySource);
        const { claims } = await rests(record);
        const same = (less: Account, isThis: (lost: Lost) => boolean) => {
          for (const [i, { id, test, share }] of judge(less).entries()) {
            const found = claims[i]!.without.find(({ lost }) => isThis(lost))?.share ?? before[i]!.share;
            expect([id, test, found]).toEqual([id, test, share]);
          }
        };
        for (const { id } of record.rows.sources)
          same(
            { ...everySource, lost: { sources: [id] } },
            (lost) => lost.is === 'source' && lost.id === id && !lost.as,
          );
        for (const { id } of [...record.rows.events, ...record.rows.spells, ...record.rows.instruments])
          same({ ...everySource, drop: [id] }, (lost) => lost.is === 'row' && lost.id === id);
      }),
      { numRuns: 8, seed: 1969 },
    );
  }, 300_000);

  it('has the smallest sets that trying every set finds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(drawnRows, { minLength: 1, maxLength: 1 }), async ([rows]) => {
        const { record } = await readingOf(caseText(rows!.slice(0, 4)));
        const { claims } = await rests(record);
        const ask = askHere(record);
        const tests = testsOf(record).map((_, place) => place);
        const shares = async (accounts: readonly Account[]) => {
          const jobs = accounts.map((account) => ({
            account,
            reading: defaultReading(record),
            worlds: { from: 0, to: worlds },
            tests,
          }));
          return (await ask(jobs)).map((answer) => answer.map(shareOf));
        };
        const [before] = await shares([everySource]);
        const ids = record.rows.sources.map(({ id }) => id);
        const sets = [1, 2, 3].flatMap((size) =>
          [...setsOf(ids.length, size)].map((set) => set.map((place) => ids[place]!)),
        );
        const lost = await shares(sets.map((sources) => ({ ...everySource, lost: { sources } })));
        for (const [i, claim] of claims.entries()) {
          if (claim.verdict === 'untestable') continue;
          const turning = sets.filter((_, n) => falls(before![i]!, lost[n]![i]!));
          const least = turning[0]?.length ?? null;
          expect([claim.id, claim.sources!.most]).toEqual([claim.id, least]);
          const smallest = turning.filter(({ length }) => length === least);
          expect(membersOf(claim.sources!)).toEqual(smallest.map((set) => set.toSorted().join(' ')).sort());
        }
      }),
      { numRuns: 10, seed: 1950 },
    );
  }, 300_000);

  it('is the same whatever the order of the rows', async () => {
    await fc.assert(
      fc.asyncProperty(drawnRows, async (rows) => {
        const [one, other] = await Promise.all(
          [rows, rows.toReversed()].map(async (order) =>
            rests((await readingOf(caseText(order, rows))).record),
          ),
        );
        expect(other!.claims.map(inOrder)).toEqual(one!.claims.map(inOrder));
      }),
      { numRuns: 5, seed: 1971 },
    );
  }, 300_000);
});

const membersOf = ({ sets }: SmallestSets): string[] =>
  sets.map(({ members }) => members.toSorted().join(' ')).sort();

/** What is found, without the order in which equals stand and without what was only looked for. */
function inOrder({ id, fragile, without, sources, rows, choices }: ClaimRests) {
  const sizes = (sets: SmallestSets | null) => sets && [sets.most, sets.isAll, sets.isAll && membersOf(sets)];
  return {
    ...{ id, fragile, choices },
    without: without
      .map(({ lost, share, falls: is }) => `${lost.is} ${lost.id} ${JSON.stringify(share)} ${is}`)
      .sort(),
    sources: sizes(sources),
    rows: sizes(rows),
  };
}
