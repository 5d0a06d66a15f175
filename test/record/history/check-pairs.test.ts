import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPairs } from '../../../src/record/history/check-pairs.ts';
import { caseOf } from '../../case-of.ts';

const said = async (yaml: string) =>
  checkPairs(await caseOf(yaml)).map(({ message, severity }) => [severity, message]);

describe('checkPairs', () => {
  const act = '{ id: raid, date: 1950, by: A, to: B, type: "190", title: x, evidence: "@one" }';

  it('notes each covered pair of which the record holds nothing', async () => {
    expect(await said(`coverage: [{ between: [A, B, C], period: 1940/1990 }]\nevents: [${act}]`)).toEqual([
      ['note', 'the record claims to cover A–C, B–C, and holds no act, treaty or spell of these pairs'],
    ]);
  });

  it('leaves alone what holds a treaty or a spell, and what covers one kind or domain', async () => {
    const rows = `
instruments: [{ id: pact, title: x, kind: pact, parties: [A, C], signed: 1950, evidence: "@one" }]
spells: [{ id: quarrel, kind: crisis, between: [B, C], start: 1950, evidence: "@one" }]`;
    const covered = '{ between: [A, B, C], period: 1940/1990 }';
    expect(await said(`coverage: [${covered}]\nevents: [${act}]${rows}`)).toEqual([]);
    const narrow =
      '{ between: [A, C], kind: instruments, period: 1940 }, { between: [A, C], domain: security, period: 1940 }';
    expect(await said(`coverage: [${narrow}]\nevents: [${act}]`)).toEqual([]);
  });

  it('finds what a slow search finds, whatever dealt with whom', async () => {
    const actors = ['A', 'B', 'C'];
    const some = fc.uniqueArray(fc.constantFrom(...actors), { minLength: 2 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(some),
        fc.array(some, { minLength: 1, maxLength: 3 }),
        async (pacts, covers) => {
          const rows = pacts.map(
            (parties, i) =>
              `{ id: p${i}, title: x, kind: pact, parties: [${parties}], signed: 1950, evidence: "@one" }`,
          );
          const coverage = covers.map((between) => `{ between: [${between}], period: 1940/1990 }`);
          const silent = covers.map((between) =>
            between.flatMap((a, i) =>
              between
                .slice(i + 1)
                .filter((b) => !pacts.some((of) => of.includes(a) && of.includes(b)))
                .map((b) => `${a}–${b}`),
            ),
          );
          expect(await said(`coverage: [${coverage}]\ninstruments: [${rows}]`)).toEqual(
            silent
              .filter((pairs) => pairs.length > 0)
              .map((pairs) => ['note', expect.stringContaining(`cover ${pairs.join(', ')}, and holds no`)]),
          );
        },
      ),
      { numRuns: 50 },
    );
  });
});
