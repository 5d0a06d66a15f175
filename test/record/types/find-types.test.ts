import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cameoName, cameoNumbers } from '../../../src/record/cameo.ts';
import { cameoTypes, findTypes, readTypeWords } from '../../../src/record/types/find-types.ts';
import { typeSynonyms } from '../../../src/record/types/type-synonyms.ts';
import { wordStems } from '../../../src/record/types/word-stem.ts';

const codesOf = (words: string) => findTypes(words, cameoTypes).types.map(({ code }) => code);

describe('findTypes(words, among)', () => {
  it.each([
    ['visit', '042'],
    ['break relations', '161'],
    ['recognise', '054'],
    ['recognized', '054'],
    ['ambassador withdrawn', '161'],
    ['note of protest', '114'],
    ['ultimatum', '139'],
    ['demobilise', '0873'],
    ['demobilization', '0873'],
    ['criticising', '111'],
    ['apologise', '055'],
    ['manoeuvres', '150'],
    ['maneuvers', '150'],
    ['armistice', '0871'],
  ])('finds %s first under %s', (words, code) => {
    expect(findTypes(words, cameoTypes).near).toBe(false);
    expect(codesOf(words)[0]).toBe(code);
  });

  it('finds a code with all that is below it, and the one whose zero was cut', () => {
    expect(codesOf('087')).toEqual(['087', '0871', '0872', '0873', '0874']);
    expect(codesOf('20').slice(0, 3)).toEqual(['020', '20', '200']);
  });

  it('gives all without words, and neighbours, marked as such, where nothing answers', () => {
    expect(codesOf(' ')).toEqual([...cameoNumbers]);
    const near = findTypes('ambasador recaled', cameoTypes);
    expect([near.near, near.types[0]?.code]).toEqual([true, '161']);
    expect(findTypes('qqqqqqqq', cameoTypes)).toEqual({ types: [], near: true });
  });

  it('answers to any text, and only with what it was given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (words) => {
        const { types } = findTypes(words, cameoTypes);
        return types.every((type) => cameoTypes.includes(type));
      }),
    );
  });
});

describe('readTypeWords(words)', () => {
  it('reads the name of every code as that code, or offers it among others of the name', () => {
    for (const code of cameoNumbers) {
      const read = readTypeWords(cameoName(code)!);
      if (read.is === 'several') expect(read.codes, code).toContain(code);
      else expect(read.is === 'name' && cameoName(read.code), code).toBe(cameoName(code));
    }
  });

  it('takes the code below a heading of the same name, and no heading by itself', () => {
    expect(readTypeWords('Yield')).toEqual({ is: 'name', code: '080' });
    expect(readTypeWords('protest')).toMatchObject({ is: 'several' });
  });

  it('reads words that lead to one code, and offers all where they lead to several', () => {
    expect(readTypeWords('démarche')).toEqual({ is: 'phrase', code: '114' });
    expect(readTypeWords('visit')).toEqual({ is: 'several', codes: ['042', '043'] });
    expect(readTypeWords('summit')).toEqual({ is: 'several', codes: ['044', '042', '043'] });
    expect(readTypeWords('ultimatun')).toEqual({ is: 'none', near: ['139'] });
    expect(readTypeWords('')).toEqual({ is: 'none', near: [] });
  });
});

describe('typeSynonyms', () => {
  it('lead to codes that there are, each phrase in one row', () => {
    const codes = typeSynonyms.flatMap(([all]) => all.split(' '));
    expect(codes.filter((code) => cameoName(code) === undefined)).toEqual([]);
    const phrases = typeSynonyms.flatMap(([, ...all]) => [
      ...new Set(all.map((phrase) => wordStems(phrase).join(' '))),
    ]);
    expect(phrases.filter((phrase, i) => phrases.indexOf(phrase) !== i)).toEqual([]);
  });
});

describe('wordStems(text)', () => {
  it('makes one of British and American spelling, and of the forms of a word', () => {
    for (const group of [
      'recognise recognize recognised recognition recognises',
      'defence defense',
      'honour honor honoured',
      'negotiate negotiations negotiating',
      'demobilise demobilization',
      'withdraw withdrawn withdrew withdrawal',
      'break broke broken',
    ])
      expect(new Set(wordStems(group)).size, group).toBe(1);
  });
});
