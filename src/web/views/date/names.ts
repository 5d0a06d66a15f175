import type { StudyData } from '../../../publish/study-data.ts';

/** The name of an actor or a place by its id; the id itself where the record has no name. */
export type NameOf = (id: string) => string;

/** Gives the names of the actors and places of a study. */
export function namesOf({ actors, places }: Pick<StudyData, 'actors' | 'places'>): NameOf {
  const names = new Map([...places, ...actors].map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}

/** Words with every id that stands in them as a whole word replaced by its name: `neutral: PRC–USA`. */
export function withNames(words: string, ids: readonly string[], nameOf: NameOf): string {
  const known = new Set(ids);
  return words.replace(/[\p{L}\p{N}_-]+/gu, (word) => (known.has(word) ? nameOf(word) : word));
}

/** A name cut into lines of about so many letters, between words. */
export function linesOf(name: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of name.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
