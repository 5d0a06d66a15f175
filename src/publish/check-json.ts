import type { LeftOutRow } from '../argue/judge-report.ts';
import { isSound } from '../base/problems/is-sound.ts';
import type { Problem } from '../base/problems/problems.ts';
import type { Attestation } from '../record/evidence/attestation.ts';

/** What `check --json` prints, and every command whose case cannot be read. */
export function checkJson(
  problems: readonly Problem[],
  attested?: Attestation,
  leftOut?: readonly LeftOutRow[],
) {
  const withRepairs = (found: Problem) => ({
    ...problemJson(found),
    ...(found.repairs ? { repairs: found.repairs } : {}),
  });
  return { ok: isSound(problems), problems: problems.map(withRepairs), leftOut, attested };
}

/** A problem in an answer. */
export function problemJson({ severity, code, message, hint, file, line, column }: Problem) {
  return { severity, code, message, hint, file, line, column };
}
