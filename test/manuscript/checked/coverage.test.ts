import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../../src/manuscript/checked/coverage.ts';
import { lintInput } from '../../../src/manuscript/lint.ts';
import { readLintFile } from '../../../src/manuscript/lint-file.ts';
import { languageOf } from '../../../src/manuscript/words/language.ts';
import { manuscriptOf } from '../manuscript-of.ts';

const covered = async (text: string, file = 'paper.md') =>
  coverageOf(lintInput(await manuscriptOf(text, file), { sources: [] }));

describe('languageOf', () => {
  it.each([
    ['Chinese', '条约于1919年6月28日签署，代表团离开巴黎（李1984）。边界谈判持续了多年，没有结果。'],
    ['Japanese', '条約は1919年に調印された。代表団はパリを去り、交渉は何年も続いたが、結果は出なかった。'],
    ['Korean', '조약은 1919년에 체결되었고 대표단은 파리를 떠났다. 협상은 여러 해 동안 계속되었다.'],
    ['a language in Cyrillic script', 'Договор был подписан в Париже, и делегация уехала в тот же день.'],
    [
      'Spanish',
      'El tratado fue firmado en París y la delegación salió de la ciudad por la noche, como el ministro había pedido en una carta que llegó con los papeles de la misión.',
    ],
    [
      'German',
      'Der Vertrag wurde in Paris unterzeichnet, und die Delegation verließ die Stadt noch in der Nacht, wie es der Minister in einem Brief verlangt hatte, den er mit den Akten schickte.',
    ],
    [
      'French',
      'Le traité est signé à Paris, et la délégation quitte la ville dans la nuit, comme le ministre l’avait demandé dans une lettre qui est arrivée avec les papiers pour la mission.',
    ],
    [
      'English',
      'The treaty was signed in Paris, and the delegation left the city that night, as the minister had asked in a letter that came with the papers of the mission.',
    ],
  ])('tells %s', async (name, text) => {
    const isRead = ['English', 'German', 'French'].includes(name);
    expect(languageOf(await manuscriptOf(text))).toEqual({ name, isRead });
  });

  it('takes an English paper on China for English, and says nothing of three words', async () => {
    const english =
      'The treaty of 条约 was signed by 李明 (Li Ming), and it was not the first that the two had made with one another in the city of Peking 北京.';
    expect((await languageOf(await manuscriptOf(english)))?.name).toBe('English');
    expect(languageOf(await manuscriptOf('Nothing at all'))).toBeUndefined();
  });
});

describe('coverageOf', () => {
  it.each([
    [
      'keys without a list',
      'So it was [@wang1997, 3], and so it stayed [@share2003].',
      /^2 citation keys were not looked up/,
    ],
    [
      'a list that is missing',
      'So it was (Wang 1997), and so it stayed (Share 2003).',
      /^2 citations were not held against a list/,
    ],
    [
      'numbers in brackets',
      'It was [1], was [2], was [3], was [4], was [5-7].',
      /^5 numbers in square brackets/,
    ],
    [
      'quotations without sources',
      'He wrote that “it was over and done with” to her.',
      /^quotations were not held against/,
    ],
    ['headings alone', '# One\n\n# Two', /^no running text/],
    [
      'a language that is not read',
      '条约于1919年6月28日签署，代表团离开巴黎。',
      /^the text is in Chinese, which is not read/,
    ],
  ])('says of %s what could not be checked', async (_, text, says) => {
    expect((await covered(text)).notChecked).toEqual([expect.stringMatching(says)]);
  });

  it('shows the line to paste for a list that stands without a heading', async () => {
    const entry = (name: string, year: number) =>
      `${name}, Anna. ${year}. The harbour. Leith: Quayside Press.`;
    const list = ['Abel', 'Bain', 'Carr', 'Dunn', 'Ewan'].map((name, i) => entry(name, 1951 + i));
    const text = `# A paper\n\nSo it was (Abel 1951).\n\n${list.join('\n\n')}\n`;
    expect((await covered(text)).notChecked[0]).toContain('`list: "Abel, Anna. 1951. The harbour. Leith: Qu');
  });

  it('shows a line that is read as it is pasted, whatever marks the entry has', async () => {
    const list = ['Abel', 'Bain', 'Carr', 'Dunn'].map(
      (name) => `${name}, A. (1951) "Old" roads. Leith: Quay.`,
    );
    const text = `# A paper\n\nSo it was (Abel 1951).\n\n${list.join('\n\n')}\n`;
    const line = /`(list: .*)`$/.exec((await covered(text, 'paper.txt')).notChecked[0]!)![1]!;
    const { readings, problems } = readLintFile({
      path: 'paper.lint.yaml',
      text: `readings:\n  - ${line}\n`,
    });
    expect(problems).toEqual([]);
    expect(readings).toEqual([
      expect.objectContaining({ is: 'list', words: expect.stringMatching(/^Abel, A\. \(1951\) "Old"/) }),
    ]);
  });

  it('has nothing to say of a paper that was read', async () => {
    const text =
      'So it was (Wang 1997).\n\n# References\n\nWang, D. (1997). *Old roads*. Leith: Quayside Press.\n';
    expect((await covered(text)).notChecked).toEqual([]);
  });
});
