import { argumentProblems } from '../../argue/argument-problems.ts';
import { checkRivals } from '../../argue/rivals/check-rivals.ts';
import { questionKey } from '../../argue/rivals/question.ts';
import { weighCase } from '../../argue/rivals/weigh-case.ts';
import { sortProblems } from '../../base/problems/problems.ts';
import { jsonText } from '../../publish/json-text.ts';
import { rivalsJson } from '../../publish/rivals-json.ts';
import { rivalsText } from '../../publish/rivals-text.ts';
import type { CaseRecord } from '../../record/case-record.ts';
import type { CommandInput } from '../command.ts';
import type { Effects } from '../effects.ts';
import { findOne } from '../find-id.ts';
import { openCase } from '../open-case.ts';
import { progressBar } from '../progress-bar.ts';
import { reportProblems } from '../report-problems.ts';
import { worldOptions } from '../typed-options.ts';

/** `weigh`: the rival explanations of a case, or of one of its questions, weighed. */
export async function run(input: CommandInput, effects: Effects): Promise<number> {
  const opened = await openCase(input, effects);
  if (!opened.ok) return opened.code;
  const { folder, record, problems } = opened;
  const word = input.arguments.QUESTION ?? '';
  const question = word === '' ? undefined : findQuestion(word, record);
  const bar = progressBar('Weighing', effects);
  const report = weighCase(record, {
    ...worldOptions(input, record),
    question,
    onProgress: bar.onProgress,
  });
  bar.end();
  const code = reportProblems(sortProblems([...problems, ...argumentProblems(record)]), folder, effects);
  const { title } = record.header;
  effects.out(
    input.options.json
      ? jsonText(rivalsJson(report, title))
      : rivalsText(report, title, question !== undefined, effects),
  );
  return code;
}

/** The question of a claim, of its own words, or of one of its rivals. */
function findQuestion(word: string, record: CaseRecord): string {
  const { questions } = checkRivals(record);
  const named = questions.find(
    ({ of, rivals }) => questionKey(of) === questionKey(word) || rivals.some(({ id }) => id === word),
  );
  if (named) return named.of;
  const ids = questions.flatMap(({ rivals }) => rivals.map(({ id }) => id));
  findOne(word, ids, 'a rival');
  throw new Error(`findQuestion requires the rival "${word}" to have a question`);
}
