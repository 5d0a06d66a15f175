import { sha256 } from '../../base/sha-256.ts';
import type { Block, Manuscript } from '../manuscript.ts';
import { lettersOf } from './letters.ts';
import type { Tie, TiedManuscript, TiedSpan } from './tie.ts';

/** A sentence by its fingerprint: from what it is tied to nobody reads its words, and who has them knows it again. */
export interface SealedSentence {
  readonly print: string;
  /** How many letters it has. */
  readonly letters: number;
  readonly ties: readonly SealedTie[];
}

/** A tie of a sentence, or of some of its letters, counted from the first. */
export interface SealedTie {
  readonly tie: Tie;
  readonly at?: readonly [from: number, to: number];
}

/** A manuscript without its words: the fingerprints of its sentences in order, and what each is tied to. */
export interface SealedManuscript {
  /** Goes into each fingerprint, so that those of two manuscripts cannot be compared. */
  readonly salt: string;
  readonly sentences: readonly SealedSentence[];
}

/** A sentence of fewer letters could be guessed, and has no fingerprint. */
const LEAST_LETTERS = 40;
/** Hexadecimal digits of a fingerprint: two sentences in 2^64 share one. */
const DIGITS = 16;

/** The fingerprint of a sentence, by its letters. */
export const printOf = (salt: string, letters: string): string =>
  sha256(`${salt}\n${letters}`).slice(0, DIGITS);

/** Whether the sentences of a block are told by fingerprints: titles, captions and the list of works can be guessed too easily. */
const isSealed = ({ kind, part }: Pick<Block, 'kind' | 'part'>): boolean =>
  part !== 'references' &&
  part !== 'back' &&
  kind !== 'reference' &&
  kind !== 'heading' &&
  kind !== 'caption';

/**
 * Takes the words out of a manuscript: of each sentence of its text and notes stays a fingerprint, its length, and what it is tied to. Nothing that a
 * finding says in words of the manuscript stays, no locator, no title. The salt follows from the text as a whole.
 */
export function sealManuscript(
  { blocks }: Pick<Manuscript, 'blocks'>,
  ties: TiedManuscript['ties'],
): SealedManuscript {
  const salt = sha256(blocks.map(({ text }) => lettersOf(text).letters).join('\n')).slice(0, DIGITS);
  const sentences = blocks.flatMap((block, i) => {
    if (!isSealed(block)) return [];
    const own = ties.filter(({ span }) => span.block === i);
    return block.sentences.flatMap(({ from, to }): SealedSentence[] => {
      const { letters, at } = lettersOf(block.text.slice(from, to));
      if (letters.length < LEAST_LETTERS) return [];
      const within = own.filter(({ span }) => span.from >= from && span.from < to);
      return [
        {
          print: printOf(salt, letters),
          letters: letters.length,
          ties: within.map((one) => sealed(one, from, to, at)),
        },
      ];
    });
  });
  return { salt, sentences };
}

function sealed({ span, tie }: TiedSpan, from: number, to: number, at: readonly number[]): SealedTie {
  const bare = bareTie(tie);
  if (span.from === from && span.to === to) return { tie: bare };
  const first = at.findIndex((offset) => from + offset >= span.from);
  const last = at.findLastIndex((offset) => from + offset < span.to);
  // of what has no letters, a mark that is missing, the whole sentence is marked
  return first < 0 || last < first ? { tie: bare } : { tie: bare, at: [first, last + 1] };
}

/** A tie without any word of the manuscript. */
function bareTie(tie: Tie): Tie {
  if (tie.is === 'source') return { is: 'source', id: tie.id };
  if (tie.is !== 'finding') return tie;
  const { told: _, ...bare } = tie;
  return bare;
}
