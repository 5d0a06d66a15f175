import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cameoEntry, cameoName, cameoNumbers, cameoWeight } from '../../src/record/cameo.ts';

const published = new URL('../../../shared/refs/goldstein_cameo.csv', import.meta.url);
const absent = !existsSync(published);

describe('cameoWeight(code, table)', () => {
  it('gives the weight of the table that is asked for', () => {
    expect(cameoWeight('057', 'gdelt')).toBe(8);
    expect(cameoWeight('016', 'gdelt')).toBe(-2);
    expect(cameoWeight('016', 'icews')).toBe(-5);
    expect(cameoWeight('010', 'gdelt')).toBe(0);
    expect(cameoWeight('10', 'gdelt')).toBe(-5);
  });

  it('falls back to the code above, and says to which', () => {
    expect(cameoEntry('1641', 'gdelt')).toEqual({
      code: '1641',
      name: 'Expel or withdraw peacekeepers',
      parent: '164',
      weight: -7,
      weighedAs: '164',
    });
    expect(cameoEntry('106', 'gdelt')?.weighedAs).toBe('10');
    expect(cameoEntry('106', 'icews')?.weighedAs).toBe('106');
  });

  it('has no weight for what is no code: missing, not zero', () => {
    for (const code of ['', '43', '99', '0570', 'treaty', '5']) {
      expect(cameoWeight(code, 'gdelt')).toBeUndefined();
      expect(cameoName(code)).toBeUndefined();
    }
  });

  it('has a weight from −10 to 10 for every code in both tables', () => {
    expect(cameoNumbers.length).toBeGreaterThan(300);
    for (const code of cameoNumbers) {
      for (const table of ['gdelt', 'icews'] as const)
        expect(Math.abs(cameoWeight(code, table)!)).toBeLessThanOrEqual(10);
    }
  });

  it.skipIf(absent)(
    `agrees with the published tables${absent ? ' (skipped: ../shared is absent)' : ''}`,
    () => {
      const lines = readFileSync(published, 'utf8').trim().split('\n').slice(1);
      for (const line of lines) {
        const [, code = '', rest = ''] = /^(\d+),\d+,(?:"[^"]*"|[^,]*),(.*)$/.exec(line) ?? [];
        const [gdelt = '', icews = ''] = rest.split(',');
        if (gdelt !== '') expect(cameoWeight(code, 'gdelt'), code).toBe(Number(gdelt));
        if (icews !== '') expect(cameoWeight(code, 'icews'), code).toBe(Number(icews));
      }
    },
  );
});

describe('cameoName(code)', () => {
  it('gives the names of codebook 1.1b3, where the older scale files misprint them or have another scheme’s', () => {
    expect(cameoName('033')).toBe('Express intent to provide material aid');
    expect(cameoName('1056')).toBe('Demand de-escalation of military engagement');
    expect(cameoName('2041')).toBe('Use chemical, biological, or radiological weapons');
    expect(['105', '106', '107', '108'].map(cameoName)).toEqual([
      'Demand that target yields',
      'Demand meeting, negotiation',
      'Demand settling of dispute',
      'Demand mediation',
    ]);
    expect(cameoName('176')).toBe('Attack cybernetically');
  });

  it('is plain words for every code: one space between words, no numbers, nothing unfinished', () => {
    for (const code of cameoNumbers)
      expect(cameoName(code), code).toMatch(/^[A-Z][A-Za-z-]*(?:,? \(?[A-Za-z-]+\)?)*(?:\(s\))?$/);
  });
});
