import { describe, expect, it } from 'vitest';
import type { ClaimVerdict } from '../../src/argue/judge-report.ts';
import type { StudyData, StudyFact } from '../../src/publish/study-data.ts';
import type { Evidence } from '../../src/record/evidence/evidence.ts';
import { factsOn, sourceLoads } from '../../src/web/views/sources/source-load.ts';

const item = (source: string, more: Partial<Evidence> = {}): Evidence => ({
  source,
  says: 'affirms',
  confidence: 1,
  ...more,
});
const fact = (id: string, ...evidence: Evidence[]) => ({ id, evidence }) as unknown as StudyFact;
const claim = (id: string, by: Evidence[], ...sources: Evidence[]) =>
  ({ id, by, evidence: [{ fact: 'any', sources }] }) as unknown as ClaimVerdict;

const data: Pick<StudyData, 'sources' | 'facts'> = {
  sources: ['share', 'ivanov', 'patel', 'unread'].map((id) => ({ id, short: id, reference: id })),
  facts: [
    fact('visit', item('share'), item('ivanov', { via: 'patel' })),
    fact('letter', item('share', { says: 'denies' }), item('share', { locator: 'p. 2' })),
    fact('rumour', item('ivanov', { says: 'doubts' })),
  ],
};
const claims = [
  claim('first', [item('patel')], item('share')),
  claim('second', [], item('ivanov', { via: 'patel' })),
];
const loads = sourceLoads(data, { claims });

describe('sourceLoads(data, report)', () => {
  it('counts each fact once for what a source says of it', () => {
    expect(loads.get('share')).toMatchObject({
      affirmed: 2,
      denied: 1,
      doubted: 0,
      firstHand: 3,
      secondHand: 0,
    });
    expect(factsOn(loads.get('share')!)).toBe(2);
  });

  it('tells what is known second-hand, and through whom', () => {
    expect(loads.get('ivanov')).toMatchObject({
      affirmed: 1,
      doubted: 1,
      firstHand: 1,
      secondHand: 1,
      via: ['patel'],
    });
    expect(loads.get('patel')!.passesOn.map(({ fact }) => fact.id)).toEqual(['visit']);
    expect(factsOn(loads.get('patel')!)).toBe(1);
  });

  it('gives the claims whose evidence cites a source, itself or as a channel, and those it makes', () => {
    const ids = (found: readonly ClaimVerdict[]) => found.map(({ id }) => id);
    expect(ids(loads.get('share')!.claims)).toEqual(['first']);
    expect(ids(loads.get('patel')!.claims)).toEqual(['second']);
    expect(ids(loads.get('patel')!.makes)).toEqual(['first']);
  });

  it('marks what nothing cites', () => {
    expect(loads.get('unread')!.isCited).toBe(false);
    expect(loads.get('patel')!.isCited).toBe(true);
  });
});
