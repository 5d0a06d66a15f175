/** What a value of published data is, where that is not what the name of its measure says; each in words, for a sentence that begins with the data set. */
export const meaningWords = {
  'at-least-one':
    'has one row a pair and year: a value is whether there was at least one, of several in a year one is kept, and what it came to (force, war) is told of the whole of it, and may be of another year or kept from sight by the one that is kept',
} as const satisfies Readonly<Record<string, string>>;

export type Meaning = keyof typeof meaningWords;

export const meanings = Object.keys(meaningWords) as Meaning[];
