import { describe, expect, it } from 'vitest';
import { filedNames } from '../../../src/publish/references/listed-names.ts';
import { workOf } from '../../../src/publish/references/work.ts';
import { bibtexNames, type CslName, risNames } from '../../../src/record/bibliography/person-names.ts';

/** Names as a list of references has them. */
const filed = (author: readonly CslName[]): string =>
  filedNames(workOf({ author } as unknown as Parameters<typeof workOf>[0]).names('author'));

describe('bibtexNames(value)', () => {
  it.each([
    ["{\\'E}tienne Nov{\\'a}k", 'Novák, Étienne'],
    ['\\v Capek, Karel', 'Čapek, Karel'],
    ['\\DJ ilas, Milovan and \\O sten, Kari', 'Đilas, Milovan, and Kari Østen'],
    ['{\\relax Ph}ilippe du Puy', 'du Puy, Philippe'],
    ['van Gogh', 'van Gogh'],
    ['Ludwig van Beethoven', 'van Beethoven, Ludwig'],
    ["Charles Louis de la Vall{\\'e}e Poussin", 'de la Vallée Poussin, Charles Louis'],
    ['e. e. cummings', 'cummings, e. e.'],
    ['King, Jr., Martin Luther', 'King, Martin Luther, Jr.'],
    ['Martin Luther King Jr.', 'King, Martin Luther, Jr.'],
    ['Lund, Per & Roth, Ida', 'Lund, Per, and Ida Roth'],
    ['Lund, Per \\& Roth, Ida', 'Lund, Per, and Ida Roth'],
    ['and Lund, Per and', 'Lund, Per'],
    ['family=Beauvoir, given=Simone, prefix=de, useprefix=false', 'Beauvoir, Simone de'],
    ['{Barnes and Noble}', 'Barnes and Noble'],
  ])('%s is filed as %s', (written, words) => {
    const { names, doubtful } = bibtexNames(written);
    expect(filed(names)).toBe(words);
    expect(doubtful).toEqual([]);
  });

  it.each([
    'Procter and Gamble Co.',
    'Little, Brown and Company',
    'Simon & Schuster',
    'Foreign Office, Great Britain',
    'International Crisis Group',
    'Per Lund, Ida Roth, Ama Osei',
  ])('%s is kept as one name, and told', (written) => {
    const { names, doubtful } = bibtexNames(written);
    expect(names).toEqual([{ literal: written }]);
    expect(doubtful).toEqual([written]);
  });
});

describe('risNames(value)', () => {
  it.each([
    ['Lund, Per;', 'Lund, Per'],
    ['Lund, Per; Roth, Ida', 'Lund, Per, and Ida Roth'],
    ['Gates, Henry Louis, III', 'Gates, Henry Louis, III'],
    ['Foreign Office, Great Britain', 'Foreign Office, Great Britain'],
    ['Barnes and Noble, Inc.', 'Barnes and Noble, Inc.'],
  ])('%s is filed as %s', (written, words) => {
    expect(filed(risNames(written))).toBe(words);
  });
});
