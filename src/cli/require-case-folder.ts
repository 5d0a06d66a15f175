import { partsOf } from './case-revision.ts';
import type { OpenedCase } from './open-case.ts';
import { WrongCommand } from './wrong-command.ts';

/** Throws where a case is a revision of git: a folder of its name would be made, and would be read in its place from then on. */
export function requireCaseFolder(
  { folder, isRevision }: Extract<OpenedCase, { ok: true }>,
  command: string,
): void {
  if (!isRevision) return;
  throw new WrongCommand(
    `"${folder}" is a revision of git, and ${command} writes into the folder of a case`,
    `name the folder: ${partsOf(folder).folder}`,
  );
}
