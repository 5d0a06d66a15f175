import { groupBy } from '../../base/group-by.ts';
import { overlaps } from '../../base/interval.ts';
import { own } from '../../base/own.ts';
import { pairsOf } from '../../base/pairs-of.ts';
import { type Position, type Problem, problem } from '../../base/problems/problems.ts';
import type { CaseRecord, Row } from '../case-record.ts';
import { fieldAt } from '../dates/dated-moments.ts';
import { coveredPeriods } from '../evidence/coverage.ts';
import { spellKinds } from '../spell-kinds.ts';

type Spell = Row<'spells'>;

/** Enmities: a pair in one of these whose relation does not know of it may pass for friends. */
const enmities: readonly Spell['kind'][] = ['war', 'crisis', 'rivalry'];

/** Where the case and its readings say what they do of the weights of spells. */
export interface StandingPlaces {
  readonly case: Row<'case'>['at'] | undefined;
  readonly readings: Row<'readings'>['at'] | undefined;
}

/**
 * Where a covered pair is at war, in crisis or in rivalry, and that weighs nothing in their relation (`enmity-weightless`): told once
 * for each cause, which is a row, what the case says of a kind, or the reading. And a `type` of what is no rivalry (`spell-type`).
 */
export function checkStanding(record: CaseRecord, at: StandingPlaces): Problem[] {
  const { header, readings, rows } = record;
  const weightless = rows.spells.filter(
    (spell) =>
      enmities.includes(spell.kind) &&
      (spell.weight === 0 || (spell.weight === undefined && standingOf(spell) === 0)) &&
      isOfCoveredPair(spell, record),
  );
  function standingOf({ kind }: Spell): number {
    return readings.standing[0] === 'without' ? 0 : header.standing[kind];
  }
  const byCause = groupBy(weightless, (spell) => {
    if (spell.weight === 0) return `weight|${spell.id}`;
    return readings.standing[0] === 'without' ? 'reading' : `case|${spell.kind}`;
  });
  const told = [...byCause].map(([cause, spells]) => {
    const [first] = spells as [Spell];
    const field = `standing.${first.kind}`;
    const place: Position =
      cause === 'reading'
        ? (at.readings?.fields.standing ?? first.at)
        : cause.startsWith('case')
          ? ((at.case && own(at.case.fields, field)) ?? at.case?.fields.standing ?? first.at)
          : fieldAt(first, 'weight');
    const by = cause === 'reading' ? 'reading' : cause.startsWith('case') ? 'case' : 'row';
    const ids = spells.map(({ id }) => id);
    return problem('enmity-weightless', place, { by, kind: first.kind, ids, weight: spellKinds[first.kind] });
  });
  const typed = rows.spells
    .filter(({ kind, type }) => type !== undefined && kind !== 'rivalry')
    .map((spell) => problem('spell-type', fieldAt(spell, 'type'), { id: spell.id, kind: spell.kind }));
  return [...told, ...typed];
}

/** Whether the record covers the dealings of two of its parties at a time when it may have held. */
function isOfCoveredPair(spell: Spell, record: CaseRecord): boolean {
  const bounds = record.bounds.get(spell.id);
  if (!bounds) return false;
  const held = { start: bounds.first.earliest, end: bounds.end?.latest ?? Infinity };
  return pairsHeld(spell).some((actors) =>
    coveredPeriods(record, { actors, kind: 'events' }).some((period) => overlaps(period, held)),
  );
}

function pairsHeld({ by = [], of = [], between = [] }: Spell): (readonly [string, string])[] {
  return [...pairsOf(between), ...by.flatMap((a) => of.map((b): [string, string] => [a, b]))];
}
