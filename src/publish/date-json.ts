import { formatDay } from '../base/calendar.ts';
import type { StatedDate } from '../record/dates/stated-date.ts';
import type { DateReport, StandingTie } from '../report/date-report.ts';
import { figuresOn } from '../report/figures-on.ts';
import { questionsOn } from '../report/questions-on.ts';
import { figuresJson } from './figures-text.ts';
import { knownFactJson } from './knowledge-json.ts';
import { questionsOnJson } from './politics-text.ts';
import { publishedJson } from './published-json.ts';

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
      contact: contact?.median ?? null,
      contactLow: contact?.low ?? null,
      contactHigh: contact?.high ?? null,
    })),
    recognition: report.recognition.map(sinceJson),
    recognitionOrder: report.recognitionOrder,
    recognitionGap: report.recognitionGap,
    instruments: report.instruments.map(sinceJson),
    seats: report.seats.map(sinceJson),
    possessions: report.possessions.map(sinceJson),
    offices: report.offices.map(sinceJson),
    factions: report.factions.map(sinceJson),
    questions: questionsOnJson(questionsOn(report.questions)),
    bargaining: {
      cards: report.bargaining.cards.map(datedJson),
      demands: report.bargaining.demands.map(datedJson),
    },
    places: report.places.map(({ held, ...place }) => ({ ...place, held: held.map(sinceJson) })),
    standing: report.standing.map(({ escalation, ...row }) => ({
      ...sinceJson(row),
      ...(escalation
        ? { escalation: { value: escalation.median, low: escalation.low, high: escalation.high } }
        : {}),
    })),
    periods: report.periods.map(({ since, by, ...period }) => ({
      ...period,
      by: by.map(({ source, locator }) => ({ source, locator })),
      since: since?.text,
    })),
    figures: figuresJson(figuresOn(report.figures, report.date)),
    published: publishedJson(report.published),
    secrets: report.secrets.map(knownFactJson),
    triangles: report.triangles,
    blocs: report.blocs,
    together: report.together,
    blocsNote: report.blocsNote,
    balance: report.balance,
    missing: report.missing,
  };
}

const datedJson = <T extends { readonly date: StatedDate }>({ date, ...row }: T) => ({
  ...{ ...row, date: date.text, stated: date.words },
});

/** `since` as its source has it, `..` where no start is stated; `stated` is the same in words. */
function sinceJson<T extends Pick<StandingTie, 'since' | 'stated'>>({ stated, ...row }: T) {
  return { ...row, since: stated?.text ?? '..', ...(stated ? { stated: stated.words } : {}) };
}
