import type { Day } from '../../base/calendar.ts';

export type Channel = 'public' | 'secret' | 'leaked';

/** A contact: a meeting, talk, visit or message; its channel undefined where the sources do not say. */
export interface Contact {
  readonly day: Day;
  readonly channel: Channel | undefined;
  /** How many contacts stand here together; one when left out. */
  readonly count?: number;
}

export interface ChannelShares {
  readonly contacts: number;
  readonly public: number;
  readonly secret: number;
  readonly leaked: number;
  /** Contacts whose channel the sources do not say. */
  readonly unknown: number;
  /** Shares of the contacts whose channel is known; undefined when there are none. */
  readonly shares: { readonly [C in Channel]: number } | undefined;
}

/**
 * Secrecy: through which channels two powers dealt with each other, over time.
 *
 * Answers:   how far contacts were hidden, and whether leaks grew more frequent.
 * Formula:   share of a channel = contacts through it / contacts whose channel is known, in each period.
 * Takes:     contacts in any order; periods as first and last days, both included, which may overlap.
 * Gives:     counts and shares for each period; no shares where no contact with a known channel falls in it.
 * Doubt:     a secret contact that never came out is in no record: the share of the secret ones is a lower bound, and a
 *            rise of leaks may be a rise of contacts that leaked or of what the sources noticed. Few contacts make shares jump.
 * Variants:  `leaked` is a contact meant to be secret that became known at the time; what archives opened later is secret.
 * Cost:      contacts × periods.
 * Checked:   by hand and by counting; test/measure/secrecy/secrecy.test.ts
 *
 * @example secrecy([{ day: 1, channel: 'leaked' }, { day: 2, channel: 'secret' }], [{ from: 0, to: 9 }])[0].shares.leaked // => 0.5
 */
export function secrecy(
  contacts: readonly Contact[],
  periods: readonly { readonly from: Day; readonly to: Day }[],
): (ChannelShares & { readonly from: Day; readonly to: Day })[] {
  return periods.map(({ from, to }) => {
    if (!(from <= to)) throw new Error('secrecy requires periods whose first day is not after their last');
    return { from, to, ...channelShares(contacts.filter(({ day }) => day >= from && day <= to)) };
  });
}

function channelShares(contacts: readonly Contact[]): ChannelShares {
  const counts = { public: 0, secret: 0, leaked: 0, unknown: 0 };
  for (const { channel, count = 1 } of contacts) counts[channel ?? 'unknown'] += count;
  const known = counts.public + counts.secret + counts.leaked;
  const share = (count: number) => count / known;
  const shares = { public: share(counts.public), secret: share(counts.secret), leaked: share(counts.leaked) };
  return { contacts: known + counts.unknown, ...counts, shares: known > 0 ? shares : undefined };
}
