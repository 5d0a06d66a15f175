import { describe, expect, it } from 'vitest';
import { causeInWords, changedFieldInWords } from '../../../src/publish/words/version-words.ts';

describe('changedFieldInWords(field)', () => {
  it('tells a value that changed, came or went', () => {
    expect(changedFieldInWords({ field: 'date', from: '1950', to: '1955' })).toBe('date: 1950 → 1955');
    expect(changedFieldInWords({ field: 'end', from: '1950' })).toBe('end: 1950 taken away');
    expect(changedFieldInWords({ field: 'end', to: '1950' })).toBe('end: 1950');
  });

  it('tells of a list what went and what came, however it is written', () => {
    const [from, to] = ['@one, p. 2; @two', '@one, p. 2; @three, p. 1'];
    expect(changedFieldInWords({ field: 'evidence', from, to })).toBe('evidence: − @two; + @three, p. 1');
    expect(changedFieldInWords({ field: 'causes', from: ['a'], to: 'a; b' })).toBe('causes: + b');
  });

  it('does not take a sentence for a list, and says of a long text only that it is another', () => {
    const [from, to] = ['It was so; he said it.', 'It was so; she said it.'];
    expect(changedFieldInWords({ field: 'note', from, to })).toBe(`note: ${from} → ${to}`);
    expect(changedFieldInWords({ field: 'note', from: from.repeat(9), to })).toBe('note: reworded');
    expect(changedFieldInWords({ field: 'test', from: from.repeat(9), to })).toContain(from);
  });
});

describe('causeInWords(cause)', () => {
  const answer = { verdict: 'likely', share: { true: 0.7, false: 0.3, unknown: 0 } } as const;
  const cause = { least: 1, most: 1, isAll: true, sets: [['events a']], alone: [], among: 9 };

  it('says which rows did it, whether fewer do, and what one of them does alone', () => {
    expect(causeInWords({ ...cause, isAll: false })).toBe(
      'One row alone makes it: events a. Others may too.',
    );
    const pairs = {
      ...cause,
      least: 2,
      most: 2,
      sets: [
        ['a', 'b'],
        ['a', 'c'],
      ],
    };
    expect(causeInWords({ ...pairs, alone: [{ row: 'a', ...answer }] })).toBe(
      'No single row of the 9 that it may look at makes it. Together these 2 do: a and b. No fewer do; every smaller set was tried. So do a and c. Alone, a moves it most: likely 70\u00a0%.',
    );
    expect(
      causeInWords({ ...cause, least: 2, most: 4, isAll: false, sets: [['a', 'b', 'c', 'd']] }),
    ).toContain('Whether fewer would is not proved: not every set of 2 to 3 was tried.');
  });

  it('says where no exchange of rows makes it', () => {
    expect(causeInWords({ ...cause, most: null, isAll: false, sets: [] })).toMatch(
      /^No exchange of rows makes it/,
    );
  });
});
