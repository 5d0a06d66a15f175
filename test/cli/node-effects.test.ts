import { describe, expect, it } from 'vitest';
import { hasColour } from '../../src/cli/node-effects.ts';

describe('hasColour', () => {
  it.each([
    [true, [], {}, true],
    [false, [], {}, false],
    [true, [], { NO_COLOR: '1' }, false],
    [true, [], { NO_COLOR: '' }, true],
    [true, [], { TERM: 'dumb' }, false],
    [false, [], { FORCE_COLOR: '1' }, true],
    [false, [], { FORCE_COLOR: '1', NO_COLOR: '1' }, true],
    [true, [], { FORCE_COLOR: '0' }, false],
    [true, ['--no-color'], { FORCE_COLOR: '1' }, false],
  ])('hasColour(terminal %j, %j, %j) is %j', (isTTY, argv, env, colour) => {
    expect(hasColour({ isTTY }, argv, env)).toBe(colour);
  });
});
