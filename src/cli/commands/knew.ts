import { jsonText } from '../../publish/json-text.ts';
import { knowledgeJson } from '../../publish/knowledge-json.ts';
import { knowledgeCsv } from '../../publish/knowledge-rows.ts';
import { knowledgeText } from '../../publish/knowledge-text.ts';
import { whoKnew } from '../../report/who-knew.ts';
import type { CommandInput } from '../command.ts';
import type { Effects } from '../effects.ts';
import { findActor, findKnowable } from '../find-id.ts';
import { leftOutJson, leftOutNote } from '../left-out-note.ts';
import { openCase } from '../open-case.ts';
import { reportProblems } from '../report-problems.ts';
import { worldOptions } from '../typed-options.ts';
import { WrongCommand } from '../wrong-command.ts';

/** `knew`: who knew of which acts, since when, through what. */
export async function run(input: CommandInput, effects: Effects): Promise<number> {
  const { options } = input;
  if (options.json && options.csv)
    throw new WrongCommand('--json and --csv were both asked for', 'choose one of them');
  const opened = await openCase(input, effects);
  if (!opened.ok) return opened.code;
  const { folder, record, problems } = opened;
  const ids = (input.arguments.EVENT ?? '').split(' ').filter(Boolean);
  const facts = ids.map((id) => findKnowable(record, id));
  const actor = typeof options.actor === 'string' ? findActor(record, options.actor) : undefined;
  const report = whoKnew(record, {
    ...worldOptions(input, record),
    ...(facts.length > 0 ? { facts } : {}),
    ...(actor === undefined ? {} : { actor }),
  });
  const asked =
    actor === undefined
      ? report
      : {
          ...report,
          facts: report.facts.map((fact) => ({
            ...fact,
            knew: fact.knew.filter((knower) => knower.actor === actor),
          })),
        };
  const code = reportProblems(problems, folder, effects);
  if (options.json) effects.out(jsonText({ ...knowledgeJson(asked), ...leftOutJson(record) }));
  else if (options.csv) effects.out(knowledgeCsv(asked.facts));
  else
    effects.out(
      knowledgeText(asked, { title: record.header.title, actor, isNamed: facts.length > 0 }, effects) +
        leftOutNote(record, effects),
    );
  return code;
}
