import { type Day, formatDay } from '../base/calendar.ts';
import type { DateReport, StandingTie } from '../measure/date-report.ts';

/** What `on --json` prints; the names are those of docs/cli.md. */
export function dateJson(report: DateReport) {
  return {
    date: formatDay(report.date),
    account: report.account,
    asSeenBy: report.asSeenBy,
    worlds: report.worlds,
    seed: report.seed,
    actors: report.actors,
    relations: report.relations.map(({ a, b, range, contact }) => ({
      a,
      b,
      value: range.median,
      low: range.low,
      high: range.high,
      contact: contact.median,
      contactLow: contact.low,
      contactHigh: contact.high,
    })),
    recognition: report.recognition.map(tieJson),
    recognitionOrder: report.recognitionOrder,
    instruments: report.instruments.map((row) => ({ ...row, since: dayJson(row.since) })),
    seats: report.seats.map(tieJson),
    possessions: report.possessions.map(tieJson),
    standing: report.standing.map((row) => ({ ...row, since: dayJson(row.since) })),
    triangles: report.triangles,
    blocs: report.blocs,
    together: report.together,
    blocsNote: report.blocsNote,
    balance: report.balance,
    missing: report.missing,
  };
}

const tieJson = (tie: StandingTie) => ({ ...tie, since: dayJson(tie.since) });
const dayJson = (day: Day): string => (Number.isFinite(day) ? formatDay(day) : '..');
