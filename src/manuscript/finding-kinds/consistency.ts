import { findingKind } from './finding-kind.ts';

/** Something that the text itself has in two ways. */
const mixed = (says: string) =>
  findingKind('note', says, (p: { rare: string; usual: string; counts: string }) => [
    `${p.rare} stands beside ${p.usual}`,
    p.counts,
    `write ${p.usual} here too, if nothing speaks against it`,
  ]);

/** What is to be known of an abbreviation. */
const abbreviation = (says: string) =>
  findingKind('note', says, (p: { what: string; why: string; hint: string }) => [p.what, p.why, p.hint]);

/** Findings about what a text should have in one way. */
export const consistencyFindings = {
  'spelling-mixed': mixed('American and British spelling in one text'),
  'hyphen-mixed': mixed('a compound with a hyphen in one place and without in another'),
  'date-form-mixed': mixed('days written in two orders: 12 March 1969 and March 12, 1969'),
  'decade-form-mixed': mixed('decades with and without an apostrophe'),
  'percent-mixed': mixed('“percent”, “per cent” and % in one text'),
  'number-form-mixed': mixed(
    'a small number in figures where the text spells such numbers before the same word, or the other way round',
  ),
  'term-capitals': mixed('a defined term without the capital that its definition has'),
  'abbreviation-late': abbreviation('an abbreviation used before it is explained'),
  'abbreviation-twice': abbreviation('an abbreviation explained a second time'),
  'abbreviation-unused': abbreviation('an abbreviation that is explained and never used'),
  'abbreviation-undefined': abbreviation('an abbreviation never explained, in a text that explains others'),
} as const;
