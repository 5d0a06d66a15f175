import { describe, expect, it } from 'vitest';
import { onceForEach } from '../../src/base/once-for-each.ts';

describe('onceForEach', () => {
  it('onceForEach(reckon) reckons once for each object, also where nothing comes of it', () => {
    const asked: object[] = [];
    const size = onceForEach((list: readonly number[]) => {
      asked.push(list);
      return list.length || undefined;
    });
    const [one, other] = [[], [7]];
    expect([size(one), size(other), size(one), size(other), size([7])]).toEqual([
      undefined,
      1,
      undefined,
      1,
      1,
    ]);
    expect(asked).toEqual([one, other, [7]]);
  });
});
