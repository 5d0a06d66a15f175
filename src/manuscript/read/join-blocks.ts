import type { Block } from '../manuscript.ts';
import { splitSentences } from './split-sentences.ts';

const dividedWord = /\p{L}-$/u;

/** Two blocks as one, the second going on in the line of the first; a word that a hyphen divides between them is joined. */
export function joinBlocks(one: Block, next: Block): Block {
  const isDivided = dividedWord.test(one.text) && /^\p{Ll}/u.test(next.text);
  const head = isDivided ? one.text.slice(0, -1) : `${one.text} `;
  const by = head.length;
  const text = head + next.text;
  const italics = [
    ...(one.italics ?? []).map((range) => ({ ...range, to: Math.min(range.to, by) })),
    ...(next.italics ?? []).map(({ from, to }) => ({ from: from + by, to: to + by })),
  ];
  const calls = [...(one.calls ?? []), ...(next.calls ?? []).map(({ at, note }) => ({ at: at + by, note }))];
  return {
    ...one,
    text,
    sentences: splitSentences(text),
    stretches: [...one.stretches, ...next.stretches.map(({ at, place }) => ({ at: at + by, place }))],
    ...(italics.length > 0 && { italics }),
    ...(calls.length > 0 && { calls }),
  };
}
