import type { Day } from '../../../base/calendar.ts';
import type { StudyData, StudyFact } from '../../../publish/study-data.ts';
import { runsTowards } from '../../../record/sides.ts';
import type { Place } from '../../route.ts';

/** An act in the lane of a pair: which way it runs, and the days between which its date lies. */
export interface LaneEvent {
  readonly fact: StudyFact;
  /** `there`: of the first of the pair towards the second; `back`: the other way; `mutual`: both ways. */
  readonly direction: 'there' | 'back' | 'mutual';
  readonly earliest: Day;
  readonly latest: Day;
  readonly middle: number;
  /** Points of the Goldstein scale; undefined where the scale has none. */
  readonly weight: number | undefined;
  /** Whether the reader's changes leave it out. */
  readonly isLeftOut: boolean;
}

/** Two actors; the order says which way is up in their lane. */
export type Pair = readonly [a: string, b: string];

/**
 * The acts and signings between two actors in the order of their middles. A date that is open to one side is drawn from or
 * to the end of the period; a fact without any date is left out.
 */
export function laneEvents(
  { facts, period }: Pick<StudyData, 'facts' | 'period'>,
  [a, b]: Pair,
  isLeftOut: (fact: StudyFact) => boolean = () => false,
): LaneEvent[] {
  const events: LaneEvent[] = [];
  for (const fact of facts) {
    const direction = directionOf(fact, a, b);
    const { earliest, latest } = fact.first;
    if (direction === undefined || (earliest === null && latest === null)) continue;
    const from = earliest ?? Math.min(period.start, latest!);
    const to = latest ?? Math.max(period.end, earliest!);
    const middle = earliest === null ? to : latest === null ? from : (from + to + 1) / 2;
    const { weight } = fact;
    events.push({ fact, direction, earliest: from, latest: to, middle, weight, isLeftOut: isLeftOut(fact) });
  }
  return events.sort((x, y) => x.middle - y.middle);
}

const voices = (of: readonly string[]) => of.map((actor) => ({ actor, for: [] }));

function directionOf(
  { table, by, to, cast }: StudyFact,
  a: string,
  b: string,
): LaneEvent['direction'] | undefined {
  if (table !== 'events' && table !== 'instruments') return undefined;
  const sides = cast ?? { by: voices(by), to: to.length > 0 ? voices(to) : undefined };
  const [there, back] = [runsTowards(sides, a, b), runsTowards(sides, b, a)];
  return there && back ? 'mutual' : there ? 'there' : back ? 'back' : undefined;
}

/**
 * The pairs of a view: those that the address names, two ids each (`USSR,ROC,USA,PRC`), as far as the study has such actors;
 * without any the two whose phases most claims ask for, else the two with most acts; where neither had part in the act that the address opens, a pair that did.
 */
export function pairsShown(
  data: Pick<StudyData, 'pairs' | 'actors' | 'facts'>,
  { of = [], act }: Pick<Place, 'of' | 'act'> = {},
  tests: readonly string[] = [],
): Pair[] {
  const { pairs, actors, facts } = data;
  const known = new Set(actors.map(({ id }) => id));
  const named: Pair[] = [];
  for (let i = 0; i + 1 < of.length; i += 2) {
    const [a, b] = [of[i]!, of[i + 1]!];
    if (a !== b && known.has(a) && known.has(b) && !named.some((pair) => samePair(pair, [a, b])))
      named.push([a, b]);
  }
  if (named.length > 0) return named;
  const asked = pairsAsked(tests).filter((pair) => pairs.some(({ a, b }) => samePair(pair, [a, b])));
  const usual = asked.length > 0 ? asked.slice(0, 2) : pairs.slice(0, 2).map(({ a, b }): Pair => [a, b]);
  const opened = act === undefined ? undefined : facts.find(({ id }) => id === act);
  if (!opened) return usual;
  const hadPart = (pair: Pair) =>
    pair.every((actor) => opened.by.includes(actor) || opened.to.includes(actor));
  const its = usual.some(hadPart) ? undefined : pairs.find(({ a, b }) => hadPart([a, b]));
  return its ? [orderedPair([its.a, its.b], tests)] : usual;
}

/** The pairs whose phases tests ask for, those of most tests first. */
function pairsAsked(tests: readonly string[]): Pair[] {
  const counts: { pair: Pair; count: number }[] = [];
  for (const test of tests) {
    for (const [, a, b] of test.matchAll(/\b(?:rapprochement|rupture)\(\s*([^\s,()]+)\s*,\s*([^\s,()]+)/g)) {
      const pair: Pair = [a!, b!];
      const found = counts.find((each) => samePair(each.pair, pair));
      if (found) found.count += 1;
      else counts.push({ pair, count: 1 });
    }
  }
  return counts.sort((x, y) => y.count - x.count).map(({ pair }) => pair);
}

/** Whether two pairs are of the same actors, in either order. */
export function samePair([a, b]: Pair, [c, d]: Pair): boolean {
  return (a === c && b === d) || (a === d && b === c);
}

/** A pair in the order in which the tests of the claims write it, else as it is. */
export function orderedPair([a, b]: Pair, tests: readonly string[]): Pair {
  return tests.some((test) => test.includes(`${b}, ${a}`)) ? [b, a] : [a, b];
}
