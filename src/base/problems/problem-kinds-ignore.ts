import { didYouMean, error, note } from './problem-words.ts';

/** Problems of the file that says which findings in a manuscript are to be left alone. */
export const ignoreProblems = {
  'ignore-shape': error((p: { message: string }) => [
    `the list of what to ignore cannot be read: ${p.message}`,
    'write `ignore:`, and under it entries `- code: …`, `words: …`, `reason: …`',
  ]),
  'ignore-field': error((p: { missing: string }) => [
    `an entry of the list lacks ${p.missing}`,
    'each needs the code of the finding, words of its sentence, and the reason why it stays as it is',
  ]),
  'ignore-code': error((p: { code: string; suggestion: string | undefined }) => [
    `"${p.code}" is not a code of a finding`,
    didYouMean(p.suggestion, 'docs/lint.md lists the codes'),
  ]),
  'ignore-unused': note((p: { code: string; words: string }) => [
    `nothing of the kind ${p.code} is found in a sentence with "${p.words}"`,
    'the sentence was mended or reworded: take the entry out, or give its words anew',
  ]),
} as const;
