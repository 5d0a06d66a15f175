import { firstNot } from '../../base/first-not.ts';
import type { Block } from '../manuscript.ts';

type Stretch = { readonly from: number; readonly to: number };

/** Some four printed pages: no paragraph is as long, but a file without empty lines is one. */
export const LONGEST_BLOCK = 10_000;

/**
 * The blocks, those that are too long in pieces: cut between sentences, else at a space. So whatever is looked for around a place in
 * its block is never far, and the time that a text takes grows with its length. A call of a note names its first piece.
 */
export function cutLongBlocks(blocks: readonly Block[]): readonly Block[] {
  if (blocks.every(({ text }) => text.length <= LONGEST_BLOCK)) return blocks;
  const pieces: Block[] = [];
  const first = blocks.map((block) => {
    const at = pieces.length;
    for (const piece of piecesOf(block)) pieces.push(piece);
    return at;
  });
  return pieces.map((piece) =>
    piece.calls
      ? { ...piece, calls: piece.calls.map((call) => ({ ...call, note: first[call.note]! })) }
      : piece,
  );
}

function piecesOf(block: Block): Block[] {
  if (block.text.length <= LONGEST_BLOCK) return [block];
  const groups: Stretch[][] = [];
  for (const sentence of block.sentences.flatMap((one) => partsOf(one, block.text))) {
    const group = groups.at(-1);
    if (group && sentence.to - group[0]!.from <= LONGEST_BLOCK) group.push(sentence);
    else groups.push([sentence]);
  }
  return groups.map((group, i) => pieceOf(block, group, i === 0, groups[i + 1]?.[0]?.from ?? Infinity));
}

/** A sentence in parts that are not too long, each up to a space where there is one. */
function partsOf({ from, to }: Stretch, text: string): Stretch[] {
  const parts: Stretch[] = [];
  let at = from;
  while (to - at > LONGEST_BLOCK) {
    const most = at + LONGEST_BLOCK;
    const space = text.slice(at, most).lastIndexOf(' ');
    const isHalf = /[\uD800-\uDBFF]/.test(text.charAt(most - 1));
    const end = space >= 0 ? at + space + 1 : isHalf ? most - 1 : most;
    parts.push({ from: at, to: end });
    at = end;
  }
  return [...parts, { from: at, to }];
}

/** A block in two, the second from an offset on. */
export function splitBlock(block: Block, at: number): [Block, Block] {
  const before = block.sentences
    .filter(({ from }) => from < at)
    .map(({ from, to }) => ({ from, to: Math.min(to, at) }));
  const behind = block.sentences
    .filter(({ to }) => to > at)
    .map(({ from, to }) => ({ from: Math.max(from, at), to }));
  return [pieceOf(block, before, true, at), pieceOf(block, behind, false, Infinity)];
}

/** The part of a block that some of its sentences are; `next` is where the part after it begins. */
function pieceOf(block: Block, sentences: readonly Stretch[], isFirst: boolean, next: number): Block {
  const { label, calls = [], italics = [], columnEnds = [], paragraphEnds = [], stretches, ...same } = block;
  const from = sentences[0]!.from;
  const text = block.text.slice(from, sentences.at(-1)!.to).trimEnd();
  const to = from + text.length;
  const shifted = (one: Stretch) => ({
    from: Math.max(one.from, from) - from,
    to: Math.min(one.to, to) - from,
  });
  const opened = firstNot(stretches, ({ at }) => at <= from) - 1;
  const called = calls.slice(
    firstNot(calls, ({ at }) => at < from),
    firstNot(calls, ({ at }) => at < next),
  );
  const slanted = italics.slice(
    firstNot(italics, (one) => one.to <= from),
    firstNot(italics, (one) => one.from < to),
  );
  const within = (ends: readonly number[]): number[] =>
    ends.filter((at) => at > from && at < to).map((at) => at - from);
  const turned = within(columnEnds);
  const parted = within(paragraphEnds);
  return {
    ...same,
    text,
    sentences: sentences.map(shifted),
    stretches: stretches
      .slice(
        opened,
        firstNot(stretches, ({ at }) => at < to),
      )
      .map(({ at, place }, i) =>
        i === 0 ? { at: 0, place: { ...place, column: place.column + from - at } } : { at: at - from, place },
      ),
    ...(isFirst && label !== undefined ? { label } : {}),
    ...(called.length > 0
      ? { calls: called.map((call) => ({ ...call, at: Math.min(call.at, to) - from })) }
      : {}),
    ...(slanted.length > 0 ? { italics: slanted.map(shifted) } : {}),
    ...(turned.length > 0 ? { columnEnds: turned } : {}),
    ...(parted.length > 0 ? { paragraphEnds: parted } : {}),
  };
}
