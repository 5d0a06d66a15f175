import { describe, expect, it } from 'vitest';
import { sortedReference } from '../../src/web/parts/reference-text.ts';
import { safeAddress } from '../../src/web/parts/safe-link.tsx';
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

describe('sortedReference(reference)', () => {
  it('begins with the author, or with the title without its quotation mark', () => {
    expect(sortedReference('Patel, Adarsh. 2025. “A title.”')).toBe('Patel, Adarsh. 2025. “A title.”');
    expect(sortedReference('“Soviet denunciation.” 1945.')).toBe('Soviet denunciation.” 1945.');
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
