import { findingKind } from './finding-kind.ts';

/** Findings about numbers, and about sentences that a claim or a roll call of the case speaks of. */
export const numberFindings = {
  'number-total': findingKind(
    'warning',
    'parts that do not add up to the total given',
    (p: { parts: readonly string[]; sum: string; total: string }) => [
      `the parts make ${p.sum}, and the total given is ${p.total}`,
      `${p.parts.join(' + ')} = ${p.sum}`,
      'check the numbers against the source, or say what the parts leave out',
    ],
  ),
  'number-percentage': findingKind(
    'warning',
    'a percentage that does not match the counts beside it',
    (p: { given: string; counts: string; real: string }) => [
      `${p.counts} are ${p.real}, and ${p.given} is given`,
      'the counts and the percentage stand beside each other as the same share',
      'check the counts and the percentage against the source',
    ],
  ),
  'number-change': findingKind(
    'warning',
    'a rise or fall that the two numbers do not show',
    (p: { given: string; numbers: string; real: string }) => [
      `${p.numbers} is ${p.real}, and “${p.given}” is said`,
      'the change is told beside the numbers it is reckoned from',
      'check the two numbers, and the change',
    ],
  ),
  'vote-count': findingKind(
    'warning',
    'a count of votes that the roll call of the case does not have',
    (p: { given: string; real: string; question: string; vote: string }) => [
      `${p.given} is not how the vote went in the case: ${p.real}`,
      `the case has the roll call ${p.vote}: ${p.question}`,
      'check the count against the record of the meeting',
    ],
  ),
  'claim-verdict': findingKind(
    'note',
    'a sentence that a claim of the case speaks of, with its verdict',
    (p: { claim: string; says: string; verdict: string }) => [
      `the claim ${p.claim} ${p.verdict}`,
      `the case puts it so: ${p.says}`,
      `quadrille judge CASE --claim ${p.claim} shows what it rests on`,
    ],
  ),
  'claim-fails': findingKind(
    'warning',
    'a sentence that makes a claim which the case’s record does not bear out',
    (p: { claim: string; says: string; verdict: string }) => [
      `the claim ${p.claim} ${p.verdict}`,
      `the case puts it so: ${p.says}`,
      `see what it rests on (quadrille judge CASE --claim ${p.claim}), then reword the sentence or answer the evidence`,
    ],
  ),
} as const;
