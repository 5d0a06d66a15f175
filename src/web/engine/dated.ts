import { type Day, formatDay } from '../../base/calendar.ts';
import type { StudyData } from '../../publish/study-data.ts';
import type { CaseJson } from '../../record/case-json.ts';
import type { DateReport } from '../../report/date-report.ts';
import { type Route, readHash } from '../route.ts';
import { dayOfAddress } from '../views/date/date-box.ts';
import { engineOf } from './engine.ts';

/** Of so many dates at most a page holds the answer: each weighs 25 kB in it. */
const MOST = 16;

/** The dates that an author names, in the argument, in stories, by the acts of the first drawing, and the one at which the view of dates begins: the first of them, each once. */
export function datesNamed({
  period,
  argument,
  stories,
  drawing,
  facts,
}: Pick<StudyData, 'period' | 'argument' | 'stories' | 'drawing' | 'facts'>): readonly Day[] {
  const addresses = JSON.stringify([argument, stories]).matchAll(/\bview=date[^\s"\\|)\]]*/g);
  const places = [...addresses].map(([address]) => readHash(address));
  const drawn = new Set(drawing ? [drawing.line, ...drawing.acts] : []);
  const days = [
    dayOfAddress(undefined, period),
    ...places.filter(isPlain).map(({ date }) => dayOfAddress(date, period)),
    ...facts.flatMap(({ id, first }) => (drawn.has(id) ? (first.earliest ?? []) : [])),
  ];
  return [...new Set(days)].filter((day) => period.start <= day && day <= period.end).slice(0, MOST);
}

/** Whether nothing is changed there, and nobody in particular looks on. */
const isPlain = ({ whatIf, seenBy }: Route): boolean =>
  Object.keys(whatIf).length === 0 && seenBy === undefined;

/** Under what name a page holds the answer of a day. */
export const datePack = (day: Day): string => `date-${formatDay(day)}`;

/** What the page would answer of each of these days, when a reader changes nothing. */
export function datedOf(
  json: CaseJson,
  { days, worlds }: { readonly days: readonly Day[]; readonly worlds: number },
  onProgress: (done: number, of: number) => void = () => {},
): readonly DateReport[] {
  const engine = engineOf(json);
  return days.map((date, i) => {
    const report = engine({ ask: 'date', whatIf: {}, worlds, date });
    onProgress(i + 1, days.length);
    return report;
  });
}
