import { describe, expect, it } from 'vitest';
import { lintInput } from '../../../src/manuscript/lint.ts';
import { directionFindings } from '../../../src/manuscript/numbers/direction-checks.ts';
import { numberMentions } from '../../../src/manuscript/numbers/number-mentions.ts';
import { shareFindings } from '../../../src/manuscript/numbers/share-checks.ts';
import { totalFindings } from '../../../src/manuscript/numbers/total-checks.ts';
import { manuscriptOf } from '../manuscript-of.ts';

const inputOf = async (text: string) => lintInput(await manuscriptOf(text), { sources: [] });
const totals = async (text: string) => totalFindings(await inputOf(text)).map(({ message }) => message);
const shares = async (text: string) => shareFindings(await inputOf(text)).map(({ message }) => message);

describe('numberMentions(text)', () => {
  it.each([
    ['There were 1,234 men and twenty-one guns.', [1234, 21]],
    ['A dozen ships, three hundred horses, 4.5 million people.', [12, 300, 4.5e6]],
    ['On 14 August 1945 and in 1951.', []],
    ['Article 5, Resolution 2758, pp. 14, no. 3 and 1904-05.', []],
    ['44 per cent and 12.5% of them', [44, 12.5]],
    ['One of them knew two.', [2]],
    ['the 3rd of May, the 20th century', []],
  ])('%s', (text, values) => {
    expect(numberMentions(text).map(({ value }) => value)).toEqual(values);
  });

  it('takes time in proportion to the text, whatever it is', () => {
    for (const hostile of [
      '1,000'.repeat(20_000),
      'twenty-'.repeat(14_000),
      '9'.repeat(100_000),
      'a '.repeat(50_000),
    ])
      expect(() => numberMentions(hostile)).not.toThrow();
  });
});

describe('totalFindings(input)', () => {
  it.each([
    'Of the squadron a total of 20 ships (12 frigates, 5 sloops and 4 tenders) reached the Cape.',
    'The mission counted 12 engineers, 5 doctors and 4 interpreters, 20 in all.',
    'The mission counted 12 engineers, 5 doctors and 4 interpreters, making a total of 20.',
    'The mission counted 12 engineers, 5 doctors and 4 interpreters, making 20.',
    'The congress had 120 delegates: 70 from the towns, 30 from the villages and 10 from the army.',
  ])('%s', async (text) => {
    expect(await totals(text)).toHaveLength(1);
  });

  it.each([
    'Of the squadron a total of 21 ships (12 frigates, 5 sloops and 4 tenders) reached the Cape.',
    'The mission counted 12 engineers, 5 doctors and 3 interpreters, 20 in all.',
    'About 20 ships (12 frigates, 5 sloops and 4 tenders) reached the Cape.',
    'The council had 20 members, of whom 5 were women and 3 were under thirty.',
    'Between 1945 and 1949 the army grew to 120 divisions: 70 of them had tanks.',
    'France and Italy had 175 ships each, Spain 90 and Greece 10, 450 in all.',
    '# A total of 20 ships: 12 frigates, 5 sloops and 4 tenders',
    'Twelve delegates (among them three bishops and two abbots) signed.',
  ])('says nothing of: %s', async (text) => {
    expect(await totals(text)).toEqual([]);
  });
});

describe('directionFindings(input)', () => {
  it.each([
    ['Though trade had fallen, exports stood at 410 ships, up from 450.', '410'],
    ['Though trade had grown, exports stood at 450 ships, down from 410.', '450'],
    ['The fleet rose from 450 to 410 ships.', '410'],
    ['Though trade had fallen, exports stood at 450 ships, up from 410.', undefined],
  ])('%s', async (text, last) => {
    const found = directionFindings(await inputOf(text));
    expect(found.map(({ words }) => words.includes(last!))).toEqual(last === undefined ? [] : [true]);
  });
});

describe('shareFindings(input)', () => {
  it.each([
    [
      'Only 56 of the 126 members (54 per cent) voted against.',
      '56 of 126 are 44.4 per cent, and 54 per cent is given',
    ],
    [
      'Some 44% of the members (65 of 126) stayed away.',
      '65 of 126 are 51.6 per cent, and 44 per cent is given',
    ],
    [
      'The garrison rose from 400 to 500 men, an increase of 20 per cent.',
      'from 400 to 500 is 25.0 per cent, and “20 per cent” is said',
    ],
  ])('%s', async (text, message) => {
    expect(await shares(text!)).toEqual([message]);
  });

  it.each([
    'Only 56 of the 126 members (44 per cent) voted against.',
    'Only 56 of the 126 members (44.4 %) voted against.',
    'Nearly 46 per cent of the members (56 of 126) voted against.',
    'The garrison rose from 400 to 500 men, an increase of 25 per cent.',
    'The price doubled from 40 to 81 pence.',
    'The imports of the company doubled from 16 to 33 million pounds.',
    'Circulation fell by 20%, from 55 to 44 million.',
    'In 3 of 4 years the harvest failed; taxes rose by 10 per cent.',
  ])('says nothing of: %s', async (text) => {
    expect(await shares(text)).toEqual([]);
  });

  it('a part of a whole told before it, and a change told after its two counts', async () => {
    expect(await shares('Of the 48 towns in the league, 12 (30 per cent) sent a ship.')).toEqual([
      '12 of 48 are 25.0 per cent, and 30 per cent is given',
    ]);
    expect(await shares('Of the 48 towns in the league, 12 (25 per cent) sent a ship.')).toEqual([]);
    const said =
      'The port saw 240 ships in the five years before the war and 300 in the five years after it, a rise of';
    expect(await shares(`${said} 40 per cent.`)).toHaveLength(1);
    expect(await shares(`${said} 25 per cent.`)).toEqual([]);
  });

  it('a factor that the numbers do not show', async () => {
    expect(await shares('The price doubled from 40 to 60 pence.')).toEqual([
      'from 40 to 60 is 1.50 times, and “doubled” is said',
    ]);
  });
});
