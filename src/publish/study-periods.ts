import type { Day } from '../base/calendar.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { boundsInRecord } from '../record/dates/bounds-in-record.ts';
import { statedDate } from '../record/dates/stated-date.ts';
import { dividedTime } from '../record/divided-time.ts';
import { sourceNames } from '../record/source-names.ts';
import { sourceInWords } from './words/source-words.ts';

/** A scholar's division of a time as a page draws it, its cuts in order. */
export interface StudyPeriods {
  readonly id: string;
  readonly title: string;
  /** Whose it is and where: `Lüthi 2008, p. 3`. */
  readonly by: string;
  /** The actors whose dealings it divides, or a theme. */
  readonly of: readonly string[];
  /** The first day that it does not divide, after the last of its periods. */
  readonly until: Day;
  readonly cuts: readonly {
    readonly name?: string;
    /** The date as it is stated, in words, and the days between which it lies. */
    readonly words: string;
    readonly earliest: Day;
    readonly latest: Day;
  }[];
}

/** The periodisations of a record; a cut whose days are not known is left out. */
export function studyPeriods(record: CaseRecord): StudyPeriods[] {
  const names = sourceNames(record);
  return record.rows.periods.map(({ id, title = id, by, of, cuts, period }) => ({
    ...{ id, title, of, by: by.map((item) => sourceInWords(item, names)).join('; ') },
    until: dividedTime({ period }, record).end + 1,
    cuts: cuts
      .flatMap(({ at, name }) => {
        const days = boundsInRecord(at, record);
        if (!days || !Number.isFinite(days.earliest) || !Number.isFinite(days.latest)) return [];
        const { earliest, latest } = days;
        return [
          { ...(name === undefined ? {} : { name }), words: statedDate(at, days).words, earliest, latest },
        ];
      })
      .sort((a, b) => a.earliest - b.earliest || a.latest - b.latest),
  }));
}
