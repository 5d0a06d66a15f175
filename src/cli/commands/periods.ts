import { jsonText } from '../../publish/json-text.ts';
import { periodsJson } from '../../publish/periods-json.ts';
import { periodsText } from '../../publish/periods-text.ts';
import { defaultReading } from '../../record/readings.ts';
import { reportPeriods } from '../../report/report-periods.ts';
import type { CommandInput } from '../command.ts';
import type { Effects } from '../effects.ts';
import { leftOutJson, leftOutNote } from '../left-out-note.ts';
import { openCase } from '../open-case.ts';
import { reportProblems } from '../report-problems.ts';
import { worldOptions } from '../typed-options.ts';

/** `periods`: the periodisations of a case, held to its relations and to each other. */
export async function run(input: CommandInput, effects: Effects): Promise<number> {
  const opened = await openCase(input, effects);
  if (!opened.ok) return opened.code;
  const { folder, record, problems } = opened;
  const report = reportPeriods(record, { ...worldOptions(input, record), reading: defaultReading(record) });
  const code = reportProblems(problems, folder, effects);
  const text = () => periodsText(report, record.header.title, effects);
  effects.out(
    input.options.json
      ? jsonText({ ...periodsJson(report), ...leftOutJson(record) })
      : text() + leftOutNote(record, effects),
  );
  return code;
}
