import { describe, expect, it } from 'vitest';
import { composeAccents } from '../../../src/manuscript/read/compose-accents.ts';

const composed: readonly (readonly [written: string, read: string])[] = [
  // Before their letters, as TeX sets them.
  ['H¨age', 'Häge'],
  ['Rodr´ıguez', 'Rodríguez'],
  ['Miloˇsevi´c', 'Milošević'],
  ['P´erez', 'Pérez'],
  // Behind them, as printers' fonts do, with the gap that this leaves.
  ['Plu¨ mper', 'Plümper'],
  ['Mu¨ller', 'Müller'],
  ['Sv˚ asand', 'Svåsand'],
  ['Franc¸ ois', 'François'],
  ['Go´mez', 'Gómez'],
  // Apostrophes.
  ['Hitler´s', 'Hitler´s'],
  ['l´autre', 'l´autre'],
];

describe('composeAccents', () => {
  it.each(composed)('reads %s as %s', (written, read) => {
    expect(composeAccents(written)).toBe(read);
  });
});
