import type { Account } from '../../system/belief.ts';
import type { Share } from '../judge-report.ts';
import type { WorldRange } from '../sitting.ts';
import { shareOf, type Tally } from '../verdict.ts';
import { falls, mayFall, movement } from './falls.ts';

/** How a verdict fares when something is lost, asked in as many worlds as it takes to tell. */
export interface AskOfLoss {
  /** Its share in all worlds. */
  readonly inAll: (less: Account) => Promise<Share>;
  /** The same; nothing where the first worlds are not moved and rule out that it falls in all. */
  readonly unlessSteady: (less: Account) => Promise<Share | undefined>;
  readonly falls: (less: Account) => Promise<boolean>;
  /** Whether it falls, as the first worlds let one guess. */
  readonly seemsToFall: (less: Account) => Promise<boolean>;
}

/**
 * Asks what losses do to a verdict: each in the first worlds, and in the others unless the first rule out that it falls in all of them
 * (`mayFall`). What is told of a loss is always told of all worlds.
 *
 * Takes: a way to ask in some worlds, the account and its share before, how many worlds there are, and how many are the first.
 */
export async function askerOfLosses(
  ask: (account: Account, range: WorldRange) => Promise<Tally>,
  [whole, before]: readonly [Account, Share],
  worlds: number,
  firstWorlds: number,
): Promise<AskOfLoss> {
  const first = Math.min(firstWorlds, worlds);
  const half = Math.max(first, Math.floor(worlds / 2));
  const askFirst = (less: Account) => ask(less, { from: 0, to: first });
  const atFirst = shareOf(await askFirst(whole));
  const further = async (less: Account, some: Tally, from: number, to: number): Promise<Tally> =>
    from === to ? some : added(some, await ask(less, { from, to }));
  const inAll = async (less: Account) => shareOf(await further(less, await askFirst(less), first, worlds));
  const seems = (some: Tally) => falls(before, shifted(before, atFirst, shareOf(some)));
  const unlessRuledOut = async (less: Account): Promise<Share | undefined> => {
    const some = await askFirst(less);
    if (first === worlds || seems(some)) return inAll(less);
    if (!mayFall(before, some, worlds)) return undefined;
    const more = await further(less, some, first, half);
    return mayFall(before, more, worlds) ? shareOf(await further(less, more, half, worlds)) : undefined;
  };
  return {
    inAll,
    unlessSteady: async (less) =>
      movement(atFirst, shareOf(await askFirst(less))) > 0 ? inAll(less) : unlessRuledOut(less),
    falls: async (less) => {
      const after = await unlessRuledOut(less);
      return after !== undefined && falls(before, after);
    },
    seemsToFall: async (less) => seems(await askFirst(less)),
  };
}

const added = (one: Tally, other: Tally): Tally => ({
  true: one.true + other.true,
  false: one.false + other.false,
  unknown: one.unknown + other.unknown,
});

/** The share in all worlds, when they are moved as the first were. */
const shifted = (before: Share, first: Share, after: Share): Share => ({
  true: before.true + after.true - first.true,
  false: before.false + after.false - first.false,
  unknown: before.unknown + after.unknown - first.unknown,
});
