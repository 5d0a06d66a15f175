import { argumentProblems } from '../../argue/argument-problems.ts';
import { reported } from '../../argue/rows-left-out.ts';
import { applicableRepairs } from '../../base/problems/applicable-repairs.ts';
import { isSound } from '../../base/problems/is-sound.ts';
import { sortProblems } from '../../base/problems/problems.ts';
import { checkJson } from '../../publish/check-json.ts';
import { checkText, type RowCounts } from '../../publish/check-text.ts';
import { jsonText } from '../../publish/json-text.ts';
import type { CaseRecord } from '../../record/case-record.ts';
import { attestation } from '../../record/evidence/attestation.ts';
import { checkScenarios } from '../../record/scenarios/check-scenarios.ts';
import { argumentOf } from '../../web/argument-of.ts';
import type { CommandInput } from '../command.ts';
import type { Effects } from '../effects.ts';
import { openCase } from '../open-case.ts';

/** `check`: every problem of a case. */
export async function run(input: CommandInput, effects: Effects): Promise<number> {
  const opened = await openCase(input, effects);
  if (!opened.ok) return opened.code;
  const { folder, record, written } = opened;
  const prose = await argumentOf(opened);
  const problems = applicableRepairs(
    sortProblems([
      ...opened.problems,
      ...argumentProblems(record),
      ...checkScenarios(written, opened.problems),
      ...prose.problems,
    ]),
    opened.files,
  );
  const { leftOut } = reported(record.leftOut);
  effects.out(
    input.options.json
      ? jsonText(checkJson(problems, attestation(record), leftOut))
      : checkText(problems, folder, rowCounts(record), attestation(record), effects, leftOut),
  );
  return isSound(problems) ? 0 : 1;
}

function rowCounts({ rows }: CaseRecord): RowCounts {
  return Object.entries(rows).map(([table, found]) => [table, found.length]);
}
