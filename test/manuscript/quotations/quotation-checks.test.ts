import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceText } from '../../../src/manuscript/check.ts';
import { quotationChecks } from '../../../src/manuscript/quotations/quotation-checks.ts';
import { inputOf } from './input-of.ts';

const found = async (text: string, sources: readonly SourceText[] = []) => {
  const input = await inputOf(text, { sources });
  return quotationChecks.flatMap((check) => check(input));
};
const codes = async (text: string, sources: readonly SourceText[] = []) =>
  (await found(text, sources)).map(({ code, confidence }) => `${code} ${confidence}`);

describe('quotationChecks: marks', () => {
  it.each<[string, string[]]>([
    ['They read the terms of “surrender for the garrison. Nobody spoke.', ['quotation-open certain']],
    [
      'He spoke of "the right to refuse the "two keys" plan "in any form" (Webb 1931).',
      ['quotation-open certain'],
    ],
    ['They read the terms of surrender” to the garrison.', ['quotation-close certain']],
    ['They read the terms of surrender" to the garrison.', ['quotation-close likely']],
    ['It broke the “one bloc" of the north.', ['quotation-mixed certain']],
    ['It broke the "one bloc” of the north.', ['quotation-mixed certain']],
    ['It broke the “one bloc“ of the north.', ['quotation-mixed certain']],
    ['Er brach den „einen Block" des Nordens.', ['quotation-mixed likely']],
    ['He said “they cried «no at us” and left».', ['quotation-nesting likely']],
    ['He said “they cried “no” at us” and left.', ['quotation-nesting look']],
    ['He said “they cried ‘no’ at us” and left.', []],
    [
      'It ran: “The roads are lost. “The bridges burn. “The tolls are spent.”',
      ['quotation-open look', 'quotation-open look'],
    ],
    ['” ” the same', []],
    ['Delete “—without duty—“.', ['quotation-mixed certain']],
    [
      'So he had ”never” signed, “not once” or “ever”, and “nothing” came of “it”.',
      ['quotation-mixed likely'],
    ],
    ['He said ‘they cried “no” at us’ and left.', []],
    ['The council’s members’ “old rights” weren’t kept.', []],
    ['She wrote: “The harvest failed.\n\n“The mill stood still.”\n\nNobody answered.', []],
    ['She wrote: “The harvest failed.\n\nThe mill stood still.” Nobody answered.', []],
  ])('%s', async (text, expected) => {
    expect(await codes(text)).toEqual(expected);
  });

  it('points at the mark that is not closed and names the quotations within', async () => {
    const [one] = await found(
      'He spoke of "the right to refuse the "two keys" plan "in any form" (Webb 1931).',
    );
    expect(one).toMatchObject({ words: '"', place: { line: 1, column: 13 } });
    expect(one!.why).toBe(
      'neither this paragraph nor the next has a mark that closes it; “two keys” and “in any form” after it have marks of their own',
    );
  });

  it('says once that a text quotes now with curly and now with straight marks', async () => {
    const curly = 'It was “one” and “two” and “three” and “four”.';
    const straight = 'It was "five" and "six" and "seven".';
    expect(await codes(`${curly}\n\n${straight}`)).toEqual(['quotation-styles look']);
    expect(await codes(`${curly}\n\nIt was "five" and "six".`)).toEqual([]);
  });

  it('says once what is mixed in the same way many times', async () => {
    const [one, ...others] = await found('It was “one" then.\n\n'.repeat(7));
    expect(others).toEqual([]);
    expect(one!.why).toBe('the two marks do not belong together, and so it is 6 times more');
  });
});

describe('quotationChecks: a quotation given twice', () => {
  const list =
    '\n\n## References\n\nWebb, Ada. 1931. *The Salt Road*. London: Hale.\n\nCole, Jan. 1940. *Tolls*. Paris: Roux.\n';
  const first = 'The toll was “a tax on every cart that crossed the river at dawn” (Webb 1931, 12).';

  it.each<[string, string, string[]]>([
    [
      'a word changed',
      'It was “a tax on every cart that passed the river at dawn” (Webb 1931, 12).',
      ['quotation-differs likely'],
    ],
    [
      'a word left out',
      'It was “a tax on every cart that crossed river at dawn” (Webb 1931, 12).',
      ['quotation-differs likely'],
    ],
    [
      'no work named',
      'It was “a tax on every cart that passed the river at dawn”.',
      ['quotation-differs look'],
    ],
    ['the same words', 'It was “A tax on every cart that crossed the river at dawn.” (Webb 1931, 12)', []],
    ['another spelling', 'It was “a tax on every cart that crossed the river at dawn” (Webb 1931, 12).', []],
    ['a part of it', 'It was “every cart that crossed the river at dawn” (Webb 1931, 12).', []],
    ['other words', 'It was “a duty laid on boats which came down from the hills” (Webb 1931, 12).', []],
    ['another ending', 'It was “a tax on every cart that crossed the river by night” (Webb 1931, 12).', []],
  ])('%s', async (_, second, expected) => {
    expect(await codes(`${first}\n\n${second}${list}`)).toEqual(expected);
  });
});

/** A source long enough to be one. */
const filler = Array.from(
  { length: 900 },
  (_, i) => `Item ${i} of the ledger lists grain, hides and salt for gate ${i * 7}.`,
).join('\n');
const road: SourceText = {
  file: 'Webb 1931 The Salt Road.txt',
  text: `THE SALT ROAD\nby Ada Webb\n\n${filler}\n\nThe governor, a patient man, closed the northern gate against all the carters of the valley, and he kept the labour tax. His reasons were never written down. ${filler}`,
  places: [
    { at: 0, page: '1' },
    { at: 40_000, page: '88' },
  ],
};
const other: SourceText = {
  file: 'Cole 1940 Tolls.txt',
  text: `TOLLS\nby Jan Cole\n\n${filler}\n\nNo carter ever paid the second toll of that year without complaint. ${filler}`,
};
const references =
  '\n\n## References\n\nWebb, Ada. 1931. *The Salt Road*. London: Hale.\n\nCole, Jan. 1940. *Tolls*. Paris: Roux.\n';

describe('quotationChecks: sources', () => {
  it.each<[string, string, string[]]>([
    ['word for word', 'He “closed the northern gate against all the carters” (Webb 1931, 88).', []],
    [
      'another first letter and stop',
      'He wrote: “Closed the northern gate against all the carters.” (Webb 1931, 88)',
      [],
    ],
    [
      'words left out',
      'He “closed the northern gate … of the valley, and he kept the labour tax” (Webb 1931, 88).',
      [],
    ],
    [
      'words in brackets',
      '“The governor … closed the northern gate against all the [ox] carters of the valley” (Webb 1931).',
      [],
    ],
    ['a changed letter', '“[H]e kept the labour tax” (Webb 1931, 88).', []],
    ['American spelling', 'They say “he kept the labor tax” (Webb 1931, 88).', []],
    ['sic', 'He “closed the northern gate [sic] against all the carters” (Webb 1931, 88).', []],
    ['three words', 'He “closed northern gate” (Webb 1931, 88).', []],
    ['a title', 'See “The Gate and the River: A Study” (Webb 1931, 88).', []],
    [
      'a word changed',
      'He “closed the southern gate against all the carters” (Webb 1931, 88).',
      ['quotation-source likely'],
    ],
    [
      'a word left out',
      'He “closed the northern gate against the carters of the valley” (Webb 1931, 88).',
      ['quotation-source likely'],
    ],
    [
      'nowhere in it',
      'He “abolished every privilege of the river towns” (Webb 1931, 88).',
      ['quotation-missing likely'],
    ],
    [
      'in another source',
      '“No carter ever paid the second toll of that year” (Webb 1931, 88).',
      ['quotation-elsewhere look'],
    ],
    ['a work not at hand', 'He “abolished every privilege of the river towns” (Hall 1950, 3).', []],
    [
      'no citation, near',
      'He “closed the southern gate against all the carters of the valley”.',
      ['quotation-source look'],
    ],
    ['no citation, nowhere', 'He “abolished every privilege of the river towns”.', []],
  ])('%s', async (_, text, expected) => {
    expect(await codes(`${text}${references}`, [road, other])).toEqual(expected);
  });

  it('tells the nearest passage, its page and the words that differ', async () => {
    const [one] = await found(
      `He “closed the southern gate against all the carters” (Webb 1931, 88).${references}`,
      [other, road],
    );
    expect(one!.message).toBe(
      '“closed the southern gate against all the carters” does not stand so in Webb 1931 The Salt Road.txt',
    );
    expect(one!.why).toBe(
      'the nearest passage, page 88, has “closed the northern gate against all the carters”: it has “northern” where the quotation has “southern”',
    );
  });

  it('knows a volume of documents by its years and number, in a note as well', async () => {
    const volume: SourceText = {
      file: 'frus1961-63v22.xml',
      title: 'Foreign Relations of the United States, 1961–1963, Volume XXII, Northeast Asia',
      text: road.text,
      places: [{ at: 0, document: '7', page: '12' }],
    };
    const text =
      'He “closed the southern gate against all the carters.”[^1]\n\n[^1]: *FRUS*, 1961–63, vol. XXII, doc. 7.\n';
    const [one] = await found(text, [volume]);
    expect(one).toMatchObject({ code: 'quotation-source', confidence: 'likely' });
    expect(one!.why).toContain('document 7, page 12');
    expect(await codes(text.replace('XXII', 'XXI'), [volume])).toEqual([]);
  });

  it('holds hundreds of quotations against a long source in seconds', async () => {
    const words = Array.from({ length: 3000 }, (_, i) => `w${((i * 7919) % 2999).toString(36)}x`);
    const long = Array.from({ length: 400_000 }, (_, i) => words[(i * 31 + (i >> 9) * 17) % 3000]).join(' ');
    const quotes = Array.from({ length: 300 }, (_, i) => {
      const at = long.indexOf(' ', (i * 5501) % (long.length - 500)) + 1;
      return `He wrote “${long
        .slice(at, at + 90)
        .split(' ')
        .slice(0, 12)
        .join(' ')}” (Webb 1931, ${i}).`;
    });
    const started = performance.now();
    const all = await codes(`${quotes.join('\n\n')}${references}`, [{ file: 'Webb 1931.txt', text: long }]);
    expect(all.filter((code) => !code.startsWith('quotation-differs'))).toEqual([]);
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});

describe('quotationChecks', () => {
  it('never throw, and point into the text, whatever it is', async () => {
    const piece = fc.constantFrom(
      '“',
      '”',
      '"',
      '‘',
      '’',
      "'",
      'word ',
      'He said ',
      '. ',
      '\n\n',
      '[…]',
      '(Webb 1931)',
      '> ',
      '«',
      '»',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 50 }), async (pieces) => {
        const input = await inputOf(`A ${pieces.join('')}${references}`, { sources: [road] });
        for (const { span } of quotationChecks.flatMap((check) => check(input)))
          expect(span.to).toBeLessThanOrEqual(input.manuscript.blocks[span.block]!.text.length);
      }),
      { numRuns: 60 },
    );
  });

  it('take time in proportion to the text, whatever it is', async () => {
    const started = performance.now();
    for (const hostile of ['“a" ', '“a b c d e f g h ', '“a “b ', 'x ” ', '«“a ”'])
      await found(hostile.repeat(Math.floor(60_000 / hostile.length)), [road]);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
