import type { Day } from '../../base/calendar.ts';
import { groupBy } from '../../base/group-by.ts';
import { type Problem, problem } from '../../base/problems/problems.ts';
import type { CaseRecord, Row } from '../case-record.ts';
import { boundsInRecord } from '../dates/bounds-in-record.ts';
import { fieldAt } from '../dates/dated-moments.ts';
import { rangeWords } from '../dates/range-words.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { LeftOut } from '../left-out.ts';
import { type Overlap, spellOverlap } from './spell-overlap.ts';

/** Whether a rule of the case is kept, and who breaks it. */
export interface RuleReport {
  readonly id: string;
  readonly says: string;
  /** Whether nobody certainly breaks it; null where nobody can tell for what was left out. */
  readonly kept: boolean | null;
  /** In order of their first day; at most one for two spells and an actor. */
  readonly violations: readonly Violation[];
  /** Spells that were left out for a problem, or are not whole, where they could break it or seem to. */
  readonly leftOut: readonly LeftOut[];
}

export interface Violation {
  /** The actor that does both; for a seat or a place, what is held by both. */
  readonly by: string;
  /** The two spells, in the order in which the rule names their sides. */
  readonly rows: readonly [string, string];
  readonly from: Day;
  readonly to: Day;
  /** False when they overlap only as some of their dates fall. */
  readonly certain: boolean;
}

/** One side of a spell that a rule speaks of: which of the excluded it concerns, and who does or holds it. */
interface Side {
  readonly spell: Row<'spells'>;
  readonly member: string;
  readonly by: string;
}

/**
 * Holds every rule of a case against its spells.
 *
 * A rule `exclusive: {kind, of}` is broken when one actor has spells of that kind towards two of `of` at once. Towards: a spell's
 * `of` or `object`, or the other side of `between`. Of a spell that has an object and no `of` (a seat, a place), `of` may
 * name the holders instead: then no two of them hold it at once. A spell that ends on the day on which the other starts hands
 * over. Rows of one group of alternatives are not held together.
 *
 * Takes: the record; whom the account believes (everybody when left out): a spell counts when a believed source affirms it; ids of
 * spells that are left out, as a what-if does.
 */
export function checkRules(
  record: CaseRecord,
  believes: (item: Evidence) => boolean = () => true,
  drop: readonly string[] = [],
): RuleReport[] {
  const affirmed = record.rows.spells.filter(
    ({ id, evidence = [] }) =>
      record.bounds.has(id) &&
      !drop.includes(id) &&
      !record.supposed?.gone.has(id) &&
      (record.supposed?.added.has(id) || evidence.some((item) => item.says === 'affirms' && believes(item))),
  );
  return record.rows.rules.map((rule) => {
    const sides = affirmed
      .filter((spell) => spell.kind === rule.exclusive.kind)
      .flatMap((spell) => sidesOf(spell, rule.exclusive.of));
    const violations = violationsOf(rule, sides, record);
    const lost = record.leftOut.filter((row) => couldBreak(row, rule));
    const unsound = new Set(lost.flatMap(({ id, stands }) => (id !== undefined && stands ? [id] : [])));
    const isBroken = violations.some(({ certain, rows }) => certain && !rows.some((id) => unsound.has(id)));
    const kept = isBroken ? false : lost.length > 0 ? null : true;
    return { id: rule.id, says: rule.says, kept, violations, leftOut: kept === null ? lost : [] };
  });
}

/** Whether a row that was left out may be, as far as it can be read, a spell of which a rule speaks. */
function couldBreak({ table, readable }: LeftOut, { exclusive }: Row<'rules'>): boolean {
  if (table !== undefined && table !== 'spells') return false;
  const { kind, by = [], of, between, object } = (readable ?? {}) as Partial<Row<'spells'>>;
  if (kind !== undefined && kind !== exclusive.kind) return false;
  const told = [of, between, object].flatMap((each) => each ?? []);
  return told.length === 0 || [...told, ...by].some((party) => exclusive.of.includes(party));
}

/** A note for each rule that is certainly broken, with its violators; the reports have them all, row by row. */
export function ruleProblems(record: CaseRecord, reports: readonly RuleReport[]): Problem[] {
  const rules = new Map(record.rows.rules.map((rule) => [rule.id, rule]));
  return reports.flatMap(({ id, violations }) => {
    const rule = rules.get(id);
    const certain = violations.filter((violation) => violation.certain);
    if (!rule || certain.length === 0) return [];
    const violators = certain.map(
      ({ by, from, to }) => `${by} ${rangeWords({ earliest: from, latest: to })}`,
    );
    return [problem('rule-broken', fieldAt(rule, 'exclusive'), { id, violators })];
  });
}

function sidesOf(spell: Row<'spells'>, excluded: readonly string[]): Side[] {
  const { by = [], of = [], between = [], object } = spell;
  const holders = between.length > 0 ? between : by;
  const targets = object === undefined ? of : [...of, object];
  const sides: Side[] = [];
  for (const member of excluded) {
    if (targets.includes(member)) for (const one of holders) sides.push({ spell, member, by: one });
    else if (between.includes(member)) {
      for (const one of between) if (one !== member) sides.push({ spell, member, by: one });
    } else if (of.length === 0 && object !== undefined && by.includes(member))
      sides.push({ spell, member, by: object });
  }
  return sides;
}

function violationsOf(rule: Row<'rules'>, sides: readonly Side[], record: CaseRecord): Violation[] {
  const from = rule.start && boundsInRecord(rule.start, record);
  const found: Violation[] = [];
  for (const group of groupBy(sides, ({ by }) => by).values()) {
    for (const [i, one] of group.entries()) {
      for (const two of group.slice(i + 1)) {
        const shared = sharedDays(one, two, from?.earliest, record);
        if (!shared) continue;
        const [a, b] =
          rule.exclusive.of.indexOf(one.member) < rule.exclusive.of.indexOf(two.member)
            ? [one, two]
            : [two, one];
        const { start, end, certain } = shared;
        found.push({ by: one.by, rows: [a.spell.id, b.spell.id], from: start, to: end, certain });
      }
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

/** When two sides by one actor break a rule together, from the day on which it holds. */
function sharedDays(
  one: Side,
  two: Side,
  from: Day | undefined,
  { bounds, header }: CaseRecord,
): Overlap | undefined {
  const [a, b] = [one.spell, two.spell];
  if (one.member === two.member) return undefined;
  if (a.alternatives !== undefined && a.alternatives === b.alternatives && a !== b) return undefined;
  const shared = spellOverlap(bounds.get(a.id)!, bounds.get(b.id)!, header.period.end);
  if (!shared || from === undefined || shared.start >= from) return shared;
  return shared.end > from ? { ...shared, start: from } : undefined;
}
