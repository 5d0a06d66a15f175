import { describe, expect, it } from 'vitest';
import {
  chooseAccount,
  chooseReading,
  chooseScenario,
  toggleFact,
  toggleSource,
} from '../../src/web/views/what-if/changes.ts';

describe('toggleSource(whatIf, source)', () => {
  it('leaves a source out, and takes it back without a trace', () => {
    const out = toggleSource({ account: 'primary' }, 'patel2025');
    expect(out).toEqual({ account: 'primary', without: ['patel2025'] });
    expect(toggleSource(out, 'patel2025')).toEqual({ account: 'primary' });
  });

  it('keeps the sources that were left out before', () => {
    expect(toggleSource({ without: ['a'] }, 'b').without).toEqual(['a', 'b']);
  });
});

describe('toggleFact(whatIf, fact)', () => {
  it('leaves a fact out, and takes it back', () => {
    expect(toggleFact(toggleFact({}, 'ussuri-clash'), 'ussuri-clash')).toEqual({});
  });
});

describe('chooseAccount(whatIf, account)', () => {
  it('takes `all` as the published account, which is no change', () => {
    expect(chooseAccount({ account: 'primary' }, 'all')).toEqual({});
    expect(chooseAccount({ drop: ['x'] }, 'primary')).toEqual({ account: 'primary', drop: ['x'] });
  });
});

describe('chooseScenario(whatIf, scenario)', () => {
  it('supposes one scenario beside every other change, another in its place, or none', () => {
    const supposed = chooseScenario({ account: 'primary', drop: ['x'] }, 'no-clash');
    expect(supposed).toEqual({ scenario: 'no-clash', account: 'primary', drop: ['x'] });
    expect(chooseScenario(toggleSource(supposed, 's'), 'no-visit')).toMatchObject({
      scenario: 'no-visit',
      without: ['s'],
    });
    expect(chooseScenario({ scenario: 'no-clash' }, undefined)).toEqual({});
  });
});

describe('chooseReading(whatIf, choice)', () => {
  it('changes one part and keeps the others', () => {
    const changed = chooseReading({ reading: { neutral: 1 } }, { part: 'amplitude', value: 10, first: 6 });
    expect(changed).toEqual({ reading: { neutral: 1, amplitude: 10 } });
  });

  it('takes the author’s first value as no change', () => {
    expect(chooseReading({ reading: { amplitude: 10 } }, { part: 'amplitude', value: 6, first: 6 })).toEqual(
      {},
    );
  });
});
