/** Words with a capital letter first, as a sentence begins. */
export function withCapital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
