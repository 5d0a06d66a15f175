import { yearMonthDay } from '../../base/calendar.ts';
import { type ChangeSpan, type Suspect, suspects } from '../../measure/change/suspects.ts';
import type { CaseRecord } from '../../record/case-record.ts';
import { stateOfWord } from '../../record/state-of-word.ts';

/** An act of a case that lies where a level changed. */
export interface TurningSuspect extends Suspect {
  readonly title: string;
  /** Whether both of the pair take part in it. */
  readonly ofBoth: boolean;
}

/** An act or a treaty of a case, with who takes part. */
interface CaseAct {
  readonly id: string;
  readonly title: string;
  readonly first: number;
  readonly last: number;
  readonly actors: ReadonlySet<string>;
}

/** The acts of a case and the treaties signed, of which it is known between which days they lie. */
export function caseActs({ rows, bounds }: CaseRecord): CaseAct[] {
  const all = [
    ...rows.events.map(({ id, title, by, to = [] }) => ({ id, title, actors: [...by, ...to] })),
    ...rows.instruments.map(({ id, title, parties }) => ({ id, title, actors: parties })),
  ];
  return all.flatMap(({ id, title, actors }) => {
    const days = bounds.get(id)?.first;
    if (!days || !Number.isFinite(days.earliest + days.latest)) return [];
    return [{ id, title, first: days.earliest, last: days.latest, actors: new Set(actors) }];
  });
}

/** Where a case does not reach over all of the stretch in which a level changed: why its acts are not all that there were; undefined where it does. */
export function whyBeyond({ header: { period } }: CaseRecord, { steps }: ChangeSpan): string | undefined {
  const [from, to] = [Math.min(...steps.map((step) => step.from)), Math.max(...steps.map((step) => step.to))];
  if (to > period.end) return `the case ends in ${yearMonthDay(period.end).year}`;
  return from < period.start ? `the case begins in ${yearMonthDay(period.start).year}` : undefined;
}

/** The actors of a case that a word of published data stands for: by id or name, or as the state that it is. */
export function actorsOfCase({ rows }: CaseRecord, word: string): ReadonlySet<string> {
  const cow = stateOfWord(word)?.cow;
  const isMeant = ({ id, name, cow: number, iso3, kind }: CaseRecord['rows']['actors'][number]) => {
    if (id === word || name === word) return true;
    if (cow === undefined || kind !== 'state') return false;
    return cow === (number ?? stateOfWord(iso3 ?? name)?.cow);
  };
  return new Set(rows.actors.filter(isMeant).map(({ id }) => id));
}

/** The acts of a case in which one of some takes part, or anybody where none is named, and which lie where a level changed: those of all of them first. */
export function turningSuspects(
  acts: readonly CaseAct[],
  whose: readonly ReadonlySet<string>[],
  span: ChangeSpan,
): TurningSuspect[] {
  const takesPart = (act: CaseAct) => whose.filter((ids) => [...ids].some((id) => act.actors.has(id))).length;
  const able = new Map(
    acts.filter((act) => whose.length === 0 || takesPart(act) > 0).map((act) => [act.id, act]),
  );
  const found = suspects(span, [...able.values()]).map((each) => {
    const act = able.get(each.id)!;
    return { ...each, title: act.title, ofBoth: whose.length > 1 && takesPart(act) === whose.length };
  });
  return [...found.filter(({ ofBoth }) => ofBoth), ...found.filter(({ ofBoth }) => !ofBoth)];
}
