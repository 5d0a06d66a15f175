/** One who acts, is acted towards, or signs, and those for whom he speaks. */
export interface Voice {
  readonly actor: string;
  readonly for: readonly string[];
}

/** The two sides of an act; without `to` it runs among those who did it. */
export interface Sides {
  readonly by: readonly Voice[];
  readonly to: readonly Voice[] | undefined;
}

/**
 * Whether one side has `a`, or one who speaks for it, and the other `b`, or one who speaks for it. A minister is not
 * another party to what he does for his state: between those two only an act that names both is one.
 */
export function runsTowards({ by, to = by }: Sides, a: string, b: string): boolean {
  return by.some((one) =>
    to.some((other) => {
      if (one.actor === a && other.actor === b) return true;
      if (one.actor === other.actor || !carries(one, a) || !carries(other, b)) return false;
      return !carries(one, b) && !carries(other, a);
    }),
  );
}

function carries({ actor, for: others }: Voice, name: string): boolean {
  return actor === name || others.includes(name);
}
