import type { Problem } from '../base/problems/problems.ts';
import type { Argument } from '../manuscript/argument/argument.ts';
import { isArgumentFile } from '../manuscript/argument/argument-files.ts';
import type { CaseRecord } from '../record/case-record.ts';
import type { CaseFile } from '../record/files/spec.ts';

/** The argument of a case as prose, and the problems of it and of the stories; what reads them is loaded when there are any. */
export async function argumentOf({
  files,
  record,
}: {
  readonly files: readonly CaseFile[];
  readonly record: CaseRecord;
}): Promise<{ readonly argument: Argument | undefined; readonly problems: readonly Problem[] }> {
  const ofStories =
    record.rows.stories.length === 0 ? [] : (await import('./check-stories.ts')).checkStories(record);
  if (!files.some(({ path }) => isArgumentFile(path))) return { argument: undefined, problems: ofStories };
  const [{ checkArgument }, { addressFaults }] = await Promise.all([
    import('../manuscript/argument/check-argument.ts'),
    import('./address-faults.ts'),
  ]);
  const { argument, problems } = checkArgument(files, record, (address) => addressFaults(address, record));
  return { argument, problems: [...problems, ...ofStories] };
}
