import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Manuscript, placeOf, textOf } from '../../../src/manuscript/manuscript.ts';
import { readManuscript } from '../../../src/manuscript/read/read-manuscript.ts';
import { manuscriptOf } from '../manuscript-of.ts';

function shown({ blocks }: Manuscript): string[] {
  return blocks.map(({ part, kind, text }) => `${part} ${kind}: ${text}`);
}

async function notesOf(file: string, bytes: Uint8Array): Promise<readonly string[]> {
  const reading = await readManuscript(file, bytes);
  if (!reading.ok) throw new Error(reading.message);
  return reading.notes;
}

const long =
  'The envoys waited on the quay until the evening, and then they were told to go home again by the master.';

describe('readManuscript(.txt)', () => {
  it('joins wrapped lines, and parts paragraphs by empty lines and by indents', async () => {
    const paper = await manuscriptOf(
      'The envoys waited on the quay\nuntil the evening. They were not re-\nceived.\n   The next day they left, and nobody\nasked for them, nor did a letter come,\nuntil spring.\n\nThen war came.\n',
      'a.txt',
    );
    expect(shown(paper)).toEqual([
      'body paragraph: The envoys waited on the quay until the evening. They were not received.',
      'body paragraph: The next day they left, and nobody asked for them, nor did a letter come, until spring.',
      'body paragraph: Then war came.',
    ]);
    expect(placeOf(paper, { block: 1, from: 13 })).toEqual({ line: 4, column: 17 });
  });

  it('joins a paragraph that the end of a page broke', async () => {
    const paper = await manuscriptOf(`${long} Nobody ever\n\nsaw them again.\n\n${long}`, 'a.txt');
    expect(paper.blocks.map(({ text }) => text)).toEqual([`${long} Nobody ever saw them again.`, long]);
  });

  it('counts pages by form feeds', async () => {
    const paper = await manuscriptOf(`${long}\n\f\n${long}`, 'a.txt');
    expect(placeOf(paper, { block: 1, from: 0 })).toEqual({ page: 2, line: 3, column: 1 });
  });

  it('reads the marks of Markdown that a plain text carries', async () => {
    const paper = await manuscriptOf(
      `TERMS\n\n${long}\n\n• **References**\n\n- Ziegler, P. (1965). *Addington*. <https://doi.org/10.1/x>\n- ———. (1976). _Melbourne_.\n`,
      'a.txt',
    );
    expect(shown(paper).slice(2)).toEqual([
      'references heading: References',
      'references reference: Ziegler, P. (1965). Addington. https://doi.org/10.1/x',
      'references reference: ———. (1976). Melbourne.',
    ]);
    expect(
      paper.blocks.slice(3).map(({ italics }, at) => textOf(paper, { block: at + 3, ...italics![0]! })),
    ).toEqual(['Addington', 'Melbourne']);
  });

  it('tells entries apart that stand under one another, hanging or not', async () => {
    const hanging = `Bibliography\n\nZiegler, Philip. Addington: A Life of the First\n    Viscount. London: Collins, 1965.\nZamoyski, Adam. Rites of Peace. London: Harper,\n    2007.\n`;
    const flush = `Works Cited:\n\nZiegler, Philip. Addington: A Life of the First\nViscount. London: Collins, 1965.\nZamoyski, Adam. Rites of Peace. London:\nHarper, 2007.\n`;
    for (const text of [hanging, flush])
      expect(
        (await manuscriptOf(`Terms\n\n${long}\n\n${text}`, 'a.txt')).blocks.slice(3).map(({ text }) => text),
      ).toEqual([
        'Ziegler, Philip. Addington: A Life of the First Viscount. London: Collins, 1965.',
        'Zamoyski, Adam. Rites of Peace. London: Harper, 2007.',
      ]);
  });

  it('knows the parts by headings in several languages and with numbers, and notes by their labels', async () => {
    const paper = await manuscriptOf(
      `Der Friede\n\n1. Einleitung\n\n${long}\n\nAnmerkungen\n\n1. Vgl. Roth, Friede, S. 3.\n\n2 Ebd., S. 4.\n\n7) Literaturverzeichnis\n\nRoth, K.: Friede, Wien 1902.\n\nDanksagung\n\nIch danke allen.\n`,
      'a.txt',
    );
    expect(paper.blocks.map(({ part, kind, label }) => `${part} ${kind}${label ? ` ${label}` : ''}`)).toEqual(
      [
        'front heading',
        'body heading',
        'body paragraph',
        'references heading',
        'references reference',
        'back heading',
        'back paragraph',
        'notes heading',
        'notes note 1',
        'notes note 2',
      ],
    );
  });

  it('finds the calls of notes by their numbers', async () => {
    const paper = await manuscriptOf(
      `Terms\n\n${long}¹ So it was.[2]\n\nNotes\n\n1. Roth, 3.\n\n2. Roth, 4.\n`,
      'a.txt',
    );
    const at = paper.blocks.findIndex(({ label }) => label === '1');
    expect(paper.blocks[1]!.calls).toEqual([
      { at: long.length, note: at },
      { at: paper.blocks[1]!.text.indexOf('[2]'), note: at + 1 },
    ]);
  });

  it('resolves ligatures and decomposed letters, drops soft hyphens, and keeps right-to-left text in its order', async () => {
    const paper = await manuscriptOf(
      'The o\ufb03cer’s cafe\u0301 co\u00adop\u00ad\nerated; \u202bשלום עולם\u202c was said.',
      'a.txt',
    );
    expect(paper.blocks[0]!.text).toBe('The officer’s café cooperated; שלום עולם was said.');
  });

  it('decodes UTF-16 and Windows-1252, and says what it guessed or lost', async () => {
    const latin = new Uint8Array([0x43, 0x61, 0x66, 0xe9, 0x2e]);
    const wide = new Uint8Array([0xff, 0xfe, ...[...'Café.'].flatMap((sign) => [sign.charCodeAt(0), 0])]);
    const mixed = new Uint8Array([...new TextEncoder().encode('Café one.\n'), ...latin]);
    expect(await notesOf('a.txt', latin)).toEqual([
      'the text is not UTF-8 and was read as Windows-1252 (Western European)',
    ]);
    expect(await notesOf('a.txt', wide)).toEqual([]);
    expect((await notesOf('a.txt', mixed))[0]).toContain('mixes two encodings');
    expect((await notesOf('a.md', new TextEncoder().encode('A lost \ufffd sign.')))[0]).toContain('was lost');
    expect((await notesOf('a.txt', new TextEncoder().encode(`Some NUL\0 ${long}`)))[0]).toContain('NUL');
  });

  const paper = new URL('../../../../shared/study/paper.txt', import.meta.url);
  it.skipIf(!existsSync(paper))('reads the published paper (skipped: ../shared is absent)', async () => {
    const reading = await readManuscript('paper.txt', new Uint8Array(readFileSync(paper)));
    if (!reading.ok) throw new Error(reading.message);
    const { blocks } = reading.manuscript;
    const counts = new Map<string, number>();
    for (const { part, kind } of blocks)
      counts.set(`${part} ${kind}`, (counts.get(`${part} ${kind}`) ?? 0) + 1);
    expect(Object.fromEntries(counts)).toMatchObject({
      'body heading': 6,
      'body paragraph': 19,
      'references reference': 14,
    });
    expect(blocks.some(({ text }) => text.includes('would nevertheless happen at United Nations'))).toBe(
      true,
    );
    expect(blocks.some(({ text }) => text.includes('the Empire of Japan named Manzhouguo'))).toBe(true);
  });
});

describe('readManuscript(.md)', () => {
  it('ties footnotes to their calls and gives every line of them its place', async () => {
    const paper = await manuscriptOf(
      `# Terms\n\nMalta[^a] was kept.[^1]\n\n[^1]: Ziegler, *Addington*,\n    120.\n[^a]: Ibid.\n`,
    );
    expect(paper.blocks[1]).toMatchObject({
      text: 'Malta was kept.',
      calls: [
        { at: 5, note: 3 },
        { at: 15, note: 2 },
      ],
    });
    expect(paper.blocks[2]).toMatchObject({ kind: 'note', label: '1', text: 'Ziegler, Addington, 120.' });
    expect(placeOf(paper, { block: 2, from: paper.blocks[2]!.text.indexOf('120') })).toEqual({
      note: '1',
      line: 6,
      column: 5,
    });
  });

  it('reads quotations, lists, tables, escapes, and drops code, pictures and the front matter', async () => {
    const paper = await manuscriptOf(
      '---\ntitle: "The Peace"\n---\n\n# Terms\n\nIt was \\*late* &amp; cold. ![map](a.png)\n\n> Set off\n> in two.\n\n1. One\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```\ncode\n```\n',
    );
    expect(shown(paper)).toEqual([
      'front heading: The Peace',
      'body heading: Terms',
      'body paragraph: It was *late* & cold.',
      'body block-quotation: Set off in two.',
      'body list-item: One',
      'body table-row: a b',
      'body table-row: 1 2',
    ]);
  });

  it('counts columns by the file, over escapes and entities', async () => {
    const paper = await manuscriptOf('\\*a &amp; b \\_ c[^1] d\n\n[^1]: N.\n');
    const { text } = paper.blocks[0]!;
    expect(text).toBe('*a & b _ c d');
    expect(
      ['*', '&', 'b', '_', 'c', 'd'].map(
        (sign) => placeOf(paper, { block: 0, from: text.indexOf(sign) }).column,
      ),
    ).toEqual([2, 5, 11, 14, 16, 22]);
  });

  it('reads as plain text what is tangled beyond a parser’s patience, and says so', async () => {
    expect((await notesOf('a.md', new TextEncoder().encode('> '.repeat(5000) + long)))[0]).toContain(
      'plain text',
    );
    expect((await notesOf('a.md', new TextEncoder().encode('[^1]'.repeat(5000))))[0]).toContain('plain text');
  });
});

describe('readManuscript(.tex)', () => {
  it('reads sections, notes, quotations, lists, entries, and citations in the form of Pandoc', async () => {
    const paper = await manuscriptOf(
      String.raw`\documentclass{article}
\newcommand{\foo}[1]{not text}
\title{The \emph{Peace}}
\begin{document}
\maketitle
\begin{abstract}We study it.\end{abstract}
\section{Terms}
As \citet[p.~12]{zie65} says, % a comment
caf\'e and Stra\ss e \citep[see][120--125]{zie65,zam07}.\footnote{See \cite{a}.}

\begin{quote}Set off.\end{quote}
\begin{itemize}
\item one
\item two
\end{itemize}
Then $x^2$ ended --- \enquote{so}.
\begin{thebibliography}{9}
\bibitem{zie65} Ziegler, P. (1965) \emph{Addington}.
\end{thebibliography}
\end{document}`,
      'a.tex',
    );
    expect(shown(paper)).toEqual([
      'front heading: The Peace',
      'front heading: Abstract',
      'front paragraph: We study it.',
      'body heading: Terms',
      'body paragraph: As @zie65 [p. 12] says, café and Straße [see @zie65; @zam07, 120–125].',
      'body block-quotation: Set off.',
      'body list-item: one',
      'body list-item: two',
      'body paragraph: Then ended — “so”.',
      'references reference: Ziegler, P. (1965) Addington.',
      'notes note: See [@a].',
    ]);
    expect(placeOf(paper, { block: 5, from: 0 })).toEqual({ line: 11, column: 14 });
  });
});
