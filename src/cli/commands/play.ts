import { jsonText } from '../../publish/json-text.ts';
import { playJson } from '../../publish/play-json.ts';
import { playText } from '../../publish/play-text.ts';
import { scenariosJson, scenariosText } from '../../publish/scenarios-text.ts';
import { scenariosOf, supposeScenario } from '../../record/scenarios/suppose-scenario.ts';
import { playScenario } from '../../simulate/play-scenario.ts';
import type { CommandInput } from '../command.ts';
import type { Effects } from '../effects.ts';
import { findOne } from '../find-id.ts';
import { openCase } from '../open-case.ts';
import { progressBar } from '../progress-bar.ts';
import { reportProblems } from '../report-problems.ts';
import { worldOptions } from '../typed-options.ts';

/** `play`: a what-if of a case beside its record; without one, those that there are. */
export async function run(input: CommandInput, effects: Effects): Promise<number> {
  const opened = await openCase(input, effects);
  if (!opened.ok) return opened.code;
  const { folder, record, written, problems } = opened;
  const { options } = input;
  const word = input.arguments.SCENARIO ?? '';
  if (word === '') {
    const code = reportProblems(problems, folder, effects);
    effects.out(options.json ? jsonText(scenariosJson(record)) : scenariosText(record, folder, effects));
    return code;
  }
  const ids = record.rows.scenarios.map(({ id }) => id);
  const scenario = findOne(word, ids, 'a scenario');
  const claims = record.rows.claims.map(({ id }) => id);
  const claim = typeof options.claim === 'string' ? findOne(options.claim, claims, 'a claim') : undefined;
  const how = { ...worldOptions(input, record), claim };
  const supposition = supposeScenario(written, scenariosOf(written).get(scenario)!, problems);
  const code = reportProblems([...problems, ...supposition.problems], folder, effects);
  if (!supposition.isSound) {
    effects.err('The scenario cannot be played until it is mended.\n');
    return code;
  }
  const bar = progressBar('Playing', effects);
  const report = playScenario(record, supposition, { ...how, onProgress: bar.onProgress });
  bar.end();
  effects.out(options.json ? jsonText(playJson(report)) : playText(report, effects));
  return code;
}
