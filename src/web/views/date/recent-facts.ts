import { addMonths, type Day } from '../../../base/calendar.ts';
import type { StudyFact } from '../../../publish/study-data.ts';
import type { DateReport } from '../../../report/date-report.ts';
import type { FactBelief } from '../timeline/fact-belief.ts';

/** So many months before a date are what had just happened. */
export const RECENT_MONTHS = 6;

/** An act, a treaty or a vote of the months before a date. */
export interface RecentFact {
  readonly fact: StudyFact;
  /** Where its days may lie outside of these months, or not all believe that it was. */
  readonly isUnsure: boolean;
}

/** What had just happened, the latest first; how many are left out since it is not known that the onlooker knew of them. */
interface Recent {
  readonly facts: readonly RecentFact[];
  readonly unseen: number;
}

/**
 * The acts, treaties and votes of the last months up to a day, the latest first, as far as they are believed; for an onlooker, only those of which
 * it is known that he knew: public ones, his own, and the secrets that he was in.
 */
export function recentFacts(
  facts: readonly StudyFact[],
  { date, asSeenBy, secrets }: Pick<DateReport, 'date' | 'asSeenBy' | 'secrets'>,
  belief: (fact: StudyFact) => FactBelief,
): Recent {
  const since = addMonths(date, -RECENT_MONTHS);
  const told = new Set(secrets.map(({ id }) => id));
  const knows = ({ id, table, channel, by, to }: StudyFact): boolean =>
    asSeenBy === undefined ||
    table === 'votes' ||
    channel === 'public' ||
    told.has(id) ||
    [...by, ...to].includes(asSeenBy);
  const all = facts
    .filter(({ table }) => table !== 'spells')
    .flatMap((fact) => {
      const [earliest, latest] = [fact.first.earliest ?? -Infinity, fact.first.latest ?? Infinity];
      const overlaps =
        latest >= since && earliest <= date && Number.isFinite(earliest) && Number.isFinite(latest);
      const held = belief(fact);
      if (!overlaps || held === 'left out') return [];
      return [{ fact, isUnsure: held === 'doubtful' || earliest < since || latest > date, latest }];
    })
    // what is not surely of these months stands behind what is
    .sort(
      (one, other) =>
        Number(one.isUnsure) - Number(other.isUnsure) ||
        Math.min(other.latest, date) - Math.min(one.latest, date) ||
        (one.fact.id < other.fact.id ? -1 : 1),
    );
  const seen = all.filter(({ fact }) => knows(fact));
  return {
    facts: seen.map(({ fact, isUnsure }) => ({ fact, isUnsure })),
    unseen: all.length - seen.length,
  };
}

/** Of those that recognised a government on a date, who may have begun to in the months before. */
export function newlyRecognised(
  recognition: DateReport['recognition'],
  facts: ReadonlyMap<string, StudyFact>,
  date: Day,
): DateReport['recognition'] {
  const since = addMonths(date, -RECENT_MONTHS);
  return recognition.filter(({ fact }) => (facts.get(fact)?.first.earliest ?? -Infinity) > since);
}
