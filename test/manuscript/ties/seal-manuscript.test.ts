import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../src/base/sha-256.ts';
import { lettersOf } from '../../../src/manuscript/ties/letters.ts';
import { openSealed } from '../../../src/manuscript/ties/open-sealed.ts';
import { sealManuscript } from '../../../src/manuscript/ties/seal-manuscript.ts';
import type { TiedSpan } from '../../../src/manuscript/ties/tie.ts';
import { manuscriptOf } from '../manuscript-of.ts';

const text = `# Flights to Germany

The prime minister flew three times to Hitler in September, and nobody had expected “so many journeys” of him.
The offices of two ministries were not even asked what they thought of the final agreement. It failed.

The thaw that followed between the two capitals was as short as everybody had feared in the spring.
`;

async function sealedPaper() {
  const manuscript = await manuscriptOf(text);
  const ties = manuscript.blocks.flatMap(({ sentences }, block) =>
    sentences.map(
      ({ from, to }, i): TiedSpan => ({
        span: { block, from, to },
        tie: { is: 'claim', id: `c${block}-${i}`, isSure: true },
      }),
    ),
  );
  const at = manuscript.blocks[1]!.text.indexOf('prime minister');
  const found: TiedSpan = {
    span: { block: 1, from: at, to: at + 'prime minister'.length },
    tie: {
      is: 'finding',
      code: 'name-misspelt',
      severity: 'warning',
      confidence: 'likely',
      says: 'a name',
      told: ['prime minister', 'why', 'hint'],
    },
  };
  return { manuscript, sealed: sealManuscript(manuscript, [...ties, found]) };
}

describe('sha256', () => {
  it.each([0, 1, 27, 28, 31, 32, 59, 500])('sha256(a text of %d) is that of Node', (times) => {
    const given = 'aé'.repeat(times);
    expect(sha256(given)).toBe(createHash('sha256').update(given).digest('hex'));
  });
});

describe('sealManuscript', () => {
  it('keeps no word of the text, no title, and no fingerprint of what is short', async () => {
    const { manuscript, sealed } = await sealedPaper();
    const json = JSON.stringify(sealed).toLowerCase();
    for (const { text } of manuscript.blocks)
      for (const word of text.toLowerCase().match(/\p{L}{5,}/gu) ?? []) expect(json).not.toContain(word);
    expect(sealed.sentences).toHaveLength(3);
  });

  it('gives other fingerprints to the same sentence of another manuscript', async () => {
    const { sealed } = await sealedPaper();
    const other = sealManuscript(await manuscriptOf(`${text}\nAnother.`), []);
    expect(other.sentences[0]!.letters).toBe(sealed.sentences[0]!.letters);
    expect(other.sentences[0]!.print).not.toBe(sealed.sentences[0]!.print);
  });
});

describe('openSealed', () => {
  it.each([
    ['as it is', text],
    ['with other line breaks', text.replace(/(\S+ \S+ \S+) /g, '$1\n')],
    ['with words divided at the end of a line', text.replace('expected', 'ex-\npected')],
    ['with straight marks and ligatures', text.replace(/[“”]/g, '"').replaceAll('fi', 'ﬁ')],
    ['with two sentences run together', text.replace('him.\n', 'him; ')],
    ['without accents of its own', text.normalize('NFD')],
  ])('finds every sentence in a copy %s', async (_, copy) => {
    const { sealed } = await sealedPaper();
    const opened = openSealed(sealed, await manuscriptOf(copy, 'paper.txt'));
    expect(opened).toMatchObject({ found: 3, of: 3, lost: [] });
  });

  it('marks the words that were marked', async () => {
    const { sealed } = await sealedPaper();
    const copy = await manuscriptOf(text.replace(/ /g, '  '), 'paper.txt');
    const { ties } = openSealed(sealed, copy);
    const { span } = ties.find(({ tie }) => tie.is === 'finding')!;
    expect(copy.blocks[span.block]!.text.slice(span.from, span.to)).toBe('prime minister');
  });

  it('says what has no place in another version, and finds nothing in another text', async () => {
    const { sealed } = await sealedPaper();
    const version = openSealed(sealed, await manuscriptOf(text.replace('three times', 'twice')));
    expect(version).toMatchObject({ found: 2, of: 3 });
    expect(version.lost.map((tie) => tie.is)).toEqual(['claim', 'finding']);
    const other = openSealed(sealed, await manuscriptOf('It was the best of times. '.repeat(50)));
    expect(other).toMatchObject({ found: 0, ties: [] });
  });
});

describe('lettersOf', () => {
  it('lettersOf(text) leaves letters and figures, each with its place', () => {
    expect(lettersOf('Éﬁ-2 ’a')).toEqual({ letters: 'efi2a', at: [0, 1, 1, 3, 6] });
  });
});
