import type { Block } from '../manuscript.ts';
import { comparable, type Reading, type Readings, readingsOf } from '../readings/reading.ts';
import { splitBlock } from './cut-long-blocks.ts';
import { joinBlocks } from './join-blocks.ts';

type Split = Extract<Reading, { readonly is: 'split' }>;

/** Blocks, the entries of the list split and joined as the readings say. */
export function putEntriesRight(blocks: readonly Block[], readings: Readings | undefined): readonly Block[] {
  const splits = readingsOf(readings, 'split');
  const joins = readingsOf(readings, 'join');
  if (splits.length + joins.length === 0) return blocks;
  const pieces: Block[] = [];
  const first = blocks.map((block) => {
    const [head, ...rest] = block.kind === 'reference' ? cut(block, splits, readings!) : [block];
    const last = pieces.at(-1);
    const join = joins.find(({ words }) => comparable(head!.text).startsWith(comparable(words)));
    const isTail = join && block.kind === 'reference' && last?.kind === 'reference';
    if (isTail) {
      readings!.outcome.set(join, 'used');
      pieces[pieces.length - 1] = { ...joinBlocks(last, head!), isPutRight: true };
    } else pieces.push(head!);
    const at = pieces.length - 1;
    pieces.push(...rest);
    return at;
  });
  return pieces.map((piece) =>
    piece.calls
      ? { ...piece, calls: piece.calls.map((call) => ({ ...call, note: first[call.note]! })) }
      : piece,
  );
}

/** An entry in pieces, each from where a reading has another begin. */
function cut(block: Block, splits: readonly Split[], { outcome }: Readings): Block[] {
  const text = comparable(block.text);
  const cuts = new Set<number>();
  for (const split of splits) {
    const at = text.indexOf(comparable(split.words));
    if (at <= 0) continue;
    outcome.set(split, 'used');
    cuts.add(at);
  }
  let rest = block;
  const parts: Block[] = [];
  for (const at of [...cuts].sort((a, b) => b - a)) {
    const [head, tail] = splitBlock(rest, at);
    parts.unshift({ ...tail, isPutRight: true });
    rest = { ...head, isPutRight: true };
  }
  return [rest, ...parts];
}
