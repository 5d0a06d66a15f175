import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/base/calendar.ts';
import type { StudyFact } from '../../src/publish/study-data.ts';
import { firstInWords } from '../../src/publish/words/recognition-words.ts';
import { linesOf, withNames } from '../../src/web/views/date/names.ts';
import { layoutNetwork } from '../../src/web/views/date/network-layout.ts';
import { placeLabels, textBox } from '../../src/web/views/date/place-labels.ts';
import { newlyRecognised, recentFacts } from '../../src/web/views/date/recent-facts.ts';
import { recognitionCounts, rivalGovernments } from '../../src/web/views/date/recognition-counts.ts';
import { countInWords } from '../../src/web/views/date/recognition-told.tsx';
import { rangeWords, relationKind, triangleMeaning } from '../../src/web/views/date/relation-words.ts';

const box = { width: 700, height: 400, marginX: 100, marginY: 50 };
const ties = [
  { a: 'PRC', b: 'USSR', value: -18 },
  { a: 'ROC', b: 'USA', value: 6 },
  { a: 'USA', b: 'USSR', value: 2.7 },
];

describe('layoutNetwork', () => {
  it('layoutNetwork(the same in another order) gives the same spots', () => {
    const once = layoutNetwork(['PRC', 'ROC', 'USA', 'USSR'], ties, box);
    const turned = [...ties].reverse().map(({ a, b, value }) => ({ a: b, b: a, value }));
    expect(layoutNetwork(['USSR', 'USA', 'ROC', 'PRC'], turned, box)).toEqual(once);
  });

  it('layoutNetwork(any actors) keeps inside the margins', () => {
    for (const ids of [['A'], ['A', 'B'], ['A', 'B', 'C', 'D', 'E', 'F', 'G']]) {
      for (const { x, y } of layoutNetwork(ids, [], box)) {
        expect(x).toBeGreaterThanOrEqual(box.marginX - 1e-6);
        expect(x).toBeLessThanOrEqual(box.width - box.marginX + 1e-6);
        expect(y).toBeGreaterThanOrEqual(box.marginY - 1e-6);
        expect(y).toBeLessThanOrEqual(box.height - box.marginY + 1e-6);
      }
    }
    expect(layoutNetwork([], [], box)).toEqual([]);
  });
});

describe('words of relations', () => {
  it('relationKind(band) has a sign only beyond the neutral band', () => {
    expect(relationKind({ median: 3, low: 2, high: 4 }, 1)).toBe('cooperation');
    expect(relationKind({ median: -3, low: -4, high: -2 }, 1)).toBe('conflict');
    expect(relationKind({ median: 0.5, low: 0.3, high: 0.5 }, 1)).toBe('neutral');
    expect(relationKind({ median: 3, low: 0.5, high: 4 }, 1)).toBe('unsure');
    expect(relationKind({ median: 0, low: -4, high: 4 }, 1)).toBe('unsure');
  });

  it('rangeWords(range) gives the band only where there is one', () => {
    expect(rangeWords({ median: -18, low: -19.8, high: -15.4 })).toBe('−18.0 (−19.8 to −15.4)');
    expect(rangeWords({ median: 2.7, low: 2.7, high: 2.7 })).toBe('2.7');
  });

  it('triangleMeaning(triangle) names the pivot, or says why there is no type', () => {
    const nameOf = (id: string) => ({ USA: 'United States', PRC: 'China' })[id] ?? id;
    const of = ['PRC', 'USA', 'USSR'] as const;
    expect(triangleMeaning({ of, share: 1, type: 'romantic', pivot: 'USA' }, nameOf)).toBe(
      'pivot United States, on good terms with China and USSR, who are at odds',
    );
    expect(triangleMeaning({ of, share: 1, why: 'neutral: PRC–USA' }, nameOf)).toBe(
      'neutral: China–United States',
    );
  });
});

describe('names', () => {
  it('withNames(words) replaces whole words only', () => {
    expect(withNames('a: US–USA', ['US'], () => 'X')).toBe('a: X–USA');
  });

  it('linesOf(name, letters) breaks between words and keeps long words whole', () => {
    expect(linesOf("People's Republic of China", 14)).toEqual(["People's", 'Republic of', 'China']);
    expect(linesOf('Czechoslovakia', 5)).toEqual(['Czechoslovakia']);
  });
});

const spell = (by: string, of: string, first: [number, number], end?: [number, number]) =>
  ({
    kind: 'recognition',
    by: [by],
    to: [of],
    first: { earliest: dayOf(first[0], 1, 1), latest: dayOf(first[1], 1, 1) },
    end: end
      ? { earliest: dayOf(end[0], 1, 1), latest: dayOf(end[1], 1, 1) }
      : { earliest: null, latest: null },
  }) as unknown as StudyFact;

describe('recognition over the years', () => {
  const facts = [
    spell('A', 'PRC', [1950, 1950]),
    spell('B', 'PRC', [1950, 1952]),
    spell('A', 'ROC', [1945, 1945], [1949, 1950]),
  ];

  it('rivalGovernments(facts) gives the two most recognised, the most recognised first', () => {
    expect(rivalGovernments([...facts, spell('A', 'XYZ', [1950, 1950])])).toEqual(['PRC', 'ROC']);
    expect(rivalGovernments([])).toEqual([]);
  });

  it('recognitionCounts(facts) keeps the sure and the possible apart', () => {
    const period = { start: dayOf(1948, 1, 1), end: dayOf(1952, 12, 31) };
    const prc = recognitionCounts(facts, ['PRC'], period).map(({ certain, possible }) => [certain, possible]);
    expect(prc).toEqual([
      [0, 0],
      [0, 0],
      [1, 2],
      [1, 2],
      [2, 2],
    ]);
    const roc = recognitionCounts(facts, ['ROC'], period).map(({ certain, possible }) => [certain, possible]);
    expect(roc).toEqual([
      [1, 1],
      [0, 1],
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
  });
});

describe('placeLabels', () => {
  const frame = { width: 100, height: 100 };
  const at = (x: number, y: number) => ({ x, y, width: 20, height: 10 });

  it('placeLabels(candidates) takes the first that covers nothing', () => {
    expect(placeLabels([[at(10, 10), at(50, 50)]], [], frame)).toEqual([0]);
    expect(placeLabels([[at(10, 10), at(50, 50)]], [at(15, 15)], frame)).toEqual([1]);
    expect(placeLabels([[at(10, 10)], [at(12, 12), at(50, 50)]], [], frame)).toEqual([0, 1]);
  });

  it('placeLabels(a candidate that leaves the frame) prefers to cover something', () => {
    expect(placeLabels([[at(90, 10), at(50, 50)]], [at(50, 50)], frame)).toEqual([1]);
  });

  it('textBox(text, size, at) lies where its anchor says', () => {
    expect(textBox('ab', 10, { x: 50, y: 50, anchor: 'start' })).toMatchObject({ x: 50, y: 44, height: 12 });
    const { x, width } = textBox('ab', 10, { x: 50, y: 50, anchor: 'end' });
    expect(x + width).toBeCloseTo(50);
  });
});

describe('what had just happened', () => {
  const date = dayOf(1969, 3, 15);
  const act = (id: string, first: number, latest: number, more: Partial<StudyFact> = {}) =>
    ({
      ...{ id, table: 'events', by: ['A'], to: ['B'], channel: 'public', ...more },
      first: { earliest: first, latest },
    }) as unknown as StudyFact;
  const facts = [
    act('old', date - 400, date - 400),
    act('range', date - 10, date + 400),
    act('new', date - 3, date - 3),
    act('before', date - 90, date - 90),
    act('secret', date - 5, date - 5, { channel: 'secret' }),
    act('after', date + 1, date + 1),
  ];
  const of = (asSeenBy?: string) =>
    recentFacts(facts, { date, secrets: [], ...(asSeenBy ? { asSeenBy } : {}) }, () => 'stands');

  it('recentFacts(facts) gives those of the last months, the latest first, the unsure behind them', () => {
    expect(of().facts.map(({ fact, isUnsure }) => [fact.id, isUnsure])).toEqual([
      ['new', false],
      ['secret', false],
      ['before', false],
      ['range', true],
    ]);
  });

  it('recentFacts(facts, onlooker) leaves out what he is not known to have known, and counts it', () => {
    expect(of('X').facts.map(({ fact }) => fact.id)).toEqual(['new', 'before', 'range']);
    expect(of('X').unseen).toBe(1);
    expect(of('B').unseen).toBe(0);
  });

  it('newlyRecognised(recognition) leaves out what began before these months or on no stated day', () => {
    const since = { since: date, share: 1, by: 'A', of: 'B' };
    const ties = ['new', 'old', 'nowhere'].map((fact) => ({ ...since, fact }));
    const byId = new Map(facts.map((fact) => [fact.id, fact]));
    expect(newlyRecognised(ties, byId, date).map(({ fact }) => fact)).toEqual(['new']);
  });
});

describe('recognition in words', () => {
  const order = { of: 'PRC', certainlyFirst: ['A'], possiblyFirst: ['A'], certain: 3, possible: 3 };

  it('firstInWords(order) says among how many, and who was first of those that still did', () => {
    expect(firstInWords(order)).toBe('first by A, of the 3 in the record that had by then');
    expect(firstInWords({ ...order, possible: 5, stillFirst: ['B', 'C'] })).toBe(
      'first by A, of at most 5 in the record that had by then; of those that still did, by one of B or C',
    );
    expect(firstInWords({ ...order, stillFirst: [] })).toContain('who no longer did');
    expect(firstInWords({ ...order, certainlyFirst: [], possiblyFirst: [...'ABCDEF'] })).toBe('');
  });

  it('countInWords(report) says of how many states, and counts what is not in every world as possible', () => {
    const states = [...'ABCD', 'PRC', 'ROC'].map((id) => ({ id, name: id, kind: 'state' }));
    const one = (by: string, government: string, share = 1) => ({
      ...{ by, of: government, share, since: 0, fact: `${by}-${government}` },
    });
    expect(
      countInWords(
        { actors: states, recognition: [one('A', 'PRC'), one('B', 'PRC', 0.5), one('A', 'ROC')] },
        ['PRC', 'ROC'],
        (id) => id,
      ).replaceAll('\u00a0', ' '),
    ).toBe(
      'Of the 6 states that the record has on this day, 1 to 2 recognised PRC and 1 recognised ROC; 1 both.',
    );
  });
});
