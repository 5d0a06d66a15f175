import type { Span, WholeDoubt } from '../manuscript.ts';

/** A reason to think that a stretch of a manuscript was not read as its author wrote it. */
export interface Doubt {
  readonly span: Span;
  /** How far it reaches: to findings about these very words, about their sentence (their whole entry in a list), about their block. */
  readonly reach: 'words' | 'sentence' | 'block';
  /** In words that go on after “it may be a fault of the reading: ”. */
  readonly reason: string;
}

/** Everything in a manuscript that may have been read otherwise than it was written. */
export interface Doubts {
  readonly placed: readonly Doubt[];
  readonly whole: readonly WholeDoubt[];
}
