import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attestation } from '../../../src/record/evidence/attestation.ts';
import type { Evidence } from '../../../src/record/evidence/evidence.ts';
import { independentSources } from '../../../src/record/evidence/independent-sources.ts';
import { parseEvidenceText } from '../../../src/record/evidence/parse-evidence-text.ts';
import { evidenceMarker, isSeen } from '../../../src/record/evidence/seen.ts';
import { affirmation, factStatus } from '../../../src/record/evidence/status.ts';
import { readCase } from '../../../src/record/read-case.ts';
import { rowsOf, type WrittenTables } from '../record-of.ts';

const items = (text: string) => parseEvidenceText(text).items;
const sources = (written: WrittenTables['sources']) => rowsOf({ sources: written ?? [] }).sources;
const status = (text: string, of: WrittenTables['sources'] = []) =>
  factStatus(evidenceMarker(sources(of))({ evidence: items(text) }).evidence);

describe('isSeen', () => {
  it('isSeen(item) is so for a locator or a quotation, where nothing is stated', () => {
    const [bare, located, quoted, carried, named] = items(
      '@a; @a, p. 1; @a, "words"; @a, via @b, p. 2; @a, via @b',
    ).map(isSeen);
    expect({ bare, located, quoted, carried, named }).toEqual({
      bare: false,
      located: true,
      quoted: true,
      carried: true,
      named: false,
    });
  });
});

describe('evidenceMarker', () => {
  it.each([
    ['whole', '@a', 'single'],
    ['part', '@a', 'named'],
    ['part', '@a, p. 1', 'single'],
    ['part', '@a, "words"', 'single'],
    ['abstract', '@a', 'named'],
    ['abstract', '@a, p. 1', 'named'],
    ['abstract', '@a, abstract', 'single'],
    ['abstract', '@a, "words"', 'single'],
    ['none', '@a', 'named'],
    ['none', '@a, p. 1, "words"', 'named'],
    ['none', '@a, via @b, p. 1', 'single'],
  ])('a source seen: %s makes %s %s', (seen, text, expected) => {
    expect(status(text, [{ id: 'a', seen }])).toBe(expected);
  });

  it('of a citation via another source, that other is what was seen', () => {
    expect(status('@a, via @b', [{ id: 'b', seen: 'whole' }])).toBe('single');
    expect(status('@a, via @b, p. 1', [{ id: 'b', seen: 'none' }])).toBe('named');
    expect(status('@a, via @b, p. 1', [{ id: 'a', seen: 'none' }])).toBe('single');
  });

  it('takes two ids of one work for one', () => {
    const twins = [
      { id: 'a', custom: { DOI: '10.1/X' } },
      { id: 'b', custom: { DOI: 'https://doi.org/10.1/x' } },
    ];
    expect(status('@a, p. 1; @b, p. 2', twins)).toBe('single');
    expect(status('@a, p. 1; @c, p. 2', twins)).toBe('confirmed');
    expect(status('@c, via @a, p. 1; @d, via @b, p. 2', twins)).toBe('single');
    const book = { title: 'A book', author: [{ family: 'Holm' }], issued: 1980 };
    expect(
      status('@a, p. 1; @b, p. 2', [
        { id: 'a', ...book },
        { id: 'b', ...book, title: 'A Book' },
      ]),
    ).toBe('single');
    const memo = (day: string) => ({ title: 'Memorandum', author: [{ family: 'Holm' }], issued: day });
    expect(
      status('@a, p. 1; @b, p. 2', [
        { id: 'a', ...memo('1969-03-02') },
        { id: 'b', ...memo('1969-03-03') },
      ]),
    ).toBe('confirmed');
    expect(
      status('@a, p. 1; @b, p. 2', [
        { id: 'a', title: 'Memorandum' },
        { id: 'b', title: 'Memorandum' },
      ]),
    ).toBe('confirmed');
  });

  it('leaves a row alone when nothing is stated', () => {
    const row = { evidence: items('@a; @b, p. 2') };
    expect(evidenceMarker(sources([{ id: 'a' }]))(row)).toBe(row);
  });
});

describe('factStatus', () => {
  it('factStatus(evidence) is named where works are cited and nobody saw what they say', () => {
    expect(status('@a; @b')).toBe('named');
    expect(status('@a; @b, p. 2')).toBe('single');
    expect(status('@a, p. 1; @b, p. 2')).toBe('confirmed');
    expect(status('@a, p. 1; @a, p. 9')).toBe('single');
  });

  it('factStatus(evidence) does not take a source for seen because it is named beside its quotation', () => {
    expect(status('@a; @a, via @b, p. 4; @b, p. 3')).toBe('single');
    expect(status('@a, p. 2; @a, via @b, p. 4; @b, p. 3')).toBe('confirmed');
  });

  it('factStatus(evidence) is conflicting whether or not the dissent was seen', () => {
    expect(status('@a, p. 1; @b, denies')).toBe('conflicting');
    expect(status('@a; @b, denies')).toBe('conflicting');
    expect(status('@a, denies')).toBe('missing');
  });

  /** Slow oracle: every two affirming items are asked one by one, over all chains. */
  function slowStatus(evidence: readonly Evidence[]): string {
    const affirming = evidence.filter(({ says }) => says === 'affirms');
    if (affirming.length === 0) return 'missing';
    if (affirming.length < evidence.length) return 'conflicting';
    const firstHand = (source: string) =>
      affirming.some((item) => item.source === source && item.via === undefined && isSeen(item));
    const voices = (item: Evidence) =>
      item.via === undefined || firstHand(item.source) ? [item.source] : [item.source, item.via];
    let groups = affirming.map((item) => ({ names: new Set(voices(item)), isSeen: isSeen(item) }));
    for (let isJoined = true; isJoined; ) {
      isJoined = false;
      for (const one of groups) {
        const other = groups.find(
          (each) => each !== one && [...each.names].some((name) => one.names.has(name)),
        );
        if (!other) continue;
        groups = [
          ...groups.filter((each) => each !== one && each !== other),
          { names: new Set([...one.names, ...other.names]), isSeen: one.isSeen || other.isSeen },
        ];
        isJoined = true;
        break;
      }
    }
    const seen = groups.filter((group) => group.isSeen).length;
    return seen > 1 ? 'confirmed' : seen === 1 ? 'single' : 'named';
  }

  const names = fc.constantFrom('a', 'b', 'c', 'd');
  const item: fc.Arbitrary<Evidence> = fc.record(
    {
      source: names,
      says: fc.constantFrom('affirms' as const, 'affirms' as const, 'affirms' as const, 'denies' as const),
      via: names,
      locator: fc.constant('p. 1'),
      seen: fc.boolean(),
      confidence: fc.constant(1),
    },
    { requiredKeys: ['source', 'says', 'confidence'] },
  );

  it('factStatus(evidence) agrees with a slow oracle', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 6 }), (evidence) => {
        expect(factStatus(evidence)).toBe(slowStatus(evidence));
      }),
      { numRuns: 500 },
    );
  });

  it('opening a source never makes a fact less well attested, and never changes whether it stands', () => {
    const order = ['missing', 'conflicting', 'named', 'single', 'confirmed'];
    const affirms = item.map((each): Evidence => ({ ...each, says: 'affirms' }));
    fc.assert(
      fc.property(fc.array(affirms, { minLength: 1, maxLength: 6 }), fc.nat(), (evidence, n) => {
        const opened = evidence.map((each, i) =>
          i === n % evidence.length ? { ...each, seen: true } : each,
        );
        expect(order.indexOf(factStatus(opened))).toBeGreaterThanOrEqual(order.indexOf(factStatus(evidence)));
        expect(affirmation(opened)).toBe(affirmation(evidence));
        expect(independentSources(opened).length).toBeGreaterThanOrEqual(independentSources(evidence).length);
      }),
    );
  });
});

describe('attestation', () => {
  it('attestation(record) counts the facts by status, and those of which too little was opened', async () => {
    const { record } = await readCase([
      {
        path: 'case.yaml',
        text: `case: { id: t, title: T, period: 1900/1999 }
actors: [{ id: A, kind: state, name: A }, { id: B, kind: state, name: B }]
sources: [{ id: s, title: S }, { id: t1, title: T1 }, { id: read, title: R, seen: whole }, { id: un, title: U, seen: none }]
events:
  - { id: e1, date: 1950, by: A, to: B, type: "040", title: E, evidence: "@s, p. 1; @t1, p. 2" }
  - { id: e2, date: 1950, by: A, to: B, type: "040", title: E, evidence: "@s, p. 1; @t1" }
  - { id: e3, date: 1950, by: A, to: B, type: "040", title: E, evidence: "@s; @t1" }
  - { id: e4, date: 1950, by: A, to: B, type: "040", title: E, evidence: "@un, p. 9" }
  - { id: e5, date: 1950, by: A, to: B, type: "040", title: E, evidence: "@s, p. 1; @read" }
  - { id: e6, date: 1950, by: A, to: B, type: "040", title: E, evidence: "@s, p. 1; @read, denies" }
`,
      },
    ]);
    expect(attestation(record)).toEqual({
      facts: 6,
      statuses: { confirmed: 2, single: 1, named: 2, conflicting: 1, missing: 0 },
      unopened: 2,
    });
  });
});
