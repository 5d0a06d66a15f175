import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Contact, secrecy } from '../../../src/measure/secrecy/secrecy.ts';

const contact: fc.Arbitrary<Contact> = fc.record({
  day: fc.integer({ min: 0, max: 50 }),
  channel: fc.constantFrom('public', 'secret', 'leaked', undefined),
});

describe('secrecy', () => {
  it('secrecy(contacts, periods) counts and shares by period, by hand', () => {
    const contacts: Contact[] = [
      { day: 9, channel: 'leaked' },
      { day: 0, channel: 'secret' },
      { day: 5, channel: 'secret' },
      { day: 9, channel: 'public' },
      { day: 10, channel: 'leaked' },
      { day: 12, channel: undefined },
    ];
    expect(
      secrecy(contacts, [
        { from: 0, to: 9 },
        { from: 10, to: 20 },
      ]),
    ).toEqual([
      {
        from: 0,
        to: 9,
        contacts: 4,
        public: 1,
        secret: 2,
        leaked: 1,
        unknown: 0,
        shares: { public: 0.25, secret: 0.5, leaked: 0.25 },
      },
      {
        from: 10,
        to: 20,
        contacts: 2,
        public: 0,
        secret: 0,
        leaked: 1,
        unknown: 1,
        shares: { public: 0, secret: 0, leaked: 1 },
      },
    ]);
  });

  it('secrecy(no contacts, or none of a known channel) has no shares', () => {
    expect(secrecy([], [{ from: 0, to: 9 }])[0]).toMatchObject({ contacts: 0, shares: undefined });
    expect(secrecy([{ day: 1, channel: undefined }], [{ from: 0, to: 9 }])[0]).toMatchObject({
      unknown: 1,
      shares: undefined,
    });
    expect(secrecy([{ day: 1, channel: 'public' }], [])).toEqual([]);
  });

  it('secrecy(contacts) adds up, over periods and over channels, in any order', () => {
    fc.assert(
      fc.property(fc.array(contact), (contacts) => {
        const [whole, early, late] = secrecy(contacts, [
          { from: 0, to: 50 },
          { from: 0, to: 20 },
          { from: 21, to: 50 },
        ]);
        for (const key of ['contacts', 'public', 'secret', 'leaked', 'unknown'] as const) {
          expect(early![key] + late![key]).toBe(whole![key]);
        }
        expect(whole!.contacts).toBe(contacts.length);
        if (whole!.shares) {
          const { public: open, secret, leaked } = whole!.shares;
          expect(open + secret + leaked).toBeCloseTo(1, 12);
        }
        expect(secrecy(contacts.toReversed(), [{ from: 0, to: 50 }])[0]).toEqual(whole);
      }),
      { seed: 1968 },
    );
  });

  it('secrecy(a period turned round) is refused', () => {
    expect(() => secrecy([], [{ from: 2, to: 1 }])).toThrow('secrecy requires periods');
  });
});
