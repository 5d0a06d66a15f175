import { formatDay } from '../base/calendar.ts';
import type { PhaseSummary, Range } from '../report/date-report.ts';
import type { PlayReport, Standing } from '../simulate/play-report.ts';
import { ruleJson } from './judge-json.ts';
import { partJson } from './part-json.ts';

/** What `play --json` prints; the names are those of docs/cli.md. */
export function playJson({ rows, claims, facts, pairs, blocs, rules, ...report }: PlayReport) {
  return {
    ...report,
    rows: Object.fromEntries(rows),
    claims: claims.map(({ parts, ...claim }) => ({
      ...claim,
      ...(parts && { parts: { before: parts.before.map(partJson), after: parts.after.map(partJson) } }),
    })),
    facts: facts.map(({ before, after, ...fact }) => ({
      ...fact,
      ...(before && { before: standingJson(before) }),
      ...(after && { after: standingJson(after) }),
    })),
    pairs: pairs.map(({ phases, known, furthest, ...pair }) => ({
      ...pair,
      known: known.map((each) => ({ ...each, from: formatDay(each.from), to: formatDay(each.to) })),
      phases: phases.map(({ before, after }) => ({
        ...(before && { before: phaseJson(before) }),
        ...(after && { after: phaseJson(after) }),
      })),
      ...(furthest && { furthest: { ...furthest, day: formatDay(furthest.day) } }),
    })),
    blocs: blocs.map((each) => ({ ...each, from: formatDay(each.from), to: formatDay(each.to) })),
    rules: rules.map(({ before, after }) => ({ before: ruleJson(before), after: ruleJson(after) })),
  };
}

const standingJson = ({ from, to, share }: Standing) => ({ from: daysJson(from), to: daysJson(to), share });

function phaseJson({ onset, onsetRange, peak, peakRange, end, ...phase }: PhaseSummary<string>) {
  return {
    ...phase,
    onset: daysJson({ ...onsetRange, median: onset }),
    peak: daysJson({ ...peakRange, median: peak }),
    ...(end === undefined ? {} : { end: formatDay(end) }),
  };
}

const daysJson = ({ median, low, high }: Range) => ({
  median: dayJson(median),
  low: dayJson(low),
  high: dayJson(high),
});
/** A day, or `..` where there is no end. */
const dayJson = (day: number): string | null =>
  Number.isFinite(day) ? formatDay(day) : Number.isNaN(day) ? null : '..';
