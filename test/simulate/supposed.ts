import { readSpecs } from '../../src/record/read-case.ts';
import { recordOfSpecs } from '../../src/record/record-of-specs.ts';
import { scenariosOf, supposeScenario } from '../../src/record/scenarios/suppose-scenario.ts';
import { caseFilesOf } from '../case-of.ts';

/** A history of a few rows, of which one would not have been without another. */
export const handMade = `
coverage:
  - { between: [A, B], kind: events, period: 1900/2000 }
  - { between: [A, C], kind: events, period: 1900/2000 }
  - { kind: recognition, period: 1900/2000 }
  - { kind: instruments, period: 1900/2000 }
  - { kind: possession, period: 1900/2000 }
events:
  - { id: quarrel, date: 1949, by: A, to: C, type: "190", weight: -9, title: A quarrel, evidence: "@one; @two" }
  - { id: visit, date: 1950-03-01, by: A, to: B, type: "042", weight: 9, title: A visit, causes: quarrel, evidence: "@one; @two" }
  - { id: thanks, date: visit + P10D, by: B, to: A, type: "042", weight: 5, title: Thanks, causes: visit, evidence: "@one" }
  - { id: apart, date: 1960-01-01, by: A, to: B, type: "042", weight: 9, title: Another visit, evidence: "@one" }
  - { id: reckoned, date: visit + P1Y, by: A, to: C, type: "042", weight: 1, title: A year on, evidence: "@one" }
  - { id: doubtful, date: 1951, by: A, to: C, type: "042", weight: 1, title: Perhaps, confidence: even, evidence: "@one" }
instruments:
  - { id: pact, title: The pact, kind: pact, parties: [A, B], signed: 1951-01-01, causes: [thanks], evidence: "@one" }
  - { id: older, title: The older pact, kind: pact, parties: [A, B], signed: 1920-01-01, evidence: "@one" }
spells:
  - { id: hold, kind: possession, by: A, object: port, start: 1951-02-01, through: pact, evidence: "@one" }
  - { id: both, kind: occupation, by: A, object: port, start: 1951-02-01, end: 1951-03-01, through: [older, pact], evidence: "@one" }
  - { id: recognised, kind: recognition, by: A, of: B, start: 1950-06-01, evidence: "@one" }
positions:
  - { id: warmth, by: A, on: line, stance: warm, start: 1951-05-01, causes: pact, evidence: "@one" }
claims:
  - { id: two-visits, says: Two., by: "@one", test: "count(events(A, B)) >= 2" }
  - { id: three-acts, says: Three., by: "@one", test: "count(events(A, B)) >= 3" }
  - { id: pact-first, says: The pact came before the visit., by: "@one", test: "pact before 1955" }
  - { id: there-was, says: There was a visit., by: "@one", test: "exists(visit)" }
  - { id: recognises, says: By 1951., by: "@one", test: "recognises(A, B) on 1951-01-01" }
  - { id: with-c, says: Something with C in 1951., by: "@one", test: "exists(events(A, C) in 1951-06)" }
`;

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
