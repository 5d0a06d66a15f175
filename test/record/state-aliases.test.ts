import { describe, expect, it } from 'vitest';
import { sameState } from '../../src/record/state-aliases.ts';

describe('sameState(text)', () => {
  it.each([
    ['Great Britain', 'United Kingdom', true],
    ['British', 'GBR', true],
    ['the Soviet Union', 'USSR', true],
    ['UAR', 'Egypt', true],
    ['Sowjetunion', 'Soviet Union', true],
    ['Egyptian', 'United Kingdom', false],
    ['West German', 'East Germany', false],
    ['South Vietnamese', 'Republic of Vietnam', true],
  ])('%s is the state called %s: %s', (text, name, same) => {
    expect(sameState(text)?.(name)).toBe(same);
  });

  it('knows nothing of names of no state, nor of an adjective that two states of one time lay claim to', () => {
    for (const text of ['Nasser', '', 'Security Council', 'Chinese', 'Vietnamese', 'Yemeni', 'Korean'])
      expect(sameState(text), text).toBeUndefined();
  });
});
