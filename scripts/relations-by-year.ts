import { dayOf } from '../src/base/calendar.ts';
import { relationAt } from '../src/measure/relations/relation-series.ts';
import { blocs } from '../src/measure/structure/blocs.ts';
import { strategicTriangle } from '../src/measure/structure/strategic-triangle.ts';
import type { CaseRecord, Reading } from '../src/record/case-record.ts';
import { covers } from '../src/record/evidence/coverage.ts';
import { rangeOf, worldsOf } from '../src/report/over-worlds.ts';
import { planRelation, relationMaker } from '../src/system/relation.ts';

export type Pair = readonly [string, string];

/** The relations of a case under one reading: means over years, triangles and blocs on 1 July. */
export interface RelationsByYear {
  /** The median over the worlds of the mean over these years; undefined where no month of them is covered. */
  readonly mean: (pair: Pair, from: number, to: number) => number | undefined;
  /** What most worlds have on 1 July, and in what share of them. */
  readonly triangle: (year: number) => Most;
  readonly division: (year: number) => Most;
}

export interface Most {
  readonly is: string;
  readonly share: number;
}

/** Enough for a median to the first decimal; the verdicts take the case's own number. */
const WORLDS = 200;
const triangleOf = ['USA', 'USSR', 'PRC'] as const;

export function relationsByYear(
  record: CaseRecord,
  reading: Reading,
  pairs: readonly Pair[],
  years: { from: number; to: number },
): RelationsByYear {
  const worlds = worldsOf(record, { worlds: WORLDS });
  const months = (years.to - years.from + 1) * 12;
  const dayOfMonth = (month: number) => dayOf(years.from + Math.floor(month / 12), (month % 12) + 1, 1);
  const makers = pairs.map(([a, b]) =>
    relationMaker(planRelation(worlds.system, { a, b, reading }), reading.halfLifeDays),
  );
  const covered = pairs.map((actors) =>
    Array.from({ length: months }, (_, month) => {
      const day = dayOfMonth(month);
      return covers(record, { actors, kind: 'events', from: day, to: day }).covered;
    }),
  );
  const values = pairs.map(() => Array.from({ length: WORLDS }, () => new Float64Array(months).fill(NaN)));
  worlds.each((world, k) => {
    for (const [i, seriesIn] of makers.entries()) {
      const series = seriesIn(world);
      for (let month = 0; month < months; month++)
        if (covered[i]![month]) values[i]![k]![month] = relationAt(series, dayOfMonth(month));
    }
  });
  const at = (i: number, k: number, month: number) => {
    const value = values[i]![k]![month]!;
    return Number.isNaN(value) ? undefined : value;
  };
  const july = (year: number) => (year - years.from) * 12 + 6;
  const leg = (a: string, b: string) => pairs.findIndex((pair) => pair.includes(a) && pair.includes(b));
  const [us, ussr, prc] = triangleOf;
  return {
    mean: (pair, from, to) => {
      const i = pairs.indexOf(pair);
      const wanted = monthsOf(from, to, years).filter((month) => covered[i]![month]);
      if (wanted.length === 0) return undefined;
      return rangeOf(
        values[i]!.map((inWorld) => wanted.reduce((sum, month) => sum + inWorld[month]!, 0) / wanted.length),
      ).median;
    },
    triangle: (year) =>
      mostOf((k) => {
        const found = strategicTriangle(
          triangleOf,
          {
            ab: at(leg(us, ussr), k, july(year)),
            bc: at(leg(ussr, prc), k, july(year)),
            ac: at(leg(us, prc), k, july(year)),
          },
          reading.neutral,
        );
        const { type, pivot, outcast, unsigned } = found;
        if (type === undefined)
          return `none: ${unsigned.map(({ pair, why }) => `${pair.join('–')} ${why}`).join(', ')}`;
        return pivot ? `${type}, ${pivot} the pivot` : outcast ? `${type}, ${outcast} the outcast` : type;
      }),
    division: (year) => mostOf((k) => divisionOf(pairs, (i) => at(i, k, july(year)), reading.neutral)),
  };
}

function monthsOf(from: number, to: number, years: { from: number; to: number }): number[] {
  const first = Math.max(from, years.from);
  const last = Math.min(to, years.to);
  return Array.from({ length: (last - first + 1) * 12 }, (_, i) => (first - years.from) * 12 + i);
}

/** The division in words: sides with a bar between them, camps that no tie joins with a semicolon. */
function divisionOf(
  pairs: readonly Pair[],
  value: (i: number) => number | undefined,
  neutral: number,
): string {
  const ties = pairs.flatMap(([a, b], i) => {
    const relation = value(i);
    if (relation === undefined || Math.abs(relation) <= neutral) return [];
    return [{ a, b, sign: relation > 0 ? (1 as const) : (-1 as const) }];
  });
  if (ties.length === 0) return 'no ties';
  const found = blocs(ties);
  if (!found.decided) return 'not decided';
  if (found.optima > 1) return `${found.optima} divisions as good`;
  return found.camps
    .map(({ sides }) =>
      sides
        .filter((side) => side.length > 0)
        .map((side) => side.join(' + '))
        .join(' against '),
    )
    .join('; ');
}

function mostOf(inWorld: (k: number) => string): Most {
  const counts = new Map<string, number>();
  for (let k = 0; k < WORLDS; k++) counts.set(inWorld(k), (counts.get(inWorld(k)) ?? 0) + 1);
  const [is, count] = [...counts].sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1))[0]!;
  return { is, share: count / WORLDS };
}
