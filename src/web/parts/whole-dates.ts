/** Keeps a day with its month at the end of a line: `4 October 1949` does not part after the 4. */
export function wholeDates(text: string): string {
  return text.replace(
    /(\d) (?=(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)/g,
    '$1\u00a0',
  );
}
