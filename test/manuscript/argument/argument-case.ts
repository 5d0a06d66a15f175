import { checkArgument } from '../../../src/manuscript/argument/check-argument.ts';
import type { CaseFile } from '../../../src/record/files/spec.ts';
import { readCase } from '../../../src/record/read-case.ts';
import { addressFaults } from '../../../src/web/address-faults.ts';

/** A small case, for an argument to be beside. */
export const rest = `
case: { id: example, title: Example, period: 1967/1973 }
actors:
  - { id: USSR, kind: state, name: Soviet Union }
  - { id: ROC, kind: state, name: Republic of China }
sources: [{ id: history, type: book, title: A history }]
events:
  - { id: visit, date: 1968-10, by: USSR, to: ROC, type: "042", title: A journalist comes, evidence: "@history, p. 4" }
claims:
  - { id: first, says: The visit came first., by: "@history, p. 6", test: "count(acts(of = USSR)) = 1" }
`;

/** The argument among the files of a case, with its problems, as `check` reads it. */
export async function argumentIn(files: readonly CaseFile[]) {
  const { record } = await readCase(files);
  return checkArgument(files, record, (address) => addressFaults(address, record));
}
