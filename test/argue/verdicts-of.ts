import { judgeCase } from '../../src/argue/judge-case.ts';
import type { FactEvidence, VerdictWord } from '../../src/argue/judge-report.ts';
import { caseOf } from '../case-of.ts';

/** What a test comes to in a case written as YAML: its verdict, what is missing, what made it, and how it is read aloud. */
export interface Judged {
  readonly verdict: VerdictWord;
  readonly missing: readonly string[];
  readonly evidence: readonly FactEvidence[];
  readonly aloud: string;
}

/** Judges tests of a small case; it must be sound. */
export async function judgedIn(record: string, ...tests: string[]): Promise<readonly Judged[]> {
  const claims = tests.map(
    (test, i) => `  - { id: c${i}, says: x, by: "@one", test: ${JSON.stringify(test)} }`,
  );
  const report = judgeCase(await caseOf(`${record}\nclaims:\n${claims.join('\n')}`), { worlds: 40 });
  return report.claims.map(({ verdict, missing, evidence, aloud }) => ({
    verdict,
    missing,
    evidence,
    aloud,
  }));
}

/** The verdict of one test. */
export async function verdictIn(record: string, test: string): Promise<VerdictWord> {
  return (await judgedIn(record, test))[0]!.verdict;
}
