import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairManuscriptMarks } from '../../../src/manuscript/quotations/pair-manuscript-marks.ts';
import { pairMarks } from '../../../src/manuscript/quotations/pair-marks.ts';
import { quotationMarks } from '../../../src/manuscript/quotations/quotation-marks.ts';
import { readQuotations } from '../../../src/manuscript/quotations/read-quotations.ts';
import { manuscriptOf } from '../manuscript-of.ts';

const quoted = async (text: string) => readQuotations(await manuscriptOf(text)).map((one) => one.text);
const faults = async (text: string) =>
  pairManuscriptMarks(await manuscriptOf(text)).faults.map(({ kind, mark }) => `${kind} ${mark.sign}`);

describe('readQuotations(manuscript)', () => {
  it.each<[string, string, string[]]>([
    ['curly marks', 'The envoy called it “a paper peace” and left.', ['a paper peace']],
    ['straight marks', 'The envoy called it "a paper peace" and left.', ['a paper peace']],
    ['single marks', 'The envoy called it ‘a paper peace’ and left.', ['a paper peace']],
    ['straight single marks', "The envoy called it 'a paper peace' and left.", ['a paper peace']],
    ['German marks', 'Er nannte es „einen Frieden auf Papier“ und ging.', ['einen Frieden auf Papier']],
    ['German pointed marks', 'Er nannte es »einen Frieden« und ging.', ['einen Frieden']],
    ['French marks', 'Il parla d’une « paix de papier » et partit.', ['paix de papier']],
    ['Swedish marks', 'Han kallade det ”en fred på papper” och gick.', ['en fred på papper']],
    ['the end of a sentence', 'He wrote: “We shall not sign.” They signed.', ['We shall not sign.']],
    ['a citation after it', 'It was “a sham” (Webb 1931, 12).', ['a sham']],
    [
      'one within another',
      'He said, “They cried ‘no treaty’ at us.”',
      ['They cried ‘no treaty’ at us.', 'no treaty'],
    ],
    ['a dash before it', 'The court—“no friend of ours”—refused.', ['no friend of ours']],
    ['a bracket after the mark', 'They found “[t]he gates” shut.', ['[t]he gates']],
    ['an ellipsis after the mark', 'They found “… the gates” shut.', ['… the gates']],
  ])('reads %s', async (_, text, found) => {
    expect(await quoted(text)).toEqual(found);
  });

  it.each([
    'They don’t know; it isn’t theirs.',
    "They don't know; it isn't theirs.",
    "In the 1970’s and the ’60s, or the 1970's and the '60s.",
    "The parties’ envoys met the parties' clerks.",
    "’Tis said that O’Neill and D'Arcy rode to Ch’ang-an with Ka‘b and al-‘Iraqi.",
    'The plank was 6" wide, 5\'10" long and lay at 51°28\'38" N, 0°0\'5" W.',
    'A 12-inch gun, or 12" gun, of the 1890s.',
    'Rock ’n’ roll came late.',
  ])('reads none in: %s', async (text) => {
    expect(await quoted(text)).toEqual([]);
    expect(await faults(text)).toEqual([]);
  });

  it('tells a plural genitive within single marks from their end', async () => {
    expect(await quoted('He called it ‘the powers’ last folly’ in a letter.')).toEqual([
      'the powers’ last folly',
    ]);
  });

  it('takes each paragraph of a long quotation, of which only the last closes', async () => {
    const text =
      'The governor wrote:\n\n“First, the roads.\n\n“Second, the bridges.\n\n“Third, the tolls.” So it ended.';
    expect(await quoted(text)).toEqual(['First, the roads.', 'Second, the bridges.', 'Third, the tolls.']);
    expect(await faults(text)).toEqual([]);
  });

  it('takes a quotation that a later paragraph closes', async () => {
    const text = 'The governor wrote: “First, the roads.\n\nSecond, the bridges.” So it ended.';
    expect(await faults(text)).toEqual([]);
  });

  it('takes a block set off as a quotation, without its citation', async () => {
    const text =
      'He wrote:\n\n> The roads are lost and the bridges burnt (Webb 1931, 12).\n\nNobody answered.';
    const [block] = readQuotations(await manuscriptOf(text));
    expect(block).toMatchObject({ text: 'The roads are lost and the bridges burnt', depth: 0 });
    expect(block).not.toHaveProperty('mark');
  });

  it('counts how deep a quotation lies', async () => {
    const found = readQuotations(await manuscriptOf('He said, “They cried ‘no treaty’ at us” and “left”.'));
    expect(found.map(({ depth, mark, closingMark }) => [depth, mark, closingMark])).toEqual([
      [0, '“', '”'],
      [1, '‘', '’'],
      [0, '“', '”'],
    ]);
  });
});

describe('pairManuscriptMarks(manuscript)', () => {
  it.each<[string, string[]]>([
    ['The terms of “surrender were read. Nobody spoke.', ['unclosed “']],
    ['He said "the "two keys" plan "in any form" was dead.', ['unclosed "']],
    ['The terms of surrender” were read.', ['unopened ”']],
    ['The “one bloc" broke.', ['mixed “']],
    ['The “one bloc“ broke.', ['mixed “']],
    ['He said “they cried «no» at us”.', []],
    ['He said “they cried «no at us” and left».', ['crossed «']],
    ['He spoke of “the ‘peace’ of 1648”.', []],
    ['He said "no" and "never".', []],
    ["He said ``no'' and left.", []],
  ])('%s', async (text, found) => {
    expect(await faults(text)).toEqual(found);
  });

  it('lays every mark of any text in a pair or a fault, once, and never throws', () => {
    const sign = fc.constantFrom(
      '“',
      '”',
      '"',
      '‘',
      '’',
      "'",
      '«',
      '»',
      '„',
      'a',
      's',
      ' ',
      '.',
      '6',
      '-',
      '—',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 60 }), (signs) => {
        const text = signs.join('');
        const { pairs, open, loose, crossed } = pairMarks(text);
        const used = [...pairs.flatMap(({ open, close }) => [open, close]), ...open, ...loose, ...crossed];
        const places = used.map((mark) => mark!.from);
        expect(new Set(places).size).toBe(places.length);
        for (const { open, close } of pairs) expect(open!.to).toBeLessThanOrEqual(close.from);
      }),
    );
  });

  it('takes time in proportion to the text, whatever it is', () => {
    for (const hostile of ['“', '”', '"', '‘', "'", 's’ ', '“‘', '«“', '“ "', '``', "''", "5'"]) {
      const text = hostile.repeat(100_000 / hostile.length);
      expect(quotationMarks(text).length).toBeLessThanOrEqual(text.length);
      expect(() => pairMarks(text)).not.toThrow();
    }
  });
});
