/** Dittmer's four patterns: all friends, one courted by two, two against one, all at odds. */
export type TriangleType = 'menage' | 'romantic' | 'marriage' | 'veto';

export interface TriangleLegs {
  /** The relations of the first and second, second and third, first and third actor; undefined where unknown. */
  readonly ab: number | undefined;
  readonly bc: number | undefined;
  readonly ac: number | undefined;
}

export interface StrategicTriangle {
  /** Undefined when a leg has no sign. */
  readonly type: TriangleType | undefined;
  /** In a romantic triangle, the actor on good terms with both others. */
  readonly pivot: string | undefined;
  /** In a marriage, the actor on bad terms with both partners. */
  readonly outcast: string | undefined;
  /** The legs without a sign, and why. */
  readonly unsigned: readonly {
    readonly pair: readonly [string, string];
    readonly why: 'neutral' | 'unknown';
  }[];
}

const types: readonly TriangleType[] = ['veto', 'marriage', 'romantic', 'menage'];

/**
 * Type of a strategic triangle, and its pivot.
 *
 * Answers:   who, of three powers, can play off the other two, and who is left out.
 * Formula:   by the signs of the three relations: +++ ménage à trois, ++− romantic triangle, +−− stable marriage,
 *            −−− unit veto. A relation within the neutral band, −neutral to neutral, has no sign.
 * Takes:     three actors, their three relations (symmetric), and the half-width of the neutral band, 0 or more.
 * Gives:     the type; the pivot of a romantic triangle; the outcast of a marriage. When a leg is neutral or unknown
 *            there is no type, and `unsigned` says which leg.
 * Doubt:     the type turns on three signs: near the band it flips with a single act. The caller takes the shares over
 *            worlds and the neutral bands in question.
 * Variants:  a marriage has no pivot: its outcast stands apart from it, but plays nobody off. The fourth type was added by
 *            later writers to Dittmer's three. In Heider's sense the marriage is balanced and the romantic triangle is not.
 * Checked:   all eight patterns of signs; test/measure/structure/strategic-triangle.test.ts
 * Source:    Dittmer (1981), World Politics 33(4), 485–515. doi:10.2307/2010133
 *
 * @example strategicTriangle(['USA', 'USSR', 'PRC'], { ab: 4, bc: -9, ac: 3 }, 1).pivot // => 'USA'
 */
export function strategicTriangle(
  actors: readonly [string, string, string],
  legs: TriangleLegs,
  neutral: number,
): StrategicTriangle {
  if (!(neutral >= 0)) throw new Error('strategicTriangle requires a neutral half-width of 0 or more');
  const [a, b, c] = actors;
  // Each leg with the actor that stands opposite to it.
  const sides = [
    { pair: [a, b] as const, value: legs.ab, opposite: c },
    { pair: [b, c] as const, value: legs.bc, opposite: a },
    { pair: [a, c] as const, value: legs.ac, opposite: b },
  ];
  const unsigned = sides
    .filter(({ value }) => value === undefined || Math.abs(value) <= neutral)
    .map(({ pair, value }) => ({
      pair,
      why: value === undefined ? ('unknown' as const) : ('neutral' as const),
    }));
  if (unsigned.length > 0) return { type: undefined, pivot: undefined, outcast: undefined, unsigned };
  const friendly = sides.filter(({ value }) => value! > 0);
  const type = types[friendly.length]!;
  return {
    type,
    pivot: type === 'romantic' ? sides.find(({ value }) => value! < 0)!.opposite : undefined,
    outcast: type === 'marriage' ? friendly[0]!.opposite : undefined,
    unsigned,
  };
}
