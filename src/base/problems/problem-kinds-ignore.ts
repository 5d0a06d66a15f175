import { didYouMean, error, note } from './problem-words.ts';

/** Problems of the file beside a manuscript, which says what findings to leave and what was misread. */
export const ignoreProblems = {
  'ignore-shape': error((p: { message: string }) => [
    `the file beside the manuscript cannot be read: ${p.message}`,
    'write `ignore:`, and under it entries `- code: …`, `words: …`, `reason: …`; or `readings:`, and under it what was misread',
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
  'reading-field': error((p: { message: string; hint: string }) => [
    `a reading is not understood: ${p.message}`,
    p.hint,
  ]),
  'reading-unused': note((p: { reading: string }) => [
    `the reading ${p.reading} had no effect`,
    'no entry, heading or citation has these words, or it is read so without it: give its words anew, or take it out',
  ]),
  'reading-several': note((p: { reading: string }) => [
    `the reading ${p.reading} had no effect: more than one entry has its words`,
    'give so many of its words that one entry alone has them',
  ]),
} as const;
