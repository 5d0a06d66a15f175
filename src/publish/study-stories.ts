import { formatDay } from '../base/calendar.ts';
import type { CaseRecord, Row } from '../record/case-record.ts';
import { boundsInRecord } from '../record/dates/bounds-in-record.ts';

/** A step of a story: its sentence, what is shown beside it, the rows that carry it. */
export interface StudyStep {
  readonly says: string;
  /** What stands behind `#` in the page's address there. */
  readonly address: string;
  /** Facts and claims, by their ids. */
  readonly behind: readonly string[];
}

/** A story as the page tells it. */
export interface StudyStory {
  readonly id: string;
  readonly title: string;
  readonly steps: readonly StudyStep[];
}

export type WrittenStep = Row<'stories'>['steps'][number];

/** The stories of a record; a step that shows nothing is left out. */
export function studyStories(record: CaseRecord): StudyStory[] {
  return record.rows.stories
    .map(({ id, title, steps }) => ({ id, title, steps: steps.flatMap((step) => toldStep(step, record)) }))
    .filter(({ steps }) => steps.length > 0);
}

function toldStep(step: WrittenStep, record: CaseRecord): StudyStep[] {
  const { says, claim, act, behind = [] } = step;
  const address = stepAddress(step, record);
  if (address === undefined) return [];
  return [{ says, address, behind: [...new Set([claim, act, ...behind].filter((id) => id !== undefined))] }];
}

/** The parts by which a step without an address says what it shows. */
export const partsNamed = ({ claim, act, of, from, to, date }: WrittenStep): readonly string[] =>
  Object.entries({ claim, act, of, from, to, date }).flatMap(([name, value]) =>
    value === undefined ? [] : name,
  );

/** The address of what a step shows: its own, or that of the claim, the timeline or the date that it names; undefined where it names none. */
export function stepAddress(step: WrittenStep, record: CaseRecord): string | undefined {
  if (step.address !== undefined) return step.address.replace(/^#/, '');
  const { claim, act, of, from, to, date } = step;
  const words = new URLSearchParams();
  if (partsNamed(step).length === 0) return undefined;
  const isOnTimeline = [act, of, from, to].some((part) => part !== undefined);
  words.set('view', claim !== undefined ? 'claims' : isOnTimeline ? 'timeline' : 'date');
  const days = (given: typeof date) => given && boundsInRecord(given, record);
  const named = {
    claim,
    ...{ of: of?.join(','), act, date: dayText(days(date)?.earliest) ?? dayText(days(date)?.latest) },
    ...{ from: dayText(days(from)?.earliest), to: dayText(days(to)?.latest) },
  };
  for (const [name, value] of Object.entries(named)) if (value !== undefined) words.set(name, value);
  return words.toString().replaceAll('%2C', ',');
}

const dayText = (day: number | undefined): string | undefined =>
  day !== undefined && Number.isFinite(day) ? formatDay(day) : undefined;
