/** Beyond so many letters a reference without a year is cut at a word. */
const mostLetters = 48;

/** The head of a reference, authors and year, for where the whole does not fit: `Tubilewicz, C. (2005)`. */
export function shortReference(reference: string): string {
  const dated = /^.{1,80}?\([^()]{1,12}\)/.exec(reference)?.[0];
  if (dated !== undefined) return dated;
  if (reference.length <= mostLetters) return reference;
  return `${reference.slice(0, mostLetters).replace(/[\s.,;:]+\S*$/, '')} …`;
}
