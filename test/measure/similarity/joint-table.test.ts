import { describe, expect, it } from 'vitest';
import { codePortfolio, jointTable, tableOfCodes } from '../../../src/measure/similarity/joint-table.ts';
import { voteScale } from './portfolios.ts';

describe('jointTable', () => {
  it('counts targets of which both have a value, row by row', () => {
    const table = jointTable([1, 2, null, 3, 1], [1, null, 2, 1, 2], voteScale);
    expect(table).toEqual({ levels: voteScale, cells: Float64Array.of(1, 1, 0, 0, 0, 0, 1, 0, 0), n: 3 });
  });

  it('divides weights by the sum of those that are used', () => {
    const table = jointTable([1, 2, null, 3], [1, 1, 3, 3], voteScale, [1, 2, 90, 5]);
    expect(Array.from(table.cells)).toEqual([1 / 8, 0, 0, 2 / 8, 0, 0, 0, 0, 5 / 8]);
    expect(table.n).toBe(3);
  });

  it.each([
    ['a value off the scale', () => jointTable([4], [1], voteScale), 'requires values among 1, 2, 3, not 4'],
    ['no number', () => jointTable([Number.NaN], [1], voteScale), 'not NaN'],
    ['lengths that differ', () => jointTable([1, 2], [1], voteScale), 'of one length'],
    ['weights of another length', () => jointTable([1], [1], voteScale, []), 'of one length'],
    ['a weight below 0', () => jointTable([1], [1], voteScale, [-1]), 'weights of 0 or more, not -1'],
    ['a weight that is no number', () => jointTable([1], [1], voteScale, [Number.NaN]), 'not NaN'],
    ['weights without end', () => jointTable([1, 2], [1, 2], voteScale, [1e308, 1e308]), 'sum is finite'],
    ['levels that fall', () => codePortfolio([1], [3, 1]), 'from low to high'],
    ['one level', () => codePortfolio([1], [1]), '2 to 254'],
    ['a code beyond the scale', () => tableOfCodes(Uint8Array.of(4), Uint8Array.of(1), voteScale), 'up to 3'],
  ])('refuses %s', (_, call, message) => expect(call).toThrow(message));
});
