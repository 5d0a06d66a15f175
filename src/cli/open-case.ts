import type { Problem } from '../base/problems/problems.ts';
import { checkJson } from '../publish/check-json.ts';
import { problemsText } from '../publish/check-text.ts';
import { jsonText } from '../publish/json-text.ts';
import type { CaseRecord } from '../record/case-record.ts';
import type { CaseFile, ReadSpecs } from '../record/files/spec.ts';
import { readSpecs } from '../record/read-case.ts';
import { recordOfSpecs } from '../record/record-of-specs.ts';
import type { FolderReading } from './case-folder.ts';
import type { CommandInput } from './command.ts';
import type { Effects } from './effects.ts';

/** A case that was read, or the exit code with which the command ends because there is none. */
export type OpenedCase =
  | {
      readonly ok: true;
      readonly folder: string;
      /** Whether it was read from git, as it stood once: there is no such folder to write into. */
      readonly isRevision: boolean;
      readonly record: CaseRecord;
      /** The case as it is written. */
      readonly written: ReadSpecs;
      readonly problems: readonly Problem[];
      /** Its files as they were read. */
      readonly files: readonly CaseFile[];
    }
  | { readonly ok: false; readonly code: number };

/**
 * Reads the case that a command names in an argument: a folder, or `FOLDER@REVISION` of git. When there is none (no folder, no `case:` in
 * it), says so on standard error, and with `--json` on standard output.
 */
export async function openCase(
  input: CommandInput,
  effects: Effects,
  argument: 'CASE' | 'OTHER' = 'CASE',
): Promise<OpenedCase> {
  const folder = input.arguments[argument] ?? '';
  const { isCase, files, problems: unread, isRevision } = readNamed(folder, effects);
  if (!isCase) return { ok: false, code: answerProblems(unread, folder, input, effects, 2) };
  const written = await readSpecs(files, unread);
  const { record, problems } = recordOfSpecs(written);
  const hasHeader = !problems.some(({ code }) => code === 'case-missing');
  if (!hasHeader) return { ok: false, code: answerProblems(problems, folder, input, effects, 1) };
  return { ok: true, folder, isRevision, record, written, problems, files };
}

/** A folder that is there is read as it is, whatever is in its name. */
function readNamed(
  name: string,
  { readFolder, readRevision }: Effects,
): FolderReading & { readonly isRevision: boolean } {
  const reading = readFolder(name);
  const isMissing = reading.problems.some(({ code }) => code === 'folder-missing');
  const isRevision = !reading.isCase && isMissing && name.includes('@');
  return { ...(isRevision ? readRevision(name) : reading), isRevision };
}

function answerProblems(
  problems: readonly Problem[],
  folder: string,
  { options }: CommandInput,
  effects: Effects,
  code: number,
): number {
  if (options.json) effects.out(jsonText(checkJson(problems)));
  if (!options.json || code === 2)
    effects.err(problemsText(problems, folder, { width: effects.width, colour: effects.errColour }));
  return code;
}
