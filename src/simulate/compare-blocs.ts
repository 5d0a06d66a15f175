import type { Day } from '../base/calendar.ts';
import { relationAt } from '../measure/relations/relation-series.ts';
import { type Blocs, blocs, byEnemiesAlone, sameBloc } from '../measure/structure/blocs.ts';
import type { CaseRecord, Reading } from '../record/case-record.ts';
import { believerOf } from '../record/evidence/status.ts';
import { blocsOverWorlds, tiesOf } from '../report/blocs-over-worlds.ts';
import { type Worlds, worldsOf } from '../report/over-worlds.ts';
import type { Pair } from '../report/pairs-with-dealings.ts';
import { pairsCovered } from '../report/report-date.ts';
import { planRelation, relationMaker } from '../system/relation.ts';
import type { BlocChange } from './play-report.ts';
import type { SameWorlds } from './two-histories.ts';

/** The relations of the covered pairs of one record on some days, in every world. */
interface Relations {
  readonly pairs: readonly (readonly Pair[])[];
  readonly values: readonly (readonly Float64Array[])[];
}

/**
 * On which of some days who stands with whom is not what it was: runs of days with the same change are told as one.
 *
 * Takes: both records; the days, in order.
 */
export function compareBlocs(
  [one, other]: readonly [CaseRecord, CaseRecord],
  drawing: SameWorlds,
  days: readonly Day[],
  reading: Reading,
): BlocChange[] {
  const [before, after] = [one, other].map((record) => relationsOn(worldsOf(record, drawing), days, reading));
  const known = new Map<string, Blocs>();
  const changes: BlocChange[] = [];
  let last = '';
  for (const [i, day] of days.entries()) {
    const [was, is] = [before!, after!].map(({ pairs, values }) =>
      blocsOverWorlds(pairs[i]!, values[i]!, reading.neutral),
    );
    const differs = differingWorlds(before!, after!, i, reading.neutral, known) / drawing.worlds;
    const words = JSON.stringify(
      [was!.blocs, is!.blocs].map((each) => each.map(({ members, camp }) => [members, camp])),
    );
    const previous = changes.at(-1);
    if (differs === 0) last = '';
    else if (previous && words === last)
      changes[changes.length - 1] = { ...previous, to: day, differs: Math.max(previous.differs, differs) };
    else {
      changes.push({ from: day, to: day, before: was!.blocs, after: is!.blocs, differs });
      last = words;
    }
  }
  return changes;
}

function relationsOn(worlds: Worlds, days: readonly Day[], reading: Reading): Relations {
  const { system, account } = worlds;
  const pairs = days.map((day) => pairsCovered(system.record, worlds, day, reading).pairs);
  const all = [...new Map(pairs.flat().map((pair) => [pair.join(' '), pair])).values()];
  const makers = all.map(([a, b]) =>
    relationMaker(
      planRelation(system, { a, b, reading, believes: believerOf(account) }),
      reading.halfLifeDays,
    ),
  );
  const byPair = new Map(all.map((pair) => [pair.join(' '), days.map(() => new Float64Array(worlds.count))]));
  worlds.each((world, k) => {
    for (const [i, seriesIn] of makers.entries()) {
      const series = seriesIn(world);
      const values = byPair.get(all[i]!.join(' '))!;
      for (const [n, day] of days.entries()) values[n]![k] = relationAt(series, day);
    }
  });
  return { pairs, values: pairs.map((on, n) => on.map((pair) => byPair.get(pair.join(' '))![n]!)) };
}

/** In how many worlds somebody stands otherwise to somebody on a day. */
function differingWorlds(
  before: Relations,
  after: Relations,
  day: number,
  neutral: number,
  known: Map<string, Blocs>,
): number {
  const actors = [...new Set([...before.pairs[day]!, ...after.pairs[day]!].flat())].sort();
  const keys = new Map<string, string>();
  const divisionIn = ({ pairs, values }: Relations, k: number): string => {
    const ties = tiesOf(
      pairs[day]!,
      values[day]!.map((each) => each[k]!),
      neutral,
    );
    const signs = ties.map(({ a, b, sign }) => `${a}${sign === 1 ? '+' : '-'}${b}`).join(' ');
    const division = known.get(signs) ?? blocs(ties);
    known.set(signs, division);
    const key = keys.get(signs) ?? keyOf(division, actors);
    keys.set(signs, key);
    return key;
  };
  const worlds = (before.values[day]![0] ?? after.values[day]![0])?.length ?? 0;
  let count = 0;
  for (let k = 0; k < worlds; k++) if (divisionIn(before, k) !== divisionIn(after, k)) count++;
  return count;
}

/** How every two of some actors stand to each other, in letters. */
function keyOf(division: Blocs, actors: readonly string[]): string {
  return actors
    .flatMap((a, i) =>
      actors.slice(i + 1).map((b) => {
        const same = sameBloc(division, a, b);
        return same === undefined ? '?' : byEnemiesAlone(division, a, b) ? 'e' : same ? 's' : 'o';
      }),
    )
    .join('');
}
