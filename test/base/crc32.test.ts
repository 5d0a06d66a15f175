import { describe, expect, it } from 'vitest';
import { crc32 } from '../../src/base/crc32.ts';

describe('crc32', () => {
  const bytes = new TextEncoder().encode('123456789');

  it('is the check value of the catalogue of CRCs for the nine digits, and 0 of nothing', () => {
    expect(crc32(bytes)).toBe(0xcbf43926);
    expect(crc32(new Uint8Array())).toBe(0);
  });

  it('goes on from bytes before', () => {
    for (let at = 0; at <= bytes.length; at += 1)
      expect(crc32(bytes.subarray(at), crc32(bytes.subarray(0, at)))).toBe(0xcbf43926);
  });
});
