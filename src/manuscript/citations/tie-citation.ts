import type { Citation, Reference } from './apparatus.ts';
import { foldName, withoutParticles } from './fold-name.ts';
import { companyEnd } from './read-person-names.ts';
import { personKeys, type ReferenceIndex } from './reference-index.ts';

/** Entries that stand under the first name of a citation, whatever their year. */
export function entriesUnder(names: readonly string[], index: ReferenceIndex): readonly number[] {
  const first = names[0];
  if (!first) return [];
  const joined = names.length > 1 ? index.byName.get(foldName(names.join(' and '))) : undefined;
  return (
    index.byName.get(foldName(first)) ??
    index.byName.get(foldName(withoutParticles(first))) ??
    index.byName.get(foldName(first.replaceAll('&', 'and').replace(companyEnd, ''))) ??
    joined ??
    []
  );
}

/** Whether an entry has a year that a citation gives: that of the edition, or of the first. */
export function isYearOf(
  reference: Reference,
  { year, undated }: Pick<Citation, 'year' | 'undated'>,
): boolean {
  if (year === undefined) return undated !== undefined && reference.year === undefined;
  return reference.year === year || reference.firstYear === year;
}

/** Whether the further names of a citation are those of an entry, in its order; “et al.” stands for any number. */
export function areNamesOf(reference: Reference, names: readonly string[]): boolean {
  if (reference.authors.length === 0) return true;
  return names.every((name, i) => {
    const author = reference.authors[i];
    if (!author) return reference.hasEtAl;
    const keys = personKeys(author);
    return keys.includes(foldName(name)) || keys.includes(foldName(withoutParticles(name)));
  });
}

/** Finds the one entry that a citation with a year cites: by first name, year, letter, and where needed the further names. */
export function tieByYear(
  citation: Omit<Citation, 'span' | 'form'>,
  index: ReferenceIndex,
): number | undefined {
  const { references } = index;
  const dated = entriesUnder(citation.names, index).filter((i) => isYearOf(references[i]!, citation));
  const lettered = dated.filter((i) => references[i]!.suffix === citation.suffix);
  let fitting = lettered.length > 0 ? lettered : citation.suffix === undefined ? dated : [];
  if (fitting.length > 1) fitting = narrow(fitting, citation, index);
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** Of entries under one name and of one year, those that a citation may mean by its further names, or by “et al.” */
export function narrow(
  fitting: readonly number[],
  citation: Pick<Citation, 'names' | 'hasEtAl' | 'initial'>,
  { references }: ReferenceIndex,
): number[] {
  const { initial } = citation;
  const ofInitial = fitting.filter(
    (i) => initial !== undefined && references[i]!.authors[0]?.given?.startsWith(initial),
  );
  const named = (ofInitial.length > 0 ? ofInitial : fitting).filter((i) =>
    areNamesOf(references[i]!, citation.names),
  );
  // “et al.” stands for two at least, where the list has a work of two by the same first author.
  const many = named.filter((i) => references[i]!.authors.length > 2 || references[i]!.hasEtAl);
  if (citation.hasEtAl && many.length > 0) return many;
  const counted = named.filter((i) => {
    const count = references[i]!.authors.length;
    return citation.hasEtAl
      ? count > citation.names.length || references[i]!.hasEtAl
      : count <= Math.max(1, citation.names.length);
  });
  return counted.length > 0 ? counted : named;
}

/** Finds the one entry that a note cites: by first name, and by title where it gives one. */
export function tieByTitle(
  citation: Pick<Citation, 'names' | 'title' | 'year' | 'form'>,
  index: ReferenceIndex,
): number | undefined {
  const under = entriesUnder(citation.names, index).filter((i) =>
    areNamesOf(index.references[i]!, citation.names),
  );
  const { title } = citation;
  if (title === undefined) return under.length === 1 ? under[0] : undefined;
  const fitting = under.filter((i) => isTitleOf(index.references[i]!, title));
  if (fitting.length > 1) {
    const exact = fitting.filter((i) => index.references[i]!.year === citation.year);
    return exact.length === 1 ? exact[0] : fitting[0];
  }
  return fitting[0];
}

/** Whether a title, or a short form of it, is that of an entry: most of its longer words stand in it. */
export function isTitleOf(reference: Reference, title: string): boolean {
  const whole = reference.title;
  if (whole === undefined) return false;
  if (foldName(whole).startsWith(foldName(title))) return true;
  const words = wordsOf(title);
  const known = new Set(wordsOf(whole));
  const shared = words.filter((word) => known.has(word)).length;
  return words.length > 0 && shared / words.length >= 0.75;
}

function wordsOf(title: string): string[] {
  return title
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map(foldName)
    .filter((word) => word.length > 2 && !/^(?:the|and|for|from|der|die|das|und|les|des)$/u.test(word));
}
