import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../../src/manuscript/argument/argument.ts';
import { argumentIn, rest } from './argument-case.ts';

async function read(text: string, more: Readonly<Record<string, string>> = {}) {
  const files = [
    { path: 'case.yaml', text: rest },
    { path: 'argument.md', text },
    ...Object.entries(more).map(([path, own]) => ({ path, text: own })),
  ];
  const { argument, problems } = await argumentIn(files);
  return {
    argument: argument!,
    codes: problems.map(({ code }) => code).filter((code) => code !== 'argument-claim-unmade'),
    blocks: argument!.sections.flatMap(({ blocks }) => blocks),
  };
}

/** Running text with its marks as they are written, but for their places. */
const told = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => {
      if (inline.kind === 'text') return inline.text;
      if (inline.kind === 'code') return `\`${inline.text}\``;
      if (inline.kind === 'break') return '/';
      if (inline.kind === 'note') return `(${inline.number})`;
      if (inline.kind === 'mark') return `<${inline.of} ${inline.id}|${told(inline.words)}>`;
      return inline.kind === 'link'
        ? `${told(inline.inlines)} -> ${inline.url}`
        : `*${told(inline.inlines)}*`;
    })
    .join('');

const outline = (blocks: readonly Block[]): string[] =>
  blocks.map((block) => {
    if (block.kind === 'paragraph') return told(block.inlines);
    if (block.kind === 'figure') return `figure ${block.address}: ${told(block.caption)}`;
    if (block.kind === 'list')
      return `list ${block.start}: ${block.items.map((each) => outline(each)).join(', ')}`;
    if (block.kind === 'quotation') return `> ${outline(block.blocks).join(' ')}`;
    return block.kind;
  });

const placesOf = (inlines: readonly Inline[]): string[] =>
  inlines.flatMap((inline) =>
    inline.kind === 'mark'
      ? [`${inline.at.line}:${inline.at.column}`]
      : 'inlines' in inline
        ? placesOf(inline.inlines)
        : [],
  );

const marksOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return placesOf(block.inlines);
    if (block.kind === 'quotation') return marksOf(block.blocks);
    return block.kind === 'list' ? block.items.flatMap(marksOf) : [];
  });

describe('readArgument', () => {
  it('gives a section for each heading, each with an id of its own, and takes file after file', async () => {
    const { argument } = await read('Before.\n\n# The Clash, “1969”\n\nText.\n\n## Clash\n', {
      'argument/2.md': '# Столкновение\n\n## Clash\n\n## ***\n',
    });
    expect(argument.sections.map(({ id, level }) => [id, level])).toEqual([
      ['beginning', 0],
      ['the-clash-1969', 1],
      ['clash', 2],
      ['столкновение', 1],
      ['clash-2', 2],
      ['section', 2],
    ]);
  });

  it('reads marks with words and without, emphasis and brackets within them, and over lines', async () => {
    const { blocks, codes } = await read(
      'So [[claim:first]], or [[ claim : first | the *visit* [of 1968]\ncame]] and *[[act:visit|he]] came*.',
    );
    expect(outline(blocks)).toEqual([
      'So <claim first|>, or <claim first|the *visit* [of 1968] came> and *<act visit|he> came*.',
    ]);
    expect(codes).toEqual([]);
  });

  it('leaves alone what is escaped, and code', async () => {
    const { blocks, codes } = await read(
      String.raw`\[[claim:none]], [\[claim:none]], &#91;[claim:none]] and ${'`[[claim:none]]`'}: [[claim:first|a \] b]].`,
    );
    expect(outline(blocks)).toEqual([
      '[[claim:none]], [[claim:none]], [[claim:none]] and `[[claim:none]]`: <claim first|a ] b>.',
    ]);
    expect(codes).toEqual([]);
  });

  it('knows the place of each mark, behind escapes, entities, in quotations, lists and notes', async () => {
    const { argument, blocks } = await read(
      [
        String.raw`A \* &amp; B [[claim:first]]  `,
        '  next [[claim:first]]',
        '',
        '> quoted',
        '> *so* [[claim:first]]',
        '',
        '1. one',
        '   [[claim:first]][^n]',
        '',
        '[^n]: Note',
        '    [[claim:first]]',
      ].join('\n'),
    );
    expect(marksOf(blocks)).toEqual(['1:14', '2:8', '5:8', '8:4']);
    expect(marksOf(argument.notes.flat())).toEqual(['11:5']);
  });

  it('numbers footnotes by their calls, over all files, and shows each once', async () => {
    const { argument, blocks } = await read('A[^b] b[^a] c[^b].\n\n[^a]: First.\n\n[^b]: Second.\n', {
      'argument/2.md': 'D[^a].\n\n[^a]: Third.\n',
    });
    expect(outline(blocks)).toEqual(['A(1) b(2) c(1).', 'D(3).']);
    expect(argument.notes.map(outline)).toEqual([['Second.'], ['First.'], ['Third.']]);
  });

  it('sets a figure where its mark stands on a line of its own, also between lines of a paragraph', async () => {
    const { blocks, codes } = await read(
      'Before\n[[figure:#view=timeline&of=USSR,ROC&from=1967|Two *states*]]\nafter.\n\n[[figure:view=votes]]\n',
    );
    expect(outline(blocks)).toEqual([
      'Before',
      'figure view=timeline&of=USSR,ROC&from=1967: Two *states*',
      'after.',
      'figure view=votes: ',
    ]);
    expect(codes).toEqual([]);
  });

  it('shows HTML as it is written, and no comment', async () => {
    const { blocks } = await read(
      'A <b onclick="x()">word</b> <!-- note -->.\n\n<script>alert(1)</script>\n\n<!-- mine -->\n',
    );
    expect(outline(blocks)).toEqual(['A <b onclick="x()">word</b> .', '<script>alert(1)</script>']);
  });

  it('follows addresses that are defined below, and keeps lists, quotations, code and rules', async () => {
    const { blocks } = await read(
      'See [there][1], ![a picture](x.png).\n\n3. three\n4. four\n\n> said\n\n---\n\n    code\n\n[1]: https://example.org/\n',
    );
    expect(outline(blocks)).toEqual([
      'See there -> https://example.org/, a picture.',
      'list 3: three, four',
      '> said',
      'rule',
      'code',
    ]);
  });

  it('reads any text in a moment, and nothing of it becomes a row of the case', async () => {
    for (const text of [
      '[[',
      ']]]]',
      '[[claim:first|'.repeat(500),
      '[^',
      '\\',
      '&#',
      '[[|]]',
      '[[:]]',
      '# [[x',
    ])
      await expect(read(text)).resolves.toBeDefined();
  });
});
