import { jsonText } from '../../publish/json-text.ts';
import { leverageJson } from '../../publish/leverage-json.ts';
import { leverageText } from '../../publish/leverage-text.ts';
import { reportLeverage } from '../../report/report-leverage.ts';
import type { CommandInput } from '../command.ts';
import type { Effects } from '../effects.ts';
import { findActor } from '../find-id.ts';
import { leftOutJson, leftOutNote } from '../left-out-note.ts';
import { openCase } from '../open-case.ts';
import { reportProblems } from '../report-problems.ts';
import { durationOption, worldOptions } from '../typed-options.ts';
import { WrongCommand } from '../wrong-command.ts';

const year = { years: 1, months: 0, days: 0 };

/** `leverage`: what a client demanded of its patron, after what, and how it fared. */
export async function run(input: CommandInput, effects: Effects): Promise<number> {
  const opened = await openCase(input, effects);
  if (!opened.ok) return opened.code;
  const { folder, record, problems } = opened;
  const client = findActor(record, input.arguments.CLIENT ?? '');
  const patron = findActor(record, input.arguments.PATRON ?? '');
  if (client === patron)
    throw new WrongCommand(`"${client}" was given as client and as patron`, 'name two actors');
  const within = durationOption(input, 'within') ?? year;
  const report = reportLeverage(record, { ...worldOptions(input, record), client, patron, within });
  const code = reportProblems(problems, folder, effects);
  const text = () => leverageText(report, record.header.title, effects);
  effects.out(
    input.options.json
      ? jsonText({ ...leverageJson(report), ...leftOutJson(record) })
      : text() + leftOutNote(record, effects),
  );
  return code;
}
