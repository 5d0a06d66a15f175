import { jsonText } from '../../publish/json-text.ts';
import { politicsJson, politicsText } from '../../publish/politics-text.ts';
import { reportPolitics } from '../../report/report-politics.ts';
import { buildSystem } from '../../system/facts.ts';
import { questionsOf } from '../../system/stances.ts';
import type { CommandInput } from '../command.ts';
import type { Effects } from '../effects.ts';
import { findOne } from '../find-id.ts';
import { leftOutJson, leftOutNote } from '../left-out-note.ts';
import { openCase } from '../open-case.ts';
import { reportProblems } from '../report-problems.ts';
import { worldOptions } from '../typed-options.ts';

/** `decisions`: who wanted what, and who prevailed, when. */
export async function run(input: CommandInput, effects: Effects): Promise<number> {
  const opened = await openCase(input, effects);
  if (!opened.ok) return opened.code;
  const { folder, record, problems } = opened;
  const word = input.arguments.QUESTION ?? '';
  const question = word === '' ? undefined : findOne(word, questionsOf(buildSystem(record)), 'a question');
  const report = reportPolitics(record, { ...worldOptions(input, record), question });
  const code = reportProblems(problems, folder, effects);
  effects.out(
    input.options.json
      ? jsonText({ ...politicsJson(report), ...leftOutJson(record) })
      : politicsText(report, record.header.title, effects) + leftOutNote(record, effects),
  );
  return code;
}
