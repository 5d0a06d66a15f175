/** Beyond so many letters a reference without a year is cut at a word. */
const mostLetters = 48;

/** A reference without an author begins with its year. */
const yearFirst = /^(\([^()]{1,12}\))\.?\s+/;

/** The head of a reference, authors or title and year, for where the whole does not fit: `Tubilewicz, C. (2005)`. */
export function shortReference(reference: string): string {
  const year = yearFirst.exec(reference)?.[1];
  if (year !== undefined) return `${cut(sortedReference(reference))} ${year}`;
  const dated = /^.{1,80}?\([^()]{1,12}\)/.exec(reference)?.[0];
  if (dated !== undefined) return dated;
  return cut(reference);
}

/** What a reference is sorted by: its author, or its title where it has none. */
export function sortedReference(reference: string): string {
  return reference.replace(yearFirst, '');
}

function cut(reference: string): string {
  const [title = reference] = /^.+?(?=\.\s|$)/.exec(reference) ?? [];
  if (title.length <= mostLetters) return title;
  return `${title.slice(0, mostLetters).replace(/[\s.,;:]+\S*$/, '')} …`;
}
