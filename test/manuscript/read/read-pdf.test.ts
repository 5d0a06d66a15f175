import { describe, expect, it } from 'vitest';
import type { Manuscript } from '../../../src/manuscript/manuscript.ts';
import { placeOf, textOf } from '../../../src/manuscript/manuscript.ts';
import { readManuscript } from '../../../src/manuscript/read/read-manuscript.ts';
import { linesAt, type PdfText, pdfOf } from './pdf-of.ts';

async function manuscript(...pages: PdfText[][]): Promise<Manuscript> {
  const reading = await readManuscript('paper.pdf', pdfOf(pages));
  if (!reading.ok) throw new Error(reading.message);
  return reading.manuscript;
}

async function refusal(content: Uint8Array): Promise<string> {
  const reading = await readManuscript('paper.pdf', content);
  if (reading.ok) throw new Error('read');
  return reading.message;
}

function shown({ blocks }: Manuscript): string[] {
  return blocks.map(({ part, kind, text }) => `${part} ${kind}: ${text}`);
}

const heading = { text: 'Terms of the peace', size: 14, font: 'bold' } as const;
const prose = [
  'The envoys waited on the quay until the evening, and then they were',
  'told by the harbour master that nobody would see them before the',
  'ships of the second squadron had come in from the roads.',
];
const more = [
  { text: 'They went home on the following day, and wrote a letter that was', x: 72 },
  'never answered. The council had other cares in that winter, and the',
  'treaty lay where the secretary had put it.',
];

describe('readManuscript(.pdf)', () => {
  it('puts lines together to paragraphs by their indents, and tells headings by their type', async () => {
    const paper = await manuscript(linesAt(500, [heading]), linesAt(470, [...prose, ...more]));
    expect(
      shown(await manuscript([...linesAt(500, [heading]), ...linesAt(470, [...prose, ...more])])),
    ).toEqual([
      'front heading: Terms of the peace',
      `body paragraph: ${prose.join(' ')}`,
      `body paragraph: ${more.map((line) => (typeof line === 'string' ? line : line.text)).join(' ')}`,
    ]);
    expect(paper.blocks[1]!.text.slice(0, 10)).toBe('The envoys');
  });

  it('gives page, line and column', async () => {
    const paper = await manuscript(linesAt(500, [heading, prose[0]!]), linesAt(500, prose));
    const at = paper.blocks.at(-1)!.text.indexOf('harbour');
    expect(placeOf(paper, { block: paper.blocks.length - 1, from: at })).toEqual({
      page: 2,
      line: 2,
      column: 13,
    });
  });

  it('joins words that the end of a line divides, and keeps the hyphens of compounds', async () => {
    const paper = await manuscript(
      linesAt(500, [
        'The pleni-',
        'potentiaries met in an ante-room; the ante-room was cold, the ante-',
        'room smelled, and the Anglo-',
        'French war of 1803-',
        '1804, both pre-',
        'and post-war, was nigh.',
      ]),
    );
    expect(paper.blocks[0]!.text).toBe(
      'The plenipotentiaries met in an ante-room; the ante-room was cold, the ante-room smelled, and the Anglo-French war of 1803-1804, both pre- and post-war, was nigh.',
    );
  });

  it('takes running heads, feet and the numbers of pages off', async () => {
    const page = (number: number, words: string): PdfText[] => [
      { text: `A. N. OTHER ${number}`, x: 60, y: 560 },
      ...linesAt(500, [
        `On day ${words} the envoys waited on the quay until evening, and`,
        'then they were told to go home.',
      ]),
      { text: String(number), x: 205, y: 30 },
    ];
    const paper = await manuscript(
      ...['one', 'two', 'three', 'four'].map((words, at) => page(at + 11, words)),
    );
    expect(paper.blocks.map(({ text }) => text).join(' ')).not.toMatch(/OTHER|1[1-4]/);
    expect(paper.blocks).toHaveLength(4);
  });

  it('goes on over the end of a page in the middle of a sentence', async () => {
    const paper = await manuscript(linesAt(500, prose.slice(0, 2)), linesAt(500, prose.slice(2)));
    expect(shown(paper)).toEqual([`body paragraph: ${prose.join(' ')}`]);
    expect(placeOf(paper, { block: 0, from: paper.blocks[0]!.text.indexOf('ships') }).page).toBe(2);
  });

  it('reads two columns one after the other, and what stands over both before them', async () => {
    const column = (name: string, x: number) =>
      linesAt(
        440,
        Array.from({ length: 8 }, (_, at) => `${name} ${at} of the envoys went`),
        { x },
      );
    // In the order of a typesetter who goes line by line over both columns.
    const [left, right] = [column('left', 60), column('right', 220)];
    const paper = await manuscript([
      ...linesAt(500, [{ ...heading, text: 'The terms of the peace and of what came after' }]),
      ...left.flatMap((line, at) => [line, right[at]!]),
    ]);
    const words = paper.blocks.map(({ text }) => text).join(' ');
    expect(words.indexOf('left 7')).toBeLessThan(words.indexOf('right 0'));
    expect(words.indexOf('right 7')).toBeGreaterThan(words.indexOf('right 0'));
    expect(words.indexOf('left 7')).toBeGreaterThan(words.indexOf('left 0'));
  });

  it('tells footnotes from the text and ties raised numbers to them', async () => {
    const paper = await manuscript([
      ...linesAt(500, prose),
      { text: '1', x: 293, y: 476 + 3.5, size: 6 },
      ...linesAt(464, more),
      { text: '1', x: 60, y: 92, size: 5 },
      { text: 'Ziegler, Addington, 120, and the letters that he', x: 64, y: 89, size: 8 },
      { text: 'prints there.', x: 60, y: 79, size: 8 },
      { text: '2', x: 60, y: 72, size: 5 },
      { text: 'Ibid., 121.', x: 64, y: 69, size: 8 },
    ]);
    expect(shown(paper).slice(2)).toEqual([
      'notes note: Ziegler, Addington, 120, and the letters that he prints there.',
      'notes note: Ibid., 121.',
    ]);
    expect(paper.blocks.slice(2).map(({ label }) => label)).toEqual(['1', '2']);
    const [call] = paper.blocks[0]!.calls!;
    expect(call).toEqual({ at: prose.join(' ').length, note: 2 });
  });

  it('reads entries that hang, and the italics of titles', async () => {
    const paper = await manuscript([
      ...linesAt(500, prose),
      ...linesAt(450, [{ text: 'References', font: 'bold', size: 12 }]),
      ...linesAt(430, [
        'Ziegler, Philip. 1965. A life of Henry Addington, first Viscount',
        { text: 'Sidmouth. London: Collins.', x: 75 },
        'Zamoyski, Adam. 2007. Rites of Peace, the fall of Napoleon and the',
        { text: 'Congress of Vienna.', x: 75, font: 'italic' },
        'Zorin, A. 1999. A short one. Moscow: Nauka.',
      ]),
    ]);
    expect(shown(paper).slice(1)).toEqual([
      'references heading: References',
      'references reference: Ziegler, Philip. 1965. A life of Henry Addington, first Viscount Sidmouth. London: Collins.',
      'references reference: Zamoyski, Adam. 2007. Rites of Peace, the fall of Napoleon and the Congress of Vienna.',
      'references reference: Zorin, A. 1999. A short one. Moscow: Nauka.',
    ]);
    const [italics] = paper.blocks[3]!.italics!;
    expect(textOf(paper, { block: 3, ...italics! })).toBe('Congress of Vienna.');
  });

  it('refuses a PDF with a password, a scan, and a damaged file, each in its words', async () => {
    const encrypt =
      `/Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -44 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> ` +
      `/ID [<${'43'.repeat(16)}> <${'43'.repeat(16)}>]`;
    expect(await refusal(pdfOf([linesAt(500, prose)], { trailer: encrypt }))).toBe(
      'the PDF is protected by a password',
    );
    expect(await refusal(pdfOf([[], []], { drawing: '0 0 420 595 re f' }))).toContain(
      'has pages but no text',
    );
    expect(await refusal(new TextEncoder().encode('%PDF-1.4\nnothing more'))).toContain('the PDF is damaged');
  });

  it('says which pages had no text', async () => {
    const reading = await readManuscript('paper.pdf', pdfOf([linesAt(500, prose), [], linesAt(500, more)]));
    expect(reading).toMatchObject({
      ok: true,
      notes: ['no text was found on page 2: what stands there as a picture was not read'],
    });
  });

  it('doubts what was recognised on the picture of a page, and lines that lie upon one another', async () => {
    const upon = [...linesAt(500, [...prose, ...prose]), ...linesAt(496, [...more, ...more], { x: 64 })];
    const read = async (content: Uint8Array) => {
      const reading = await readManuscript('paper.pdf', content);
      if (!reading.ok) throw new Error(reading.message);
      return { notes: reading.notes, doubts: reading.manuscript.blocks.flatMap(({ doubts = [] }) => doubts) };
    };
    expect(await read(pdfOf([linesAt(500, prose)]))).toEqual({ notes: [], doubts: [] });
    expect(await read(pdfOf([linesAt(500, prose)], { drawing: '3 Tr' }))).toEqual({
      notes: [
        '1 of the 1 pages are pictures, and their words were recognised on them (OCR): whatever is found there may be a fault of that',
      ],
      doubts: ['the text of page 1 was recognised on its picture (OCR)'],
    });
    expect(new Set((await read(pdfOf([upon]))).doubts)).toEqual(
      new Set(['lines of page 1 lie upon one another']),
    );
  });
});
