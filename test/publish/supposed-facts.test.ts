import { describe, expect, it } from 'vitest';
import { formatDay } from '../../src/base/calendar.ts';
import { supposedFacts } from '../../src/publish/supposed-facts.ts';
import { readSpecs } from '../../src/record/read-case.ts';
import { recordOfSpecs } from '../../src/record/record-of-specs.ts';
import { scenariosOf, supposeScenario } from '../../src/record/scenarios/suppose-scenario.ts';
import { caseFilesOf } from '../case-of.ts';

const yaml = `
events:
  - { id: raid, date: 1950-03-01, by: A, to: B, type: "190", title: A raid, evidence: "@one" }
  - { id: alarm, date: raid + P4D, by: B, to: A, type: "010", title: An alarm, evidence: "@one" }
  - { id: other, date: 1950-02-01, by: B, to: A, type: "010", title: Another, evidence: "@one" }
scenarios:
  - id: later
    says: The raid came later, and was answered.
    changes:
      - { set: raid, date: 1950-05-01 }
      - { add: events, row: { id: answer, date: 1950-06-01, by: B, to: A, type: "010", title: An answer } }
`;

describe('supposedFacts(record, supposed)', () => {
  it('has what a scenario sets, what is dated from it, and what it adds, where it then stands', async () => {
    const read = await readSpecs(caseFilesOf(yaml));
    const { record, problems } = recordOfSpecs(read);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const supposed = supposeScenario(read, scenariosOf(read).get('later')!, problems);
    const told = supposedFacts(record, supposed.record).map(({ id, first }) => [
      id,
      formatDay(first.earliest!),
    ]);
    expect(told).toEqual([
      ['raid', '1950-05-01'],
      ['alarm', '1950-05-05'],
      ['answer', '1950-06-01'],
    ]);
    expect(supposedFacts(record, record)).toEqual([]);
  });
});
