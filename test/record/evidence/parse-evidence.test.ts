import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/base/problems/problems.ts';
import { parseEvidence } from '../../../src/record/evidence/parse-evidence.ts';
import type { SpecMapping, SpecScalar, SpecValue } from '../../../src/record/files/spec.ts';

const file = 'events.yaml';
const scalar = (text: string, line = 3, column = 15): SpecScalar => ({
  kind: 'scalar',
  text,
  at: { file, line, column },
});
/** A mapping whose fields stand on a line each. */
const mapping = (fields: Record<string, string | SpecValue>): SpecMapping => ({
  kind: 'mapping',
  at: { file, line: 10, column: 7 },
  entries: Object.entries(fields).map(([key, value], i) => ({
    key,
    keyAt: { file, line: 10 + i, column: 7 },
    value: typeof value === 'string' ? scalar(value, 10 + i, 20) : value,
  })),
});
const read = (value: SpecValue) => {
  const problems: Problem[] = [];
  const items = parseEvidence(value, (p) => problems.push(p));
  return {
    items,
    problems: problems.map((p) => `${p.line}:${p.column} ${p.code}: ${p.message} | ${p.hint}`),
  };
};

describe('parseEvidence', () => {
  it('parseEvidence(text) places each item in its file', () => {
    const { items, problems } = read(scalar('@a, p. 1; @b'));
    expect(problems).toEqual([]);
    expect(items.map((e) => [e.source, e.at])).toEqual([
      ['a', { file, line: 3, column: 15 }],
      ['b', { file, line: 3, column: 25 }],
    ]);
  });

  it('parseEvidence(folded text) places an item on its own line', () => {
    const folded: SpecScalar = {
      kind: 'scalar',
      text: '@a, p. 1; bad',
      at: { file, line: 3, column: 15, starts: [{ offset: 10, line: 4, column: 5 }] },
    };
    expect(read(folded).problems).toEqual([
      '4:5 evidence-format: evidence "bad" does not begin with @ and the id of a source | write @bad',
    ]);
  });

  it('parseEvidence(list) reads texts and mappings alike', () => {
    const items = [
      scalar('@a; @b'),
      mapping({ source: '@c', via: 'd', viaLocator: 'p. 3', says: 'doubts', confidence: 'likely' }),
    ];
    const read_ = read({ kind: 'list', at: { file, line: 2, column: 1 }, items });
    expect(read_.problems).toEqual([]);
    expect(read_.items).toMatchObject([
      { source: 'a' },
      { source: 'b' },
      {
        source: 'c',
        via: 'd',
        viaLocator: 'p. 3',
        says: 'doubts',
        confidence: 0.67,
        at: { line: 10, column: 20 },
      },
    ]);
  });

  it('parseEvidence(mapping) affirms with certainty unless it says otherwise', () => {
    expect(read(mapping({ source: 'a', locator: '12', note: '' })).problems).toEqual([
      '12:7 evidence-field: evidence has no field "note" | expected one of source, locator, says, via, viaLocator, quote, confidence',
    ]);
    expect(read(mapping({ source: 'a', locator: '12', says: '' })).items).toMatchObject([
      { source: 'a', locator: '12', says: 'affirms', confidence: 1 },
    ]);
  });

  it('parseEvidence(faulty mapping) points at the value that is wrong and leaves the item out', () => {
    const faults: [Record<string, string | SpecValue>, string][] = [
      [
        { locator: 'p. 1' },
        '10:7 evidence-format: evidence names no source | add source: and the id of a source',
      ],
      [
        { source: 'a, p. 1' },
        '10:20 evidence-format: source "a, p. 1" is not the id of a source | write one id; a place in it goes under locator',
      ],
      [
        { source: 'a', says: 'agrees' },
        '11:20 evidence-format: says "agrees" is not a stance | expected affirms, denies or doubts',
      ],
      [
        { source: 'a', confidence: '0.9' },
        '11:20 value-confidence: confidence "0.9" is not one of the calibrated words | expected one of certain, almost-certain, very-likely, likely, even, unlikely, very-unlikely',
      ],
      [
        { source: 'a', locater: 'p. 1' },
        '11:7 evidence-field: evidence has no field "locater" | did you mean "locator"?',
      ],
      [
        { source: { kind: 'list', items: [], at: { file, line: 10, column: 15 } } },
        '10:15 evidence-format: source holds a list | write one value; another source is another item of the list',
      ],
    ];
    for (const [fields, problem] of faults)
      expect(read(mapping(fields))).toEqual({ items: [], problems: [problem] });
  });
});
