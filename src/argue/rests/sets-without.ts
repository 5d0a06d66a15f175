import type { Account } from '../../system/belief.ts';
import type { Studied } from './claim-studied.ts';
import { answerOf } from './falls.ts';
import { withoutThese } from './losses.ts';
import type { Lost, SmallestSets, Without } from './rests-report.ts';
import { smallestSets } from './smallest-sets.ts';

/**
 * The smallest sets of sources, or of rows, without which a verdict falls; null where it has none that can fall.
 *
 * Takes: the single losses that move it, by which those that move it most are tried first; `most` sets that may be asked about.
 */
export async function setsWithout(
  studied: Studied,
  is: 'source' | 'row',
  without: readonly Without[],
  most: number,
): Promise<SmallestSets | null> {
  const { account, share, effects, ofLoss } = studied;
  if (answerOf(share).verdict === 'untestable') return null;
  const alone = new Map(
    without.flatMap((each) => (isWhole(each.lost, is) ? [[each.lost.id, each] as const] : [])),
  );
  const candidates = (is === 'source' ? sourcesOf(studied) : studied.rows).toSorted(
    (a, b) => (alone.get(b.id)?.moved ?? 0) - (alone.get(a.id)?.moved ?? 0),
  );
  const accountOf = (set: readonly number[]) =>
    withoutThese(
      account,
      set.map((place) => candidates[place]!),
    );
  const asked = new Set<string>();
  const each = (of: (less: Account) => Promise<boolean>) => (sets: readonly (readonly number[])[]) =>
    Promise.all(
      sets.map((set) => {
        const less = accountOf(set);
        asked.add(effects.of(less));
        // what one of them does alone has been asked
        return set.length === 1 ? alone.get(candidates[set[0]!]!.id)?.falls === true : of(less);
      }),
    );
  const [turns, guess] = [each(ofLoss.falls), each(ofLoss.seemsToFall)];
  const found = await smallestSets(candidates.length, turns, most, guess);
  const sets = await Promise.all(
    found.sets.slice(0, mostTold).map(async (set) => ({
      members: set.map((place) => candidates[place]!.id),
      ...answerOf(await ofLoss.inAll(accountOf(set))),
    })),
  );
  const all = candidates.map((_, place) => place);
  return {
    least: found.least,
    most: found.most,
    sets,
    isAll: found.isAll && found.sets.length <= mostTold,
    among: candidates.length,
    asked: asked.size,
    without: candidates.length === 0 ? null : answerOf(await ofLoss.inAll(accountOf(all))),
  };
}

/** Of more sets of one size than this only the first are told. */
const mostTold = 50;

const isWhole = (lost: Lost, is: 'source' | 'row'): boolean =>
  lost.is === is && !('as' in lost && lost.as !== undefined);

function sourcesOf({ record, effects }: Studied): (Lost & { readonly is: 'source' })[] {
  return record.rows.sources.flatMap(({ id }) => (effects.sources.has(id) ? [{ is: 'source', id }] : []));
}
