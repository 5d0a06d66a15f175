import { readSpecs } from '../../src/record/read-case.ts';
import { recordOfSpecs } from '../../src/record/record-of-specs.ts';
import type { NamedVersion } from '../../src/simulate/compare-versions.ts';
import { caseFilesOf } from '../case-of.ts';

/** A version of a case written as YAML; what is wrong in it is wrong. */
export async function versionOf(yaml: string, name = 'a'): Promise<NamedVersion> {
  const written = await readSpecs(caseFilesOf(yaml));
  const { record } = recordOfSpecs(written);
  return { name, written, record };
}

/** A small case: what is covered, then events, claims and whatever else. */
export const caseWith = (events: readonly string[], claims: readonly string[], more = ''): string => `
coverage:
  - { between: [A, B], kind: events, period: 1900/2000 }
  - { between: [A, C], kind: events, period: 1900/2000 }
events:
${events.map((event) => `  - { ${event} }`).join('\n')}
claims:
${claims.map((claim) => `  - { says: S, by: "@one", ${claim} }`).join('\n')}
${more}`;

/** An act of A towards B. */
export const act = (id: string, date: string, more = 'evidence: "@one"'): string =>
  `id: ${id}, date: ${date}, by: A, to: B, type: "042", weight: 1, title: ${id}, ${more}`;
