import { problem } from '../../base/problems/problems.ts';
import { plainValue, type Report, type RowSpec, type SpecEntry } from '../files/spec.ts';
import { idOf } from '../rows/check-row.ts';
import { sourceDate } from '../source-dates.ts';

const DATES = /^(?:issued|accessed|submitted|(?:available|event|original)-date)$/;
/** What stands where a work has no date yet. */
const NOT_YET =
  /^(?:forthcoming|in press|in print|to appear|accepted|submitted|in preparation|under review|advance online publication|im Erscheinen|im Druck|à paraître|sous presse|en prensa|в печати)$/i;

/** Reports the dates of a source that are none, each where it stands. */
export function checkSourceDates(spec: RowSpec, report: Report): void {
  const custom = spec.fields.find(({ key }) => key === 'custom')?.value;
  const more = custom?.kind === 'mapping' ? custom.entries : [];
  for (const { key, value } of [...spec.fields, ...more].filter(({ key }: SpecEntry) => DATES.test(key))) {
    const date = sourceDate(plainValue(value));
    if (date?.is !== 'words' || NOT_YET.test(date.text)) continue;
    const { message, hint, text, repair } = date;
    const source = idOf(spec) ?? 'a source';
    report(problem('source-date', value.at, { field: key, source, message, hint, value: text, repair }));
  }
}
