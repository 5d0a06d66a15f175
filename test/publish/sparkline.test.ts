import { describe, expect, it } from 'vitest';
import { sparkline } from '../../src/publish/sparkline.ts';

describe('sparkline', () => {
  it.each([
    [[0, 1, 2, 3, 4, 5, 6, 7], 80, '▁▂▃▄▅▆▇█'],
    [[undefined, 0, undefined, 7], 80, '·▁·█'],
    [[3, 3, 3], 80, '▅▅▅'],
    [[undefined, undefined], 80, '··'],
    [[], 80, ''],
    [[0, 9, 0, 9, 0, 9], 3, '███'],
  ])('sparkline(%j, %d columns)', (values, columns, line) => {
    expect(sparkline(values, columns)).toBe(line);
  });
});
