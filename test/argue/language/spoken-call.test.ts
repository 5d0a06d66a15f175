import { describe, expect, it } from 'vitest';
import { inWords, spokenCall } from '../../../src/argue/language/spoken-call.ts';
import { signatures } from '../signatures.ts';

const events = signatures.get('events')!;

function spoken(given: Record<string, string>, window = ''): string {
  return spokenCall(events, { arguments: new Map(Object.entries(given)), window });
}

describe('spokenCall', () => {
  it('spokenCall(template) reads a part in brackets only when all its arguments are there', () => {
    expect(spoken({ A: 'the USSR', B: 'the ROC', type: '057' }, ' in 1969')).toBe(
      'the acts between the USSR and the ROC of type 057 in 1969',
    );
    expect(spoken({})).toBe('the acts');
  });

  it('spokenCall(template) leaves nothing unsaid', () => {
    expect(spoken({ A: 'the USSR' }, ' in 1969')).toBe('the acts in 1969 with the USSR');
    expect(spoken({ domain: 'security' })).toBe('the acts with domain security');
  });

  it('spokenCall(no template) says the name, the arguments, the window', () => {
    const { spoken: _, ...plain } = signatures.get('sameBloc')!;
    const parts = {
      arguments: new Map([
        ['A', 'Poland'],
        ['B', 'the USSR'],
      ]),
      window: ' in 1950',
    };
    expect(spokenCall(plain, parts)).toBe('the same bloc of Poland and the USSR in 1950');
  });
});

describe('inWords', () => {
  it('inWords(camelCase) is read as words', () => {
    expect(inWords('buildsOn')).toBe('builds on');
  });
});
