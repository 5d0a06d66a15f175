import type { Check } from '../check.ts';
import { bodyFindings } from './check-bodies.ts';
import { capitalFindings } from './check-capitals.ts';
import { caseNameFindings } from './check-case-names.ts';
import { knownNameFindings } from './check-known-names.ts';
import { nearNameFindings } from './check-near-names.ts';
import { smallLetterFindings } from './check-small-letters.ts';
import { findKnownNames } from './find-known-names.ts';
import { textWords } from './text-words.ts';

/** Checks the names of the text; those within citations are held against the references by the checks of citations. */
const checkNames: Check = (input) => {
  const words = textWords(input);
  return [
    ...knownNameFindings(input, findKnownNames(words)),
    ...nearNameFindings(input, words),
    ...caseNameFindings(input, words),
    ...capitalFindings(input, words),
    ...smallLetterFindings(input, words),
  ];
};

/** Every check of names. */
export const nameChecks: readonly Check[] = [checkNames, bodyFindings];
