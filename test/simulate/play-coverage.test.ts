import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/base/calendar.ts';
import { playText } from '../../src/publish/play-text.ts';
import { playScenario } from '../../src/simulate/play-scenario.ts';
import { handMade, supposed } from './supposed.ts';

const play = async (changes: string, options = {}) => {
  const { record, supposition } = await supposed(
    `${handMade.replace('{ between: [A, B], kind: events,', '{ id: ab, between: [A, B], kind: events,')}scenarios:\n  - { id: what-if, says: W, changes: [${changes}] }\n`,
  );
  return playScenario(record, supposition, { worlds: 20, ...options });
};

describe('playScenario(record, what changes no fact)', () => {
  it.each([
    ['what is covered ends earlier', '{ set: ab, period: 1900/1955 }'],
    ['one of two has ended', '{ set: B, span: 1900/1961 }'],
  ])('tells where a relation is no longer known: %s', async (_, changes) => {
    const { pairs } = await play(changes);
    const known = pairs.find(({ a, b }) => a === 'A' && b === 'B')?.known;
    expect(known?.map(({ is }) => is)).toEqual(['lost']);
    expect(known![0]!.to).toBe((await play(changes)).pairs[0]!.known[0]!.to);
  });

  it('compares blocs just beside the day of an act, between the ends of two years', async () => {
    const { blocs } = await play('{ drop: visit }');
    const [from, to] = [dayOf(1950, 3, 1), dayOf(1950, 12, 31)];
    expect(blocs.some((each) => each.from >= from && each.from < to)).toBe(true);
  });

  it('does not say of what it did not compare that it is as recorded', async () => {
    const page = { width: 80, colour: false };
    const [whole, one] = [
      await play('{ drop: visit }'),
      await play('{ drop: visit }', { claim: 'there-was' }),
    ];
    expect(playText(whole, page).replace(/\s+/g, ' ')).toContain('rules: of these, whatever is not named');
    expect(playText(one, page).replace(/\s+/g, ' ')).toContain('without --claim also the others');
  });
});
