import type { Studied } from './claim-studied.ts';
import { answerOf, falls } from './falls.ts';
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
  const { account, share, atFirst, effects } = studied;
  if (answerOf(share).verdict === 'untestable') return null;
  const moved = new Map(without.flatMap(({ lost, moved: by }) => (isWhole(lost, is) ? [[lost.id, by]] : [])));
  const candidates = (is === 'source' ? sourcesOf(studied) : studied.rows).toSorted(
    (a, b) => (moved.get(b.id) ?? 0) - (moved.get(a.id) ?? 0),
  );
  const accountOf = (set: readonly number[]) =>
    withoutThese(
      account,
      set.map((place) => candidates[place]!),
    );
  const asked = new Set<string>();
  const askOf = (set: readonly number[]) => {
    const of = accountOf(set);
    asked.add(effects.of(of));
    return studied.ask(of);
  };
  const found = await smallestSets(
    candidates.length,
    async (sets) => (await Promise.all(sets.map(askOf))).map((after) => falls(atFirst, after)),
    most,
  );
  const all = candidates.map((_, place) => place);
  const sets = await Promise.all(
    found.sets.slice(0, mostTold).map(async (set) => ({
      members: set.map((place) => candidates[place]!.id),
      ...answerOf(await studied.askInAll(accountOf(set))),
    })),
  );
  return {
    least: found.least,
    most: found.most,
    sets,
    isAll: found.isAll && found.sets.length <= mostTold,
    among: candidates.length,
    asked: asked.size,
    without: candidates.length === 0 ? null : answerOf(await askOf(all)),
  };
}

/** Of more sets of one size than this only the first are told. */
const mostTold = 50;

const isWhole = (lost: Lost, is: 'source' | 'row'): boolean =>
  lost.is === is && !('as' in lost && lost.as !== undefined);

function sourcesOf({ record, effects }: Studied): (Lost & { readonly is: 'source' })[] {
  return record.rows.sources.flatMap(({ id }) => (effects.sources.has(id) ? [{ is: 'source', id }] : []));
}
