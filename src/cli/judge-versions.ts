import { argumentProblems } from '../argue/argument-problems.ts';
import { own } from '../base/own.ts';
import { sortProblems } from '../base/problems/problems.ts';
import { jsonText } from '../publish/json-text.ts';
import { versionsJson } from '../publish/versions-json.ts';
import { versionsText } from '../publish/versions-text.ts';
import { hasRow, type Version } from '../record/versions/differing-rows.ts';
import { compareVersions } from '../simulate/compare-versions.ts';
import { withCauses } from '../simulate/with-causes.ts';
import type { CommandInput } from './command.ts';
import type { Effects } from './effects.ts';
import { findOne } from './find-id.ts';
import { type OpenedCase, openCase } from './open-case.ts';
import { progressBar } from './progress-bar.ts';
import { reportProblems } from './report-problems.ts';
import { worldOptions } from './typed-options.ts';
import { WrongCommand } from './wrong-command.ts';

type Opened = Extract<OpenedCase, { ok: true }>;

/** `judge` of two versions of a case: what became of its verdicts, and which rows are not the same. */
export async function judgeVersions(input: CommandInput, effects: Effects): Promise<number> {
  refuseOthers(input);
  const older = await openCase(input, effects);
  if (!older.ok) return older.code;
  const newer = await openCase(input, effects, 'OTHER');
  if (!newer.ok) return newer.code;
  worldOptions(input, older.record);
  const how = { ...worldOptions(input, newer.record), claim: claimOf(input, older, newer) };
  const bar = progressBar('Judging both', effects);
  const compared = compareVersions(named(older), named(newer), { ...how, onProgress: bar.onProgress });
  bar.end();
  const further = progressBar('Exchanging rows', effects);
  const report = await withCauses(compared, older, newer, { onProgress: further.onProgress });
  further.end();
  const codes = [older, newer].map(({ folder, record, problems }) =>
    reportProblems(sortProblems([...problems, ...argumentProblems(record)]), folder, effects),
  );
  effects.out(input.options.json ? jsonText(versionsJson(report)) : versionsText(report, effects));
  return Math.max(...codes);
}

const named = ({ folder: name, written, record }: Opened) => ({ name, written, record });

/** Options of `judge` that ask of one case alone. */
function refuseOthers({ options }: CommandInput): void {
  const other = ['rests', 'csv', 'workers', 'nats', 'readings', 'report'].find(
    (name) => own(options, name) !== undefined,
  );
  if (other !== undefined)
    throw new WrongCommand(
      `--${other} is asked of one case, and two were named`,
      `leave out --${other}, or the second case`,
    );
}

/** The claim asked for, which one of the two has. */
function claimOf({ options }: CommandInput, older: Opened, newer: Opened): string | undefined {
  if (typeof options.claim !== 'string') return undefined;
  const { claim } = options;
  const has = (version: Version) => hasRow(version, 'claims', claim);
  const all = [older, newer].flatMap(({ record }) => record.rows.claims.map(({ id }) => id));
  if (has(older) || has(newer)) return claim;
  return findOne(claim, [...new Set(all)], 'a claim');
}
