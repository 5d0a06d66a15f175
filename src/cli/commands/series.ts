import { jsonText } from '../../publish/json-text.ts';
import { seriesCsv } from '../../publish/series-csv.ts';
import { seriesJson } from '../../publish/series-json.ts';
import { seriesText } from '../../publish/series-text.ts';
import { domains } from '../../record/field-parts.ts';
import { defaultReading } from '../../record/readings.ts';
import { reportSeries } from '../../report/report-series.ts';
import type { CommandInput } from '../command.ts';
import type { Effects } from '../effects.ts';
import { findActor } from '../find-id.ts';
import { leftOutJson, leftOutNote } from '../left-out-note.ts';
import { openCase } from '../open-case.ts';
import { reportProblems } from '../report-problems.ts';
import { overOption, wordOption, worldOptions } from '../typed-options.ts';
import { WrongCommand } from '../wrong-command.ts';

const STEPS = ['day', 'month', 'quarter', 'year'] as const;

/** `series`: the relation of two actors over time. */
export async function run(input: CommandInput, effects: Effects): Promise<number> {
  const { options } = input;
  if (options.json && options.csv)
    throw new WrongCommand('--json and --csv were both asked for', 'choose one of them');
  const step = wordOption(input, 'step', STEPS);
  const domain = wordOption(input, 'domain', domains);
  const opened = await openCase(input, effects);
  if (!opened.ok) return opened.code;
  const { folder, record, problems } = opened;
  const [a, b] = [findActor(record, input.arguments.A ?? ''), findActor(record, input.arguments.B ?? '')];
  if (a === b) throw new WrongCommand(`"${a}" was named twice`, 'name two actors: a relation has two ends');
  const report = reportSeries(record, a, b, {
    ...worldOptions(input, record),
    ...(domain === undefined ? {} : { domain }),
    step: step ?? 'month',
    over: overOption(input, record),
    reading: defaultReading(record),
  });
  const code = reportProblems(problems, folder, effects);
  if (options.json) effects.out(jsonText({ ...seriesJson(report), ...leftOutJson(record) }));
  else if (options.csv) effects.out(seriesCsv(report));
  else
    effects.out(
      seriesText(
        report,
        { all: step !== undefined || input.options.from !== undefined || input.options.to !== undefined },
        effects,
      ) + leftOutNote(record, effects),
    );
  return code;
}
