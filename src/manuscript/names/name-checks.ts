import { onceForEach } from '../../base/once-for-each.ts';
import type { Check, LintInput } from '../check.ts';
import type { Finding } from '../finding.ts';
import { bodyFindings } from './check-bodies.ts';
import { capitalFindings } from './check-capitals.ts';
import { caseNameFindings } from './check-case-names.ts';
import { knownNameFindings } from './check-known-names.ts';
import { nearKnownFindings } from './check-near-known.ts';
import { nearNameFindings } from './check-near-names.ts';
import { smallLetterFindings } from './check-small-letters.ts';
import { findKnownNames } from './find-known-names.ts';
import { type TextWord, textWords } from './text-words.ts';

/** A check of the words of the text, which are taken out of it once for all of them. */
const ofWords =
  (find: (input: LintInput, words: readonly TextWord[]) => readonly Finding[]): Check =>
  (input) =>
    find(input, wordsOf(input));
const wordsOf = onceForEach((input: LintInput) => textWords(input));

/** Every check of names; those within citations are held against the references by the checks of citations. */
export const nameChecks: readonly Check[] = [
  ofWords((input, words) => knownNameFindings(input, findKnownNames(words))),
  ofWords(nearNameFindings),
  ofWords(nearKnownFindings),
  ofWords(caseNameFindings),
  ofWords(capitalFindings),
  ofWords(smallLetterFindings),
  bodyFindings,
];
