import { checkArgument } from '../../../src/manuscript/argument/check-argument.ts';
import type { CaseFile } from '../../../src/record/files/spec.ts';
import { readCase } from '../../../src/record/read-case.ts';
import { addressFaults } from '../../../src/web/address-faults.ts';

/** The argument among the files of a case, with its problems, as `check` reads it. */
export async function argumentIn(files: readonly CaseFile[]) {
  const { record } = await readCase(files);
  return checkArgument(files, record, (address) => addressFaults(address, record));
}
