import { comparable, type Readings, readingsOf } from '../readings/reading.ts';
import { type DraftBlock, draftText } from './draft.ts';

/** Blocks, those marked that the readings name as the heading of the list, or as its first entry. */
export function markList(
  blocks: readonly DraftBlock[],
  readings: Readings | undefined,
): readonly DraftBlock[] {
  const wanted = readingsOf(readings, 'list').map((reading) => ({
    reading,
    words: comparable(reading.words),
  }));
  if (wanted.length === 0) return blocks;
  return blocks.map((block) => {
    const text = comparable(draftText(block));
    const found = wanted.find(({ words }) => text.startsWith(words));
    if (!found) return block;
    readings!.outcome.set(found.reading, 'used');
    const isHeading = text.length - found.words.length <= 3;
    return { ...block, list: isHeading ? 'heading' : 'first' };
  });
}
