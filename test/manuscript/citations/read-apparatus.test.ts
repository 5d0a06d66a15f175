import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citationsIn } from '../../../src/manuscript/citations/citations-in.ts';
import { readApparatus } from '../../../src/manuscript/citations/read-apparatus.ts';
import type { Block, Manuscript } from '../../../src/manuscript/manuscript.ts';
import { manuscriptOf } from '../manuscript-of.ts';
import { citationsInWords } from './citations-in-words.ts';
import { forms } from './forms.ts';
import { inventedList } from './invented-list.ts';

function block(text: string, part: Block['part'], kind: Block['kind']): Block {
  return {
    kind,
    part,
    text,
    sentences: [{ from: 0, to: text.length }],
    stretches: [{ at: 0, place: { line: 1, column: 1 } }],
  };
}

function manuscript(...blocks: Block[]): Manuscript {
  return { file: 'paper.txt', format: 'md', blocks };
}

describe('readApparatus', () => {
  it.each(forms)('readApparatus(%s) reads its citations', async (sentence, citations) => {
    const read = await manuscriptOf(`# Title\n\n${sentence}\n\n${inventedList}`);
    expect(citationsInWords(read, readApparatus(read))).toEqual(citations);
  });

  it('readApparatus(notes) ties full and short citations, ibid. and op. cit., and leaves archives', async () => {
    const read = await manuscriptOf(notes);
    const apparatus = readApparatus(read);
    expect(apparatus.style).toBe('notes');
    expect(apparatus.references.map(({ title, listed }) => [title, listed])).toEqual([
      ['The Baltic Fleet', true],
      ['The Rule of Straits', true],
      ['The Congress System', true],
      ['Sea Lanes and Law', false],
    ]);
    expect(
      citationsInWords(read, apparatus).map((text) => text.replace(/<.*?>/, '').replace(/ “.*?”/, '')),
    ).toEqual([
      'full-note  Thorne 1990 at 84 → Thorne 1990',
      'ibid   at 85 → Thorne 1990',
      'full-note  Rowe 2015 at 92 → Rowe 2015',
      'short-note  Thorne at 101 → Thorne 1990',
      'short-note  Rowe at 90 → Rowe 2015',
      'short-note  Thorne → Thorne 1990',
      'full-note  Meller 1981 at 14 → Meller 1981',
      'short-note  Lindqvist at 3 → Lindqvist and Rowe 1999',
      'full-note  Lindqvist + Rowe 1999 → Lindqvist and Rowe 1999',
    ]);
  });

  it('readApparatus(notes with dates) ties the authors and years that notes give', async () => {
    const read = await manuscriptOf(
      `# Title\n\nIt failed.[^1]\n\n[^1]: See Harcourt (1997, 3) and the tables (Rowe 1951).\n\n${inventedList}`,
    );
    const apparatus = readApparatus(read);
    expect(apparatus.style).toBe('author-date');
    expect(apparatus.citations.map(({ reference }) => reference !== undefined)).toEqual([true, true]);
  });

  it('readApparatus(repeated author) gives an entry under dashes the authors of the one before', () => {
    const { references } = readApparatus(
      manuscript(
        block('Szabó, Ferenc. 1966. A Duna. Budapest: Duna Kiadó.', 'references', 'reference'),
        block('———. 1970. A Tisza. Budapest: Duna Kiadó.', 'references', 'reference'),
        block('The vote was lost (Szabo 1970).', 'body', 'paragraph'),
      ),
    );
    expect(references.map(({ authors }) => authors[0]!.family)).toEqual(['Szabó', 'Szabó']);
  });

  it('readApparatus(no list, no citations) is empty', () => {
    expect(readApparatus(manuscript(block('It rained.', 'body', 'paragraph')))).toEqual({
      style: 'none',
      references: [],
      citations: [],
    });
  });

  it('readApparatus(any text) gives citations within their blocks, in order, and never throws', () => {
    const pieces = fc.constantFrom(
      'Rowe',
      '(',
      ')',
      '[',
      ']',
      ' 1998',
      '1998a',
      ', ',
      '; ',
      'et al.',
      ' and ',
      'ibid.',
      '“',
      '”',
      'see ',
      '@key',
      'n.d.',
      ' p. 3',
      '’s ',
      'Ibid.',
      'op. cit.',
      '. ',
      ': ',
      'van ',
      '–',
      'London: Press',
      ' ',
    );
    const text = fc.array(pieces, { maxLength: 50 }).map((all) => all.join(''));
    fc.assert(
      fc.property(text, text, text, (body, note, entry) => {
        const read = manuscript(
          block(body, 'body', 'paragraph'),
          block(note, 'notes', 'note'),
          block(entry, 'references', 'reference'),
        );
        const { citations, references } = readApparatus(read);
        let last = 0;
        for (const { span, reference } of citations) {
          expect(span.from).toBeLessThan(span.to);
          expect(span.to).toBeLessThanOrEqual(read.blocks[span.block]!.text.length);
          expect(span.block * 1e6 + span.from).toBeGreaterThanOrEqual(last);
          last = span.block * 1e6 + span.from;
          if (reference !== undefined) expect(references[reference]).toBeDefined();
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    '(',
    '(a',
    '(A 1998',
    '(A 1998; ',
    'A (1998) ',
    'A, ',
    '[@a',
    '@a',
    '; ',
    '“',
    'and A ',
    'et al. ',
    '(A, A, ',
    ' ',
    'A ',
    '\\cite{a',
    'ibid. ',
    'A, “B,” 3; ',
    ')',
  ])('readApparatus(%j 100,000 letters long) reads in the time of a glance', (piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    const start = performance.now();
    readApparatus(
      manuscript(
        block(text, 'body', 'paragraph'),
        block(text, 'notes', 'note'),
        block(text, 'references', 'reference'),
      ),
    );
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it('readApparatus(1,000 entries, 5,000 citations) is well under a second', () => {
    const entries = Array.from({ length: 1000 }, (_, i) =>
      block(
        `Author${letters(i)}, A. B. (${1900 + (i % 100)}), “A work on the ${letters(i)} question”, Journal of Things, ${i + 1}(2), 1${i}-2${i}.`,
        'references',
        'reference',
      ),
    );
    const text = Array.from({ length: 500 }, (_, i) =>
      block(
        Array.from({ length: 10 }, (_, j) => {
          const n = (i * 10 + j) % 1000;
          return `It is held that the matter was so (Author${letters(n)} ${1900 + (n % 100)}, ${j}).`;
        }).join(' '),
        'body',
        'paragraph',
      ),
    );
    const read = manuscript(...text, ...entries);
    const start = performance.now();
    const { citations, references } = readApparatus(read);
    expect(performance.now() - start).toBeLessThan(1000);
    expect([references.length, citations.length]).toEqual([1000, 5000]);
    expect(citations.every(({ reference }) => reference !== undefined)).toBe(true);
  });
});

describe('citationsIn', () => {
  it('citationsIn(apparatus, sentence) gives the citations of the sentence', async () => {
    const read = await manuscriptOf(
      `# Title\n\nIt failed (Harcourt 1997). It rained (Rowe 1951; Rowe 1955). It snowed.\n\n${inventedList}`,
    );
    const apparatus = readApparatus(read);
    const at = read.blocks.findIndex(({ text }) => text.startsWith('It failed'));
    const counts = read.blocks[at]!.sentences.map(
      ({ from, to }) => citationsIn(apparatus, { block: at, from, to }).length,
    );
    expect(counts).toEqual([1, 2, 0]);
  });
});

function letters(n: number): string {
  return [...String(n)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
}

const notes = `# The Straits and the Powers

The harbour was closed.[^1] It was opened.[^2] Nobody knew why.[^3] The minister wrote home.[^4] It froze.[^5] It thawed.[^6] Ships came.[^7] They left.[^8] So it ended.[^9]

[^1]: Jean-Paul Thorne, *The Congress System* (Manchester: Manchester University Press, 1990), 84.
[^2]: Ibid., 85.
[^3]: Ada Rowe, “Sea Lanes and Law,” *Maritime Review* 7, no. 2 (2015): 92.
[^4]: Thorne, *Congress System*, 101; see also Rowe, “Sea Lanes,” 90.
[^5]: Harcourt to Palmer, 3 May 1841, FO 78/12, The National Archives, London.
[^6]: Thorne, op. cit., 12.
[^7]: On the law see Karl Meller, ‘The Rule of Straits’, in Tunde Osei (ed.), *Rivers of Empire* (Oxford: Clarendon Press, 1981), pp. 12–40, at p. 14. See also Lindqvist, “Baltic Fleet,” 3.
[^8]: *Foreign Relations of the United States, 1961–1963*, vol. 5 (Washington, DC: GPO, 1998), doc. 12.
[^9]: Sven Lindqvist and Ada Rowe, *The Baltic Fleet* (Stockholm: Norstedts, 1999), chap. 2.

# Bibliography

Lindqvist, Sven, and Ada Rowe. *The Baltic Fleet*. Stockholm: Norstedts, 1999.

Meller, Karl. “The Rule of Straits.” In *Rivers of Empire*, edited by Tunde Osei, 12–40. Oxford: Clarendon Press, 1981.

Thorne, Jean-Paul. *The Congress System*. Manchester: Manchester University Press, 1990.
`;
