import type { CaseRecord } from '../record/case-record.ts';
import { type StudyFact, studyFacts } from './study-data.ts';

/** The facts that a record under a scenario has and the record itself has not, or has otherwise: added, set, or dated from one that is. */
export function supposedFacts(record: CaseRecord, supposed: CaseRecord): readonly StudyFact[] {
  const before = new Map(studyFacts(record).map((fact) => [fact.id, JSON.stringify(fact)]));
  return studyFacts(supposed).filter((fact) => before.get(fact.id) !== JSON.stringify(fact));
}
