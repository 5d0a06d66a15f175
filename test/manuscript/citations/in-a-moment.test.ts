import { describe, expect, it } from 'vitest';
import { lint, lintInput } from '../../../src/manuscript/lint.ts';
import { draftOf } from '../draft/sound.ts';
import { manuscriptOf } from '../manuscript-of.ts';

const list = '\n\n## References\n\n';
const entry = 'Abel, Anna. 1951. *The harbour*. Leith: Quayside Press.\n';

/** What a pattern with two ways through the same letters takes for ever to give up. */
const trying: readonly (readonly [what: string, text: string])[] = [
  ['initials without end', `It was so (${'A.'.repeat(55)} 1951).${list}${entry}`],
  ['a name in capitals without end', `It was so (${'A'.repeat(118)} 1951).${list}${entry}`],
  ['a word of capitals over pages', `${'ACGT'.repeat(8000)} (Abel 1951).${list}${entry}`],
  [
    'dots that lead to a number',
    `It was so (Abel 1951).${list}Abel, A. 1951. “Seas”${'.'.repeat(1800)} 45.\n`,
  ],
  ['one small word again and again', `${'A '.repeat(40)}Japan signed a treaty with Siam on 3 May 1950.`],
];

describe('what is written without end', () => {
  it.each(trying)('is checked, and drafted, in a moment: %s', async (_, text) => {
    const start = performance.now();
    lint(lintInput(await manuscriptOf(text), { sources: [] }));
    await draftOf(text);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
