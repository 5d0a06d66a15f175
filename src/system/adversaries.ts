import type { Day } from '../base/calendar.ts';
import type { Interval } from '../base/interval.ts';
import type { Row } from '../record/case-record.ts';
import { coveredPeriods } from '../record/evidence/coverage.ts';
import type { Evidence } from '../record/evidence/evidence.ts';
import type { Believes } from '../record/evidence/status.ts';
import { dealing } from './dealings.ts';
import type { Fact, System } from './facts.ts';
import { spellsOf } from './standing.ts';
import { heldOn, type World } from './world.ts';

/** What makes adversaries of two actors: each may hold on a day of a world or not. */
export interface Grounds {
  /** Their rivalries and wars. */
  readonly enmity: readonly Fact[];
  /** For each direction in which the record can tell that one did not recognise the other: when it can, and who did. */
  readonly recognition: readonly {
    readonly covered: readonly Interval[];
    readonly spells: readonly Fact[];
    /** Everybody's recognitions of that government, one of which a world must hold; absent where it is told anyhow. */
    readonly told?: readonly Fact[];
  }[];
}

/**
 * What may make adversaries of two actors. Not recognising is a ground only where the record can tell: on days on which it
 * covers their recognition, and towards a government whose recognition by anybody is part of that world (or of which
 * a row of coverage says in so many words that it is covered between these two). Elsewhere it is unknown, and no ground. Persons
 * and what is part of a state recognise nobody: that an ambassador has not is no ground.
 *
 * Takes: `believes`, whom the account believes; everybody when left out.
 */
export function groundsOf(system: System, a: string, b: string, believes?: Believes): Grounds {
  const enmity = spellsOf(system, ['rivalry', 'war'], {}).filter((fact) => dealing(fact, a, b) > 0);
  const covered = coveredPeriods(system.record, {
    actors: [a, b],
    kind: 'recognition',
    isState: true,
    believes,
  });
  const isNamed = system.record.rows.coverage.some(
    ({ kind, between = [], evidence = [] }) =>
      kind === 'recognition' &&
      between.includes(a) &&
      between.includes(b) &&
      (evidence.length === 0 || !believes || evidence.some(believes)),
  );
  const contests = (item: Evidence) => item.says !== 'affirms' && (!believes || believes(item));
  const directions: readonly (readonly [string, string])[] = [
    [a, b],
    [b, a],
  ];
  const recognition = directions.flatMap(([by, of]) => {
    const told = spellsOf(system, ['recognition'], { of });
    if (!mayRecognise(system, by)) return [];
    if (covered.length === 0 || (told.length === 0 && !isNamed)) return [];
    // who denies or doubts a recognition speaks of it, in the worlds without it too
    const isTold = isNamed || told.some(({ evidence }) => evidence.some(contests));
    return [{ covered, spells: spellsOf(system, ['recognition'], { by, of }), ...(isTold ? {} : { told }) }];
  });
  return { enmity, recognition };
}

function mayRecognise({ record }: System, id: string): boolean {
  const kind = (record.byId.get(id)?.row as Row<'actors'> | undefined)?.kind;
  return kind !== 'person' && kind !== 'faction';
}

/** Whether two actors were adversaries on a day of a world: at war, in rivalry, or one known not to recognise the other. */
export function areAdversaries(world: World, { enmity, recognition }: Grounds, day: Day): boolean {
  if (enmity.some((fact) => heldOn(world, fact, day))) return true;
  return recognition.some(
    ({ covered, spells, told }) =>
      covered.some(({ start, end }) => start <= day && day <= end) &&
      (!told || told.some(({ index }) => world.present[index] === 1)) &&
      !spells.some((fact) => heldOn(world, fact, day)),
  );
}

/** The facts on which it turns whether two actors are adversaries. */
export function factsOf({ enmity, recognition }: Grounds): Fact[] {
  return [...enmity, ...recognition.flatMap(({ spells }) => spells)];
}

/** The lists of facts whose presence in a world can change whether the two are adversaries; a list may stand in many grounds. */
export function turningFacts({ enmity, recognition }: Grounds): (readonly Fact[])[] {
  return [enmity, ...recognition.flatMap(({ spells, told }) => (told ? [spells, told] : [spells]))];
}

/**
 * The grounds that can decide about an act: those that may hold on one of its possible days. Few are left of many, so that
 * asking them world by world costs next to nothing.
 */
export function groundsWithin(
  { record }: System,
  { enmity, recognition }: Grounds,
  window: Interval,
): Grounds | undefined {
  const mayHold = ({ id }: Fact) => {
    const bounds = record.bounds.get(id);
    if (!bounds) return true;
    const start = Math.min(bounds.first.earliest, bounds.start?.earliest ?? Infinity);
    return start <= window.end && (bounds.end?.latest ?? Infinity) >= window.start;
  };
  const left = {
    enmity: enmity.filter(mayHold),
    recognition: recognition
      .filter(({ covered }) => covered.some(({ start, end }) => start <= window.end && end >= window.start))
      .map((direction) => ({ ...direction, spells: direction.spells.filter(mayHold) })),
  };
  return left.enmity.length + left.recognition.length > 0 ? left : undefined;
}
