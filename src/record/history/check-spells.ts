import { groupBy } from '../../base/group-by.ts';
import { type Problem, problem } from '../../base/problems/problems.ts';
import type { CaseRecord, DateBounds, Row } from '../case-record.ts';
import { boundsInRecord } from '../dates/bounds-in-record.ts';
import { fieldAt } from '../dates/dated-moments.ts';
import { rangeWords } from '../dates/range-words.ts';
import { levelName } from '../fields.ts';
import { spellOverlap } from './spell-overlap.ts';

type Spell = Row<'spells'>;

/**
 * What cannot hold together: one spell twice over (`spell-overlap`), diplomatic relations before either side's recorded
 * recognition of the other (`relations-before-recognition`), a person in two exclusive posts (`posts-exclusive`).
 * Only what is certain, however the dates fall, is a problem; rows of one group of alternatives are never held together.
 */
export function checkSpells(record: CaseRecord): Problem[] {
  return [...overlaps(record), ...unrecognised(record), ...posts(record)];
}

/** Spells of one kind, level and object with the same parties; of wars and crises also of one name, since there may be two. */
function* overlaps({ rows, bounds, header }: CaseRecord): Generator<Problem> {
  const keyed = rows.spells.flatMap((spell) =>
    bounds.has(spell.id) ? keysOf(spell).map((key) => ({ key, spell })) : [],
  );
  const told = new Set<string>();
  for (const same of groupBy(keyed, ({ key }) => key).values()) {
    const group = same
      .map(({ spell }) => spell)
      .sort((a, b) => startOf(a, bounds).latest - startOf(b, bounds).latest);
    for (const [i, later] of group.entries()) {
      const earlier = group
        .slice(0, i)
        .findLast((spell) => areTogether(spell, later, bounds, header.period.end));
      if (!earlier || told.has(`${earlier.id} ${later.id}`)) continue;
      told.add(`${earlier.id} ${later.id}`);
      const { start, end } = spellOverlap(bounds.get(earlier.id)!, bounds.get(later.id)!, header.period.end)!;
      const parameters = {
        id: later.id,
        other: earlier.id,
        when: rangeWords({ earliest: start, latest: end }),
      };
      yield problem('spell-overlap', fieldAt(later, 'start'), parameters);
    }
  }
}

function areTogether(a: Spell, b: Spell, bounds: CaseRecord['bounds'], last: number): boolean {
  if (a.alternatives !== undefined && a.alternatives === b.alternatives) return false;
  return spellOverlap(bounds.get(a.id)!, bounds.get(b.id)!, last)?.certain === true;
}

function keysOf({ kind, by, of, between, object, level, title }: Spell): string[] {
  const name = kind === 'war' || kind === 'crisis' ? title : undefined;
  const key = (...parties: readonly string[]): string =>
    JSON.stringify([kind, object, level, name, ...parties]);
  if (between) return [key([...between].sort().join(' '))];
  return (by ?? []).flatMap((one) => (of ?? ['']).map((other) => key(one, '', other)));
}

/** Missions that presuppose recognition; a consulate or an unofficial office does not. */
const MISSIONS: ReadonlySet<string> = new Set(['embassy', 'legation', 'charge-d-affaires']);

function* unrecognised({ rows, bounds }: CaseRecord): Generator<Problem> {
  const first = new Map<string, Spell>();
  for (const spell of rows.spells) {
    if (spell.kind !== 'recognition' || !bounds.has(spell.id)) continue;
    for (const pair of directedPairs(spell)) {
      const known = first.get(pair);
      if (!known || startOf(spell, bounds).earliest < startOf(known, bounds).earliest) first.set(pair, spell);
    }
  }
  for (const spell of rows.spells) {
    if (spell.kind !== 'relations' || !bounds.has(spell.id)) continue;
    const level = levelName(spell.level);
    if (level !== undefined && !MISSIONS.has(level)) continue;
    const recognition = directedPairs(spell)
      .flatMap((pair) => first.get(pair) ?? [])
      .find((earliest) => startOf(spell, bounds).latest < startOf(earliest, bounds).earliest);
    if (!recognition) continue;
    const on = rangeWords(startOf(recognition, bounds));
    const parameters = {
      id: spell.id,
      start: rangeWords(startOf(spell, bounds)),
      recognition: recognition.id,
      on,
    };
    yield problem('relations-before-recognition', fieldAt(spell, 'start'), parameters);
  }
}

/** Who towards whom; both ways where the spell is mutual, or is of relations, which are mutual by nature. */
function directedPairs({ kind, by = [], of = [], between = [] }: Spell): string[] {
  const pairs = by.flatMap((a) => of.map((b) => [a, b]));
  for (const a of between) for (const b of between) if (a !== b) pairs.push([a, b]);
  const back = kind === 'relations' ? pairs.map(([a, b]) => `${b} ${a}`) : [];
  return [...new Set([...pairs.map((pair) => pair.join(' ')), ...back])];
}

const startOf = (spell: Spell, bounds: CaseRecord['bounds']): DateBounds['first'] =>
  bounds.get(spell.id)!.first;

function* posts(record: CaseRecord): Generator<Problem> {
  const { rows, header } = record;
  for (const person of rows.actors) {
    const exclusive = (person.memberOf ?? []).flatMap((post, i) => {
      const first = post.start && boundsInRecord(post.start, record);
      const end = post.end && boundsInRecord(post.end, record);
      if (post.exclusive !== 'yes' || !first) return [];
      return [{ i, name: post.role ?? post.of, bounds: { first, ...(end ? { end } : {}) } }];
    });
    for (const [n, later] of exclusive.entries()) {
      for (const earlier of exclusive.slice(0, n)) {
        const shared = spellOverlap(earlier.bounds, later.bounds, header.period.end);
        if (!shared?.certain) continue;
        const when = rangeWords({ earliest: shared.start, latest: shared.end });
        const parameters = { person: person.id, post: later.name, other: earlier.name, when };
        yield problem('posts-exclusive', fieldAt(person, `memberOf.${later.i}.start`), parameters);
      }
    }
  }
}
