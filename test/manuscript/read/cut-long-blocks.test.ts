import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, placeOf } from '../../../src/manuscript/manuscript.ts';
import { cutLongBlocks, LONGEST_BLOCK } from '../../../src/manuscript/read/cut-long-blocks.ts';
import { setText } from '../../../src/manuscript/read/set-text.ts';
import { splitSentences } from '../../../src/manuscript/read/split-sentences.ts';
import { manuscriptOf } from '../manuscript-of.ts';

const words = [
  'He left. ',
  'They met in Moscow ',
  'and, ',
  'x'.repeat(3000),
  '𝒳',
  'Yes! ',
  '“No.” ',
  '中'.repeat(700),
];

/** A paragraph set from lines of a file, every third line in italics and with a note called at its end. */
function blockOf(lines: readonly string[]): Block {
  const runs = lines.flatMap((text, i) => [
    { text, place: { line: i + 1, column: 3 }, isItalic: i % 3 === 0, opensLine: true },
    ...(i % 3 === 0 ? [{ text: '', place: { line: i + 1, column: 3 + text.length }, call: 'n' }] : []),
  ]);
  const { calls, ...set } = setText(runs);
  const called = calls.map(({ at }) => ({ at, note: 1 }));
  return {
    kind: 'paragraph',
    part: 'body',
    ...set,
    sentences: splitSentences(set.text),
    ...(called.length > 0 ? { calls: called } : {}),
  };
}

const note: Block = {
  kind: 'note',
  part: 'notes',
  label: '1',
  text: 'A note.',
  sentences: [{ from: 0, to: 7 }],
  stretches: [{ at: 0, place: { line: 9, column: 1 } }],
};

describe('cutLongBlocks(blocks)', () => {
  it('leaves blocks that are not too long as they are', () => {
    const blocks = [blockOf(['He left. She stayed.']), note];
    expect(cutLongBlocks(blocks)).toBe(blocks);
  });

  it('cuts between sentences, and gives every character, italics, call and place to its piece', () => {
    const line = fc
      .array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 })
      .map((found) => found.join(''));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 40 }), (lines) => {
        const block = blockOf(lines);
        if (block.text === '') return;
        const pieces = cutLongBlocks([block, note]);
        const own = pieces.slice(0, -1);
        let at = 0;
        const italics: string[] = [];
        for (const [index, piece] of own.entries()) {
          if (block.text[at] === ' ') at += 1;
          expect(piece.text.length).toBeLessThanOrEqual(LONGEST_BLOCK);
          expect(block.text.slice(at, at + piece.text.length)).toBe(piece.text);
          for (let i = 0; i < piece.text.length; i += 97)
            expect(placeOf({ blocks: pieces } as never, { block: index, from: i })).toEqual(
              placeOf({ blocks: [block] } as never, { block: 0, from: at + i }),
            );
          expect(piece.sentences.at(-1)?.to).toBe(piece.text.length);
          for (const { from, to } of piece.italics ?? []) italics.push(piece.text.slice(from, to));
          at += piece.text.length;
        }
        expect(at).toBe(block.text.length);
        const squeezed = (texts: readonly string[]) => texts.join('').replaceAll(' ', '');
        const whole = (block.italics ?? []).map(({ from, to }) => block.text.slice(from, to));
        expect(squeezed(italics)).toBe(squeezed(whole));
        const calls = own.flatMap((piece) => piece.calls ?? []);
        expect(calls).toHaveLength(block.calls?.length ?? 0);
        for (const call of calls) expect(pieces[call.note]).toBe(note);
      }),
      { numRuns: 60 },
    );
  });

  it('cuts where one sentence is too long at a space, and a word within it anywhere but in a character', () => {
    const spaced = cutLongBlocks([blockOf(['and then '.repeat(3000)])]);
    expect(spaced.every(({ text }) => /^and/.test(text) && /n$/.test(text))).toBe(true);
    const word = cutLongBlocks([blockOf([`x${'𝒳'.repeat(9000)}`])]);
    expect(word.map(({ text }) => text.length)).toEqual([9999, 8002]);
  });

  it('keeps the label of a note with its first piece', async () => {
    const { blocks } = await manuscriptOf(`Text.[^1]\n\n[^1]: ${'He left in haste. '.repeat(1200)}\n`);
    const notes = blocks.filter(({ kind }) => kind === 'note');
    expect(notes.map(({ label }) => label)).toEqual(['1', undefined, undefined]);
    expect(blocks[blocks.find(({ calls }) => calls)!.calls![0]!.note]).toBe(notes[0]);
  });
});
