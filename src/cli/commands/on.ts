import { dateJson } from '../../publish/date-json.ts';
import { dateText } from '../../publish/date-text.ts';
import { jsonText } from '../../publish/json-text.ts';
import { defaultReading } from '../../record/readings.ts';
import { reportDate } from '../../report/report-date.ts';
import type { CommandInput } from '../command.ts';
import type { Effects } from '../effects.ts';
import { findActor } from '../find-id.ts';
import { leftOutJson, leftOutNote } from '../left-out-note.ts';
import { openCase } from '../open-case.ts';
import { reportProblems } from '../report-problems.ts';
import { dayArgument, worldOptions } from '../typed-options.ts';

/** `on`: the system on a date. */
export async function run(input: CommandInput, effects: Effects): Promise<number> {
  const opened = await openCase(input, effects);
  if (!opened.ok) return opened.code;
  const { folder, record, problems } = opened;
  const day = dayArgument(input.arguments.DATE ?? '', record, effects);
  const { asSeenBy, json } = { asSeenBy: input.options['as-seen-by'], json: input.options.json };
  const report = reportDate(record, day, {
    ...worldOptions(input, record),
    ...(typeof asSeenBy === 'string' ? { asSeenBy: findActor(record, asSeenBy) } : {}),
    reading: defaultReading(record),
  });
  const code = reportProblems(problems, folder, effects);
  effects.out(
    json
      ? jsonText({ ...dateJson(report), ...leftOutJson(record) })
      : dateText(report, record.header.title, effects) + leftOutNote(record, effects),
  );
  return code;
}
