import type { Reading } from '../../record/case-record.ts';
import type { Evidence } from '../../record/evidence/evidence.ts';
import { evidenceOfCoverage } from '../../record/evidence/evidence-of-coverage.ts';
import { type Account, type Belief, weighFacts } from '../../system/belief.ts';
import type { System } from '../../system/facts.ts';
import type { Typed } from '../language/typed.ts';
import { makeSetting, type Setting } from '../setting.ts';
import { testTree } from '../test-tree.ts';
import { usedByAll } from '../value.ts';

/**
 * What of a record a test may look at, whoever is believed: facts, by their index, and lists of evidence of which it may matter whether
 * any is believed. It is never too little; where a part of the test does not say what it looks at, it is everything.
 */
export interface Sight {
  readonly facts: ReadonlySet<number>;
  readonly heard: ReadonlySet<readonly Evidence[]>;
}

/** What a test may look at under a reading. */
export function sightOf(system: System, test: Typed, account: Account, reading: Reading): Sight {
  const setting = openTo(system, account, reading);
  const { leaves } = testTree(test, setting);
  const { uses } = usedByAll(leaves.map((leaf) => leaf.uses));
  if (!uses) return everythingIn(system);
  const { record, posts } = system;
  const scopes = [...setting.scopes];
  const postsOf = (actors: readonly string[] = []) => actors.flatMap((actor) => posts.get(actor) ?? []);
  // where somebody denies or doubts one of them it may be looked at in the worlds without that
  const contested = [...setting.heard].filter((facts) =>
    facts.some(({ evidence }) => evidence.some(({ says }) => says !== 'affirms')),
  );
  const speaking = scopes.flatMap(({ actors }) => postsOf(actors).map(({ index }) => index));
  const covering = scopes.flatMap((scope) =>
    evidenceOfCoverage(record, scope, postsOf(scope.actors).length > 0),
  );
  return {
    facts: withAlternatives(system, [...uses, ...speaking, ...contested.flat().map(({ index }) => index)]),
    heard: new Set([
      ...covering,
      ...[...setting.heard].flat().map(({ evidence }) => evidence),
      ...leftOutEvidence(system),
    ]),
  };
}

/** A setting in which every fact may be there or not, so that nothing is taken as settled when a test is made ready. */
function openTo(system: System, account: Account, reading: Reading): Setting {
  const belief = weighFacts(system, account);
  const probability = new Float64Array(system.facts.length).fill(Number.NaN);
  const open: Belief = { ...belief, probability };
  return makeSetting(system, open, reading, belief.probability);
}

/** Some facts, and those of which only one of several can be in a world together with them. */
function withAlternatives({ facts }: System, indices: readonly number[]): ReadonlySet<number> {
  const groupOf = (index: number) => (facts[index]!.row as { alternatives?: string }).alternatives;
  const groups = new Set(indices.flatMap((index) => groupOf(index) ?? []));
  if (groups.size === 0) return new Set(indices);
  const mates = facts.filter(({ index }) => groups.has(groupOf(index) ?? ''));
  return new Set([...indices, ...mates.map(({ index }) => index)]);
}

function everythingIn(system: System): Sight {
  const { coverage, actors } = system.record.rows;
  const lists = [...system.facts, ...coverage, ...actors].map(({ evidence = [] }) => evidence);
  return { facts: new Set(system.facts.keys()), heard: new Set([...lists, ...leftOutEvidence(system)]) };
}

/** Whether a row that is left out for a problem is missed turns on whether it would be believed. */
function leftOutEvidence({ record }: System): (readonly Evidence[])[] {
  return record.leftOut.flatMap(({ readable, excluded }) =>
    [readable, excluded?.readable].flatMap((row) =>
      row?.evidence === undefined ? [] : [row.evidence as readonly Evidence[]],
    ),
  );
}
