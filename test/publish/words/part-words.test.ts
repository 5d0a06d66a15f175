import { describe, expect, it } from 'vitest';
import type { Part } from '../../../src/argue/judge-report.ts';
import { operatorOf, partInWords } from '../../../src/publish/words/part-words.ts';
import { numbersPart, timesPart, wordsPart } from '../sample-report.ts';

const spaced = (text: string): string => text.replaceAll('\u00a0', ' ');
const aloud = (part: Part, left: string, right: string): Part =>
  ({ ...part, left: { ...part.left, aloud: left }, right: { ...part.right, aloud: right } }) as Part;

describe('partInWords', () => {
  it('partInWords(times) says when it falls, in how many worlds, and how it lies to the other', () => {
    const part = aloud(timesPart, 'the Soviet-ROC onset', 'the US–PRC onset');
    expect(spaced(partInWords(part, 1000))).toBe(
      'the Soviet-ROC onset falls between October 1968 and May 1969 in 95 % of worlds; before the US–PRC onset (6 April 1971) in 99 % of worlds',
    );
  });

  it('partInWords(times) says before and after where the test has < and >', () => {
    for (const [sign, word] of [
      ['<', 'before'],
      ['>', 'after'],
    ]) {
      const { left, right } = timesPart;
      const part = { ...timesPart, text: `${left!.text} ${sign} ${right!.text}` };
      const said = partInWords(aloud(part, 'the one', 'the other'), 1000);
      expect(said).toContain(`; ${word} the other`);
    }
  });

  it('partInWords(numbers) says the number, and how it lies to the one that the test states', () => {
    const part = aloud(numbersPart, 'the gain of the ROC', '10');
    expect(spaced(partInWords(part, 1000))).toBe('the gain of the ROC is −2; at least 10 in no world');
  });

  it('partInWords(part) names sides by their places that are too long to be read beside their figures', () => {
    const long = (word: string) => `the number of ${`${word} and `.repeat(40)}others`;
    expect(partInWords(aloud(timesPart, long('acts'), long('visits')), 1000)).toMatch(
      /^the first side of the test falls between .* before the second side of the test \(/,
    );
    expect(spaced(partInWords(aloud(numbersPart, long('acts'), '10'), 1000))).toBe(
      'the first side of the test is −2; at least 10 in no world',
    );
  });

  it('partInWords(number = number) says it once', () => {
    const zero = { median: { is: 'number', value: 0 }, known: 1 } as const;
    const part: Part = {
      text: 'count(instruments(USSR, ROC)) = 0',
      aloud: 'the number of instruments is 0',
      share: { true: 1, false: 0, unknown: 0 },
      left: { text: 'count(instruments(USSR, ROC))', aloud: 'the number of instruments', ...zero },
      right: { text: '0', aloud: '0', ...zero },
    };
    expect(partInWords(aloud(part, 'the number of instruments', '0'), 1000)).toBe(
      'the number of instruments is 0 in every world',
    );
  });

  it('partInWords(words) says which words came, and how often', () => {
    expect(spaced(partInWords(wordsPart, 1000))).toBe(
      'in 97 % of worlds, the first recognition of PRC is by USSR (USSR in 97 % and BUL in 3 %)',
    );
  });
});

describe('operatorOf', () => {
  it('operatorOf(part) finds the operator between the sides, brackets or not', () => {
    expect(operatorOf(timesPart)).toBe('before');
    expect(operatorOf(numbersPart)).toBe('>=');
    expect(operatorOf({ ...numbersPart, text: `(${numbersPart.left?.text}) >= (10)` })).toBe('>=');
    expect(operatorOf({ text: 'exists(x)', aloud: 'x', share: timesPart.share })).toBeUndefined();
  });
});
