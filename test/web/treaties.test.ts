import { describe, expect, it } from 'vitest';
import { compareTreaties } from '../../src/measure/treaties/treaty-comparison.ts';
import type { StudyData } from '../../src/publish/study-data.ts';
import { defaultPair, namedPair } from '../../src/web/views/treaties/default-pair.ts';
import { provisionRows } from '../../src/web/views/treaties/provision-rows.ts';

const provision = (id: string, topic: string, obligation = 'assist') => ({ id, topic, obligation });
const instrument = (id: string, size: number) => ({
  id,
  parties: [],
  provisions: Array.from({ length: size }, (_, i) => provision(`${id}-${i}`, `topic-${i}`)),
});
const data = {
  instruments: [instrument('treaty-1950', 3), instrument('treaty-1945', 2), instrument('pact', 0)],
  facts: [
    { id: 'treaty-1950', first: { earliest: -7000, latest: -7000 } },
    { id: 'treaty-1945', first: { earliest: -8000, latest: -8000 } },
  ],
} as unknown as Pick<StudyData, 'instruments' | 'facts'>;

describe('defaultPair(data, tests)', () => {
  it('takes the treaties that a claim compares', () => {
    expect(defaultPair(data, ['count(votes()) = 2', 'kept(pact, treaty-1950) >= 0.5'])).toEqual([
      'pact',
      'treaty-1950',
    ]);
  });

  it('takes those of a comparison with more treaties beside', () => {
    expect(defaultPair(data, ['kept(pact, treaty-1950, with = package)'])).toEqual(['pact', 'treaty-1950']);
  });

  it('takes the two with most provisions, the older first, when no claim names two that exist', () => {
    expect(defaultPair(data, ['kept(lost, treaty-1950) > 0'])).toEqual(['treaty-1945', 'treaty-1950']);
  });

  it('has nothing to give where fewer than two have provisions', () => {
    expect(
      defaultPair({ ...data, instruments: [instrument('a', 1), instrument('b', 0)] }, []),
    ).toBeUndefined();
  });
});

describe('namedPair(data, of)', () => {
  it('takes two treaties of the study, and nothing else that an address may hold', () => {
    expect(namedPair(data, ['treaty-1945', 'pact'])).toEqual(['treaty-1945', 'pact']);
    expect(namedPair(data, ['USSR', 'ROC'])).toBeUndefined();
    expect(namedPair(data, ['pact', 'pact'])).toBeUndefined();
    expect(namedPair(data, undefined)).toBeUndefined();
  });
});

describe('provisionRows(older, comparison)', () => {
  it('sets every provision beside its partner, and counts none twice', () => {
    const older = [provision('a', 'alliance'), provision('b', 'port'), provision('c', 'railway')];
    const newer = [provision('d', 'loan'), provision('e', 'port', 'leave'), provision('f', 'alliance')];
    const rows = provisionRows(older, compareTreaties(older, newer));
    expect(rows.map(({ fate, older: one, newer: other }) => [fate, one?.id, other?.id])).toEqual([
      ['kept', 'a', 'f'],
      ['changed', 'b', 'e'],
      ['dropped', 'c', undefined],
      ['new', undefined, 'd'],
    ]);
    expect(rows[1]!.differs).toEqual(['obligation']);
  });
});
