import type { Problem } from '../base/problems/problems.ts';
import type { Argument } from '../manuscript/argument/argument.ts';
import { isArgumentFile } from '../manuscript/argument/argument-files.ts';
import type { CaseRecord } from '../record/case-record.ts';
import type { CaseFile } from '../record/files/spec.ts';

/** The argument of a case as prose, and its problems; what reads it is loaded when there is one. */
export async function argumentOf({
  files,
  record,
}: {
  readonly files: readonly CaseFile[];
  readonly record: CaseRecord;
}): Promise<{ readonly argument: Argument | undefined; readonly problems: readonly Problem[] }> {
  if (!files.some(({ path }) => isArgumentFile(path))) return { argument: undefined, problems: [] };
  const [{ checkArgument }, { addressFaults }] = await Promise.all([
    import('../manuscript/argument/check-argument.ts'),
    import('./address-faults.ts'),
  ]);
  return checkArgument(files, record, (address) => addressFaults(address, record));
}
