import type { Day } from '../../base/calendar.ts';
import type { Span } from '../manuscript.ts';

/** A date as prose gives it: `14 August 1945`, `in March 1969`, `the 1960s`, `from 1965-1972`. */
export interface DateMention {
  readonly span: Span;
  readonly earliest: Day;
  readonly latest: Day;
  readonly precision: 'day' | 'month' | 'season' | 'year' | 'decade' | 'century' | 'span';
  /** In the notation of a case: `1945-08-14`, `1969-03`, `1965/1972`. */
  readonly edtf: string;
  /** The day of the week that the text names, 1 (Monday) to 7 (Sunday). */
  readonly weekday?: number;
  /** `about`, `circa`, `probably`. */
  readonly isApproximate: boolean;
  /** A part that the text leaves out and the sentences before supply: the year of “on 6 August”. */
  readonly isCompleted: boolean;
  /** The calendar has no such day; `earliest` and `latest` are those of its month, `edtf` is it, of a span as well. */
  readonly isImpossible?: boolean;
  /** A span that ends before it begins. */
  readonly isBackwards?: boolean;
}
