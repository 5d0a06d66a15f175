import type { Block } from '../manuscript.ts';

/** Numbers of notes as plain text has them: raised, in square brackets, or after a caret. */
const sign = /([⁰¹²³⁴-⁹]{1,4})|\[(\d{1,4})\]|\^(\d{1,4})/gu;
const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A number with raised digits as one with plain digits. */
export function lowerDigits(text: string): string {
  return text.replaceAll(/[⁰¹²³⁴-⁹]/gu, (digit) => String(raised.indexOf(digit)));
}

/**
 * Ties notes to their calls in a text whose format does not: by the numbers that stand in the text, when the notes have labels
 * and no call is known. The numbers stay in the text.
 */
export function findCalls(blocks: readonly Block[]): readonly Block[] {
  const noteAt = new Map<string, number>();
  for (const [index, { kind, label }] of blocks.entries())
    if (kind === 'note' && label !== undefined && !noteAt.has(label)) noteAt.set(label, index);
  if (noteAt.size === 0 || blocks.some(({ calls }) => calls)) return blocks;
  return blocks.map((block) => {
    if (block.part !== 'body' && block.part !== 'front') return block;
    const calls = [...block.text.matchAll(sign)].flatMap(({ index, 1: high, 2: bracketed, 3: caret }) => {
      const note = noteAt.get(high === undefined ? (bracketed ?? caret)! : lowerDigits(high));
      return note === undefined ? [] : [{ at: index, note }];
    });
    return calls.length > 0 ? { ...block, calls } : block;
  });
}
