import type { Interval } from '../../base/interval.ts';
import { relationAt } from '../../measure/relations/relation-series.ts';
import { blocs, byEnemiesAlone, sameBloc } from '../../measure/structure/blocs.ts';
import type { SignedTie } from '../../measure/structure/signed-network.ts';
import { type StrategicTriangle, strategicTriangle } from '../../measure/structure/strategic-triangle.ts';
import type { World } from '../../system/world.ts';
import type { Signature } from '../language/signature.ts';
import { coverageOf, type Setting, unknown } from '../setting.ts';
import { type Compiled, type Uses, usedByAll } from '../value.ts';
import type { ClaimFunction, PreparedCall } from './claim-function.ts';
import { publishedOf, sameBlocOfData } from './published.ts';
import { noteRecent, relationOf } from './relations-in.ts';

const group = 'Structure';
const actor = (name: string) => ({ name, kind: 'actor' }) as const;
const onDay = { group, named: [], window: 'day', seenBy: false, fades: true } as const;

/** How several relations lie to each other on a date. */
export const structureFunctions: readonly ClaimFunction[] = [
  triangleFunction(
    {
      name: 'triangle',
      words: ['menage', 'romantic', 'marriage', 'veto', 'none'],
      says: 'The type of a strategic triangle after Dittmer; none while a relation is neutral, unknown while one is not known.',
      spoken: 'the type of the triangle of {A}, {B} and {C}{window}',
      example: 'triangle(USA, USSR, PRC) on 1973 = romantic',
    },
    ({ type }) => type,
    { word: 'none', says: 'the triangle has no type' },
  ),
  triangleFunction(
    {
      name: 'pivot',
      words: 'actor',
      says: 'The pivot of a romantic triangle: the one on good terms with both others, who are not with each other. Where the record covers all three relations and there is no pivot, it is nobody, and so not the one asked about.',
      spoken: 'the pivot of the triangle of {A}, {B} and {C}{window}',
      example: 'pivot(USA, USSR, PRC) on 1973 = USA',
    },
    ({ pivot }) => pivot,
    { word: 'nobody', says: 'the triangle has no pivot' },
  ),
  {
    signature: {
      ...onDay,
      name: 'sameBloc',
      relations: 'all',
      parameters: [actor('A'), actor('B')],
      gives: 'truth',
      says: 'Whether every best division of the covered states in two puts A and B on one side, and good ties join them there; unknown where it does not decide, or common enemies alone put them there. With `data = …` it asks a published signed network, and of a year: see Published data.',
      spoken: '{A} was in one bloc with {B}{window}',
      example: 'sameBloc(USSR, PRC) on 1955',
      withData: sameBlocOfData,
    },
    compile: (call, setting) =>
      call.typed.signature.measure ? publishedOf(call, setting) : sameBlocOn(call, setting),
  },
];

/** Signs of every relation that the record covers on the day, divided in two with the least frustration. */
function sameBlocOn(call: PreparedCall, setting: Setting): Compiled<boolean> {
  const pairs = coveredPairs(setting);
  const legs = pairs.map(([a, b]) => legOn(setting, a, b, false));
  const { neutral } = setting.reading;
  return {
    varies: call.window!.varies || legs.some((leg) => leg.varies),
    ...usedByAll(legs.map(({ uses }) => uses)),
    in: (world) => {
      const on = call.window!.in(world);
      if (!on) return undefined;
      const ties = pairs.flatMap(([a, b], i) => {
        const value = legs[i]!.in(world, on);
        return value === undefined || Math.abs(value) <= neutral
          ? []
          : [{ a, b, sign: value > 0 ? (1 as const) : (-1 as const) }];
      });
      const division = blocs(ties);
      if (!division.decided) return unknown(setting, division.why);
      const [a, b] = [call.word(0), call.word(1)];
      if (byEnemiesAlone(division, a, b)) return unknown(setting, enemiesInWords(a, b, ties));
      return (
        sameBloc(division, a, b) ??
        unknown(setting, 'the divisions that are equally good disagree, or a state has no ties')
      );
    },
  };
}

/** That two are on one side by their enemies alone, and which bad ties of theirs are meant. */
function enemiesInWords(a: string, b: string, ties: readonly SignedTie[]): string {
  const bad = ties.filter((tie) => tie.sign < 0 && [tie.a, tie.b].some((id) => id === a || id === b));
  const named = bad.map((tie) => `${tie.a}–${tie.b}`).join(', ');
  return `"${a}" and "${b}" stand on one side by common enemies alone (bad ties: ${named}); no chain of good ties joins them`;
}

/** Pairs of actors whose dealings the record claims to cover at some time. */
function coveredPairs({ system }: Setting): (readonly [string, string])[] {
  const found = new Map<string, readonly [string, string]>();
  for (const { between = [] } of system.record.rows.coverage) {
    for (const a of between) for (const b of between) if (a < b) found.set(`${a}|${b}`, [a, b]);
  }
  return [...found.values()];
}

function triangleFunction(
  signature: Pick<Signature, 'name' | 'says' | 'spoken' | 'example' | 'words'>,
  answer: (triangle: StrategicTriangle) => string | undefined,
  otherwise: { readonly word: string; readonly says: string },
): ClaimFunction {
  return {
    signature: {
      ...onDay,
      ...signature,
      parameters: [actor('A'), actor('B'), actor('C')],
      gives: 'word',
      relations: 'pairs',
    },
    compile: (call, setting) => {
      const of = triangleOn(call, setting);
      return {
        varies: of.varies,
        ...(of.uses ? { uses: of.uses } : {}),
        in: (world) => {
          const triangle = of.in(world);
          if (!triangle) return undefined;
          const found = answer(triangle);
          if (found !== undefined) return found;
          setting.trace.missing(`${otherwise.says}: ${whyNot(triangle)}`);
          // a neutral relation is known
          return triangle.unsigned.some(({ why }) => why === 'unknown') ? undefined : otherwise.word;
        },
      };
    },
  };
}

function whyNot({ type, unsigned }: StrategicTriangle): string {
  const leg = unsigned.find(({ why }) => why === 'unknown') ?? unsigned[0];
  return leg ? `the relation of ${leg.pair.join(' and ')} is ${leg.why}` : `it is a ${type}`;
}

/** The triangle of three actors on the day asked about; unknown where the record does not cover a relation. */
function triangleOn(call: PreparedCall, setting: Setting): Compiled<StrategicTriangle> {
  const of = [call.word(0), call.word(1), call.word(2)] as const;
  const legs = [
    legOn(setting, of[0], of[1]),
    legOn(setting, of[1], of[2]),
    legOn(setting, of[0], of[2]),
  ] as const;
  return {
    varies: call.window!.varies || legs.some((leg) => leg.varies),
    ...usedByAll(legs.map(({ uses }) => uses)),
    in: (world) => {
      const on = call.window!.in(world);
      if (!on) return undefined;
      const [ab, bc, ac] = legs.map((leg) => leg.in(world, on));
      return strategicTriangle(of, { ab, bc, ac }, setting.reading.neutral);
    },
  };
}

interface Leg {
  readonly varies: boolean;
  readonly uses: Uses;
  readonly in: (world: World, on: Interval) => number | undefined;
}

function legOn(setting: Setting, a: string, b: string, isNoted = true): Leg {
  const relationAsked = relationOf(setting, a, b);
  const { scope, series, uses } = relationAsked;
  const covered = coverageOf(setting, scope);
  return {
    varies: series.varies,
    uses,
    in: (world, on) => {
      const why = covered(on);
      if (why !== undefined) return isNoted ? unknown(setting, why) : undefined;
      const relation = series.in(world);
      noteRecent(setting, relationAsked, world, on.end);
      return relation && relationAt(relation, on.end);
    },
  };
}
