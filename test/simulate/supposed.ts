import { readSpecs } from '../../src/record/read-case.ts';
import { recordOfSpecs } from '../../src/record/record-of-specs.ts';
import { scenariosOf, supposeScenario } from '../../src/record/scenarios/suppose-scenario.ts';
import { caseFilesOf } from '../case-of.ts';

/** A case written as YAML, and what its scenario of an id supposes; without problems on either side. */
export async function supposed(yaml: string, id = 'what-if') {
  const read = await readSpecs(caseFilesOf(yaml));
  const { record, problems } = recordOfSpecs(read);
  const errors = problems.filter(({ severity }) => severity === 'error');
  const supposition = supposeScenario(read, scenariosOf(read).get(id)!, problems);
  const all = [...errors, ...supposition.problems];
  if (all.length > 0)
    throw new Error(all.map((p) => `${p.file}:${p.line}:${p.column}: ${p.message}`).join('\n'));
  return { record, supposition };
}
