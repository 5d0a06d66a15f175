import type { Position } from '../../base/problems/problems.ts';
import type { Inline } from './argument.ts';

/** A mark as it is written, `[[claim:before-us-prc|words]]`, whatever is in it. */
export interface WrittenMark {
  readonly kind: 'written';
  /** What stands before the bar: `claim:before-us-prc`. */
  readonly head: string;
  readonly words: readonly Inline[];
  readonly at: Position;
  /** Where its head begins. */
  readonly headAt: Position;
}

export type Scanned = Inline | WrittenMark;

/** A piece of a paragraph: text with the place of each of its signs, or something parsed. */
export type Piece =
  | Exclude<Inline, { kind: 'text' }>
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly isLiteral: (index: number) => boolean;
      readonly placeAt: (index: number) => Position;
    };

interface OpenMark {
  readonly at: Position;
  readonly headAt: Position;
  readonly inside: Inline[];
}

export interface ScanHooks {
  /** A mark that is not closed in its paragraph. */
  readonly onOpen: (at: Position, begins: string) => void;
  /** The number of the footnote of a key; undefined where there is none: then its call is text. */
  readonly noteOf: (key: string, at: Position) => number | undefined;
}

const signs = /\[\[|\]{2,}|\[\^([^\]\s]{1,60})\]/g;

/** Finds the marks and the calls of footnotes in the pieces of a paragraph. A mark may hold emphasis and links, and no other mark. */
export function marksIn(pieces: readonly Piece[], { onOpen, noteOf }: ScanHooks): Scanned[] {
  const found: Scanned[] = [];
  let open: OpenMark | undefined;
  const put = (inline: Inline) => {
    if (inline.kind === 'text' && inline.text === '') return;
    (open?.inside ?? found).push(inline);
  };
  const putText = (text: string) => put({ kind: 'text', text });
  const giveUp = () => {
    if (!open) return;
    const { at, inside } = open;
    open = undefined;
    onOpen(at, `[[${lettersOf(inside).slice(0, 40)}`);
    putText('[[');
    found.push(...inside);
  };
  for (const piece of pieces) {
    if (piece.kind !== 'text') {
      put(piece);
      continue;
    }
    const { text, isLiteral, placeAt } = piece;
    let from = 0;
    for (const { 0: sign, 1: key, index } of text.matchAll(signs)) {
      if (index < from || isLiteral(index) || isLiteral(index + 1)) continue;
      if (key !== undefined) {
        const number = noteOf(key, placeAt(index));
        if (number === undefined) continue;
        putText(text.slice(from, index));
        put({ kind: 'note', number });
        from = index + sign.length;
      } else if (sign === '[[') {
        putText(text.slice(from, index));
        giveUp();
        from = index + 2;
        open = { at: placeAt(index), headAt: placeAt(Math.min(from, text.length - 1)), inside: [] };
      } else if (open) {
        const closes = hasOpenBracket(`${lettersOf(open.inside)}${text.slice(from, index)}`)
          ? sign.length - 2
          : 0;
        putText(text.slice(from, index + closes));
        const mark = markOf(open);
        open = undefined;
        found.push(mark);
        from = index + closes + 2;
      }
    }
    putText(text.slice(from));
  }
  giveUp();
  return found;
}

const hasOpenBracket = (text: string): boolean => text.split('[').length > text.split(']').length;

function markOf({ at, headAt, inside }: OpenMark): WrittenMark {
  const [first, ...others] = inside;
  const text = first?.kind === 'text' ? first.text : '';
  const bar = text.indexOf('|');
  const head = bar < 0 ? text : text.slice(0, bar);
  const words: Inline[] = [
    ...(bar < 0 ? [] : [{ kind: 'text' as const, text: text.slice(bar + 1) }]),
    ...(first && first.kind !== 'text' ? [first] : []),
    ...others,
  ];
  const blanks = head.length - head.trimStart().length;
  return {
    kind: 'written',
    head: head.trim(),
    words: trimmed(words),
    at,
    headAt: { ...headAt, column: headAt.column + blanks },
  };
}

/** Without blanks at both ends. */
export function trimmed(inlines: readonly Inline[]): Inline[] {
  const last = inlines.length - 1;
  return inlines.flatMap((inline, i) => {
    if (inline.kind !== 'text') return inline;
    const begun = i === 0 ? inline.text.trimStart() : inline.text;
    const text = i === last ? begun.trimEnd() : begun;
    return text === '' ? [] : { kind: 'text', text };
  });
}

/** The letters of running text, without what sets them off. */
export function lettersOf(inlines: readonly Scanned[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'text' || inline.kind === 'code') return inline.text;
      if (inline.kind === 'break') return ' ';
      if (inline.kind === 'note') return '';
      return lettersOf(inline.kind === 'mark' || inline.kind === 'written' ? inline.words : inline.inlines);
    })
    .join('');
}
