import { describe, expect, it } from 'vitest';
import { safeAddress } from '../../src/web/parts/safe-link.tsx';
import { shortReference, sortedReference } from '../../src/web/parts/short-reference.ts';
import { nextOrder, sortRows } from '../../src/web/parts/sort-rows.ts';

describe('sortRows(rows, of, isDown)', () => {
  const rows = [{ n: 10 }, { n: undefined }, { n: 2 }];

  it('puts what gives nothing last either way', () => {
    expect(sortRows(rows, ({ n }) => n).map(({ n }) => n)).toEqual([2, 10, undefined]);
    expect(sortRows(rows, ({ n }) => n, true).map(({ n }) => n)).toEqual([10, 2, undefined]);
  });

  it('sorts numbers within words by their size, and keeps equal rows in their order', () => {
    expect(sortRows(['art. 10', 'Art. 2', 'art. 2'], (row) => row)).toEqual(['Art. 2', 'art. 2', 'art. 10']);
  });
});

describe('nextOrder(order, key, startsDown)', () => {
  it('turns the order of a column when its head is pressed again', () => {
    const first = nextOrder(undefined, 'claims', true);
    expect(first).toEqual({ key: 'claims', isDown: true });
    expect(nextOrder(first, 'claims', true)).toEqual({ key: 'claims', isDown: false });
    expect(nextOrder(first, 'kind')).toEqual({ key: 'kind', isDown: false });
  });
});

describe('shortReference(reference)', () => {
  it('keeps authors and year', () => {
    expect(shortReference('Patel, Adarsh. 2025. “A title.” A journal.')).toBe('Patel, Adarsh (2025)');
    expect(shortReference('Atkinson, G. W. 1947. “The Treaty.” International Affairs 23.')).toBe(
      'Atkinson, G. W. (1947)',
    );
    expect(shortReference('Schwar, Harriet, and Glenn LaFantasie, eds. 1996. China. Washington.')).toBe(
      'Schwar, Harriet, and Glenn LaFantasie, eds (1996)',
    );
  });

  it('names a work without an author by its title', () => {
    expect(shortReference('“Soviet Visit to Taiwan.” 1968. The Washington Post, November 4.')).toBe(
      'Soviet Visit to Taiwan (1968)',
    );
    expect(shortReference('Relations. 1952-1955: Documents. 2015. https://example.org/1.')).toBe(
      'Relations. 1952-1955: Documents (2015)',
    );
    expect(sortedReference('“Soviet denunciation.” 1945.')).toBe('Soviet denunciation.” 1945.');
  });

  it('cuts a reference without a year after its author, a long one at a word', () => {
    expect(shortReference('Correlates of War Project. State System Membership List.')).toBe(
      'Correlates of War Project',
    );
    expect(shortReference('A title of many words '.repeat(4))).toBe(
      'A title of many words A title of many words A title of many …',
    );
  });
});

describe('safeAddress(url)', () => {
  it('follows http and https alone', () => {
    expect(safeAddress('https://example.org/a')).toBe('https://example.org/a');
    expect(safeAddress('javascript:alert(1)')).toBeUndefined();
    expect(safeAddress('  https://example.org')).toBeUndefined();
    expect(safeAddress(undefined)).toBeUndefined();
  });
});
