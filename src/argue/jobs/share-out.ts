import { groupBy } from '../../base/group-by.ts';
import type { Job } from '../job.ts';

/** Some jobs that one worker answers in one go, by their places in the list. */
export interface Bundle {
  readonly places: readonly number[];
  /** Roughly what they cost, in tests asked in a world. */
  readonly cost: number;
}

/** Each worker has about so many goes, so that none is left with a long one while the others wait. */
const GOES = 6;
/** A bundle of less is not worth the asking. */
const LEAST_COST = 4_000;

const costOf = ({ tests, worlds }: Job): number => (tests.length + 1) * Math.max(1, worlds.to - worlds.from);

/**
 * Shares jobs out among workers: those that have most in common stay together, since an account's tests are made ready once in a bundle.
 * Which bundle a job is in changes no answer. The costliest come first, so that the last to end are small.
 */
export function shareOut(jobs: readonly Job[], workers: number): readonly Bundle[] {
  const total = jobs.reduce((sum, job) => sum + costOf(job), 0);
  const most = Math.max(LEAST_COST, total / (workers * GOES));
  const bundles: { places: number[]; cost: number }[] = [];
  for (const places of alike(jobs)) {
    let open: (typeof bundles)[number] | undefined;
    for (const place of places) {
      const cost = costOf(jobs[place]!);
      if (!open || open.cost + cost > most) {
        open = { places: [], cost: 0 };
        bundles.push(open);
      }
      open.places.push(place);
      open.cost += cost;
    }
  }
  return bundles.sort((a, b) => b.cost - a.cost || a.places[0]! - b.places[0]!);
}

/** The places of jobs under one reading in one range of worlds, those of one account, but for the rows it leaves out, beside each other. */
function alike(jobs: readonly Job[]): readonly (readonly number[])[] {
  const keyed = jobs.map(({ account, reading, worlds }, place) => {
    const { id: _, says: __, drop = [], ...whom } = account;
    return { place, how: JSON.stringify([reading, worlds, drop.length > 0]), whom: JSON.stringify(whom) };
  });
  return [...groupBy(keyed, ({ how }) => how).values()].map((group) =>
    [...groupBy(group, ({ whom }) => whom).values()].flat().map(({ place }) => place),
  );
}
