import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/base/calendar.ts';
import type { StudyFact } from '../../src/publish/study-data.ts';
import { recognitionCounts } from '../../src/web/views/date/recognition-counts.ts';
import { factBelief } from '../../src/web/views/timeline/fact-belief.ts';

const says = (source: string, stance = 'affirms', confidence = 1) => ({ source, says: stance, confidence });
const fact = (id: string, ...evidence: ReturnType<typeof says>[]): StudyFact =>
  ({
    ...{ id, table: 'spells', kind: 'recognition', by: [id], to: ['PRC'], evidence },
    first: { earliest: dayOf(1950, 1, 1), latest: dayOf(1950, 1, 1) },
    end: { earliest: null, latest: null },
  }) as unknown as StudyFact;

const facts = [
  fact('plain', says('a')),
  fact('denied', says('a'), says('b', 'denies')),
  fact('given'),
  fact('unsure', says('a')),
  fact('first', says('a')),
  fact('second', says('b')),
];
const study = {
  data: {
    facts,
    accounts: [
      { id: 'only-b', says: '', sources: ['b'] },
      { id: 'chooser', says: '', choose: { clash: 'second' } },
    ],
  },
  case: {
    spells: [
      { id: 'unsure', confidence: 'likely' },
      { id: 'first', alternatives: 'clash' },
      { id: 'second', alternatives: 'clash' },
    ],
  },
} as unknown as Parameters<typeof factBelief>[0];
const beliefs = (whatIf: Parameters<typeof factBelief>[1]) => facts.map(factBelief(study, whatIf));

describe('factBelief', () => {
  it('factBelief(study, no changes) leaves doubtful what is denied, unsure or open', () => {
    expect(beliefs({})).toEqual(['stands', 'doubtful', 'stands', 'doubtful', 'doubtful', 'doubtful']);
  });

  it('factBelief(study, without a source) leaves out what nobody else affirms', () => {
    expect(beliefs({ without: ['a'] })).toEqual([
      ...['left out', 'left out', 'stands', 'left out', 'left out', 'stands'],
    ]);
  });

  it('factBelief(study, an account) believes its sources, and takes the alternative that it chose', () => {
    expect(beliefs({ account: 'only-b' })[0]).toBe('left out');
    expect(beliefs({ account: 'chooser' }).slice(4)).toEqual(['left out', 'stands']);
  });

  it('factBelief(study, a fact dropped) leaves it out', () => {
    expect(beliefs({ drop: ['plain'] })[0]).toBe('left out');
  });
});

describe('recognitionCounts', () => {
  it('recognitionCounts(facts under a belief) counts what is doubtful as possible only', () => {
    const period = { start: dayOf(1950, 1, 1), end: dayOf(1950, 12, 31) };
    const count = (whatIf: Parameters<typeof factBelief>[1]) =>
      recognitionCounts(facts, ['PRC'], period, factBelief(study, whatIf)).map(({ certain, possible }) => [
        certain,
        possible,
      ]);
    expect(count({})).toEqual([[2, 6]]);
    expect(count({ without: ['a'] })).toEqual([[2, 2]]);
  });
});
