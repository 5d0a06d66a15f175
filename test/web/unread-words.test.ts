import { describe, expect, it } from 'vitest';
import { readHash } from '../../src/web/route.ts';
import { unreadInWords } from '../../src/web/unread-words.ts';

type Known = Parameters<typeof unreadInWords>[1];
const data = {
  actors: [{ id: 'A' }, { id: 'B' }],
  facts: [],
  sources: [],
  places: [],
} as unknown as Known;

const told = (address: string): string[] => unreadInWords(readHash(address), data);

describe('what of an address a page does not understand', () => {
  it('unreadInWords(route) is silent of what is understood', () => {
    expect(told('#view=timeline&of=A,B&from=1969&to=1969-03-02')).toEqual([]);
  });

  it.each([
    ['#view=timeline&from=banana', 'from=banana'],
    ['#view=timeline&to=1969-13', 'to=1969-13'],
    ['#view=timeline&to=1969-02-30', 'to=1969-02-30'],
  ])('unreadInWords(%s) says that “%s” is no time', (address, part) => {
    expect(told(address)).toEqual([
      `“${part}” in the address is no year, month or day (1969, 1969-03 or 1969-03-02): another is shown.`,
    ]);
  });

  it('unreadInWords names an actor that there is not, and a word that leads nowhere', () => {
    expect(told('#view=timeline&of=A,C&halflife=30')).toEqual([
      'The address says “halflife=30”, which the page does not understand: that changes nothing. Did you mean “halfLifeDays”?',
      'The study has no “C”: another choice is shown.',
    ]);
  });
});
