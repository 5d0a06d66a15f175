import { jsonText } from '../../publish/json-text.ts';
import { typesJson } from '../../publish/types-json.ts';
import { typesText } from '../../publish/types-text.ts';
import { reportTypes } from '../../record/types/report-types.ts';
import type { CommandInput } from '../command.ts';
import type { Effects } from '../effects.ts';
import { openCase } from '../open-case.ts';
import { reportProblems } from '../report-problems.ts';

/** `types`: what an event can be, found by words. */
export async function run(input: CommandInput, effects: Effects): Promise<number> {
  const { options } = input;
  const words = input.arguments.WORD ?? '';
  const folder = options.case;
  if (typeof folder !== 'string') return answer(reportTypes(words), 0);
  const opened = await openCase({ arguments: { CASE: folder }, options }, effects);
  if (!opened.ok) return opened.code;
  return answer(reportTypes(words, opened.record), reportProblems(opened.problems, folder, effects));

  function answer(report: ReturnType<typeof reportTypes>, code: number): number {
    effects.out(options.json ? jsonText(typesJson(report)) : typesText(report, effects));
    return code;
  }
}
