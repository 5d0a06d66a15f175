import { groupBy } from '../base/group-by.ts';
import { type Blocs, blocs, byEnemiesAlone, sameBloc } from '../measure/structure/blocs.ts';
import type { SignedTie } from '../measure/structure/signed-network.ts';
import { triangleBalance } from '../measure/structure/triad-balance.ts';
import type { DateReport } from './date-report.ts';
import { rangeOf } from './over-worlds.ts';
import type { Pair } from './pairs-with-dealings.ts';

type Report = Pick<DateReport, 'blocs' | 'together' | 'blocsNote' | 'balance'>;
type Together = DateReport['together'][number];

/**
 * Who stands with whom, and how surely, over the worlds.
 *
 * Answers:   the blocs of a date, and in what share of the worlds two actors stand together or apart.
 * Formula:   blocs by the signs of the median relations, as far as every best division in two agrees: a camp is a group whose
 *            members stand to each other the same way in all of them. The share of a bloc is that of the worlds in which,
 *            by the signs of that world, every best division puts all its members on one side.
 * Takes:     the covered pairs, the relation of each in every world, the half-width of the neutral band.
 * Gives:     camps, each with one side or two; pairs with their shares; why there is no bloc, or what is left open. Two
 *            camps are two questions: no tie joins them, or the divisions that are equally good disagree.
 * Doubt:     as `blocs`; a world in which two are joined by no tie counts as undecided, not as apart.
 * Cost:      one division for each pattern of signs that comes, few of many worlds.
 * Checked:   by hand and world by world; test/report/blocs-over-worlds.test.ts
 *
 * @example blocsOverWorlds([['A', 'B']], [Float64Array.of(3, 4, -5)], 1).together // => [{ a: 'A', b: 'B', together: 2 / 3, byEnemies: 0, apart: 1 / 3, undecided: 0 }]
 */
export function blocsOverWorlds(
  pairs: readonly Pair[],
  relations: readonly Float64Array[],
  neutral: number,
): Report {
  const medians = relations.map((values) => rangeOf(values).median);
  const ties = tiesOf(pairs, medians, neutral);
  const divisions = countDivisions(pairs, relations, neutral);
  const actors = [...new Set(pairs.flat())].sort();
  const together = actors
    .flatMap((a, i) => actors.slice(i + 1).map((b) => pairOver(divisions, a, b)))
    .filter(({ undecided }) => undecided < 1);
  if (ties.length === 0) {
    const why = pairs.length === 0 ? 'no relation is known' : 'no relation is beyond the neutral band';
    return { blocs: [], together, blocsNote: why };
  }
  const { value, of } = triangleBalance(ties);
  const balance = value === undefined ? {} : { balance: { value, of } };
  const division = blocs(ties);
  if (!division.decided) return { blocs: [], together, blocsNote: division.why, ...balance };
  const note = openInWords(division);
  return {
    ...balance,
    blocs: campsOf(division).flatMap((sides, camp) =>
      sides.map((members) => ({
        members,
        circles: circlesOf(division, members),
        camp: camp + 1,
        share: shareOf(divisions, members),
      })),
    ),
    together,
    ...(note === undefined ? {} : { blocsNote: note }),
  };
}

/** The pairs whose relation is beyond the neutral band, with its sign. */
export function tiesOf(pairs: readonly Pair[], values: readonly number[], neutral: number): SignedTie[] {
  return pairs.flatMap(([a, b], i) =>
    Math.abs(values[i]!) <= neutral ? [] : [{ a, b, sign: values[i]! > 0 ? 1 : -1 }],
  );
}

/** The division of every world, those with the same signs taken once, with the share of the worlds that have it. */
function countDivisions(
  pairs: readonly Pair[],
  relations: readonly Float64Array[],
  neutral: number,
): { division: Blocs; share: number }[] {
  const count = relations[0]?.length ?? 0;
  const found = new Map<string, { world: number; worlds: number }>();
  for (let world = 0; world < count; world++) {
    const signs = relations.map((values) =>
      Math.abs(values[world]!) <= neutral ? '0' : values[world]! > 0 ? '+' : '-',
    );
    const known = found.get(signs.join(''));
    if (known) known.worlds++;
    else found.set(signs.join(''), { world, worlds: 1 });
  }
  return [...found.values()].map(({ world, worlds }) => ({
    division: blocs(
      tiesOf(
        pairs,
        relations.map((values) => values[world]!),
        neutral,
      ),
    ),
    share: worlds / count,
  }));
}

type Divisions = ReturnType<typeof countDivisions>;

function pairOver(divisions: Divisions, a: string, b: string): Together {
  let [together, byEnemies, apart, undecided] = [0, 0, 0, 0];
  for (const { division, share } of divisions) {
    const same = sameBloc(division, a, b);
    if (same === undefined) undecided += share;
    else if (byEnemiesAlone(division, a, b)) byEnemies += share;
    else if (same) together += share;
    else apart += share;
  }
  return { a, b, together, byEnemies, apart, undecided };
}

/** Share of the worlds in which all of these stand together; of one alone, in which it is in a camp at all. */
function shareOf(divisions: Divisions, [first, ...others]: readonly string[]): number {
  const isSo = (division: Blocs) =>
    others.length === 0
      ? division.decided && division.certain.has(first!)
      : others.every((other) => sameBloc(division, first!, other) === true);
  return divisions.reduce((sum, { division, share }) => sum + (isSo(division) ? share : 0), 0);
}

/** Those of a side whom good ties join, each circle in the order of the side. */
function circlesOf({ certain }: Blocs & { decided: true }, members: readonly string[]): string[][] {
  return [...groupBy(members, (member) => certain.get(member)!.circle).values()];
}

/** Groups whose members stand to each other the same way in every best division, the largest first; each by its sides. */
function campsOf(division: Blocs & { decided: true }): string[][][] {
  const groups = new Map<number, [string[], string[]]>();
  for (const [actor, { group, side }] of division.certain) {
    const sides = groups.get(group) ?? [[], []];
    groups.set(group, sides);
    sides[side].push(actor);
  }
  const size = (sides: readonly (readonly string[])[]) => sides.flat().length;
  return [...groups.values()]
    .filter((sides) => size(sides) > 1)
    .map((sides) => sides.filter((side) => side.length > 0).sort((x, y) => (x[0]! < y[0]! ? -1 : 1)))
    .sort((x, y) => size(y) - size(x) || (x[0]![0]! < y[0]![0]! ? -1 : 1));
}

/** That divisions are equally good, and about whom they disagree; undefined when there is only one. */
function openInWords(division: Blocs & { decided: true }): string | undefined {
  const { certain, camps } = division;
  const sizes = new Map<number, number>();
  for (const { group } of certain.values()) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const notes = camps
    .filter(({ optima }) => optima > 1)
    .map(({ sides, optima }) => {
      const members = sides.flat().sort();
      const loose = members.filter((actor) => sizes.get(certain.get(actor)!.group) === 1);
      return `${optima} divisions are equally good and disagree about ${listed(loose.length > 0 ? loose : members)}`;
    });
  return notes.length === 0 ? undefined : notes.join('; ');
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
