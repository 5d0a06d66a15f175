/** A word that a reader of a page may not know as it is meant. */
export interface ExplainedWord {
  /** What it means: docs/glossary.md is filled from here, so that the two say the same. */
  readonly says: string;
  /** Where docs/ tell more, as a link. */
  readonly more?: string;
  /** What it has to do with a hundred histories, of which those are dark in which a statement is true. */
  readonly ofDots: string;
}

/** The words that a page explains where they are first met. */
export const explainedWords = {
  world: {
    says: 'One possible history: every open date on one day, every doubtful fact in or out.',
    more: '[system.md](system.md#worlds-and-draws)',
    ofDots: 'Each dot stands for one in a hundred of them.',
  },
  account: {
    says: "A choice of whom to believe: all sources, some, or all but some. What no believed source affirms is not in that account's history.",
    more: '[evidence.md](evidence.md#accounts)',
    ofDots: 'Another account has other histories, and other dots are dark.',
  },
  reading: {
    says: "One set of the author's coding choices: half-life, amplitude, least duration, neutral band, table of weights.",
    ofDots: 'The histories stay, and another reading measures them otherwise.',
  },
  amplitude: {
    says: "The least movement of a relation, in Goldstein points, that counts as a phase. One of the author's choices.",
    ofDots: 'Where less will do, more of the histories have what is asked.',
  },
  band: {
    says: 'The range that holds the middle 95 % of the worlds, drawn about the median of a relation. Not to be confused with the neutral band.',
    ofDots: 'It leaves out the five of a hundred that lie farthest off.',
  },
  phase: {
    says: 'A movement of a relation in one direction, of at least a stated amplitude and duration.',
    more: '[measures.md](measures.md#phases-rapprochement-and-rupture)',
    ofDots: 'Some of the histories may have it and others not.',
  },
} as const satisfies Readonly<Record<string, ExplainedWord>>;

export type Explained = keyof typeof explainedWords;
