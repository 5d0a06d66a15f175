/**
 * A DOI without the address or the sign before it; what is none stays as it is.
 *
 * @example bareDoi('https://doi.org/10.1000/182') // => '10.1000/182'
 */
export function bareDoi(text: string): string {
  return text.trim().replace(/^(?:(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\/|doi:?\s*)(?=10\.)/iu, '');
}
