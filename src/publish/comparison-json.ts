import { formatDay } from '../base/calendar.ts';
import type { ComparedTreaty, ComparisonReport } from './comparison-text.ts';

/** What `compare --json` prints. */
export function comparisonJson({ older, newer, comparison }: ComparisonReport) {
  const { kept, changed, dropped, added, keptShare, changedShare, droppedShare, addedShare } = comparison;
  return {
    older: treatyJson(older),
    newer: treatyJson(newer),
    shares: { kept: keptShare, changed: changedShare, dropped: droppedShare, added: addedShare },
    kept,
    changed,
    dropped,
    added,
  };
}

const treatyJson = ({ signed, ...treaty }: ComparedTreaty) => ({
  ...treaty,
  signed: signed === undefined ? undefined : formatDay(signed),
});
