import { figuresCsv, figuresJson, figuresText } from '../../publish/figures-text.ts';
import { jsonText } from '../../publish/json-text.ts';
import { reportFigures } from '../../report/report-figures.ts';
import type { CommandInput } from '../command.ts';
import type { Effects } from '../effects.ts';
import { findOne } from '../find-id.ts';
import { leftOutJson, leftOutNote } from '../left-out-note.ts';
import { openCase } from '../open-case.ts';
import { reportProblems } from '../report-problems.ts';
import { worldOptions } from '../typed-options.ts';
import { WrongCommand } from '../wrong-command.ts';

/** `figures`: the numbers that sources give, by date. */
export async function run(input: CommandInput, effects: Effects): Promise<number> {
  const { options } = input;
  if (options.json && options.csv)
    throw new WrongCommand('--json and --csv were both asked for', 'choose one of them');
  const opened = await openCase(input, effects);
  if (!opened.ok) return opened.code;
  const { folder, record, problems } = opened;
  const named = [...new Set(record.rows.figures.map(({ what }) => what))];
  const what =
    typeof options.what === 'string' ? findOne(options.what, named, 'what a figure is of') : undefined;
  const report = reportFigures(record, { ...worldOptions(input, record), what });
  const code = reportProblems(problems, folder, effects);
  const { series, ...rest } = report;
  if (options.json) effects.out(jsonText({ ...rest, series: figuresJson(series), ...leftOutJson(record) }));
  else
    effects.out(
      options.csv
        ? figuresCsv(report)
        : figuresText(report, record.header.title, effects) + leftOutNote(record, effects),
    );
  return code;
}
