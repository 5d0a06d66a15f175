import { describe, expect, it } from 'vitest';
import { falls, movement } from '../../../src/argue/rests/falls.ts';
import { restsOf } from '../../../src/argue/rests/rests-of.ts';
import type { ClaimRests, Lost } from '../../../src/argue/rests/rests-report.ts';
import { caseOf } from '../../case-of.ts';
import { askHere } from './ask-here.ts';

const visit = (id: string, evidence: string) =>
  `  - { id: ${id}, date: 1966-02-0${id.length}, by: A, to: B, type: "042", title: ${id}, evidence: "${evidence}" }`;

/** What one claim rests on, of a case with these acts and all else as it is. */
async function restsOn(test: string, acts: readonly string[]): Promise<ClaimRests> {
  const record = await caseOf(`
coverage: [{ between: [A, B], period: 1900/2000 }]
events:
${acts.join('\n')}
claims: [{ id: claim, says: x, by: "@one", test: ${JSON.stringify(test)} }]`);
  const { claims } = await restsOf(record, {}, askHere(record));
  return claims[0]!;
}

const named = ({ without }: ClaimRests, is: Lost['is'], as?: 'words' | 'carrier') =>
  without
    .filter(({ lost }) => lost.is === is && (lost.is !== 'source' || lost.as === as))
    .map(({ lost, verdict, falls }) => [lost.id, verdict, falls]);

describe('what a verdict rests on, by hand', () => {
  it('is the one source that carries all of it', async () => {
    const rests = await restsOn('count(events(A, B)) >= 2', [
      visit('v', '@one, p. 1'),
      visit('vv', '@one, p. 2'),
    ]);
    expect(rests).toMatchObject({ verdict: 'holds', fragile: true });
    // without it nobody tells of the two, and so not that nothing passed between them
    expect(named(rests, 'source')).toEqual([['one', 'untestable', true]]);
    expect(rests.sources).toMatchObject({ least: 1, most: 1, isAll: true, among: 1 });
    expect(named(rests, 'row')).toEqual([
      ['v', 'fails', true],
      ['vv', 'fails', true],
    ]);
  });

  it('is no source alone where two suffice each, and both together', async () => {
    const rests = await restsOn('exists(events(A, B))', [visit('v', '@one, p. 1; @two, p. 1')]);
    expect(rests.fragile).toBe(false);
    expect(rests.without.filter(({ lost }) => lost.is === 'source')).toEqual([]);
    expect(rests.sources).toMatchObject({ least: 2, most: 2, isAll: true, among: 2 });
    expect(rests.sources!.sets).toMatchObject([{ members: ['one', 'two'], verdict: 'untestable' }]);
  });

  it('is nothing where nothing can turn it', async () => {
    const rests = await restsOn('count(events(A, B)) >= 0', [visit('v', '@one'), visit('vv', '@two')]);
    expect(rests).toMatchObject({ verdict: 'holds', fragile: false });
    expect(rests.rows).toMatchObject({ most: null, sets: [], isAll: true, among: 2 });
    const never = await restsOn('1 < 2', [visit('v', '@one')]);
    expect(never.sources).toMatchObject({ most: null, isAll: true, among: 0, without: null });
  });

  it('can be a denial, whose loss turns a fact in', async () => {
    const rests = await restsOn('exists(v)', [visit('v', '@one, p. 1; @two, p. 2, denies')]);
    expect(rests.verdict).toBe('open');
    expect(named(rests, 'source')).toEqual(
      [
        ['one', 'fails', true],
        ['two', 'holds', true],
      ].toSorted(),
    );
  });

  it('falls with the carrier of a citation, and apart from that with its original', async () => {
    const rests = await restsOn('exists(events(A, B))', [
      visit('v', '@one, via @two, p. 3'),
      visit('vv', '@two, p. 4, denies'),
    ]);
    expect(named(rests, 'source').map(([id]) => id)).toEqual(expect.arrayContaining(['one', 'two']));
    expect(named(rests, 'source', 'carrier')).toEqual([['two', expect.anything(), true]]);
    expect(named(rests, 'kind')).toEqual(expect.arrayContaining([['second-hand', expect.anything(), true]]));
  });

  it('does not fall where it crosses a line by a hair, nor where it had nothing to lose', () => {
    const share = (yes: number, unknown = 0) => ({ true: yes, false: 1 - yes - unknown, unknown });
    expect(falls(share(0.67), share(0.65))).toBe(false);
    expect(falls(share(0.96), share(0.8))).toBe(false);
    expect(falls(share(0.9), share(0.58))).toBe(true);
    expect(falls(share(0.7), share(0.4, 0.6))).toBe(true);
    expect(falls(share(0.2, 0.8), share(1))).toBe(false);
    expect(movement(share(0.9), share(0.5, 0.3))).toBeCloseTo(0.4);
  });
});
