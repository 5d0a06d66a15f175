import type { Manuscript, Span } from '../manuscript.ts';
import { type Letters, lettersOf } from './letters.ts';
import { printOf, type SealedManuscript, type SealedSentence } from './seal-manuscript.ts';
import type { Tie, TiedSpan } from './tie.ts';

/** A sealed manuscript laid on a copy of it: what was found where, and what has no place there. */
export interface OpenedManuscript {
  readonly ties: readonly TiedSpan[];
  /** So many of its sentences stand in the copy. */
  readonly found: number;
  readonly of: number;
  /** What the sentences that do not stand in it were tied to. */
  readonly lost: readonly Tie[];
}

/** A sentence is looked for between its neighbours where these stand at most so many letters apart. */
const FARTHEST = 6000;
/** So many fingerprints are tried for sentences that another division of the copy may hide. */
const MOST_TRIES = 40_000;

/** A stretch of a copy's letters, counted through all its blocks. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Knows the sentences of a sealed manuscript again in a copy of it: first those that the copy divides alike, then, between two that were found, at the beginning
 * of every word. Nothing but the copy itself is needed. Cost: the length of the copy.
 */
export function openSealed(sealed: SealedManuscript, copy: Pick<Manuscript, 'blocks'>): OpenedManuscript {
  const text = readLetters(copy);
  const places = betweenNeighbours(sealed, text, alike(sealed, text));
  const ties = sealed.sentences.flatMap((sentence, i) => {
    const place = places[i];
    return place ? tiesAt(sentence, place, text) : [];
  });
  const lost = sealed.sentences.flatMap(({ ties }, i) => (places[i] ? [] : ties.map(({ tie }) => tie)));
  const found = places.filter(Boolean).length;
  return {
    ties: ties.sort((a, b) => a.span.block - b.span.block || a.span.from - b.span.from),
    found,
    of: places.length,
    lost,
  };
}

/** The letters of a copy, block by block and as one. */
interface CopyLetters {
  readonly letters: string;
  readonly blocks: readonly (Letters & { readonly first: number })[];
  readonly sentences: readonly Stretch[];
}

function readLetters({ blocks }: Pick<Manuscript, 'blocks'>): CopyLetters {
  let first = 0;
  const read = blocks.map((block) => {
    const own = { ...lettersOf(block.text), first, sentences: block.sentences };
    first += own.letters.length;
    return own;
  });
  return {
    letters: read.map(({ letters }) => letters).join(''),
    blocks: read,
    sentences: read.flatMap(({ at, first, sentences }) => {
      let next = 0;
      return sentences.map(({ to }) => {
        const from = next;
        while (next < at.length && at[next]! < to) next++;
        return { from: first + from, to: first + next };
      });
    }),
  };
}

/** The sentences that a copy divides as the manuscript does; one that stands there twice is taken in the order of the text. */
function alike({ salt, sentences }: SealedManuscript, text: CopyLetters): (Stretch | undefined)[] {
  const there = new Map<string, Stretch[]>();
  for (const stretch of text.sentences) {
    const print = printOf(salt, text.letters.slice(stretch.from, stretch.to));
    const those = there.get(print);
    if (those) those.push(stretch);
    else there.set(print, [stretch]);
  }
  return sentences.map(({ print }) => there.get(print)?.shift());
}

/** Those that were found, and those that stand between two of them but are divided otherwise. */
function betweenNeighbours(
  { salt, sentences }: SealedManuscript,
  text: CopyLetters,
  found: readonly (Stretch | undefined)[],
): (Stretch | undefined)[] {
  const places = [...found];
  if (!found.some(Boolean)) return places;
  const starts = wordStarts(text);
  let tries = 0;
  let from = 0;
  for (const [i, { print, letters }] of sentences.entries()) {
    const place = places[i];
    if (place) {
      from = place.to;
      continue;
    }
    const next = places.slice(i + 1).find(Boolean);
    const to = Math.min(next && next.from >= from ? next.from : text.letters.length, from + FARTHEST);
    for (let at = starts.next(from); at + letters <= to && tries < MOST_TRIES; at = starts.next(at + 1)) {
      tries++;
      if (printOf(salt, text.letters.slice(at, at + letters)) !== print) continue;
      places[i] = { from: at, to: at + letters };
      from = at + letters;
      break;
    }
  }
  return places;
}

/** Where words begin in a copy. */
function wordStarts({ letters, blocks }: CopyLetters): { readonly next: (from: number) => number } {
  const begins = new Uint8Array(letters.length + 1);
  for (const { at, first } of blocks)
    for (let i = 0; i < at.length; i++) if (i === 0 || at[i]! - at[i - 1]! > 1) begins[first + i] = 1;
  return {
    next: (from) => {
      let at = from;
      while (at < letters.length && begins[at] === 0) at++;
      return at;
    },
  };
}

function tiesAt({ ties }: SealedSentence, place: Stretch, text: CopyLetters): TiedSpan[] {
  return ties.flatMap(({ tie, at }) => {
    const span = spanOf(at ? { from: place.from + at[0], to: place.from + at[1] } : place, text);
    return span ? [{ span, tie }] : [];
  });
}

/** Where letters stand in their block; of what reaches over its end, the part within it. */
function spanOf({ from, to }: Stretch, { blocks }: CopyLetters): Span | undefined {
  const block = blocks.findLastIndex(({ first, letters }) => first <= from && letters.length > 0);
  const own = blocks[block];
  if (!own) return undefined;
  const last = own.at[Math.min(to - own.first, own.at.length) - 1];
  const start = own.at[from - own.first];
  return start === undefined || last === undefined ? undefined : { block, from: start, to: last + 1 };
}
